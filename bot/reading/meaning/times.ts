import { addDays, dayNumber, localDate, wallTimeAt, weekdayOf } from "../../../engine/time.ts";
import type { When } from "../when/meaning.ts";
import { evaluate, type MeaningContext } from "./evaluate.ts";
import { isDays } from "./notation.ts";
import { type DayPart, type Days, type Time, WEEKDAY_CODES, type WhenMeaning } from "./when.ts";

/**
 * Days, hours and numbers that acts hold, as values, so that a figure of a message can be looked for among
 * them.
 */
export interface Times {
  /** Local dates that are meant one by one. */
  dates: Set<string>;
  /** Local dates, both ends counted in. */
  runs: { from: string; to: string }[];
  /** 0 is Monday: weekdays that are named, whether or not there is such a date. */
  weekdays: Set<number>;
  /** `MM-DD` and `DD`, of days that are named, whether or not there is such a date. */
  named: Set<string>;
  /** Minutes of the day. */
  minutes: Set<number>;
  /** Lengths and shifts, in minutes, hours, days, weeks; sums. */
  counts: Set<number>;
  people: Set<number>;
}

export const noTimes = (): Times => ({
  dates: new Set(),
  runs: [],
  weekdays: new Set(),
  named: new Set(),
  minutes: new Set(),
  counts: new Set(),
  people: new Set(),
});

/** Hours in figures that a part of the day may stand for. */
const HOURS_OF: Readonly<Record<DayPart, readonly number[]>> = {
  morning: [12],
  noon: [12, 13, 14, 15],
  afternoon: [12, 13, 17],
  evening: [17, 18],
  before_lunch: [12, 13],
  after_lunch: [13, 14, 15],
};

/** Adds what a meaning comes to here, and what it names though it comes to nothing. */
export function addMeaning(times: Times, when: WhenMeaning, context: MeaningContext): void {
  const found = evaluate(when, { ...context, pastToo: true });
  if ("wishes" in found)
    for (const { from, to, days, exact } of found.wishes) {
      for (const date of days ?? []) times.dates.add(date);
      if (from !== null && days === null) addRun(times, from, to ?? from);
      if (exact !== null) times.minutes.add(exact);
    }
  else if ("date" in found.whyNot) {
    times.dates.add(found.whyNot.date);
    if ("weekdayDate" in found.whyNot) times.dates.add(found.whyNot.weekdayDate);
  }
  for (const { days, time } of when.either) {
    if (days) addDaysNamed(times, days);
    if (time) addTime(times, time, context);
  }
}

/** Adds what a meaning takes out. */
export function addExceptions(times: Times, { except, zone }: WhenMeaning, context: MeaningContext): void {
  for (const one of except)
    addMeaning(
      times,
      { either: [isDays(one) ? { days: one, time: null } : { days: null, time: one }], except: [], zone },
      context,
    );
}

/** Adds what words were read as. */
export function addRead(times: Times, when: When): void {
  const { from, to, days, exact, notBefore, notAfter, shift, shiftDays } = when;
  for (const date of days ?? []) times.dates.add(date);
  if (from !== null && days === null) addRun(times, from, to ?? from);
  // The latest start is the first minute that is out.
  const hours = [exact, notBefore, notAfter, notAfter === null ? null : notAfter - 1];
  for (const minutes of hours) if (minutes !== null) times.minutes.add(minutes);
  if (shift !== null) addLength(times, shift);
  if (shiftDays !== null) addLength(times, shiftDays * 24 * 60);
}

/** Adds the day and the hour of an instant. */
export function addInstant(times: Times, instant: number, timeZone: string): void {
  times.dates.add(localDate(timeZone, instant));
  times.minutes.add(Math.floor(wallTimeAt(timeZone, instant).minutes));
}

function addRun(times: Times, from: string, to: string): void {
  if (from === to) times.dates.add(from);
  else times.runs.push({ from, to });
}

function addDaysNamed(times: Times, days: Days): void {
  const all = "on" in days ? days.on : "after" in days ? [days.after] : "before" in days ? [days.before] : [];
  const ends = "from" in days ? [days.from, ...(days.to ? [days.to] : [])] : [];
  for (const day of [...all, ...ends]) {
    if ("weekday" in day && day.weekday) times.weekdays.add(WEEKDAY_CODES.indexOf(day.weekday));
    if ("day" in day) {
      times.named.add(two(day.day));
      if ("month" in day) times.named.add(`${two(day.month)}-${two(day.day)}`);
    }
    if ("rel" in day && "unit" in day) times.counts.add(Math.abs(day.rel));
    if ("shift" in day) addLength(times, day.shift * 24 * 60);
  }
}

function addTime(times: Times, time: Time, { now, timeZone }: MeaningContext): void {
  if ("at" in time) times.minutes.add(minutesOf(time.at));
  else if ("inMinutes" in time) {
    addLength(times, time.inMinutes);
    addInstant(times, now + time.inMinutes * 60_000, timeZone);
  } else if ("shift" in time) addLength(times, time.shift);
  else if ("part" in time) for (const hour of HOURS_OF[time.part]) times.minutes.add(hour * 60);
  else if ("from" in time) {
    for (const end of [time.from, time.to]) if (end !== null) times.minutes.add(minutesOf(end));
  } else if ("within" in time && time.within)
    addTime(times, time.within, { now, timeZone } as MeaningContext);
}

/** A length in each unit it may be said in. */
function addLength(times: Times, minutes: number): void {
  const length = Math.abs(minutes);
  for (const unit of [1, 60, 24 * 60, 7 * 24 * 60]) times.counts.add(length / unit);
}

const two = (number: number) => String(number).padStart(2, "0");
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Runs that name every day in them: of a week or more a weekday in it is one of many. */
const SHORT = 6;
const isShort = ({ from, to }: { from: string; to: string }) => dayNumber(to) - dayNumber(from) < SHORT;
const datesOf = ({ dates, runs }: Times): string[] => [
  ...dates,
  ...runs.flatMap((run) => [
    run.from,
    run.to,
    ...(isShort(run)
      ? Array.from({ length: SHORT }, (_, index) => addDays(run.from, index)).filter((one) => one < run.to)
      : []),
  ]),
];

/** Whether times hold such a day: a date, a weekday (0 is Monday), a day of a month, a month. */
export const hasDate = (times: Times, date: string): boolean => datesOf(times).includes(date);
export const hasWeekday = (times: Times, weekday: number): boolean =>
  times.weekdays.has(weekday) || datesOf(times).some((date) => weekdayOf(date) === weekday);
export function hasDayOfMonth(times: Times, day: number, month: number | null): boolean {
  const end = month === null ? two(day) : `${two(month)}-${two(day)}`;
  return times.named.has(end) || datesOf(times).some((date) => date.endsWith(`-${end}`));
}
export const hasMonth = (times: Times, month: number): boolean =>
  datesOf(times).some((date) => Number(date.slice(5, 7)) === month) ||
  [...times.named].some((one) => one.startsWith(`${two(month)}-`));
/** A day of theirs lies between two dates. */
export const hasBetween = (times: Times, from: string, to: string): boolean =>
  datesOf(times).some((date) => from <= date && date <= to) ||
  times.runs.some((run) => run.from <= to && from <= run.to);
/** A clock time as it may be meant: before noon or after. */
export const hasClock = ({ minutes }: Times, said: number): boolean =>
  minutes.has(said) || (said <= 12 * 60 && minutes.has(said + 12 * 60)) || (said === 0 && minutes.has(1_440));
export const hasHours = ({ minutes }: Times): boolean => minutes.size > 0;
export const hasDays = ({ dates, runs, weekdays, named }: Times): boolean =>
  dates.size + runs.length + weekdays.size + named.size > 0;
