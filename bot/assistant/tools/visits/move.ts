import { z } from "zod";
import { startMove } from "../../../dialogue/visits/change.ts";
import { answerSaid } from "../booking/said.ts";
import { visitField, whenField } from "../fields.ts";
import { replyFacts } from "../reply-facts.ts";
import { clientTool } from "../tool.ts";
import { meantVisit } from "./meant-visit.ts";

export const move = clientTool({
  name: "move",
  kind: "propose",
  input: z.strictObject({ visit: visitField, when: whenField }),
  about: ({ visit }) => `visit ${visit ?? ""}`,
  async run({ visit: reference, when }, context) {
    const meant = await meantVisit(context, reference, "move", when);
    if ("answer" in meant) return meant.answer;
    const { visit } = meant;
    const begun = await startMove(context.desk, visit.id);
    if (begun.screen?.kind === "refused" || !begun.screen || when === null) return replyFacts(begun, context);
    return answerSaid(context, { serviceIds: [], moving: visit, when, notes: null });
  },
});
