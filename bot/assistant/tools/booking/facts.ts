import type { BookingScreen } from "../../../dialogue/booking/screens.ts";
import type { FactsOf } from "../facts.ts";

export const bookingFacts: FactsOf<BookingScreen> = {
  times: ({ intro, choices }, { desk, refs }) => ({
    ok: true,
    shown_to_client: "free times as buttons",
    ...(intro.kind === "refused"
      ? { why_not: intro.refusal.code }
      : intro.kind === "none"
        ? { why_not: "nothing_free_then" }
        : {}),
    free: choices.map(({ start }) => ({ slot: refs.give("S", String(start)), at: desk.f.moment(start) })),
  }),
  parts: ({ parts }) => ({ ok: true, shown_to_client: "parts of the day as buttons", parts }),
  days: ({ dates }) => ({ ok: true, shown_to_client: "free days as buttons", days: dates }),
  offer: ({ held }, { desk }) => ({
    ok: true,
    shown_to_client: "a card to confirm; nothing is booked yet",
    held: desk.f.moment(held.start),
  }),
  move_offer: () => ({ ok: true, shown_to_client: "a card to confirm the move; nothing has changed yet" }),
  refused: ({ refusal }) => ({ ok: false, code: refusal.code }),
  nothing_free: () => ({ ok: false, code: "nothing_free" }),
};
