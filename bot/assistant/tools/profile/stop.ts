import { z } from "zod";
import { stopWriting } from "../../../dialogue/profile/stop.ts";
import { replyFacts } from "../reply-facts.ts";
import { clientTool } from "../tool.ts";

export const stop = clientTool({
  name: "stop",
  kind: "read",
  input: z.strictObject({
    what: z
      .array(z.enum(["invitations", "reminders", "all", "erase"]))
      .min(1)
      .max(4),
  }),
  run: async ({ what }, context) => replyFacts(await stopWriting(context.desk, what), context),
});
