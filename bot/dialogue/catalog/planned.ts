import type { Price } from "../../../engine/booking/visit.ts";
import { toMinor } from "../../../engine/money.ts";
import { snapshotOf } from "../../../models/service.ts";
import type { Describe } from "../plans/planned.ts";

/** How changes of what is offered read in a plan. */
export const catalogSteps: Describe<"price" | "length" | "offer" | "add" | "terms"> = {
  price: {
    line({ master, services }, step) {
      const service = services.find((one) => String(one._id) === step.service);
      if (!service) return null;
      const price = snapshotOf(service, master).price;
      const minor = (value: number) =>
        snapshotOf({ ...service, price: { ...service.price, value } }, master).price;
      return { do: "price", name: service.name, from: minor(step.from), to: { ...price, ...minor(step.to) } };
    },
  },
  length: {
    names: ({ service }) => ({ services: [service] }),
    line(_desk, { service: id, from, to }, { services }) {
      const service = services.get(id);
      return service ? { do: "length", name: service.name, from, to } : null;
    },
  },
  offer: {
    names: ({ service }) => ({ services: [service] }),
    line(_desk, { service: id, to }, { services }) {
      const service = services.get(id);
      return service ? { do: "offer", name: service.name, to } : null;
    },
  },
  terms: {
    names: ({ client }) => ({ people: [client] }),
    line({ master, services }, { client, service: id, from, to }, { people }) {
      const service = services.find((one) => String(one._id) === id);
      const person = people.get(client);
      if (!service || !person) return null;
      const usual = snapshotOf(service, master);
      const price = (value: number | null): Price =>
        value === null
          ? usual.price
          : {
              type: value === 0 ? "free" : "fixed",
              value: toMinor(value, master.currency),
              currency: master.currency,
            };
      const length = (minutes: number | null) => minutes ?? usual.durationMinutes;
      return {
        do: "terms",
        who: person.name,
        name: service.name,
        price: from.price === to.price ? null : [price(from.price), price(to.price)],
        minutes: from.minutes === to.minutes ? null : [length(from.minutes), length(to.minutes)],
      };
    },
  },
  add: {
    line({ master: { currency } }, { name, minutes, price }) {
      const type = price === 0 ? "free" : "fixed";
      return { do: "add", name, minutes, price: { type, value: toMinor(price, currency), currency } };
    },
  },
};
