import type { Appointment } from "../../../../engine/booking/appointment.ts";
import type { ClientDesk } from "../../../dialogue/desk.ts";
import { say } from "../../../dialogue/reply.ts";
import { upcoming } from "../../../dialogue/upcoming.ts";
import { replyFacts } from "../reply-facts.ts";
import { refusal, type ToolContext, type ToolOutcome } from "../tool.ts";

/**
 * The visit a reference names, or the only one there is; otherwise the person is asked which, never guessed
 * for.
 */
export async function meantVisit(
  context: ToolContext<ClientDesk>,
  reference: string | null,
  action: "move" | "cancel",
  when: string | null,
): Promise<{ visit: Appointment } | { answer: ToolOutcome }> {
  const { desk, refs } = context;
  const visits = await upcoming(desk);
  if (visits.length === 0) return { answer: replyFacts(say(desk.t.visits.none, { doors: true }), context) };
  const named = reference === null ? null : refs.read(reference);
  if (named === undefined) return { answer: refusal("unknown_reference", "use a reference of their visits") };
  const bound = visits.find((one) => one.id === desk.state.bound);
  const visit =
    named === null
      ? (bound ?? (visits.length === 1 ? visits[0] : undefined))
      : visits.find((one) => one.id === named);
  desk.state.question = visit ? null : { kind: action, when };
  return visit
    ? { visit }
    : { answer: replyFacts({ screen: { kind: "which_visit", appointments: visits, action } }, context) };
}
