import { z } from "zod";
import { parseWallTime, TICK_MINUTES } from "../time.ts";
import { type Interval, subtract, union } from "./interval.ts";

export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Wall times `HH:mm` on whole ticks; `to` may be `24:00`. */
const wallInterval = z
  .object({ from: z.string().regex(/^\d{2}:\d{2}$/), to: z.string().regex(/^\d{2}:\d{2}$/) })
  .refine(
    ({ from, to }) => isTick(from) && isTick(to),
    `times must be HH:mm on whole ${TICK_MINUTES} minutes`,
  )
  .refine(({ from, to }) => from < to, "`from` must be before `to`");
export type WallInterval = z.infer<typeof wallInterval>;

export interface WorkingDay {
  isWorkingDay: boolean;
  workingHours: WallInterval;
  breaks: readonly WallInterval[];
}
export type WorkingSchedule = Record<Weekday, WorkingDay>;

/** A week made day by day; Monday is 0. */
export const weekWith = (day: (index: number) => WorkingDay): WorkingSchedule => ({
  monday: day(0),
  tuesday: day(1),
  wednesday: day(2),
  thursday: day(3),
  friday: day(4),
  saturday: day(5),
  sunday: day(6),
});

const workingDay = z.object({
  isWorkingDay: z.boolean(),
  workingHours: wallInterval,
  breaks: z.array(wallInterval),
});
/** What may be stored as a working schedule. */
export const workingSchedule = z.object(
  Object.fromEntries(WEEKDAYS.map((day) => [day, workingDay])) as Record<Weekday, typeof workingDay>,
);

function isTick(text: string): boolean {
  try {
    return parseWallTime(text) % TICK_MINUTES === 0;
  } catch {
    return false;
  }
}

/** As minutes of the day. Throws RangeError unless a tick-aligned, non-empty wall interval. */
export function toMinutes({ from, to }: WallInterval): Interval {
  const start = parseWallTime(from);
  const end = parseWallTime(to);
  if (start % TICK_MINUTES || end % TICK_MINUTES || start >= end || start >= 1440)
    throw new RangeError(`Not a working interval: ${from}–${to}`);
  return { start, end };
}

/** Working wall time of each weekday (Monday first), breaks taken out, in minutes of the day. */
export function weeklyPieces(schedule: WorkingSchedule): Interval[][] {
  return WEEKDAYS.map((name) => {
    const day = schedule[name];
    if (!day.isWorkingDay) return [];
    return subtract([toMinutes(day.workingHours)], union(day.breaks.map(toMinutes)));
  });
}
