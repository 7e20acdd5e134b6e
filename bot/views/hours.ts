import type { HoursScreen } from "../dialogue/hours/screens.ts";
import type { Reader } from "./reader.ts";
import { button, lines, rows, type View } from "./view.ts";
import { weekLines } from "./week.ts";

export function pickDayView(
  { what, from, dates }: Extract<HoursScreen, { kind: "pick_day" }>,
  { t, f }: Reader,
): View {
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
}

export function ownHoursView({ week }: Extract<HoursScreen, { kind: "own_hours" }>, reader: Reader): View {
  return { text: lines(...weekLines(week, reader), reader.t.hours.hint), buttons: [] };
}
