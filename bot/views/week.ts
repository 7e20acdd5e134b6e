import { WEEKDAYS, type WorkingSchedule } from "../../engine/schedule/working-schedule.ts";
import type { Reader } from "./reader.ts";

/** «пн–пт 10:00–19:00, перерыв 14:00–15:00»: days alike are one line. */
export function weekLines(week: WorkingSchedule, { t, f }: Pick<Reader, "t" | "f">): string[] {
  const day = (index: number) => f.dayName(index);
  const runs: { from: number; to: number; text: string }[] = [];
  for (const [index, name] of WEEKDAYS.entries()) {
    const { isWorkingDay, workingHours, breaks } = week[name];
    const text = isWorkingDay
      ? [
          `${workingHours.from}–${workingHours.to}`,
          ...breaks.map((one) => t.hours.breakAt(`${one.from}–${one.to}`)),
        ].join(", ")
      : t.hours.off;
    const last = runs.at(-1);
    if (last?.text === text) last.to = index;
    else runs.push({ from: index, to: index, text });
  }
  return runs.map(({ from, to, text }) => `${from === to ? day(from) : `${day(from)}–${day(to)}`} ${text}`);
}
