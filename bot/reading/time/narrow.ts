import { type Day, type Days, type Time, WEEKDAY_CODES, type WeekdayCode } from "../meaning/when.ts";

/**
 * What two expressions of days say together: «в среду, на следующей неделе», «завтра, во вторник»; null: they
 * are two. `isClose`: nothing but a comma stands between them.
 */
export function narrow(one: Days, other: Days, isClose: boolean): Days | null {
  return narrowedBy(one, other, isClose) ?? narrowedBy(other, one, isClose);
}

function narrowedBy(days: Days, by: Days, isClose: boolean): Days | null {
  const [whole] = "on" in by && by.on.length === 1 ? by.on : [];
  if (!whole) return null;
  if ("part" in whole && "of" in whole && whole.of === "week") return ofWeek(days, whole.rel);
  // «Осы айдың 21-і».
  if ("rel" in whole && "of" in whole && whole.of === "month" && whole.part === "whole" && whole.rel === 0)
    return datesOnly(days) ? days : null;
  if ("month" in whole && !("day" in whole) && !whole.part) return ofMonth(days, whole.month);
  const [first] = "on" in days && days.on.length === 1 ? days.on : [];
  // «На следующих выходных, в субботу».
  if (
    first &&
    "weekday" in first &&
    "weekend" in whole &&
    (first.weekday === "sat" || first.weekday === "sun")
  )
    return { on: [{ weekday: first.weekday, of: whole.of === "next_week" ? "next_week" : "coming" }] };
  // A weekday and a date are one day where they stand together, else two.
  if (!isClose || !first || !("weekday" in first) || !("of" in first) || !isComing(first.of)) return null;
  const { weekday } = first;
  if ("day" in whole && !whole.weekday) return { on: [{ ...whole, weekday }] };
  if ("unit" in whole && !whole.weekday) return { on: [{ ...whole, weekday }] };
  return null;
}

const datesOnly = (days: Days): boolean =>
  "on" in days
    ? days.on.every((day) => "day" in day)
    : "from" in days && "day" in days.from && days.to !== null && "day" in days.to;
const isComing = (of: unknown) => of === "coming" || of === "any";

/** Days that are named by their weekday alone, of a week. */
function ofWeek(days: Days, rel: number): Days | null {
  const of = rel === 0 ? "this_week" : "next_week";
  const inWeek = (day: Day): Day | null => {
    if ("workdays" in day) return { workdays: true, of };
    if ("weekend" in day) return { weekend: true, of: rel === 0 ? "coming" : "next_week" };
    if ("part" in day && "of" in day && day.of === "week" && day.part !== "whole") return { ...day, rel };
    if (!("weekday" in day) || !("of" in day) || !isComing(day.of) || !day.weekday) return null;
    return rel === 0 || rel === 1
      ? { weekday: day.weekday, of }
      : { rel, unit: "week", weekday: day.weekday };
  };
  if ("on" in days) {
    const on = days.on.map(inWeek);
    return on.every((day) => day !== null) ? { on } : null;
  }
  if (!("from" in days) || days.to === null) return null;
  const [from, to] = [inWeek(days.from), inWeek(days.to)];
  return from && to && { from, to };
}

/** Every such weekday of a month: the last may be the fourth. */
const everyIn = (weekday: WeekdayCode, month: number): Day[] =>
  ([1, 2, 3, 4, -1] as const).map((nth) => ({ weekday, of: { nth, month } }));

/** Days of the month that are named by their number alone, of a month. */
function ofMonth(days: Days, month: number): Days | null {
  const [only] = "on" in days && days.on.length === 1 ? days.on : [];
  if (only && "weekday" in only && "of" in only && only.of === "any")
    return { on: everyIn(only.weekday, month) };
  const inMonth = (day: Day): Day | null => ("day" in day && !("month" in day) ? { ...day, month } : null);
  if ("on" in days) {
    const on = days.on.map(inMonth);
    return on.every((day) => day !== null) ? { on } : null;
  }
  if (!("from" in days) || days.to === null) return null;
  const [from, to] = [inMonth(days.from), inMonth(days.to)];
  return from && to && { from, to };
}

const isSameWeek = (one: unknown, other: unknown): boolean =>
  isComing(one) && isComing(other) ? true : JSON.stringify(one) === JSON.stringify(other);

/** Days that hold many: a week, a month, a part of one, a feast, a run. */
const isBroad = (days: Days): boolean =>
  !("on" in days) ||
  days.on.some(
    (day) => "holiday" in day || "part" in day || ("month" in day && !("day" in day)) || "workdays" in day,
  );

/** Days that were said one by one. */
const isSpecific = (days: Days): boolean =>
  ("from" in days && "weekday" in days.from && days.to !== null) ||
  ("on" in days &&
    days.on.every((day) => "day" in day || "weekday" in day || ("unit" in day && day.unit === "day")));

/** «В конце месяца, числа 27-го», «к 8 марта, 6-го или 7-го»: the later words say which. */
export const picks = (broad: Days, days: Days): boolean => isBroad(broad) && isSpecific(days);

/** "The 24th, 25th and 26th of December": the month stands after the last. */
export function monthBefore(before: readonly Day[], on: readonly Day[]): readonly Day[] {
  const [first] = on;
  if (!first || !("day" in first) || !("month" in first) || !before.every(isBareDate)) return before;
  const { month } = first;
  return before.map((day) => ({ ...day, month }) as Day);
}

const isBareDate = (day: Day): boolean => "day" in day && !("month" in day);

/** «1 апреля или 2-го»: of the same month or week. */
export function inMonthOf(before: readonly Day[], on: readonly Day[]): readonly Day[] {
  const last = before.at(-1);
  // «На следующей неделе, в пн или вт».
  if (last && "weekday" in last && "of" in last && last.of === "next_week")
    return on.map((day) =>
      "weekday" in day && "of" in day && isComing(day.of) ? { ...day, of: last.of } : day,
    );
  if (!last || !("day" in last) || !("month" in last)) return on;
  return on.map((day) => ("day" in day && !("month" in day) ? { ...day, month: last.month } : day));
}

/** A day that was refused, said again: «не в пятницу, в пятницу у нас собрание». */
export function isAgain(days: Days, except: readonly (Days | Time)[]): boolean {
  const [day] = "on" in days && days.on.length === 1 ? days.on : [];
  if (!day) return false;
  return except.some((one) => {
    const [out] = "on" in one && one.on.length === 1 ? one.on : [];
    if (!out) return false;
    if ("weekday" in day && "weekday" in out && day.weekday && "of" in day && "of" in out)
      return day.weekday === out.weekday && isSameWeek(day.of, out.of);
    return JSON.stringify(out) === JSON.stringify(day);
  });
}

function withoutWeekday<D extends Day>({ ...day }: D): D {
  if ("weekday" in day) delete day.weekday;
  return day;
}

/** The day so many days from a single one; null: it cannot be said. */
export function daysOn(days: Days, count: number): Days | null {
  const [day] = "on" in days && days.on.length === 1 ? days.on : [];
  if (!day) return null;
  if ("unit" in day && day.unit === "day") return { on: [{ rel: day.rel + count, unit: "day" }] };
  if ("day" in day && day.day + count >= 1 && day.day + count <= 28)
    return { on: [{ ...withoutWeekday(day), day: day.day + count }] };
  if (!("weekday" in day) || !("of" in day) || day.of !== "coming") return null;
  const weekday = WEEKDAY_CODES[(WEEKDAY_CODES.indexOf(day.weekday) + count + 70) % 7];
  return weekday ? { on: [{ weekday, of: "coming" }] } : null;
}

/** «Во вторник, но не в этот, а в следующий»: a weekday said again, of the next week. */
export function isSameOfNextWeek(one: Days, other: Days): boolean {
  const [first, second] = [one, other].map((days) =>
    "on" in days && days.on.length === 1 ? days.on[0] : undefined,
  );
  return (
    first !== undefined &&
    second !== undefined &&
    "weekday" in first &&
    "weekday" in second &&
    first.weekday === second.weekday &&
    "of" in first &&
    first.of === "coming" &&
    "of" in second &&
    second.of === "next_week"
  );
}
