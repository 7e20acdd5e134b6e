import type { Types } from "mongoose";
import type { Client } from "./client.ts";
import type { Forgotten } from "./collection.ts";
import { type CollectionName, everyPlace } from "./collections.ts";
import type { Models } from "./connect.ts";
import { botIdOf, type Master } from "./master.ts";
import type { User } from "./user.ts";

/** Cards put one into another are followed so far. */
const HOPS_AT_MOST = 10;

/**
 * Takes everything personal of somebody out of a master's books: name, number, notes, tags, birthday, what
 * they wrote, asked and sent; each collection says what that is (`collections.ts`). Visits stay as times and
 * sums. `card`: the card itself is put away, and who comes back begins anew.
 */
export async function eraseClient(
  models: Models,
  masterId: Types.ObjectId,
  client: Pick<Client, "_id">,
  { card, at }: { card: boolean; at: Date },
): Promise<void> {
  const who = await forgottenOf(models, masterId, client._id);
  const places = everyPlace();
  await Promise.all(
    places.filter((one) => one.name !== "clients").map((place) => forget(models, place, who)),
  );
  // The card after all else: what it says is what an interrupted erasure is begun again from.
  for (const place of places) if (place.name === "clients") await forget(models, place, who);
  // Written anew there, now that there is no name any more.
  await models.appointments.updateMany(
    { masterId, clientId: { $in: [...who.cards] }, googleEventId: { $ne: null } },
    { $addToSet: { pending: "google" } },
  );
  if (card) await models.clients.updateOne({ masterId, _id: client._id }, { $set: { deletedAt: at } });
}

/**
 * Everything by which somebody is known: their card and those put into it, their Telegram, the chat, numbers.
 */
async function forgottenOf(
  models: Models,
  masterId: Types.ObjectId,
  clientId: Types.ObjectId,
): Promise<Forgotten> {
  const cards: Client[] = [];
  let next = await models.clients.find({ masterId, _id: clientId }).lean<Client[]>();
  for (let hop = 0; next.length > 0 && hop < HOPS_AT_MOST; hop++) {
    cards.push(...next);
    next = (
      await Promise.all(
        next.map(({ _id }) => models.clients.find({ masterId, mergedInto: _id }).lean<Client[]>()),
      )
    ).flat();
  }
  const userId = cards[0]?.telegramUserId ?? null;
  const [master, user, elsewhere, isMaster] = await Promise.all([
    models.masters.findOne({ _id: masterId }, { botId: 1, sandbox: 1 }).lean<Master>(),
    userId && models.users.findOne({ _id: userId }, { tgId: 1 }).lean<User>(),
    userId && models.clients.exists({ telegramUserId: userId, deletedAt: null, masterId: { $ne: masterId } }),
    userId && models.masters.exists({ userId }),
  ]);
  return {
    masterId,
    cards: cards.map((one) => one._id),
    user: userId,
    chat: master && user?.tgId ? `${botIdOf(master)}:${user.tgId}` : null,
    phones: cards.flatMap((one) => one.phone ?? []),
    plans: cards.flatMap((one) => {
      const [, plan, line] = /^plan-([0-9a-f]{24})-(\d+)$/.exec(one.source ?? "") ?? [];
      return plan && line ? [{ plan, line: Number(line) }] : [];
    }),
    knownElsewhere: Boolean(elsewhere ?? isMaster),
  };
}

async function forget(
  models: Models,
  { name, master, at, by, text, erased }: ReturnType<typeof everyPlace>[number],
  who: Forgotten,
): Promise<void> {
  const ids: readonly unknown[] = {
    card: who.cards,
    user: [who.user ?? []].flat(),
    chat: [who.chat ?? []].flat(),
    phone: who.phones,
  }[by].map((id) => (text ? String(id) : id));
  if (ids.length === 0 || erased === "kept") return;
  const { collection } = models[name];
  const rows = {
    ...(master === null ? {} : { [master]: who.masterId }),
    [at.replace("[]", "")]: { $in: ids },
  };
  if (typeof erased === "function") await erased(models[name] as never, who);
  else if (erased === "removed") await collection.deleteMany(rows);
  else await collection.updateMany(rows, emptied(models, name, erased));
}

/** The change that makes fields what they are in a new document. */
function emptied(models: Models, name: CollectionName, fields: readonly string[]): object {
  const fresh = new models[name]().toObject() as object as Record<string, unknown>;
  const there = fields.filter((field) => fresh[field] !== undefined);
  const missing = fields.filter((field) => fresh[field] === undefined);
  return {
    ...(there.length > 0 ? { $set: Object.fromEntries(there.map((field) => [field, fresh[field]])) } : {}),
    ...(missing.length > 0 ? { $unset: Object.fromEntries(missing.map((field) => [field, ""])) } : {}),
  };
}
