import { z } from "zod";
import { askCancel, upcoming } from "../../dialogue/visits.ts";
import { replyFacts } from "./reply-facts.ts";
import { defineTool, refusal } from "./tool.ts";

export const proposeCancel = defineTool({
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
    const { desk, refs } = context;
    const visits = await upcoming(desk);
    if (visits.length === 0)
      return replyFacts({ screen: { kind: "say", text: desk.t.noVisits, doors: true } }, context);
    const named = appointment === null ? undefined : refs.read(appointment);
    if (appointment !== null && named === undefined)
      return refusal("unknown_reference", "use references from my_appointments");
    const id = named ?? (visits.length === 1 ? visits[0]?.id : undefined);
    if (id === undefined) {
      desk.state.question = { kind: "cancel", when: null };
      return replyFacts({ screen: { kind: "which_visit", appointments: visits, action: "cancel" } }, context);
    }
    desk.state.question = null;
    return replyFacts(await askCancel(desk, id), context);
  },
});
