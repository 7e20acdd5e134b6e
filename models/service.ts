import type { Connection, Types } from "mongoose";
import type { ServiceSnapshot } from "../engine/booking/visit.ts";
import { toMinor } from "../engine/money.ts";
import type { Master } from "./master.ts";
import { ANY_NUMBER, part, strictSchema, text } from "./schema.ts";

const PRICE_TYPES = ["fixed", "from", "range", "free", "on_request"] as const;
const DURATION_TYPES = ["minutes", "hours", "days"] as const;
const SERVICE_FORMATS = ["offline", "online", "at_client"] as const;

/** What can be booked. `price.value` is in major units, as given (8000 = 8000 KZT). */
export interface Service {
  _id: Types.ObjectId;
  master: Types.ObjectId;
  /** Names the service in deep links (`?start=s_pedicure`). */
  slug: string | null;
  name: string;
  description: string;
  price: { type: (typeof PRICE_TYPES)[number]; value: number; upTo?: number; currency: string };
  duration: { type: (typeof DURATION_TYPES)[number]; value: number };
  format: (typeof SERVICE_FORMATS)[number];
  interactionType: "individual" | "group";
  maxParticipants: number;
  category: string | null;
  tags: string[];
  images: string[];
  isActive: boolean;
  /** Place in lists. */
  position: number;
  bufferBeforeMinutes: number | null;
  bufferAfterMinutes: number | null;
  preMeetingQuestions: string[];
  /** Minutes before a visit at which its client is reminded; null: as the master's. */
  reminderMinutes: number[] | null;
  /** A grid of its own, minutes; null: the master's. */
  stepMinutes: number | null;
  createdAt: Date;
  updatedAt: Date;
}

/**
 * Minutes of a stored duration. Throws RangeError for one that is not whole ticks, or longer than a day: no
 * visit is.
 */
export function durationMinutes(duration: Service["duration"]): number {
  const minutes = duration.value * { minutes: 1, hours: 60, days: 1440 }[duration.type];
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 1440 || minutes % 5)
    throw new RangeError(`a duration is whole 5 minutes, a day at most: ${minutes}`);
  return minutes;
}

const schema = strictSchema<Service>({
  master: { type: "ObjectId", ref: "masters", required: true },
  slug: { type: String, default: null, match: /^[\w-]{1,60}$/ },
  name: { type: String, required: true, maxlength: 100 },
  description: text(1000),
  price: part({
    type: { type: String, enum: PRICE_TYPES, required: true },
    value: { type: Number, default: 0, min: 0 },
    upTo: { type: Number, min: 0 },
    currency: { type: String, required: true, match: /^[A-Z]{3}$/ },
  }),
  duration: {
    type: part({
      type: { type: String, enum: DURATION_TYPES, required: true },
      value: { type: Number, required: true },
    }),
    required: true,
    validate: (value: Service["duration"]) => {
      try {
        return durationMinutes(value) > 0;
      } catch {
        return false;
      }
    },
  },
  format: { type: String, enum: SERVICE_FORMATS, default: "offline" },
  interactionType: { type: String, enum: ["individual", "group"], default: "individual" },
  maxParticipants: { type: Number, default: 1, min: 1 },
  category: { type: String, default: null },
  tags: { type: [String], default: [] },
  images: { type: [String], default: [] },
  isActive: { type: Boolean, default: true },
  position: { type: Number, default: 0 },
  bufferBeforeMinutes: { type: Number, default: null },
  bufferAfterMinutes: { type: Number, default: null },
  preMeetingQuestions: { type: [String], default: [] },
  reminderMinutes: { type: [Number], default: null },
  stepMinutes: {
    type: Number,
    default: null,
    validate: (value: number | null) => value === null || (value > 0 && value % 5 === 0),
  },
});
schema.index({ master: 1, isActive: 1, position: 1, _id: 1 }, { name: "in_order" });
schema.index({ reminderMinutes: 1 }, { partialFilterExpression: { reminderMinutes: ANY_NUMBER } });

export const serviceModel = (connection: Connection) => connection.model<Service>("services", schema);

/** The service as a visit will remember it; the master's buffers where it has none of its own. */
export function snapshotOf(
  service: Service,
  master: Pick<Master, "bufferBeforeMinutes" | "bufferAfterMinutes">,
): ServiceSnapshot {
  const { price } = service;
  return {
    serviceId: String(service._id),
    name: service.name,
    description: service.description,
    price: {
      type: price.type,
      value: toMinor(price.value, price.currency),
      ...(price.upTo === undefined ? {} : { upTo: toMinor(price.upTo, price.currency) }),
      currency: price.currency,
    },
    durationMinutes: durationMinutes(service.duration),
    bufferBeforeMinutes: service.bufferBeforeMinutes ?? master.bufferBeforeMinutes,
    bufferAfterMinutes: service.bufferAfterMinutes ?? master.bufferAfterMinutes,
    format: service.format,
    interactionType: service.interactionType,
    category: service.category,
    preMeetingQuestions: service.preMeetingQuestions,
    ...(service.stepMinutes === null ? {} : { stepMinutes: service.stepMinutes }),
  };
}
