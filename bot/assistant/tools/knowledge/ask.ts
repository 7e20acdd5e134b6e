import { z } from "zod";
import { knownItems } from "../../../dialogue/knowledge/find.ts";
import { say } from "../../../dialogue/reply.ts";
import { isMayQuestion } from "../../../reading/questions.ts";
import { wordsField } from "../fields.ts";
import { quoted } from "../quoted.ts";
import { clientTool, refusal } from "../tool.ts";

const ITEMS_AT_MOST = 3;

export const ask = clientTool({
  name: "ask",
  kind: "read",
  input: z.strictObject({
    items: z
      .array(z.string().regex(/^K\d+$/))
      .max(ITEMS_AT_MOST)
      .default([]),
    question: wordsField,
  }),
  async run({ items, question }, { desk, refs, text }) {
    const ids = items.map((ref) => refs.read(ref));
    const known = knownItems(desk).filter(({ id }) => ids.includes(id));
    if (known.length < items.length)
      return refusal("unknown_reference", "use references of what the master wrote");
    if (known.length > 0)
      return {
        facts: { ok: true, shown: known.map(({ id }) => refs.give("K", id)) },
        reply: say(
          known
            .map((one) => (one.question ? desk.t.call.relayed(desk.master.masterName, one.text) : one.text))
            .join("\n"),
        ),
      };
    // What is passed on are the client's own words, not the model's.
    const words = quoted(question, text) ?? text;
    return {
      facts: { ok: true, shown: "that the question was passed on" },
      reply: {
        call: { kind: "question", reason: "question", question: words, may: isMayQuestion(words) },
        screen: { kind: "question_passed", reached: true },
      },
    };
  },
});
