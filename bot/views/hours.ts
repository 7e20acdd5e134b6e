import type { HoursScreen } from "../dialogue/hours/screens.ts";
import { button, lines, rows, type ViewsOf } from "./view.ts";
import { weekLines } from "./week.ts";

export const hoursViews: ViewsOf<HoursScreen> = {
  pick_day({ what, from, dates }, { t, f }) {
    const text =
      what === "open"
        ? t.hours.openWhich
        : from === null
          ? t.hours.vacationFrom
          : t.hours.vacationTo(f.day(from));
    return {
      text,
      buttons: rows(
        dates.map((date) =>
          what === "open"
            ? button(f.dayButton(date), "hours.openDay", { date })
            : from === null
              ? button(f.dayButton(date), "hours.vacationFrom", { date })
              : button(f.dayButton(date), "hours.vacation", { date: from, until: date }),
        ),
        what === "open" ? 3 : 4,
      ),
    };
  },

  own_hours({ week }, reader) {
    return { text: lines(...weekLines(week, reader), reader.t.hours.hint), buttons: [] };
  },
};
