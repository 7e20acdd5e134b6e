import { z } from "zod";
import { noteWords } from "../../../dialogue/clients/note.ts";
import { clientTool, refusal } from "../tool.ts";

const LONGEST = 200;

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
    await noteWords(desk, quote);
    return { facts: { ok: true, hint: "noted for the master; go on" } };
  },
});
