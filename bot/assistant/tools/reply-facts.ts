import { nameOf } from "../../dialogue/desk.ts";
import type { Reply } from "../../dialogue/reply.ts";
import type { ToolContext, ToolOutcome } from "./tool.ts";

/** A dialogue's reply as facts for the model: starts by reference, refusals by code, and what the person sees. */
export function replyFacts(reply: Reply, { desk, refs }: ToolContext): ToolOutcome {
  const { screen } = reply;
  const { f } = desk;
  const shown = (facts: Record<string, unknown>): ToolOutcome => ({ facts, reply });
  switch (screen?.kind) {
    case "times":
      return shown({
        ok: true,
        shown_to_client: "free times as buttons",
        ...(screen.intro.kind === "refused"
          ? { why_not: screen.intro.refusal.code }
          : screen.intro.kind === "none"
            ? { why_not: "nothing_free_then" }
            : {}),
        free: screen.choices.map(({ start }) => ({
          slot: refs.give("S", String(start)),
          at: f.moment(start),
        })),
      });
    case "parts":
      return shown({ ok: true, shown_to_client: "parts of the day as buttons", parts: screen.parts });
    case "days":
      return shown({ ok: true, shown_to_client: "free days as buttons", days: screen.dates });
    case "offer":
      return shown({
        ok: true,
        shown_to_client: "a card to confirm; nothing is booked yet",
        held: f.moment(screen.held.start),
      });
    case "move_offer":
      return shown({ ok: true, shown_to_client: "a card to confirm the move; nothing has changed yet" });
    case "visits":
    case "which_visit":
      return shown({
        ok: true,
        shown_to_client: "their visits as buttons",
        visits: screen.appointments.map((one) => ({
          appointment: refs.give("A", one.id),
          what: nameOf(one.services),
          at: f.moment(one.start),
        })),
      });
    case "visit":
      return shown({
        ok: true,
        shown_to_client: "the visit",
        appointment: refs.give("A", screen.appointment.id),
        what: nameOf(screen.appointment.services),
        at: f.moment(screen.appointment.start),
      });
    case "wait_offer":
      return shown({ ok: true, shown_to_client: "a question whether to tell them when a time frees up" });
    case "cancel_question":
      return shown({ ok: true, shown_to_client: "a question with buttons; nothing is cancelled yet" });
    case "refused":
      return shown({ ok: false, code: screen.refusal.code });
    case "nothing_free":
      return shown({ ok: false, code: "nothing_free" });
    default:
      return shown({ ok: true, shown_to_client: screen?.kind ?? "nothing" });
  }
}
