import { type Interval, subtract, union } from "../../../engine/schedule/interval.ts";
import type { WorkingSchedule } from "../../../engine/schedule/working-schedule.ts";
import { dayNumber, MINUTE, parseWallTime, TICK, wallTimeAt } from "../../../engine/time.ts";
import type { TimeWish } from "../time-wish.ts";
import { dayShape } from "../when/day-shape.ts";
import type { WhyNot } from "./find-day.ts";
import type { Hours, Reference, Time } from "./when.ts";

/** What hours are counted from: instants, and a minute of the day. */
export interface CountedFrom extends Readonly<Partial<Record<Reference, number>>> {
  readonly usual?: number;
}

export interface HoursContext {
  now: number;
  timeZone: string;
  workingSchedule: WorkingSchedule;
  at: CountedFrom;
}

export interface FoundHours {
  /** One exact start, minutes of the day. */
  exact: number | null;
  /** Minutes of the day in which a start may lie: apart, ascending; null: any. */
  within: readonly Interval[] | null;
  prefer: TimeWish["prefer"];
  /** Minute of the day by which the visit is over; null: not said. */
  overBy: number | null;
  /** The day number the time itself names, as "in two hours" does, where no day is said beside it. */
  day: number | null;
  /** Days past the one that is said, where a shift goes over midnight; null: on its own day alone. */
  daysOn: number | null;
  /** Counted from an instant or from what is usual: the master's clock, whatever zone is said. */
  ours: boolean;
}

const ANY: FoundHours = {
  exact: null,
  within: null,
  prefer: null,
  overBy: null,
  day: null,
  daysOn: 0,
  ours: false,
};
const DAY_MINUTES = 1_440;
/** What four digits can say. */
const MOST_MINUTES = 9_999;

/** The hours that are wished for; null is any. */
export function findHours(time: Time | null, context: HoursContext): FoundHours | { whyNot: WhyNot } {
  if (time === null) return ANY;
  if ("at" in time) return { ...ANY, exact: parseWallTime(time.at) };
  if ("inMinutes" in time) {
    if (!(Math.abs(time.inMinutes) <= MOST_MINUTES)) return noReference;
    // Starts lie on ticks: the first from there on.
    const instant = Math.ceil((context.now + time.inMinutes * MINUTE) / TICK) * TICK;
    const { date, minutes } = wallTimeAt(context.timeZone, instant);
    return { ...ANY, exact: Math.floor(minutes), day: dayNumber(date), daysOn: null, ours: true };
  }
  if ("shift" in time) {
    const reference = context.at[time.of];
    if (reference === undefined || !(Math.abs(time.shift) <= MOST_MINUTES)) return noReference;
    const { date, minutes } = wallTimeAt(context.timeZone, reference);
    const shifted = Math.floor(minutes) + time.shift;
    const daysOn = Math.floor(shifted / DAY_MINUTES);
    const exact = shifted - daysOn * DAY_MINUTES;
    return { ...ANY, exact, day: dayNumber(date) + daysOn, daysOn, ours: true };
  }
  if (!("as" in time)) {
    const overBy = "over" in time && time.over && time.to !== null ? parseWallTime(time.to) : null;
    return { ...ANY, within: hoursWithin(time, context.workingSchedule), overBy };
  }
  if (time.as === "usual") {
    const exact = context.at.usual ?? minutesOf(context.at.visit, context.timeZone);
    return exact === null ? noReference : { ...ANY, exact, ours: true };
  }
  const within = time.within ? hoursWithin(time.within, context.workingSchedule) : null;
  return { ...ANY, within, prefer: time.as };
}

const noReference = { whyNot: { kind: "no_reference" as const } };

/** The hour of an instant, for a visit that only changes its day. */
export const minutesOf = (instant: number | undefined, timeZone: string): number | null =>
  instant === undefined ? null : Math.floor(wallTimeAt(timeZone, instant).minutes);

/** Both ends are counted in, as «до 12» lets a visit begin at 12:00; parts of the day end before they do. */
function hoursWithin(hours: Hours, schedule: WorkingSchedule): Interval[] {
  if ("part" in hours) {
    const { lunchFrom, lunchTo } = dayShape(schedule);
    const [start, end] = {
      morning: [0, 12 * 60],
      noon: [12 * 60, 15 * 60],
      afternoon: [12 * 60, 17 * 60],
      evening: [17 * 60, DAY_MINUTES],
      before_lunch: [0, lunchFrom],
      after_lunch: [lunchTo, DAY_MINUTES],
    }[hours.part] as [number, number];
    return union([{ start, end }]);
  }
  const start = hours.from === null ? 0 : parseWallTime(hours.from);
  const end = hours.to === null ? DAY_MINUTES : Math.min(parseWallTime(hours.to) + 1, DAY_MINUTES);
  return union([{ start, end }]);
}

/** Of the hours wished for what is not taken out; null: nothing. */
export function withoutHours(hours: FoundHours, out: readonly Interval[]): FoundHours | null {
  const { exact, within } = hours;
  if (out.length === 0) return within?.length === 0 ? null : hours;
  if (exact !== null) return out.some(({ start, end }) => exact >= start && exact < end) ? null : hours;
  const left = subtract(within ?? [{ start: 0, end: DAY_MINUTES }], out);
  return left.length === 0 ? null : { ...hours, within: left };
}

/**
 * The minutes of hours that are taken out: an exact time is one minute, "earliest" none. «Кроме с 12 до 14»
 * leaves 14:00, as "not before noon" leaves noon.
 */
export function minutesOut(time: Time, { exact, within }: FoundHours): readonly Interval[] {
  if (exact !== null) return [{ start: exact, end: exact + 1 }];
  if (!("to" in time) || time.to === null) return within ?? [];
  const end = parseWallTime(time.to);
  return (within ?? []).map(({ start }) => ({ start, end: Math.max(end, start + 1) }));
}
