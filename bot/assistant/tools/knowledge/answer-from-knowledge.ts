import { z } from "zod";
import { KNOWLEDGE_TYPES } from "../../../../models/master.ts";
import { clientTool } from "../tool.ts";

export const answerFromKnowledge = clientTool({
  name: "answer_from_knowledge",
  kind: "read",
  description:
    "Show what the master wrote about a topic (payment, place, preparation, care, rules) word for word. Use it for questions that are not about times.",
  input: z.strictObject({
    topic: z.enum(KNOWLEDGE_TYPES),
    question: z.string().max(300).nullable().describe("The client's question, in the client's words."),
  }),
  async run({ topic, question }, { desk: { master, t }, text }) {
    const written = master.knowledge.filter((one) => one.type === topic);
    // Kept answers are many and of all kinds: only those about the words asked.
    const meant =
      topic === "other"
        ? written
            .filter((one) => areAbout(`${one.question ?? ""} ${one.content}`, question ?? text))
            .slice(0, 2)
        : written;
    const known = meant.map((one) =>
      one.question ? t.call.relayed(master.masterName, one.content) : one.content,
    );
    if (topic === "place" && master.address)
      known.unshift([master.address, master.addressNote].filter(Boolean).join(", "));
    if (known.length === 0)
      return { facts: { ok: false, code: "not_known", hint: "ask_master passes the question on" } };
    return { facts: { ok: true, shown_to_client: known }, said: known.join("\n") };
  },
});

const STEM = 5;
const stems = (text: string) =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, STEM)));

/** Half the longer words of a question occur in what was written: it is about that. */
function areAbout(written: string, question: string): boolean {
  const asked = stems(question);
  const known = stems(written);
  const shared = [...asked].filter((stem) => known.has(stem)).length;
  return asked.size > 0 && shared * 2 >= asked.size;
}
