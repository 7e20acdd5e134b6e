import { formatWallTime } from "../../engine/time.ts";
import type { UnmetWish } from "../dialogue/booking/flow.ts";
import { nameOf } from "../dialogue/desk.ts";
import type { WaitingScreen } from "../dialogue/waiting/screens.ts";
import type { Reader } from "./reader.ts";
import { button, good, lines, type View, type ViewsOf } from "./view.ts";
import { placeText } from "./visit-card.ts";

/** Time they waited for is kept for them: until when, and its card. */
function freedView({ held, until }: Extract<WaitingScreen, { kind: "freed" }>, reader: Reader): View {
  const { t, f } = reader;
  const token = held.offerToken ?? "";
  return {
    text: lines(
      t.waiting.freed(f.clock(until)),
      t.booking.card(
        nameOf(held.services),
        f.span(held.start, held.end),
        f.price(held.price),
        placeText(held, reader),
      ),
    ),
    buttons: [
      [
        good(button(t.booking.confirm, "booking.confirm", { token })),
        button(t.common.notNeeded, "booking.decline", { token }),
      ],
    ],
  };
}

export const waitingViews: ViewsOf<WaitingScreen> = {
  /** Asks whether to tell them when such a time frees up. */
  wait_offer(screen, reader) {
    const { t } = reader;
    return {
      text: t.waiting.offer(screen.what, anyOf(screen, reader)),
      buttons: [
        [
          good(button(t.waiting.yes, "waiting.joinYes", { flow: screen.flow })),
          button(t.common.notNeeded, "booking.services", { flow: screen.flow }),
        ],
      ],
    };
  },

  /** What is waited for. */
  waiting(screen, reader) {
    const { t } = reader;
    return {
      text: t.waiting.waiting(screen.what, anyOf(screen, reader)),
      buttons: [[button(t.booking.otherTime, "booking.start")]],
    };
  },

  /** Who waits for what, for the master. */
  waiting_list(screen, { t }) {
    return {
      text: lines(t.waiting.list(screen.lines.length), ...screen.lines),
      buttons: [[button(t.demand.show, "demand.show")]],
    };
  },
  freed: freedView,
};

/** All that would do: «в четверг, 5 марта, с 17:00, или в субботу, 7 марта». */
const anyOf = ({ wish, also = [] }: { wish: UnmetWish; also?: readonly UnmetWish[] }, reader: Reader) =>
  [wish, ...also].map((one) => waitedFor(one, reader)).join(`, ${reader.t.waiting.or} `);

/** The days and hours somebody waits for: «в четверг, 5 марта, с 17:00». */
function waitedFor({ from, to, notBefore, notAfter }: UnmetWish, { t, f }: Reader): string {
  const days = from === to ? f.onDay(from) : t.waiting.between(f.dayOfMonth(from), f.dayOfMonth(to));
  return [
    days,
    notBefore > 0 && t.waiting.fromClock(formatWallTime(notBefore)),
    notAfter < 1440 && t.waiting.toClock(formatWallTime(notAfter)),
  ]
    .filter(Boolean)
    .join(", ");
}
