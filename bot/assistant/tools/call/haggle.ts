import { z } from "zod";
import { haggle as answerHaggling } from "../../../dialogue/call/haggle.ts";
import { replyFacts } from "../reply-facts.ts";
import { clientTool } from "../tool.ts";

export const haggle = clientTool({
  name: "haggle",
  kind: "read",
  description: "They bargain over a price: it is the master's, who can be asked once.",
  input: z.strictObject({}),
  run: async (_input, context) => replyFacts(await answerHaggling(context.desk, context.text), context),
});
