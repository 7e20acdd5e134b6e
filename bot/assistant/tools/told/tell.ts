import { z } from "zod";
import { passTold } from "../../../dialogue/told/told.ts";
import { visitField, wordsField } from "../fields.ts";
import { pieceOf } from "../quoted.ts";
import { replyFacts } from "../reply-facts.ts";
import { clientTool, refusal } from "../tool.ts";

export const tell = clientTool({
  name: "tell",
  kind: "read",
  input: z.strictObject({
    kind: z.enum(["late", "not_coming", "health", "note", "other"]),
    visit: visitField,
    words: wordsField,
  }),
  // Who will not come is asked whether the visit is to be cancelled.
  about: ({ visit }) => `visit ${visit ?? ""}`,
  async run({ kind, visit, words }, context) {
    const { desk, refs, text } = context;
    // Only what they did say: a summary of it would be an invention in the master's chat.
    const said = words === null ? text.trim() : pieceOf(text, words);
    if (said === null) return refusal("not_their_words", "quote the client's own words of this message");
    const meant = visit === null ? null : (refs.read(visit) ?? null);
    return replyFacts(await passTold(desk, { kind, visit: meant, words: said }), context);
  },
});
