import { Types } from "mongoose";
import type { Client } from "./client.ts";
import type { Models } from "./connect.ts";

/**
 * Takes everything personal of somebody out of a master's books: name, number, notes, tags, birthday, what they wrote, asked and sent.
 * Visits stay as times and sums. `card`: the card itself is put away, and who comes back begins anew.
 */
export async function eraseClient(
  models: Models,
  masterId: Types.ObjectId,
  client: Pick<Client, "_id" | "telegramUserId">,
  { card, at }: { card: boolean; at: Date },
): Promise<void> {
  const own = { masterId, clientId: client._id };
  await Promise.all([
    client.telegramUserId
      ? models.messages.deleteMany({ master: masterId, user: client.telegramUserId })
      : undefined,
    models.messages.deleteMany({
      master: masterId,
      about: { $in: [client._id, ...(await planOf(models, own))] },
    }),
    models.relays.deleteMany(own),
    models.waitlist.deleteMany(own),
    models.wishes.deleteMany(own),
    models.appointments.updateMany(
      { ...own, endTime: { $lte: at } },
      { $set: { notes: "", masterNotes: "", answers: [], photos: [] } },
    ),
  ]);
  // The card last: it is what an interrupted erasure is begun again from.
  await models.clients.updateOne(
    { masterId, _id: client._id },
    {
      $set: {
        name: "",
        phone: null,
        notes: "",
        tags: [],
        birthday: null,
        source: null,
        linkHash: null,
        ...(card ? { deletedAt: at } : {}),
      },
    },
  );
}

/** The plan under which the card was made; what was said of it names the plan. */
async function planOf(
  models: Models,
  { masterId, clientId }: { masterId: Types.ObjectId; clientId: Types.ObjectId },
): Promise<Types.ObjectId[]> {
  const card = await models.clients.findOne({ masterId, _id: clientId }, { source: 1 }).lean<Client>();
  const made = /^plan-([0-9a-f]{24})-\d+$/.exec(card?.source ?? "")?.[1];
  return made ? [new Types.ObjectId(made)] : [];
}
