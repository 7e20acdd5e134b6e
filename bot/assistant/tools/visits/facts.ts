import type { Appointment } from "../../../../engine/booking/appointment.ts";
import { nameOf } from "../../../dialogue/desk.ts";
import type { VisitScreen } from "../../../dialogue/visits/screens.ts";
import type { FactsOf } from "../facts.ts";
import type { ToolContext } from "../tool.ts";

const visit = (one: Appointment, { desk, refs }: ToolContext) => ({
  appointment: refs.give("A", one.id),
  what: nameOf(one.services),
  at: desk.f.moment(one.start),
});
const visits = ({ appointments }: { appointments: readonly Appointment[] }, context: ToolContext) => ({
  ok: true,
  shown_to_client: "their visits as buttons",
  visits: appointments.map((one) => visit(one, context)),
});

export const visitsFacts: FactsOf<VisitScreen> = {
  visits,
  which_visit: visits,
  visit: ({ appointment }, context) => ({
    ok: true,
    shown_to_client: "the visit",
    ...visit(appointment, context),
  }),
  cancel_question: () => ({
    ok: true,
    shown_to_client: "a question with buttons; nothing is cancelled yet",
  }),
};
