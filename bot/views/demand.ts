import type { DemandScreen } from "../dialogue/demand/screens.ts";
import type { Reader } from "./reader.ts";
import { button, good, lines, type View, type ViewsOf } from "./view.ts";

/** Time they had asked for is open: a button for each start. */
function openedView(
  { what, service, starts }: Extract<DemandScreen, { kind: "opened" }>,
  { t, f }: Reader,
): View {
  return {
    text: t.demand.opened(what),
    buttons: starts.map((start) => [button(f.moment(start), "booking.slot", { service, start })]),
  };
}

export const demandViews: ViewsOf<DemandScreen> = {
  /** What many asked for: how many, when, what it is worth; and a button for what could be opened. */
  demand({ demand }, { t, f }) {
    return {
      text:
        demand.length === 0
          ? t.demand.none
          : lines(
              t.demand.head,
              ...demand.map(({ people, weekday, part, worth, open }) =>
                [
                  t.demand.line(
                    people,
                    `${f.dayName(weekday)}, ${t.demand.parts[part]}`,
                    worth ? f.price(worth) : "",
                  ),
                  open ? "" : t.demand.full,
                ]
                  .filter(Boolean)
                  .join(" "),
              ),
            ),
      buttons: demand.flatMap(({ weekday, part, open }) =>
        open
          ? [
              [
                good(
                  button(t.demand.open(`${f.dayButton(open.date)}, ${open.from}–${open.to}`), "demand.open", {
                    weekday,
                    part,
                  }),
                ),
              ],
            ]
          : [],
      ),
    };
  },
  opened: openedView,
};
