import type { Day } from "../meaning/when.ts";
import { halfOfMonth, listOfNumbers, on, rangeAt, runOfNumbers, weekOf, withinAt } from "./day-runs.ts";
import { type DaysRead, skip, TODAY } from "./days-read.ts";
import { numberAt } from "./numbers.ts";
import { oneDayAt } from "./one-day.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

/** The longest expression of days that begins at a word; null: none does. */
export function daysAt(words: readonly Word[], at: number): DaysRead | null {
  const found = daysFrom(words, at);
  if (found) return found;
  const start = skip(words, at, "at");
  return start > at ? daysFrom(words, start) : null;
}

function daysFrom(words: readonly Word[], at: number): DaysRead | null {
  const run =
    weekOf(words, at) ??
    halfOfMonth(words, at) ??
    withinAt(words, at) ??
    runOfNumbers(words, at) ??
    rangeAt(words, at) ??
    listOfNumbers(words, at);
  return run ?? boundedAt(words, at) ?? single(words, at);
}

function single(words: readonly Word[], at: number): DaysRead | null {
  const one = oneDayAt(words, at);
  if (!one) return null;
  // «Дүйсенбіден бастап», «жұмаға дейін», «сенбіден кейін».
  const post = words[one.next];
  const past = one.past === true;
  // «16 марта или позже».
  if (hasSense(post, "or") && hasSense(words[one.next + 1], "later", "after-it"))
    return { days: { from: one.day, to: null }, next: one.next + 2, past };
  if (hasSense(post, "from-it")) return { days: { from: one.day, to: null }, next: one.next + 1, past };
  if (one.ending === "from" && hasSense(post, "no-later-it"))
    return { days: { from: TODAY, to: one.day }, next: one.next + 1, past };
  if (one.ending === "from" && hasSense(post, "before-it"))
    return { days: { before: one.day }, next: one.next + 1, past };
  if (hasSense(post, "to-it", "eve-it")) return { days: { before: one.day }, next: one.next + 1, past };
  if (hasSense(post, "after-it") && one.ending === "from")
    return { days: { after: one.day }, next: one.next + 1, past };
  return on(one);
}

/** The end of what goes on «до среды включительно». */
const isInclusive = (word: Word | undefined) =>
  /^(?:включительно|inclusive|included|қоса)$/.test(word?.small ?? "");

/**
 * So many days before or after what was said: "the day before", «за два дня до этого», «бір күн бұрын». A
 * date right behind it is read with it elsewhere.
 */
export function daysBesideAt(words: readonly Word[], at: number): { days: number; next: number } | null {
  const start = hasSense(words[at], "the") ? at + 1 : at;
  const isDay = (one: Word | undefined) => senseOf(one, "unit")?.value === "day";
  if (words[start]?.small === "day") {
    const way = words[start + 1]?.small === "right" ? start + 2 : start + 1;
    if (!hasSense(words[way], "before", "after") || oneDayAt(words, way + 1)) return null;
    return { days: hasSense(words[way], "before") ? -1 : 1, next: way + 1 };
  }
  if (words[at]?.small === "накануне") return { days: -1, next: at + 1 };
  // «На следующий день», «келесі күні», «содан кейінгі күні».
  if (hasSense(words[start], "next") && isDay(words[start + 1])) return { days: 1, next: start + 2 };
  if (hasSense(words[at], "then-from") && /^keiingi/.test(words[at + 1]?.key ?? "") && isDay(words[at + 2]))
    return { days: 1, next: at + 3 };
  // «Соның алдындағы күні», «алдыңғы күні».
  const of = hasSense(words[at], "same", "this") || hasSense(words[at], "then-from") ? at + 1 : at;
  if (/^ald(?:ind[ai]gi|ingi)$/.test(words[of]?.key ?? "") && isDay(words[of + 1]))
    return { days: -1, next: of + 2 };
  if (words[at]?.small === "за") {
    const number = numberAt(words, at + 1);
    const unit = number ? number.next : at + 1;
    if (!isDay(words[unit]) || number?.ordinal) return null;
    const next = words[unit + 1]?.small === "до" ? unit + 2 : unit + 1;
    return oneDayAt(words, next) ? null : { days: -(number?.value ?? 1), next };
  }
  const number = numberAt(words, at);
  if (
    !number ||
    number.ordinal ||
    !isDay(words[number.next]) ||
    !hasSense(words[number.next + 1], "before-it")
  )
    return null;
  return { days: -number.value, next: number.next + 2 };
}

/** «На неделю», "for 3 days": so many days. */
function lengthAfter(words: readonly Word[], at: number): { days: number; next: number } | null {
  if (!/^(?:на|for)$/.test(words[at]?.small ?? "")) return null;
  const number = numberAt(words, at + 1);
  const unitAt = number ? number.next : at + 1;
  const unit = senseOf(words[unitAt], "unit")?.value;
  const count = number?.value ?? 1;
  if ((unit !== "day" && unit !== "week") || number?.ordinal || !Number.isInteger(count)) return null;
  return { days: count * (unit === "week" ? 7 : 1), next: unitAt + 1 };
}

/** The day so many days on; null: it cannot be said. */
function endOf(day: Day, days: number): Day | null {
  if ("unit" in day && day.unit === "day") return { rel: day.rel + days, unit: "day" };
  return "day" in day && day.day + days <= 28 ? { ...day, day: day.day + days } : null;
}

/** «После четверга», «до субботы», «к пятнице», "not before Monday", "by Friday", «накануне 10 марта». */
function boundedAt(words: readonly Word[], at: number): DaysRead | null {
  const word = words[at];
  const past = false;
  const isNot = hasSense(word, "not", "no");
  const isUpTo = word?.small === "up" && words[at + 1]?.small === "to";
  const role = isNot ? words[at + 1] : word;
  const afterRole = isUpTo && words[at + 2]?.small === "and" ? at + 4 : isNot || isUpTo ? at + 2 : at + 1;
  const isThan = /^(?:than|чем)$/.test(words[afterRole]?.small ?? "");
  const one = oneDayAt(words, skip(words, isThan ? afterRole + 1 : afterRole, "at", "from"));
  if (word?.small === "накануне" || (word?.small === "day" && hasSense(words[at + 1], "before"))) {
    const eve = word.small === "day" ? oneDayAt(words, at + 2) : one;
    if (eve && "day" in eve.day && eve.day.day > 1)
      return { days: { on: [{ ...eve.day, day: eve.day.day - 1 }] }, next: eve.next, past };
  }
  if (!one || !role) return null;
  const { day, next } = one;
  if (isNot) {
    if (hasSense(role, "earlier", "before")) return { days: { from: day, to: null }, next, past };
    if (hasSense(role, "later", "after")) return { days: { from: TODAY, to: day }, next, past };
    return null;
  }
  if (/^(?:through)$/.test(role.small)) return { days: { from: TODAY, to: day }, next, past };
  if (isUpTo) return { days: { from: TODAY, to: day }, next, past };
  // "Till Friday", "latest the 13th": itself too.
  if (/^(?:till|til|until|untill|latest)$/.test(role.small))
    return { days: { from: TODAY, to: day }, next, past };
  if (hasSense(role, "after") || (hasSense(role, "later") && isThan))
    return { days: { after: day }, next, past };
  if (isInclusive(words[next])) return { days: { from: TODAY, to: day }, next: next + 1, past };
  const isSpan = "part" in day || ("month" in day && !("day" in day));
  // «Ближе к концу марта».
  if (isSpan && /^ко?$/.test(role.small)) return { days: { on: [day] }, next, past };
  if (hasSense(role, "before", "earlier") || role.small === "до" || hasSense(role, "until"))
    return {
      days: isSpan && role.small !== "before" ? { from: TODAY, to: day } : { before: day },
      next,
      past,
    };
  if (role.small === "по" && words[at - 1] === undefined) return null;
  if (role.small === "by" || role.small === "к" || role.small === "ко")
    return { days: { from: TODAY, to: day }, next, past };
  // «С завтрашнего дня на неделю»: it has an end.
  const length = hasSense(role, "from") ? lengthAfter(words, next) : null;
  if (length) {
    const to = endOf(day, length.days - 1);
    return to && { days: { from: day, to }, next: length.next, past };
  }
  if (hasSense(role, "from") && !one.past) return { days: { from: day, to: null }, next, past };
  return null;
}
