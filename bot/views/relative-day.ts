import { addDays, localDate } from "../../engine/time.ts";
import type { Reader } from "./reader.ts";

/** «Завтра», where it is; else nothing. */
export function relativeDay({ t, master, now }: Reader, date: string): string {
  const today = localDate(master.timeZone, now);
  return date === today ? t.reminders.today : date === addDays(today, 1) ? t.reminders.tomorrow : "";
}
