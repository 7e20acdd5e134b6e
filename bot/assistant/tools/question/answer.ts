import { z } from "zod";
import { answering } from "../../../dialogue/answers.ts";
import { replyFacts } from "../reply-facts.ts";
import { clientTool } from "../tool.ts";

export const answer = clientTool({
  name: "answer",
  kind: "read",
  input: z.strictObject({ means: z.enum(["yes", "no", "later"]) }),
  async run({ means }, context) {
    const { desk } = context;
    const question = desk.state.asked.at(-1);
    const known = question && answering(desk, question);
    if (!question || !known) return { facts: { ok: false, code: "nothing_asked" } };
    // A yes that code does not hear as one takes nothing by a model's word: it is asked for once more.
    const step = means === "yes" ? (known.weakly ?? known.again) : known[means];
    if (means !== "yes") desk.state.asked = desk.state.asked.filter((one) => one !== question);
    return replyFacts(await step(desk, question, context.text), context);
  },
});
