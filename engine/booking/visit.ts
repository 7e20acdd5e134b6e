import { TICK_MINUTES } from "../time.ts";

/** `value` and `upTo` in minor units of `currency`; absent for `free` and `on_request`. */
export interface Price {
  type: "fixed" | "from" | "range" | "free" | "on_request";
  value: number;
  upTo?: number;
  currency: string;
}

export type ServiceFormat = "offline" | "online" | "at_client";

/** A service as a visit remembers it: name, price and length are frozen when the visit is made. */
export interface ServiceSnapshot {
  serviceId: string;
  name: string;
  description: string;
  price: Price;
  durationMinutes: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  format: ServiceFormat;
  interactionType: "individual" | "group";
  category: string | null;
  preMeetingQuestions: string[];
  /** A grid of its own, minutes; absent: the master's. */
  stepMinutes?: number;
}

/** What one client's visits differ in: «she always takes 90 minutes». */
export interface ClientTerms {
  serviceId: string;
  durationMinutes?: number;
  price?: Price;
}

/** The service on the client's own terms, where there are any. */
export function onTermsOf(service: ServiceSnapshot, terms: readonly ClientTerms[]): ServiceSnapshot {
  const own = terms.find((one) => one.serviceId === service.serviceId);
  if (!own) return service;
  return {
    ...service,
    durationMinutes: own.durationMinutes ?? service.durationMinutes,
    price: own.price ?? service.price,
  };
}

/** One visit of one or several services, one after another. */
export interface VisitPlan {
  services: readonly ServiceSnapshot[];
  durationMinutes: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  price: Price;
  /** The grid of the first service, where it has one. */
  stepMinutes?: number;
}

const MAX_VISIT_MINUTES = 24 * 60;

/**
 * A chain is one visit: durations add up in the order asked, the buffer before is the first one's, the buffer
 * after the last one's. Throws RangeError for an empty chain, or one longer than a day.
 */
export function planVisit(services: readonly ServiceSnapshot[]): VisitPlan {
  const first = services[0];
  const last = services.at(-1);
  if (!first || !last) throw new RangeError("A visit needs a service");
  const durationMinutes = services.reduce((sum, service) => sum + service.durationMinutes, 0);
  if (durationMinutes > MAX_VISIT_MINUTES || durationMinutes % TICK_MINUTES)
    throw new RangeError(`A visit lasts whole ${TICK_MINUTES} minutes, a day at most: ${durationMinutes}`);
  return {
    services,
    durationMinutes,
    bufferBeforeMinutes: first.bufferBeforeMinutes,
    bufferAfterMinutes: last.bufferAfterMinutes,
    price: totalPrice(services.map((service) => service.price)),
    ...(first.stepMinutes === undefined ? {} : { stepMinutes: first.stepMinutes }),
  };
}

/**
 * The sum of prices: "on request" anywhere makes the total so, then "range", then "from"; all free stays
 * free.
 */
export function totalPrice(prices: readonly Price[]): Price {
  const currency = prices[0]?.currency ?? "";
  if (prices.some((price) => price.currency !== currency)) throw new RangeError("One visit has one currency");
  const value = prices.reduce((sum, price) => sum + price.value, 0);
  const has = (type: Price["type"]) => prices.some((price) => price.type === type);
  if (has("on_request")) return { type: "on_request", value: 0, currency };
  if (has("from")) return { type: "from", value, currency };
  if (has("range"))
    return {
      type: "range",
      value,
      upTo: prices.reduce((sum, price) => sum + (price.upTo ?? price.value), 0),
      currency,
    };
  return { type: prices.every((price) => price.type === "free") ? "free" : "fixed", value, currency };
}
