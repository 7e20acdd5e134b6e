import { dateOfDay, dayNumber, weekdayOfDay } from "../../../engine/time.ts";
import type { When } from "../when/meaning.ts";
import { writeDay } from "./day-notation.ts";
import { holidayIn } from "./holidays.ts";
import { type Day, type NthOf, type Reference, type Third, WEEKDAY_CODES, type WeekdayCode } from "./when.ts";

/** Why a meaning has no dates: the words contradict the calendar, or count from what is not there. */
export type WhyNot =
  | NonNullable<When["doubt"]>
  /** What is taken out, or the end of the week, leaves no day or hour. */
  | { kind: "nothing_left" }
  | { kind: "unknown_holiday"; holiday: string }
  /** No visit, no offer, no usual hour, no zone that the words count from. */
  | { kind: "no_reference" };

/** Day numbers, both counted in. */
export interface Run {
  first: number;
  last: number;
}

/** Day numbers of today, of what is offered and of the visit that is talked about. */
export interface Calendar extends Readonly<Partial<Record<Reference, number>>> {
  readonly today: number;
  /** Days before it are past: today, or long ago where what was is asked about. */
  readonly earliest: number;
}

/** A run of days, or weekdays of every week (0 is Monday). */
export type FoundDay = { run: Run } | { every: readonly number[] } | { whyNot: WhyNot };

/** Counts past what the notation can say are no days. */
const MOST = 9_999;

/**
 * Which days are meant, also those that are past. With `since` a weekday, a day of the month and the like
 * are the first from that day on, itself counted in: the ends of «с среды по пятницу».
 */
export function findDay(day: Day, calendar: Calendar, since?: number): FoundDay {
  const { today } = calendar;
  const count = "rel" in day ? day.rel : "shift" in day ? day.shift : 0;
  if (!Number.isInteger(count) || Math.abs(count) > MOST) return missing(day);
  if ("unit" in day) return counted(day, today);
  if ("day" in day) return dated(day, today, since);
  if ("weekday" in day) return ofWeekday(day, today, since);
  const week = mondayOf(today);
  if ("weekend" in day) {
    if (day.of === "any") return { every: [5, 6] };
    return run(week + (day.of === "next_week" ? 12 : 5), 2);
  }
  if ("workdays" in day) {
    if (day.of === "any") return { every: [0, 1, 2, 3, 4] };
    return run(week + (day.of === "next_week" ? 7 : 0), 5);
  }
  if ("holiday" in day) return holiday(day.holiday, since ?? today);
  if ("shift" in day) {
    const from = calendar[day.of];
    return from === undefined ? { whyNot: { kind: "no_reference" } } : run(from + day.shift);
  }
  if ("rel" in day) {
    if (day.of === "week") return run(week + 7 * day.rel + WEEK[day.part][0], WEEK[day.part][1]);
    const { year, month } = monthOn(today, day.rel);
    return monthRun(year, month, day.part) ?? missing(day);
  }
  const { year, month } = yearAndMonth(today);
  const inYear = day.year ?? (day.month < month ? year + 1 : year);
  const found = monthRun(inYear, day.month, day.part ?? "whole");
  if (found && day.year === undefined && since !== undefined && found.run.last < since)
    return monthRun(inYear + 1, day.month, day.part ?? "whole") ?? missing(day);
  return found ?? missing(day);
}

const run = (first: number, days = 1) => ({ run: { first, last: first + days - 1 } });
const mondayOf = (day: number) => day - weekdayOfDay(day);
/** Where a third of a week begins, and how many days it has. */
const WEEK = { whole: [0, 7], start: [0, 2], middle: [1, 3], end: [4, 3] } as const;

/** What there is no date for, as it is written: `30.02`, else its notation. */
function missing(day: Day): { whyNot: WhyNot } {
  const two = (number: number) => String(number).padStart(2, "0");
  const words =
    "day" in day && "month" in day
      ? [two(day.day), two(day.month), ...(day.year === undefined ? [] : [day.year])].join(".")
      : "day" in day
        ? String(day.day)
        : writeDay(day);
  return { whyNot: { kind: "missing", words } };
}

function yearAndMonth(day: number): { year: number; month: number } {
  const [year = 0, month = 1] = dateOfDay(day).split("-").map(Number);
  return { year, month };
}

/** The month so many on. */
function monthOn(today: number, months: number): { year: number; month: number } {
  const { year, month } = yearAndMonth(today);
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** Undefined for a date that there is not. */
function dayOf(year: number, month: number, day: number): number | undefined {
  const two = (number: number) => String(number).padStart(2, "0");
  try {
    return dayNumber(`${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`);
  } catch {
    return undefined;
  }
}

function lastOf(year: number, month: number): number | undefined {
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return next === undefined ? undefined : next - 1;
}

/** Ten days, ten days, and the rest. */
function monthRun(year: number, month: number, part: "whole" | Third): { run: Run } | undefined {
  const first = dayOf(year, month, 1);
  const last = lastOf(year, month);
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = {
    whole: [first, last],
    start: [first, first + 9],
    middle: [first + 10, first + 19],
    end: [first + 20, last],
  }[part] as [number, number];
  return { run: { first: from, last: to } };
}

/** Which weekday of the seven around a day, three before it at most. */
function nearest(weekday: number, day: number): number {
  return day + ((weekday - weekdayOfDay(day) + 10) % 7) - 3;
}

function agreeing(weekday: WeekdayCode | undefined, day: number): FoundDay {
  const said = weekday === undefined ? weekdayOfDay(day) : WEEKDAY_CODES.indexOf(weekday);
  if (said === weekdayOfDay(day)) return run(day);
  return {
    whyNot: { kind: "weekday", date: dateOfDay(day), weekdayDate: dateOfDay(nearest(said, day)) },
  };
}

/** The first such weekday from a day on, itself counted in. */
const firstFrom = (day: number, weekday: number) => day + ((weekday - weekdayOfDay(day) + 7) % 7);

function counted({ rel, unit, weekday }: Extract<Day, { unit: string }>, today: number): FoundDay {
  const named = weekday === undefined ? -1 : WEEKDAY_CODES.indexOf(weekday);
  if (unit === "day") return agreeing(weekday, today + rel);
  if (unit === "week") {
    if (named < 0) return run(today + 7 * rel);
    // «Через неделю в среду» is a week on from the coming one; "in two weeks" counts calendar weeks.
    return run(rel === 1 ? firstFrom(today, named) + 7 : mondayOf(today) + 7 * rel + named);
  }
  const { year, month } = monthOn(today, rel);
  const last = lastOf(year, month);
  const [, , date = 1] = dateOfDay(today).split("-").map(Number);
  if (last === undefined) return missing({ rel, unit });
  const day = Math.min(dayOf(year, month, date) ?? last, last);
  return run(named < 0 ? day : nearest(named, day));
}

function dated(day: Extract<Day, { day: number }>, today: number, since?: number): FoundDay {
  if (!("month" in day)) {
    const from = since ?? today;
    // Of any five months in a row one has the 31st.
    for (let months = 0; months < 5; months++) {
      const { year, month } = monthOn(from, months);
      const found = dayOf(year, month, day.day);
      if (found !== undefined && found >= from) return agreeing(day.weekday, found);
    }
    return missing(day);
  }
  const { year } = yearAndMonth(today);
  const of = (inYear: number) => dayOf(inYear, day.month, day.day);
  if (day.year !== undefined) {
    const found = of(day.year);
    return found === undefined ? missing(day) : agreeing(day.weekday, found);
  }
  const found = inNearestYear(of, year, today, since);
  return found === undefined ? missing(day) : agreeing(day.weekday, found);
}

/** Half a year back is the past, further is next year; the end of a run is never before its beginning. */
function inNearestYear(
  of: (year: number) => number | undefined,
  year: number,
  today: number,
  since?: number,
): number | undefined {
  const found = of(year);
  if (found === undefined || found < today - 180) return of(year + 1);
  return since !== undefined && since > today && found < since ? (of(year + 1) ?? found) : found;
}

function ofWeekday(
  day: Extract<Day, { weekday: WeekdayCode; of: unknown }>,
  today: number,
  since?: number,
): FoundDay {
  const weekday = WEEKDAY_CODES.indexOf(day.weekday);
  const { of } = day;
  if (of === "coming") return run(firstFrom(since ?? today + 1, weekday));
  if (of === "any") return since === undefined ? { every: [weekday] } : run(firstFrom(since, weekday));
  if (of === "this_week") return run(mondayOf(today) + weekday);
  if (of === "next_week") return run(mondayOf(today) + 7 + weekday);
  const found = nthDay(of, weekday, today, since);
  return found === undefined ? missing(day) : run(found);
}

function nthDay(of: NthOf, weekday: number, today: number, since?: number): number | undefined {
  const inMonth = ({ year, month }: { year: number; month: number }) => {
    const first = dayOf(year, month, 1);
    const last = lastOf(year, month);
    if (first === undefined || last === undefined) return undefined;
    const found = of.nth === -1 ? firstFrom(last - 6, weekday) : firstFrom(first, weekday) + 7 * (of.nth - 1);
    return found > last ? undefined : found;
  };
  if ("rel" in of) return inMonth(monthOn(today, of.rel));
  const { month } = of;
  if (month !== undefined)
    return inNearestYear((year) => inMonth({ year, month }), yearAndMonth(today).year, today, since);
  const from = since ?? today;
  // There is a fifth of every weekday in some month of four.
  for (let months = 0; months < 4; months++) {
    const found = inMonth(monthOn(from, months));
    if (found !== undefined && found >= from) return found;
  }
  return undefined;
}

/** The running or coming one. */
function holiday(name: string, from: number): FoundDay {
  const { year } = yearAndMonth(from);
  for (const inYear of [year, year + 1]) {
    const found = holidayIn(inYear, name);
    if (!found) break;
    const first = dayOf(inYear, found.month, found.day);
    if (first !== undefined && first + found.days > from) return run(first, found.days);
  }
  return { whyNot: { kind: "unknown_holiday", holiday: name } };
}
