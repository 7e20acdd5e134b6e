import { formatWallTime } from "../../engine/time.ts";
import type { UnmetWish } from "../dialogue/booking/flow.ts";
import type { WaitingScreen } from "../dialogue/waiting/screens.ts";
import type { Reader } from "./reader.ts";
import { button, lines, type ViewsOf } from "./view.ts";

export const waitingViews: ViewsOf<WaitingScreen> = {
  /** Asks whether to tell them when such a time frees up. */
  wait_offer(screen, reader) {
    const { t } = reader;
    return {
      text: t.waiting.offer(screen.what, waitedFor(screen.wish, reader)),
      buttons: [
        [
          button(t.waiting.yes, { do: "waitYes", flow: screen.flow }, "success"),
          button(t.common.notNeeded, { do: "services", flow: screen.flow }),
        ],
      ],
    };
  },

  /** What is waited for. */
  waiting(screen, reader) {
    const { t } = reader;
    return {
      text: t.waiting.waiting(screen.what, waitedFor(screen.wish, reader)),
      buttons: [[button(t.booking.otherTime, { do: "book" })]],
    };
  },

  /** Who waits for what, for the master. */
  waiting_list(screen, { t }) {
    return {
      text: lines(t.waiting.list(screen.lines.length), ...screen.lines),
      buttons: [[button(t.demand.show, { do: "demandShow" })]],
    };
  },
};

/** «в четверг, 5 марта, с 17:00» */
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
