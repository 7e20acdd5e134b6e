import type { Interval } from "../schedule/interval.ts";
import { localDate, MINUTE, wallTimeAt, weekdayOf } from "../time.ts";
import type { Appointment } from "./appointment.ts";
import type { BookingDeps } from "./deps.ts";
import { holdSlot } from "./hold.ts";
import { listSlots } from "./list-slots.ts";
import type { VisitPlan } from "./visit.ts";

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
 * Who fits freed time best, best first; each wish with the start it would get. `freeStarts` are the starts
 * that `findSlots` gives for a visit of that length inside the freed time. A visit that fills more of the gap
 * goes first, then who has waited longer; so of two equals nobody is passed over twice.
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

/** What was offered to whom: the time is held for them, as for anyone who is asked to confirm. */
export interface WaitlistOffer extends Match {
  held: Appointment;
}

/**
 * Offers freed time to whoever fits it best and was not asked yet, with a hold. Call it again with the ones
 * who let it go or said no in `asked`: one after another, never two at once, since the hold takes the time.
 * Null when nobody is left.
 */
export async function offerToNext(
  deps: BookingDeps,
  request: {
    wishes: readonly { wish: Wish; visit: VisitPlan }[];
    freed: Interval;
    timeZone: string;
    /** Ids of wishes that were offered this time before. */
    asked: ReadonlySet<string>;
    key: string;
    /** How long each is given to decide. */
    holdMinutes?: number;
  },
): Promise<WaitlistOffer | null> {
  const { wishes, freed, timeZone, asked, key, holdMinutes } = request;
  const waiting = wishes.filter(({ wish }) => !asked.has(wish.id));
  const range = { from: localDate(timeZone, freed.start), to: localDate(timeZone, freed.end) };
  const starts = new Map<string, number[]>();
  for (const { wish, visit } of waiting)
    starts.set(
      wish.id,
      (await listSlots(deps, visit, range, { clientId: wish.clientId })).map((slot) => slot.start),
    );
  const ranked = rankWishes(
    waiting.map(({ wish }) => wish),
    freed,
    timeZone,
    (wish) => starts.get(wish.id) ?? [],
  );
  for (const { wish, start } of ranked) {
    const visit = waiting.find((one) => one.wish.id === wish.id)?.visit;
    if (!visit) continue;
    const held = await holdSlot(deps, {
      clientId: wish.clientId,
      visit,
      start,
      timeZone,
      key: `${key}-${wish.id}`,
      waitlistId: wish.id,
      ...(holdMinutes === undefined ? {} : { holdMinutes }),
    });
    if (held.ok) return { wish, start, held: held.value };
  }
  return null;
}
