import { z } from "zod";
import { answerDanger } from "../../../dialogue/danger/danger.ts";
import { replyFacts } from "../reply-facts.ts";
import { clientTool } from "../tool.ts";

export const danger = clientTool({
  name: "danger",
  kind: "read",
  input: z.strictObject({ kind: z.enum(["self_harm", "emergency", "threat"]) }),
  run: async ({ kind }, context) => replyFacts(await answerDanger(context.desk, kind, context.text), context),
});
