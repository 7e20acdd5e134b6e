import { z } from "zod";
import { haggle as answerHaggling } from "../../../dialogue/call/haggle.ts";
import { replyFacts } from "../reply-facts.ts";
import { clientTool } from "../tool.ts";

export const haggle = clientTool({
  name: "haggle",
  kind: "read",
  input: z.strictObject({}),
  run: async (_input, context) => replyFacts(await answerHaggling(context.desk, context.text), context),
});
