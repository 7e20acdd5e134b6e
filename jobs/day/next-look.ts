import {
  addDays,
  DAY,
  dayNumber,
  instantOf,
  localDate,
  MINUTE,
  offsetAt,
  periodAt,
  zoneTable,
} from "../../engine/time.ts";

/**
 * The first instant after `now` at which one of these times of day, in minutes, has come where a master
 * lives; null without any. A time that the clock skips has come once it was skipped.
 */
export function nextOf(zone: string, minutes: readonly number[], now: number): number | null {
  const today = localDate(zone, now);
  // A zone may leave out a whole day.
  const found = [0, 1, 2].flatMap((days) => {
    const date = addDays(today, days);
    return minutes.map((one) => instantOf(zone, date, one) ?? skippedAt(zone, date, one));
  });
  const ahead = found.filter((one) => one > now);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/** When the clock was put forward over a time of day. */
function skippedAt(zone: string, date: string, minutes: number): number {
  const table = zoneTable(zone);
  const local = dayNumber(date) * DAY + minutes * MINUTE;
  return table.starts[periodAt(table, local - offsetAt(zone, local - DAY))] as number;
}
