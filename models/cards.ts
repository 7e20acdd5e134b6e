import { Types } from "mongoose";
import type { AppointmentDocument } from "./appointment.ts";
import { endHold } from "./appointment-writes/lapse.ts";
import type { Client } from "./client.ts";
import { everyPlace } from "./collections.ts";
import type { Models } from "./connect.ts";
import { isDuplicateKey } from "./schema.ts";

/** Cards put one into another are followed so far. */
const HOPS_AT_MOST = 10;

/** The card behind an id, or the one it was put into; null when there is none any more. */
export async function findCard(
  models: Models,
  masterId: Types.ObjectId,
  id: string | Types.ObjectId,
): Promise<Client | null> {
  let next: Types.ObjectId | null = new Types.ObjectId(id);
  for (let hop = 0; next !== null && hop < HOPS_AT_MOST; hop++) {
    const card: Client | null = await models.clients.findOne({ masterId, _id: next }).lean<Client>();
    if (!card || card.deletedAt === null) return card;
    next = card.mergedInto;
  }
  return null;
}

/**
 * The id of somebody's card; one is made where there is none. With `key` the same step finds the card it
 * made; without, it is looked for by number, or where none is known by the whole name.
 */
export async function cardFor(
  models: Models,
  masterId: Types.ObjectId,
  { name, phone, key }: { name: string; phone: string | null; key?: string },
): Promise<string> {
  const found = key === undefined ? { deletedAt: null, ...(phone ? { phone } : { name }) } : { source: key };
  const made = key === undefined ? { name, source: "import" } : { name, phone };
  const card = await models.clients
    .findOneAndUpdate(
      { masterId, ...found },
      { $setOnInsert: made },
      { upsert: true, returnDocument: "after" },
    )
    .lean<Client>();
  return String(card?._id);
}

/**
 * Everything that carries the person's id is `to`'s from now on, and remembers that it was `from`'s. Done
 * again it does nothing, so it may be left anywhere. What `to` has as well (a seat in the same session, the
 * same wish) stays where it is.
 */
export async function moveToCard(
  models: Models,
  masterId: Types.ObjectId,
  from: Types.ObjectId,
  to: Types.ObjectId,
  now: number,
): Promise<void> {
  await letOneHoldGo(models, masterId, from, to, now);
  await changeRows(models, masterId, { is: from, not: to }, (at, id) => ({
    ...replaced(at, id(from), id(to)),
    mergedFrom: { $concatArrays: [without(from), [from]] },
  }));
}

/** What `moveToCard` brought to `from` out of `to`, and is still `from`'s, is `to`'s again. */
export async function giveBackToCard(
  models: Models,
  masterId: Types.ObjectId,
  from: Types.ObjectId,
  to: Types.ObjectId,
): Promise<void> {
  await changeRows(models, masterId, { is: from, not: to, cameFrom: to }, (at, id) =>
    replaced(at, id(from), id(to)),
  );
  // Forgotten only now: a row may name a person in several places.
  await changeRows(models, masterId, { is: to, not: from, cameFrom: to }, () => ({
    mergedFrom: without(to),
  }));
}

/**
 * Cards a row was on before, but for one, the first one first. Visits from before there could be several of
 * them have the one.
 */
const without = (card: Types.ObjectId) => ({
  $filter: {
    input: {
      $cond: [
        { $isArray: "$mergedFrom" },
        "$mergedFrom",
        { $cond: [{ $eq: [{ $type: "$mergedFrom" }, "objectId"] }, ["$mergedFrom"], []] },
      ],
    },
    as: "one",
    cond: { $ne: ["$$one", card] },
  },
});

/** Nobody holds two times at once: where both cards do, the one of the card that goes is let go. */
async function letOneHoldGo(
  models: Models,
  masterId: Types.ObjectId,
  from: Types.ObjectId,
  to: Types.ObjectId,
  now: number,
): Promise<void> {
  const held = await models.appointments
    .find({ masterId, clientId: { $in: [from, to] }, internalStatus: "held" })
    .lean<AppointmentDocument[]>();
  const going = held.find((one) => one.clientId?.equals(from));
  if (going && held.length > 1) await endHold(models.appointments, going, now, "let_go");
}

/**
 * Changes the rows that name a card, and of a list not another one as well. By the driver: mongoose casts no
 * pipelines.
 */
async function changeRows(
  models: Models,
  masterId: Types.ObjectId,
  which: { is: Types.ObjectId; not: Types.ObjectId; cameFrom?: Types.ObjectId },
  setOf: (at: string, id: (card: Types.ObjectId) => unknown) => object,
): Promise<void> {
  for (const { name, master, at, by, text } of everyPlace()) {
    if (by !== "card" || master === null || at === "_id") continue;
    const id = (card: Types.ObjectId) => (text ? String(card) : card);
    const path = at.replace("[]", "");
    const is = { [path]: id(which.is) };
    const rows = {
      [master]: masterId,
      ...(at.includes("[]") ? { $and: [is, { [path]: { $ne: id(which.not) } }] } : is),
      ...(which.cameFrom ? { mergedFrom: which.cameFrom } : {}),
    };
    const change = [{ $set: setOf(at, id) }];
    const { collection } = models[name];
    try {
      await collection.updateMany(rows, change);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // Of some the other card has the like already: those stay, the rest goes on.
      for await (const { _id } of collection.find(rows, { projection: { _id: 1 } }))
        await collection.updateOne({ ...rows, _id }, change).catch((refused) => {
          if (!isDuplicateKey(refused)) throw refused;
        });
    }
  }
}

/**
 * `$set` of a pipeline that puts one id for another at a path: a field, each of a list, or a field of each of
 * a list.
 */
function replaced(at: string, was: unknown, is: unknown): object {
  const [list = "", field] = at.split(/\[\]\.?/);
  if (!at.includes("[]")) return { [at]: is };
  const each = field
    ? { $cond: [{ $eq: [`$$one.${field}`, was] }, { $mergeObjects: ["$$one", { [field]: is }] }, "$$one"] }
    : { $cond: [{ $eq: ["$$one", was] }, is, "$$one"] };
  return { [list]: { $map: { input: `$${list}`, as: "one", in: each } } };
}
