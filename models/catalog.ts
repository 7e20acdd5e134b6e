import { Types } from "mongoose";
import type { Models } from "./connect.ts";
import type { Master } from "./master.ts";
import { isDuplicateKey } from "./schema.ts";
import { durationMinutes, type Service } from "./service.ts";

/** What something costs, in major units. */
interface Sum {
  /** 0: free; null: it is agreed upon. */
  price: number | null;
  /** The end of a range; null: it is none. */
  priceTo?: number | null;
  /** It begins there. */
  from?: boolean;
}

/** A price as it is stored. */
export function storedPrice({
  price,
  priceTo,
  from,
}: Sum): Pick<Service["price"], "type" | "value" | "upTo"> {
  if (price === null) return { type: "on_request", value: 0 };
  if (priceTo) return { type: "range", value: price, upTo: priceTo };
  return { type: from ? "from" : price === 0 ? "free" : "fixed", value: price };
}

const own = (master: Types.ObjectId, id: string) => ({ master, _id: new Types.ObjectId(id) });

const find = ({ services }: Models, masterId: Types.ObjectId, id: string): Promise<Service | null> =>
  services.findOne(own(masterId, id)).lean<Service>();

/** What a service costs, in major units; undefined: there is none of this id. */
export const priceOf = async (models: Models, masterId: Types.ObjectId, id: string) =>
  (await find(models, masterId, id))?.price.value;

/** Another sum, of whatever kind the price is, where it still is `from`; false: it is not. */
export async function changePrice(
  { services }: Models,
  masterId: Types.ObjectId,
  id: string,
  from: number,
  to: number,
): Promise<boolean> {
  // A range that would end before it begins is one price.
  const past = await services.updateOne(
    { ...own(masterId, id), "price.value": from, "price.type": "range", "price.upTo": { $lte: to } },
    { $set: { "price.value": to, "price.type": "fixed" }, $unset: { "price.upTo": "" } },
  );
  if (past.matchedCount > 0) return true;
  const set = await services.updateOne(
    { ...own(masterId, id), "price.value": from },
    { $set: { "price.value": to } },
  );
  return set.matchedCount > 0;
}

/** How long a service takes, minutes; undefined: there is none of this id. */
export async function lengthOf(models: Models, masterId: Types.ObjectId, id: string) {
  const service = await find(models, masterId, id);
  return service ? durationMinutes(service.duration) : undefined;
}

/**
 * Another length, in minutes, where it still is `from`, in whatever unit that is stored; false: it is not.
 */
export async function changeLength(
  { services }: Models,
  masterId: Types.ObjectId,
  id: string,
  from: number,
  to: number,
): Promise<boolean> {
  const set = await services.updateOne(
    {
      ...own(masterId, id),
      $or: [
        { "duration.type": "minutes", "duration.value": from },
        { "duration.type": "hours", "duration.value": from / 60 },
        { "duration.type": "days", "duration.value": from / 1440 },
      ],
    },
    { $set: { duration: { type: "minutes", value: to } } },
  );
  return set.matchedCount > 0;
}

/** Whether clients are offered it; undefined: there is none of this id. */
export async function isOffered(models: Models, masterId: Types.ObjectId, id: string) {
  const service = await find(models, masterId, id);
  return service ? service.isActive !== false : undefined;
}

/** Offers it to clients, or no longer, where that is not so yet; false: it is so. */
export async function changeOffered(
  { services }: Models,
  masterId: Types.ObjectId,
  id: string,
  to: boolean,
): Promise<boolean> {
  const set = await services.updateOne(
    { ...own(masterId, id), isActive: { $ne: to } },
    { $set: { isActive: to } },
  );
  return set.matchedCount > 0;
}

/**
 * Offers one thing more, last in the list: minutes, and what it costs. Under an id that is there nothing is
 * added.
 */
export async function addService(
  { services }: Models,
  { _id: master, currency }: Pick<Master, "_id" | "currency">,
  { id, name, minutes, ...sum }: Sum & { id?: string; name: string; minutes: number },
): Promise<void> {
  const last = await services.findOne({ master }, { position: 1 }).sort({ position: -1 }).lean<Service>();
  try {
    await services.create({
      ...(id === undefined ? {} : { _id: new Types.ObjectId(id) }),
      master,
      name,
      price: { ...storedPrice(sum), currency },
      duration: { type: "minutes", value: minutes },
      position: (last?.position ?? -1) + 1,
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error; // added before
  }
}

/** Takes a service out; one that was booked stays, and is only not offered any more. */
export async function takeOutService(models: Models, masterId: Types.ObjectId, id: string): Promise<void> {
  const booked = await models.appointments.exists({
    masterId,
    "services.serviceId": new Types.ObjectId(id),
  });
  if (booked) await changeOffered(models, masterId, id, false);
  else await models.services.deleteOne(own(masterId, id));
}
