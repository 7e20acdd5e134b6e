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
          button(
            f.dayButton(date),
            what === "open"
              ? { do: "openDay", date }
              : from === null
                ? { do: "vacationFrom", date }
                : { do: "vacation", date: from, until: date },
          ),
        ),
        what === "open" ? 3 : 4,
      ),
    };
  },

  own_hours({ week }, reader) {
    return { text: lines(...weekLines(week, reader), reader.t.hours.hint), buttons: [] };
  },
};
