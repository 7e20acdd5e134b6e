import type { Day, Days } from "../meaning/when.ts";
import type { DayRead } from "./day-read.ts";
import { type DaysRead, isDash, isDate, isTill, skip, TODAY } from "./days-read.ts";
import { numberAt } from "./numbers.ts";
import { oneDayAt } from "./one-day.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

export const on = (one: DayRead, next = one.next): DaysRead => ({
  days: { on: [one.day] },
  next,
  past: one.past === true,
});

/** «С 10 по 15», «9–11 марта», "March 9-11", «10–12 числа», «10-15 наурыз». */
export function runOfNumbers(words: readonly Word[], at: number): DaysRead | null {
  const dated = senseOf(words[at], "date")?.language === "ru";
  const opens = hasSense(words[at], "from", "between");
  const start = skip(words, opens || dated ? at + 1 : at, "the");
  const monthFirst = senseOf(words[start], "month");
  const first = numberAt(words, monthFirst ? skip(words, start + 1, "the") : start);
  if (!first || !isDate(first)) return null;
  const joined = words[first.next];
  const between = hasSense(words[at], "between");
  const isAnd = hasSense(joined, "and");
  const isKazakhRun = first.ending === "from" && !isDash(joined) && !isTill(joined);
  if (!isDash(joined) && !isTill(joined) && !isAnd && !isKazakhRun) return null;
  const second = numberAt(words, isKazakhRun ? first.next : skip(words, first.next + 1, "the"));
  if (!second || !isDate(second) || second.value < first.value) return null;
  const dash = words[second.next]?.small === "-" ? 1 : 0;
  const of = hasSense(words[second.next + dash], "of") ? 1 : 0;
  const month = monthFirst ?? senseOf(words[second.next + dash + of], "month");
  const dateWord = senseOf(words[second.next], "date");
  const next = monthFirst
    ? second.next
    : month
      ? second.next + dash + of + 1
      : dateWord
        ? second.next + 1
        : second.next;
  const inMonth = month ? { month: Number(month.value) } : {};
  // Without a month «с 10 по 12» are days, «с 10 до 12» hours.
  const isBetween = hasSense(words[next], "between-it");
  if (isAnd && !between && !isBetween) return null;
  if (isKazakhRun && !(second.ending === "to" && hasSense(words[second.next], "to-it") && second.value > 24))
    return null;
  const areDays =
    dated ||
    (isBetween && (second.value > 24 || second.ordinal)) ||
    isKazakhRun ||
    (second.ordinal && second.figures > 0 && isDash(joined)) ||
    month !== undefined ||
    dateWord?.language === "ru" ||
    (opens && joined?.small === "по") ||
    (first.ordinal && second.ordinal && first.figures > 0);
  if (!areDays || words[second.next]?.small === ":") return null;
  if (monthFirst && !isDash(joined) && !isTill(joined)) return null;
  return {
    days: { from: { day: first.value, ...inMonth } as Day, to: { day: second.value, ...inMonth } as Day },
    next: skip(words, next, "between-it", "to-it"),
    past: false,
  };
}

/** «10 и 12 марта», «4, 5 или 6 марта», "12 or 13 March": they share a month. */
export function listOfNumbers(words: readonly Word[], at: number): DaysRead | null {
  const numbers: number[] = [];
  let next = at;
  for (let count = 0; count < 6; count++) {
    const one = numberAt(words, next);
    if (!one || !isDate(one)) return null;
    numbers.push(one.value);
    const monthAt = hasSense(words[one.next], "of") ? one.next + 1 : one.next;
    const month = senseOf(words[monthAt], "month");
    const date = senseOf(words[one.next], "date");
    const isLast = one.ordinal && one.figures > 0 && !hasSense(words[one.next], "and", "or", "month");
    if (numbers.length > 1 && (month || date?.language === "ru" || isLast)) {
      const inMonth = month ? { month: Number(month.value) } : {};
      return {
        days: { on: numbers.map((day) => ({ day, ...inMonth }) as Day) },
        next: month ? monthAt + 1 : date?.language === "ru" ? one.next + 1 : one.next,
        past: false,
      };
    }
    const isKazakh = one.ofMonth && words[one.next]?.small === "не";
    if (numbers.length > 1 && one.ofMonth && date?.language === "kk")
      return { days: { on: numbers.map((day) => ({ day }) as Day) }, next: one.next + 1, past: false };
    if (!hasSense(words[one.next], "and", "or") && words[one.next]?.small !== "," && !isKazakh) return null;
    if (isKazakh) {
      next = one.next + 1;
      continue;
    }
    next = skip(words, one.next + 1, "or", "and", "at", "the");
  }
  return null;
}

/** "The week of the 16th". */
export function weekOf(words: readonly Word[], at: number): DaysRead | null {
  const start = skip(words, at, "the");
  if (words[start]?.small !== "week" || words[start + 1]?.small !== "of") return null;
  const first = oneDayAt(words, start + 2);
  if (!first || !("day" in first.day) || first.day.day > 22) return null;
  return {
    days: { from: first.day, to: { ...first.day, day: first.day.day + 6 } },
    next: first.next,
    past: false,
  };
}

/** «Во второй половине марта», "the first half of April". */
export function halfOfMonth(words: readonly Word[], at: number): DaysRead | null {
  const start = skip(words, at, "at", "the", "in-part");
  const which = senseOf(words[start], "ordinal")?.value;
  if ((which !== "1" && which !== "2") || !hasSense(words[start + 1], "half-of-day", "half-word"))
    return null;
  const month = senseOf(words[skip(words, start + 2, "of")], "month");
  if (!month) return null;
  const of = { month: Number(month.value) };
  const next = skip(words, start + 2, "of") + 1;
  const days: Days =
    which === "1"
      ? { from: { day: 1, ...of }, to: { day: 15, ...of } }
      : { from: { day: 16, ...of }, to: of };
  return { days, next, past: false };
}

/** «В течение недели», "within two weeks", «следующие три дня», "the next 3 days". */
export function withinAt(words: readonly Word[], at: number): DaysRead | null {
  const isNext = hasSense(words[at], "next");
  // «Ближайшие две недели».
  const isNear = !isNext && hasSense(words[at], "nearest");
  if (!isNext && !isNear && !hasSense(words[at], "within")) return null;
  const number = numberAt(words, at + 1);
  const unitAt = number ? number.next : at + 1;
  const unit = senseOf(words[unitAt], "unit")?.value;
  if (
    ((isNext || isNear) && !number) ||
    number?.ordinal ||
    (unit !== "day" && unit !== "week" && unit !== "month")
  )
    return null;
  const rel = number?.value ?? 1;
  if (!Number.isInteger(rel)) return null;
  return {
    days: { from: { rel: isNext ? 1 : 0, unit: "day" }, to: { rel, unit } },
    next: unitAt + 1,
    past: false,
  };
}

/** «Со среды по пятницу», "Mon-Wed", «сейсенбіден жұмаға дейін», «30 марта – 2 апреля». */
export function rangeAt(words: readonly Word[], at: number): DaysRead | null {
  // "Between now and Thursday".
  if (
    hasSense(words[at], "between") &&
    hasSense(words[at + 1], "from-now") &&
    hasSense(words[at + 2], "and")
  ) {
    const to = oneDayAt(words, at + 3);
    return to && { days: { from: TODAY, to: to.day }, next: to.next, past: false };
  }
  const opens = hasSense(words[at], "from", "between");
  const start = opens ? skip(words, at + 1, "at") : at;
  const first = oneDayAt(words, start) ?? bareDate(words, start);
  if (!first) return null;
  const joined = words[first.next];
  if (isDash(joined) || isTill(joined) || hasSense(joined, "and")) {
    const second = oneDayAt(words, skip(words, first.next + 1, "at"));
    const isBetween =
      hasSense(words[at], "between") || (second && hasSense(words[second.next], "between-it"));
    if (hasSense(joined, "and") && !isBetween) return null;
    if (second && hasSense(words[second.next], "between-it"))
      return { days: { from: first.day, to: second.day }, next: second.next + 1, past: false };
    if (!second || (joined?.small === "до" && !opens)) return null;
    // «Пн-ср» is a run, «сегодня-завтра» a choice.
    return { days: { from: first.day, to: second.day }, next: second.next, past: first.past === true };
  }
  // «Со среды на пятницу» moves.
  if (opens && joined?.small === "на") {
    const aim = oneDayAt(words, first.next + 1);
    return aim && on(aim);
  }
  if (first.ending !== "from") return null;
  const second = oneDayAt(words, first.next);
  if (second?.ending !== "to" || !hasSense(words[second.next], "to-it")) return null;
  return { days: { from: first.day, to: second.day }, next: second.next + 1, past: false };
}

/** «28» of «с 28 по 2 апреля», «14» of «14 - 15.10»: a date follows the dash. */
function bareDate(words: readonly Word[], at: number): DayRead | null {
  const number = numberAt(words, at);
  if (!number || !isDate(number) || number.figures === 0) return null;
  const joined = words[number.next];
  if (!isDash(joined) && joined?.small !== "по") return null;
  const second = oneDayAt(words, number.next + 1);
  if (!second || !("day" in second.day) || !("month" in second.day)) return null;
  const inMonth = second.day.day >= number.value ? { month: second.day.month } : {};
  return { day: { day: number.value, ...inMonth } as Day, next: number.next, ending: "plain" };
}
