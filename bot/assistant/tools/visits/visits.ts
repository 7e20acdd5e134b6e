import { z } from "zod";
import { showVisits } from "../../../dialogue/visits/mine.ts";
import { replyFacts } from "../reply-facts.ts";
import { clientTool } from "../tool.ts";

export const visits = clientTool({
  name: "visits",
  kind: "read",
  input: z.strictObject({}),
  run: async (_input, context) => replyFacts(await showVisits(context.desk), context),
});
