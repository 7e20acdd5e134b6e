import { Types } from "mongoose";
import type { Client } from "./client.ts";
import type { Models } from "./connect.ts";
import type { Master } from "./master.ts";

/** What a service is for one client alone: the price in major units; null: as it is for everybody. */
export interface OwnTerms {
  price: number | null;
  minutes: number | null;
}

const own = (masterId: Types.ObjectId, client: string) => ({
  masterId,
  _id: new Types.ObjectId(client),
  deletedAt: null,
});

const termOf = (client: Pick<Client, "terms">, service: string) =>
  (client.terms ?? []).find(({ serviceId }) => String(serviceId) === service);

/** A client's own terms of a service; undefined: there is no such client of this master. */
export async function termsFor(
  { clients }: Models,
  masterId: Types.ObjectId,
  client: string,
  service: string,
): Promise<OwnTerms | undefined> {
  const found = await clients.findOne(own(masterId, client), { terms: 1 }).lean<Client>();
  if (!found) return undefined;
  const term = termOf(found, service);
  return { price: term?.price?.value ?? null, minutes: term?.durationMinutes ?? null };
}

/** Sets them where the card's terms still are as they were found; false: they are not. */
export async function changeTerms(
  { clients }: Models,
  { _id: masterId, currency }: Pick<Master, "_id" | "currency">,
  { client, service, found, to }: { client: string; service: string; found: OwnTerms; to: OwnTerms },
): Promise<boolean> {
  const card = await clients.findOne(own(masterId, client), { terms: 1 }).lean<Client>();
  if (!card) return false;
  const term = termOf(card, service);
  const as = { price: term?.price?.value ?? null, minutes: term?.durationMinutes ?? null };
  if (as.price !== found.price || as.minutes !== found.minutes) return false;
  const others = (card.terms ?? []).filter(({ serviceId }) => String(serviceId) !== service);
  const price =
    to.price === null
      ? {}
      : {
          price: { type: to.price === 0 ? ("free" as const) : ("fixed" as const), value: to.price, currency },
        };
  const length = to.minutes === null ? {} : { durationMinutes: to.minutes };
  const isNone = to.price === null && to.minutes === null;
  const next = isNone ? others : [...others, { serviceId: new Types.ObjectId(service), ...length, ...price }];
  // Whoever else changed them meanwhile finds other terms here.
  const result = await clients.updateOne(
    { ...own(masterId, client), terms: card.terms ?? [] },
    { $set: { terms: next } },
    { runValidators: true },
  );
  return result.matchedCount > 0;
}
