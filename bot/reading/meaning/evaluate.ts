import { type Interval, subtract, union } from "../../../engine/schedule/interval.ts";
import type { WorkingSchedule } from "../../../engine/schedule/working-schedule.ts";
import { dateOfDay, dayNumber, isTimeZone, localDate } from "../../../engine/time.ts";
import type { TimeWish } from "../time-wish.ts";
import type { Calendar, WhyNot } from "./find-day.ts";
import { findDays, isOneOf } from "./find-days.ts";
import {
  type CountedFrom,
  type FoundHours,
  findHours,
  type HoursContext,
  minutesOf,
  minutesOut,
  withoutHours,
} from "./find-hours.ts";
import { isDays } from "./notation.ts";
import { inOtherZone } from "./other-zone.ts";
import type { Days, WhenMeaning, Wished } from "./when.ts";

export interface MeaningContext {
  now: number;
  /** The master's. */
  timeZone: string;
  workingSchedule: WorkingSchedule;
  /** What shifts and the usual hour count from: instants, and a minute of the day. */
  at?: CountedFrom;
  /** The local date that hours without a day are about. */
  dayAtHand?: string;
  /** The client's zone, where it is known. */
  clientZone?: string;
  /** How far what has no end goes on: "every Tuesday", "after Thursday". 60 days where it is not said. */
  horizonDays?: number;
  /** What was is asked about: no day is past. */
  pastToo?: boolean;
}

export type Evaluated = { wishes: TimeWish[] } | { whyNot: WhyNot };

const HORIZON_DAYS = 60;
const LONG_AGO_DAYS = 3_660;
const DAY_MINUTES = 1_440;
const ALL_DAY: readonly Interval[] = [{ start: 0, end: DAY_MINUTES }];

/**
 * Local dates and minutes of what is meant: a wish for each of `either`, more where hours of another zone
 * fall on two days of ours. What cannot be is said with its reason; a choice of which nothing is left is no
 * reason while another one stands.
 */
export function evaluate(when: WhenMeaning, context: MeaningContext): Evaluated {
  const zone = zoneOf(when.zone, context);
  if (zone === undefined || !isTimeZone(zone)) return { whyNot: { kind: "no_reference" } };
  const scene = sceneOf(zone, context);
  const out = takenOut(when, scene);
  if ("whyNot" in out) return out;
  const wishes: TimeWish[] = [];
  for (const wished of when.either.length > 0 ? when.either : [{ days: null, time: null }]) {
    const one = evaluateOne(wished, out, scene);
    if ("wishes" in one) wishes.push(...one.wishes);
    else if (one.whyNot.kind !== "nothing_left") return one;
  }
  return wishes.length > 0 ? { wishes } : nothingLeft;
}

function zoneOf(zone: string, { timeZone, clientZone }: MeaningContext): string | undefined {
  return zone === "master" ? timeZone : zone === "client" ? clientZone : zone;
}

interface Scene extends HoursContext {
  /** Where the hours are said. */
  zone: string;
  /** The days as they are counted there. */
  calendar: Calendar;
  /** The first of our own day numbers that is not past. */
  earliest: number;
  dayAtHand: number | null;
  horizonDays: number;
}

function sceneOf(zone: string, context: MeaningContext): Scene {
  const { now, timeZone, workingSchedule, at = {}, dayAtHand, horizonDays = HORIZON_DAYS } = context;
  const dayOf = (instant: number) => dayNumber(localDate(timeZone, instant));
  const today = dayNumber(localDate(zone, now));
  const longAgo = today - LONG_AGO_DAYS;
  return {
    now,
    timeZone,
    workingSchedule,
    at,
    zone,
    calendar: {
      today,
      earliest: context.pastToo ? longAgo : today,
      ...(at.offered === undefined ? {} : { offered: dayOf(at.offered) }),
      ...(at.visit === undefined ? {} : { visit: dayOf(at.visit) }),
    },
    earliest: context.pastToo ? longAgo : dayOf(now),
    dayAtHand: dayAtHand === undefined ? null : dayNumber(dayAtHand),
    horizonDays,
  };
}

interface TakenOut {
  /** Null: no day is. */
  day: ((day: number) => boolean) | null;
  hours: readonly Interval[];
}

function takenOut({ except }: WhenMeaning, scene: Scene): TakenOut | { whyNot: WhyNot } {
  const days: ((day: number) => boolean)[] = [];
  const hours: Interval[] = [];
  for (const one of except) {
    if (isDays(one)) {
      const found = isOneOf(one, scene.calendar);
      if ("whyNot" in found) return found;
      days.push(found.has);
    } else {
      const found = findHours(one, scene);
      if ("whyNot" in found) return found;
      hours.push(...minutesOut(one, found));
    }
  }
  return {
    day: days.length > 0 ? (day) => days.some((has) => has(day)) : null,
    hours: union(hours),
  };
}

function evaluateOne(wished: Wished, out: TakenOut, scene: Scene): Evaluated {
  const found = findHours(wished.time, scene);
  if ("whyNot" in found) return found;
  const said = withoutHours(dayShifted(wished, found, scene), out.hours);
  const meant = daysMeant(wished, found, out, scene);
  if ("whyNot" in meant) return meant;
  const { listed, open } = meant;
  const days = meant.days?.filter((day) => !out.day?.(day)) ?? null;
  if (said === null || days?.length === 0) return nothingLeft;
  if (scene.zone !== scene.timeZone && !said.ours && (said.exact ?? said.within) !== null)
    return abroad({ days, listed, open }, said, scene);
  const ahead = days?.filter((day) => day >= scene.earliest) ?? null;
  if (ahead?.length === 0) return nothingLeft;
  return { wishes: [wishOf(ahead, { listed, open }, said)] };
}

const nothingLeft: Evaluated = { whyNot: { kind: "nothing_left" } };

/** A visit that only changes its day keeps its hour. */
function dayShifted({ days, time }: Wished, hours: FoundHours, scene: Scene): FoundHours {
  if (time !== null || !days || !("on" in days)) return hours;
  const [first] = days.on;
  if (!first || !("shift" in first)) return hours;
  return { ...hours, exact: minutesOf(scene.at[first.of], scene.timeZone), ours: true };
}

interface Meant {
  /** Null: not said. */
  days: readonly number[] | null;
  listed: boolean;
  /** As soon as possible: the days are there only because others are taken out. */
  open: boolean;
}

function daysMeant(
  wished: Wished,
  hours: FoundHours,
  out: TakenOut,
  scene: Scene,
): Meant | { whyNot: WhyNot } {
  if (wished.days) return saidDays(wished.days, hours, scene);
  if (hours.day !== null) {
    if (hours.day < scene.earliest) return { whyNot: { kind: "past", date: dateOfDay(hours.day) } };
    return { days: [hours.day], listed: false, open: false };
  }
  const { dayAtHand, earliest, calendar } = scene;
  const timed = wished.time !== null || out.hours.length > 0;
  if (timed && dayAtHand !== null && dayAtHand >= earliest && !out.day?.(dayAtHand))
    return { days: [dayAtHand], listed: false, open: false };
  if (!out.day) return { days: null, listed: false, open: true };
  const days = Array.from({ length: scene.horizonDays + 1 }, (_, index) => calendar.today + index);
  return { days, listed: true, open: true };
}

function saidDays(days: Days, hours: FoundHours, scene: Scene): Meant | { whyNot: WhyNot } {
  const found = findDays(days, scene.calendar, scene.horizonDays);
  if ("whyNot" in found) return found;
  const { day, daysOn } = hours;
  return {
    days: daysOn === null ? found.days.filter((one) => one === day) : found.days.map((one) => one + daysOn),
    listed: found.listed,
    open: false,
  };
}

/** Days with a gap between them are listed. */
function wishOf(
  days: readonly number[] | null,
  { listed, open }: Omit<Meant, "days">,
  { exact, within, prefer, overBy }: Pick<FoundHours, "exact" | "within" | "prefer" | "overBy">,
): TimeWish {
  const first = days?.[0] ?? 0;
  const last = days?.at(-1) ?? 0;
  const apart = days !== null && last - first >= days.length;
  const start = within?.at(0)?.start ?? 0;
  const end = within?.at(-1)?.end ?? DAY_MINUTES;
  const notAt = within ? subtract([{ start, end }], within) : [];
  return {
    from: days === null || open ? null : dateOfDay(first),
    to: days === null || open ? null : dateOfDay(last),
    days: days && (open || (days.length > 1 && (listed || apart))) ? days.map(dateOfDay) : null,
    notBefore: start === 0 ? null : start,
    notAfter: end === DAY_MINUTES ? null : end,
    exact,
    prefer,
    ...(overBy === null ? {} : { overBy }),
    ...(notAt.length > 0 ? { notAt } : {}),
  };
}

/** Hours that are said in another zone, on our days. */
function abroad({ days, listed, open }: Meant, hours: FoundHours, scene: Scene): Evaluated {
  const { exact, prefer } = hours;
  const { zone, timeZone, earliest, calendar, horizonDays } = scene;
  // Yesterday there may be today here.
  const there = days ?? Array.from({ length: horizonDays + 2 }, (_, index) => calendar.today - 1 + index);
  const said = exact === null ? (hours.within ?? ALL_DAY) : [{ start: exact, end: exact + 1 }];
  const groups = inOtherZone(there, said, zone, timeZone)
    .map(({ days: ours, within }) => ({ ours: ours.filter((day) => day >= earliest), within }))
    .filter(({ ours }) => ours.length > 0);
  if (groups.length === 0) return nothingLeft;
  return {
    wishes: groups.map(({ ours, within }) =>
      wishOf(
        days === null && groups.length === 1 ? null : ours,
        { listed: listed || open, open },
        exact === null
          ? { exact, within, prefer, overBy: null }
          : { exact: within[0]?.start ?? exact, within: null, prefer, overBy: null },
      ),
    ),
  };
}
