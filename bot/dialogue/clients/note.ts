import type { ClientDesk } from "../desk.ts";

/** Notes about one person; older ones give way. */
const ALL = 2_000;

/** Notes a client's own words on their card, with the day; the same words are noted once. */
export async function noteWords(
  { models, master, client, booking, f }: ClientDesk,
  said: string,
): Promise<void> {
  const words = `«${said.trim()}»`;
  if (client.notes.includes(words)) return;
  const line = `${f.date(booking.clock.now())}: ${words}`;
  const notes = [client.notes, line].filter(Boolean).join("\n").slice(-ALL);
  await models.clients.updateOne({ masterId: master._id, _id: client._id }, { $set: { notes } });
  client.notes = notes;
}
