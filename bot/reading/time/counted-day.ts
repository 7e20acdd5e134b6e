import type { Day } from "../meaning/when.ts";
import { clockAt } from "./clock.ts";
import { code, type DayRead, day, type Reader, unitOf } from "./day-read.ts";
import { numberAt } from "./numbers.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

const UNITS = ["day", "week", "month"] as const;

type Counted = (typeof UNITS)[number];

/** «Через три дня», "in two weeks", "two weeks from now", «үш күннен кейін», «через неделю в среду». */
export const counted: Reader = (words, at, inner) => {
  const turned = turnedRound(words, at);
  if (turned) return turned;
  const isIn = hasSense(words[at], "in");
  const start = isIn && hasSense(words[at + 1], "some") ? at + 2 : isIn ? at + 1 : at;
  const number = numberAt(words, start);
  const unitAt = number ? number.next : start;
  const said = senseOf(words[unitAt], "unit");
  const unit = said?.value as Counted | undefined;
  if (!unit || !UNITS.includes(unit) || number?.ordinal || (number && !Number.isInteger(number.value)))
    return null;
  const fortnight = hasSense(words[unitAt], "fortnight") ? 2 : 1;
  const rel = (number?.value ?? 1) * fortnight;
  const more = moreDays(words, unitAt + 1);
  if (isIn && unit === "week" && more) return day({ rel: 7 * rel + more.days, unit: "day" }, more.next);
  const after = words[unitAt + 1]?.small === "'" ? unitAt + 2 : unitAt + 1;
  if (hasSense(words[after], "ago")) return day({ rel: -rel, unit }, after + 1, { past: true });
  const later = laterOrEarlier(words, at, after);
  // A month more is no number of days.
  if (later && unit === "month") return null;
  if (later) return day({ shift: later.sign * rel * (unit === "week" ? 7 : 1), of: "visit" }, later.next);
  const time = hasSense(words[after], "time") && isIn ? after + 1 : after;
  const isKazakh = said?.ending === "from" && hasSense(words[after], "after-it");
  const hence = words[after]?.small === "hence";
  const fromNow = hence || (hasSense(words[after], "from") && hasSense(words[after + 1], "from-now"));
  const isBefore = hasSense(words[after], "before") && !hasSense(words[after], "after");
  const from =
    !isIn &&
    (isBefore ||
      hasSense(words[after], "from", "after") ||
      words[after]?.small === "on" ||
      hasSense(words[after], "rel"));
  if (isIn && hasSense(words[after], "from") && /^(?:today|now)$/.test(words[after + 1]?.small ?? ""))
    return day({ rel, unit }, after + 2);
  if (words[at]?.small === "after" && number && !hasSense(words[after], "of")) return null;
  if (from && !fromNow && !number) return null;
  // «В 1 дня завтра» is an hour.
  if (from && hasSense(words[at - 1], "at") && hasSense(words[after], "rel")) return null;
  if (from && !fromNow) {
    const base = inner(words, hasSense(words[after], "rel") ? after : after + 1);
    return base ? onFrom(base, isBefore ? -rel : rel, unit) : null;
  }
  if (!isIn && !isKazakh && !fromNow) return null;
  // «Через день» is every other day to some.
  if (isIn && !number && unit === "day") return null;
  // "In a week after four" is that day, from four on.
  if (isIn && hasSense(words[after], "after") && !isHourAt(words, after + 1)) return null;
  const next = isKazakh ? after + 1 : hence ? after + 1 : fromNow ? after + 2 : time;
  const weekdayAt = hasSense(words[next], "at") ? next + 1 : next;
  const named = senseOf(words[weekdayAt], "weekday");
  if (unit === "week" && named)
    return day({ rel, unit, weekday: code(named.value) }, weekdayAt + 1, { ending: named.ending });
  return day({ rel, unit }, next);
};

/** «После обеда», "after four". */
const isHourAt = (words: readonly Word[], at: number): boolean =>
  hasSense(words[at], "lunch", "part") || clockAt(words, at) !== null;

/** "In 1 week and 2 days". */
function moreDays(words: readonly Word[], at: number): { days: number; next: number } | null {
  const number = hasSense(words[at], "and") ? numberAt(words, at + 1) : null;
  return number && unitOf(words[number.next]) === "day"
    ? { days: number.value, next: number.next + 1 }
    : null;
}

/** «Недельки через две», «дня через три». */
function turnedRound(words: readonly Word[], at: number): DayRead | null {
  // «Добрый день! Через две недели».
  if (/^добр/.test(words[at - 1]?.small ?? "")) return null;
  const unit = unitOf(words[at]) as Counted | undefined;
  const number = hasSense(words[at + 1], "in") ? numberAt(words, at + 2) : null;
  return unit &&
    UNITS.includes(unit) &&
    number &&
    !number.ordinal &&
    senseOf(words[at + 1], "in")?.language === "ru"
    ? day({ rel: number.value, unit }, number.next)
    : null;
}

/** «На неделю позже», "two days earlier", «бір апта кейінге»: from the visit. */
function laterOrEarlier(
  words: readonly Word[],
  at: number,
  after: number,
): { sign: number; next: number } | null {
  const way = words[after];
  if (hasSense(way, "after-it")) return null;
  const isMove = words[at - 1]?.small === "на" || hasSense(way, "later", "earlier", "shift-away");
  if (!isMove || hasSense(words[at], "in")) return null;
  if (hasSense(way, "later", "shift-away")) return { sign: 1, next: after + 1 };
  return hasSense(way, "earlier") ? { sign: -1, next: after + 1 } : null;
}

/** "A week from Friday", "a week tomorrow". */
function onFrom({ day: base, next }: DayRead, count: number, unit: Counted): DayRead | null {
  if (unit === "month") {
    const isToday = "rel" in base && "unit" in base && base.rel === 0;
    return isToday ? day({ rel: count, unit }, next) : null;
  }
  const days = unit === "week" ? 7 * count : count;
  if ("rel" in base && "unit" in base && base.unit === "day")
    return day({ rel: base.rel + days, unit: "day" }, next);
  if ("weekday" in base && "of" in base && base.of === "coming" && unit === "week")
    return day({ rel: count, unit: "week", weekday: base.weekday }, next);
  if ("day" in base && "month" in base) return day(daysFrom(base.day + days, base.month), next);
  return null;
}

/** A day of the year that is so many days from the first of a month; of February there are 28. */
function daysFrom(days: number, month: number): Day {
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  let [left, at] = [days, month];
  while (left < 1) left += lengths[(--at + 11) % 12] ?? 30;
  while (left > (lengths[(at + 11) % 12] ?? 30)) left -= lengths[(at++ + 11) % 12] ?? 30;
  return { day: left, month: ((at + 11) % 12) + 1 };
}

/** «Через неделю» after a weekday: «в среду через неделю». */
export const weekdayOn: Reader = (words, at, inner) => {
  const named = senseOf(words[at], "weekday");
  if (!named) return null;
  const on = counted(words, at + 1, inner);
  if (!on || !("rel" in on.day) || !("unit" in on.day) || on.day.unit !== "week" || on.day.weekday)
    return null;
  return day({ rel: on.day.rel, unit: "week", weekday: code(named.value) }, on.next);
};
