import type { NamedTime } from "../dialogue/day/screens.ts";
import type { ErrandScreen } from "../dialogue/errands/screens.ts";
import type { PlannedOf } from "../dialogue/plans/screens.ts";
import type { Reader } from "./reader.ts";
import { type Button, bad, button, lines, rows, type ViewsOf } from "./view.ts";

/** A line of a plan: when and what, that an hour was supposed, and whose visits stay. */
export function errandLine(line: PlannedOf<"errand">, { t, f }: Reader): string {
  return lines(
    `${f.span(line.start, line.end)} ▪ ${line.what}`,
    line.assumed && t.errands.anHour,
    line.visits.length > 0 && t.errands.visitsStay,
    ...line.visits.map((one) => `${f.clock(one.start)} ${one.who} · ${one.services}`),
  );
}

/** A button for each that is not over, which takes it back. */
export const errandButtons = (errands: readonly NamedTime[], { f, now }: Reader): Button[][] =>
  errands
    .filter((one) => one.end > now)
    .map((one) => [bad(button(`✕ ${f.clock(one.start)} ${one.words}`, "errands.drop", { errand: one.id }))]);

export const errandsViews: ViewsOf<ErrandScreen> = {
  errands({ coming, dates }, reader) {
    const { t, f } = reader;
    return {
      text: lines(
        coming.length > 0 ? t.errands.coming : t.errands.none,
        ...coming.map((one) => `${f.span(one.start, one.end)} ▪ ${one.words}`),
        t.errands.how,
      ),
      buttons: [
        ...errandButtons(coming, reader),
        ...rows(
          dates.map((date) => button(f.dayButton(date), "errands.hours", { date })),
          4,
        ),
      ],
    };
  },

  errand_hours({ date, starts }, { t, f }) {
    return {
      text: t.errands.hours(f.day(date)),
      buttons: rows(
        starts.map((start) => button(f.clock(start), "errands.at", { start })),
        5,
      ),
    };
  },

  errand_removed({ errand }, { t, f }) {
    return {
      text: t.errands.removed(`${f.span(errand.start, errand.end)} ▪ ${errand.words}`),
      buttons: [[button(t.errands.putBack, "errands.keep", { errand: errand.id })]],
    };
  },
};
