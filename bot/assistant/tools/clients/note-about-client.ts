import { z } from "zod";
import { clientTool, refusal } from "../tool.ts";

const LONGEST = 200;
/** Notes about one person; older ones give way. */
const ALL = 2_000;

export const noteAboutClient = clientTool({
  name: "note_about_client",
  kind: "read",
  description:
    "Remember for the master something the client said about themselves: an allergy, a habit, a liking. Quote the client's own words.",
  input: z.strictObject({
    quote: z.string().max(LONGEST).describe("The client's words, exactly as they wrote them."),
  }),
  async run({ quote }, { desk, text }) {
    const plain = (words: string) => words.toLowerCase().replace(/\s+/g, " ").trim();
    // Only what the person did say: a model's summary of it would be an invention on their card.
    if (plain(quote).length < 3 || !plain(text).includes(plain(quote)))
      return refusal("not_their_words", "quote the client's own words from their last message");
    const { models, master, client, booking, f } = desk;
    const line = `${f.date(booking.clock.now())}: «${quote.trim()}»`;
    const notes = client.notes.includes(`«${quote.trim()}»`)
      ? client.notes
      : [client.notes, line].filter(Boolean).join("\n").slice(-ALL);
    await models.clients.updateOne({ masterId: master._id, _id: client._id }, { $set: { notes } });
    return { facts: { ok: true, hint: "noted for the master; go on" } };
  },
});
