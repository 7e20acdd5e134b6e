import type { WorkingSchedule } from "../../../engine/schedule/working-schedule.ts";
import { WEEKDAYS } from "../../../engine/schedule/working-schedule.ts";
import { parseWallTime } from "../../../engine/time.ts";

/** When the week opens and closes at most, and where its midday break lies; minutes of the day. */
export function dayShape(schedule: WorkingSchedule): {
  open: number;
  close: number;
  lunchFrom: number;
  lunchTo: number;
} {
  const days = WEEKDAYS.map((name) => schedule[name]).filter((day) => day.isWorkingDay);
  const open = Math.min(...days.map((day) => parseWallTime(day.workingHours.from)), 12 * 60);
  const lunch = days
    .flatMap((day) => day.breaks)
    .find((pause) => pause.from >= "11:30" && pause.from <= "15:30");
  const close = Math.max(...days.map((day) => parseWallTime(day.workingHours.to)), 18 * 60);
  return {
    open,
    close,
    lunchFrom: lunch ? parseWallTime(lunch.from) : 13 * 60,
    lunchTo: lunch ? parseWallTime(lunch.to) : 13 * 60,
  };
}
