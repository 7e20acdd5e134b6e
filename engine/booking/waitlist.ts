import type { Interval } from "../schedule/interval.ts";
import { localDate, MINUTE, wallTimeAt, weekdayOf } from "../time.ts";

/** What someone waits for, in structure: any of the days and parts of the day, until a date. */
export interface Wish {
  id: string;
  clientId: string;
  /** Services of the visit, in order, and what they take, buffers included. */
  serviceIds: readonly string[];
  durationMinutes: number;
  /** ISO weekdays, 0 = Monday; empty: any. */
  weekdays: readonly number[];
  /** Local dates, inclusive. */
  from: string;
  until: string;
  /** Minutes of the day a start may lie in, `[notBefore, notAfter)`. */
  notBefore: number;
  notAfter: number;
  /** When they began to wait, epoch ms. */
  since: number;
}

/** A wish and the start it would be offered. */
export interface Match {
  wish: Wish;
  start: number;
}

/**
 * Who fits freed time best, best first; each wish with the start it would get. `freeStarts` are the starts that `findSlots`
 * gives for a visit of that length inside the freed time. A visit that fills more of the gap goes first, then who has waited
 * longer; so of two equals nobody is passed over twice.
 */
export function rankWishes(
  wishes: readonly Wish[],
  freed: Interval,
  timeZone: string,
  freeStarts: (wish: Wish) => readonly number[],
): Match[] {
  return wishes
    .flatMap((wish) => {
      const start = freeStarts(wish).find(
        (one) =>
          one >= freed.start &&
          one + wish.durationMinutes * MINUTE <= freed.end &&
          suits(wish, one, timeZone),
      );
      return start === undefined ? [] : [{ wish, start }];
    })
    .sort(
      (a, b) =>
        b.wish.durationMinutes - a.wish.durationMinutes ||
        a.wish.since - b.wish.since ||
        (a.wish.id < b.wish.id ? -1 : 1),
    );
}

/** Whether a start is one the person waits for. */
function suits(wish: Wish, start: number, timeZone: string): boolean {
  const date = localDate(timeZone, start);
  const { minutes } = wallTimeAt(timeZone, start);
  if (date < wish.from || date > wish.until) return false;
  if (wish.weekdays.length > 0 && !wish.weekdays.includes(weekdayOf(date))) return false;
  return minutes >= wish.notBefore && minutes < wish.notAfter;
}
