import { z } from "zod";
import { askCancel } from "../../../dialogue/visits/change.ts";
import { visitField } from "../fields.ts";
import { replyFacts } from "../reply-facts.ts";
import { clientTool } from "../tool.ts";
import { meantVisit } from "./meant-visit.ts";

export const cancel = clientTool({
  name: "cancel",
  kind: "propose",
  input: z.strictObject({ visit: visitField }),
  about: ({ visit }) => `visit ${visit ?? ""}`,
  async run({ visit }, context) {
    const meant = await meantVisit(context, visit, "cancel", null);
    return "answer" in meant
      ? meant.answer
      : replyFacts(await askCancel(context.desk, meant.visit.id), context);
  },
});
