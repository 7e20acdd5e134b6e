import type { HoursScreen } from "../dialogue/hours/screens.ts";
import { button, lines, rows, type ViewsOf } from "./view.ts";
import { weekLines } from "./week.ts";

export const hoursViews: ViewsOf<HoursScreen> = {
  pick_day({ what, from, dates }, { t, f }) {
    const text = {
      open: t.hours.openWhich,
      close: t.hours.whatToClose,
      vacation: from === null ? t.hours.vacationFrom : t.hours.vacationTo(f.day(from)),
    };
    const tap = (date: string) => {
      if (what === "open") return button(f.dayButton(date), "hours.openDay", { date });
      if (what === "close") return button(f.day(date), "hours.closeDay", { date });
      return from === null
        ? button(f.dayButton(date), "hours.vacationFrom", { date })
        : button(f.dayButton(date), "hours.vacation", { date: from, until: date });
    };
    const own = what === "close" ? [[button(t.errands.button, "errands.list")]] : [];
    return { text: text[what], buttons: [...rows(dates.map(tap), what === "vacation" ? 4 : 3), ...own] };
  },

  own_hours({ week }, reader) {
    return { text: lines(...weekLines(week, reader), reader.t.hours.hint), buttons: [] };
  },
};
