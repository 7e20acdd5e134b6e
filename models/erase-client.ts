import type { Types } from "mongoose";
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
    models.relays.deleteMany(own),
    models.waitlist.deleteMany(own),
    models.wishes.deleteMany(own),
    models.appointments.updateMany(
      { ...own, endTime: { $lte: at } },
      { $set: { notes: "", masterNotes: "", answers: [], photos: [] } },
    ),
  ]);
  await forgetTalkAbout(
    models,
    masterId,
    await models.clients.findOne({ masterId, _id: client._id }).lean<Client>(),
  );
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

/** What the master and the assistant said of them by name or number goes, too. */
async function forgetTalkAbout(
  models: Models,
  masterId: Types.ObjectId,
  client: Client | null,
): Promise<void> {
  const said = [client?.name ?? "", client?.phone ?? ""].filter((words) => words.length > 2);
  if (said.length === 0) return;
  const about: Types.ObjectId[] = [];
  for await (const row of models.messages.find({ master: masterId }).lean().cursor()) {
    const text = JSON.stringify(row).toLowerCase();
    if (said.some((words) => text.includes(words.toLowerCase()))) about.push(row._id);
  }
  await models.messages.deleteMany({ master: masterId, _id: { $in: about } });
}
