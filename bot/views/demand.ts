import type { DemandScreen } from "../dialogue/demand/screens.ts";
import { button, lines, type ViewsOf } from "./view.ts";

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
                button(
                  t.demand.open(`${f.dayButton(open.date)}, ${open.from}–${open.to}`),
                  { do: "demand", weekday, part },
                  "success",
                ),
              ],
            ]
          : [],
      ),
    };
  },
};
