import { dateOfDay, weekdayOfDay } from "../../../engine/time.ts";
import { type Calendar, findDay, type Run, type WhyNot } from "./find-day.ts";
import type { Day, Days } from "./when.ts";

/** Days of a run at most: no diary is open further. */
const LONGEST_RUN = 730;

export interface FoundDays {
  /** Day numbers, ascending, none that is past. */
  days: readonly number[];
  /** A choice among days that were said one by one. */
  listed: boolean;
}

/** The days that are wished for; what has no end of its own goes on for `horizonDays`. */
export function findDays(
  days: Days,
  calendar: Calendar,
  horizonDays: number,
): FoundDays | { whyNot: WhyNot } {
  const { today, earliest } = calendar;
  if ("on" in days) return chosenDays(days.on, calendar, horizonDays);
  const found = spanOf(days, calendar);
  if ("whyNot" in found) return found;
  const first = Math.max(earliest, found.first ?? today);
  const last = Math.min(found.last ?? first + horizonDays, first + LONGEST_RUN);
  if (last < earliest) return past(last);
  if (last < first) return { whyNot: { kind: "nothing_left" } };
  return { days: Array.from({ length: last - first + 1 }, (_, index) => first + index), listed: false };
}

const past = (day: number): { whyNot: WhyNot } => ({ whyNot: { kind: "past", date: dateOfDay(day) } });

function chosenDays(
  on: readonly Day[],
  calendar: Calendar,
  horizonDays: number,
): FoundDays | { whyNot: WhyNot } {
  const { today, earliest } = calendar;
  const all = new Set<number>();
  for (const day of on) {
    const found = findDay(day, calendar);
    if ("whyNot" in found) return found;
    if ("every" in found) {
      for (let each = today; each <= today + horizonDays; each++)
        if (found.every.includes(weekdayOfDay(each))) all.add(each);
      continue;
    }
    if (found.run.last < earliest) return past(found.run.last);
    for (let each = Math.max(earliest, found.run.first); each <= found.run.last; each++) all.add(each);
  }
  return { days: [...all].sort((one, other) => one - other), listed: on.length > 1 };
}

/** Null: without an end there. */
interface Span {
  first: number | null;
  last: number | null;
}

function spanOf(days: Exclude<Days, { on: unknown }>, calendar: Calendar): Span | { whyNot: WhyNot } {
  if ("after" in days) {
    const found = oneRun(days.after, calendar);
    return "whyNot" in found ? found : { first: found.last + 1, last: null };
  }
  if ("before" in days) {
    const found = oneRun(days.before, calendar);
    return "whyNot" in found ? found : { first: null, last: found.first - 1 };
  }
  const { from, to } = days;
  // «С 10 по 15» on the 12th is of this month.
  if (to && dayAlone(from) && dayAlone(to) && from.day <= to.day) {
    const last = oneRun(to, calendar);
    return "whyNot" in last ? last : { first: last.first - (to.day - from.day), last: last.last };
  }
  const first = oneRun(from, calendar, calendar.today);
  if ("whyNot" in first || to === null) return "whyNot" in first ? first : { first: first.first, last: null };
  const last = oneRun(to, calendar, first.first);
  return "whyNot" in last ? last : { first: first.first, last: last.last };
}

const dayAlone = (day: Day): day is { day: number } =>
  "day" in day && !("month" in day) && day.weekday === undefined;

/** Of "every Friday" the first: today only where a run begins. */
function oneRun(day: Day, calendar: Calendar, since?: number): Run | { whyNot: WhyNot } {
  const found = findDay(day, calendar, since);
  if ("whyNot" in found) return found;
  if ("run" in found) return found.run;
  const next = calendar.today + 1;
  const first = [0, 1, 2, 3, 4, 5, 6].find((on) => found.every.includes(weekdayOfDay(next + on))) ?? 0;
  return { first: next + first, last: next + first };
}

/** Whether a day is one of these: taken out, «понедельник» is every Monday. */
export function isOneOf(
  days: Days,
  calendar: Calendar,
): { has: (day: number) => boolean } | { whyNot: WhyNot } {
  if (!("on" in days)) {
    const span = spanOf(days, calendar);
    if ("whyNot" in span) return span;
    return {
      has: (day) => (span.first === null || day >= span.first) && (span.last === null || day <= span.last),
    };
  }
  const weekdays = new Set<number>();
  const runs: Run[] = [];
  for (const day of days.on) {
    const found = findDay("of" in day && day.of === "coming" ? { ...day, of: "any" } : day, calendar);
    if ("whyNot" in found) return found;
    if ("run" in found) runs.push(found.run);
    else for (const weekday of found.every) weekdays.add(weekday);
  }
  return {
    has: (day) =>
      weekdays.has(weekdayOfDay(day)) || runs.some(({ first, last }) => day >= first && day <= last),
  };
}
