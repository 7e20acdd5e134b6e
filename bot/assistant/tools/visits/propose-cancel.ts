import { z } from "zod";
import { askCancel } from "../../../dialogue/visits/change.ts";
import { replyFacts } from "../reply-facts.ts";
import { clientTool } from "../tool.ts";
import { meantVisit } from "./meant-visit.ts";

export const proposeCancel = clientTool({
  name: "propose_cancel",
  kind: "propose",
  description: "Ask the client whether a visit is to be cancelled. Nothing is cancelled until they tap.",
  input: z.strictObject({
    appointment: z
      .string()
      .regex(/^A\d+$/)
      .nullable()
      .describe("Reference of the visit; null when the client did not say which."),
  }),
  async run({ appointment }, context) {
    const meant = await meantVisit(context, appointment, "cancel", null);
    return "answer" in meant
      ? meant.answer
      : replyFacts(await askCancel(context.desk, meant.visit.id), context);
  },
});
