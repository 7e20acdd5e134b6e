import { addDays, HOUR, instantOf, wallTimeAt } from "./time.ts";

/**
 * Minutes of the master's day between which people sleep: from nine in the evening to nine in the morning.
 */
const QUIET = { from: 21 * 60, to: 9 * 60 };

/** Whether it is night in the zone: nobody is offered anything then, and what must be said makes no sound. */
export function isQuiet(timeZone: string, now: number): boolean {
  const { minutes } = wallTimeAt(timeZone, now);
  return minutes >= QUIET.from || minutes < QUIET.to;
}

/** When the night that `now` lies in ends, epoch ms. */
export function quietEnds(timeZone: string, now: number): number {
  const { date, minutes } = wallTimeAt(timeZone, now);
  const morning = minutes >= QUIET.from ? addDays(date, 1) : date;
  return instantOf(timeZone, morning, QUIET.to) ?? now + HOUR;
}
