import { z } from "zod";
import { propose } from "../../../dialogue/booking/offer.ts";
import { replyFacts } from "../reply-facts.ts";
import { clientTool, refusal } from "../tool.ts";

export const proposeAppointment = clientTool({
  name: "propose_appointment",
  kind: "propose",
  description:
    "Keep one of the free times last shown for the client and ask them to confirm it. Nothing is booked until they confirm.",
  input: z.strictObject({
    slot: z
      .string()
      .regex(/^S\d+$/)
      .describe("Reference of a free time that was shown."),
    notes: z
      .string()
      .max(300)
      .nullable()
      .describe("A wish for the master, in the client's words; null when there is none."),
  }),
  async run({ slot, notes }, context) {
    const { desk, refs } = context;
    const start = Number(refs.read(slot));
    if (!desk.state.flow?.shown.includes(start))
      return refusal("unknown_reference", "use a reference of the times last shown, or find_slots");
    if (notes !== null) desk.state.flow.notes = notes;
    return replyFacts(await propose(desk, start), context);
  },
});
