import type { Nth } from "../meaning/when.ts";
import { dated } from "./dated-day.ts";
import { code, day, isThe, modifierAt, type Reader, unitOf } from "./day-read.ts";
import { numberAt } from "./numbers.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

/** «Завтра», "the day after tomorrow", «завтрашний день», «арғы күні». */
export const relative: Reader = (words, at) => {
  const start = hasSense(words[at], "the") ? at + 1 : at;
  if (unitOf(words[start]) === "day" && hasSense(words[start + 1], "after")) {
    const next = senseOf(words[start + 2], "rel");
    if (next) return day({ rel: Number(next.value) + 1, unit: "day" }, start + 3);
  }
  if (/^(?:арғы|аргы|argy)$/.test(words[at]?.small ?? "") && unitOf(words[at + 1]) === "day")
    return day({ rel: 2, unit: "day" }, at + 2);
  // "Fortnight today".
  const fortnight = words[at]?.small === "fortnight" ? 14 : 0;
  const said = senseOf(words[fortnight > 0 ? at + 1 : at], "rel");
  if (!said) return null;
  if (fortnight > 0) return day({ rel: Number(said.value) + fortnight, unit: "day" }, at + 2);
  const rel = Number(said.value);
  // "Tomorrow week".
  if (words[at + 1]?.small === "week" && said.language === "en")
    return day({ rel: rel + 7, unit: "day" }, at + 2);
  // «Кеше» is yesterday, «кешке» this evening.
  const isDay = unitOf(words[at + 1]) === "day" && !hasSense(words[at + 1], "part");
  const next = isDay && said.language !== "en" ? at + 2 : at + 1;
  return day({ rel, unit: "day" }, next, { ending: said.ending, ...(rel < 0 ? { past: true } : {}) });
};

/** «В среду», "next Friday", «келесі жұмада», «по вторникам», "friday week". */
export const weekday: Reader = (words, at) => {
  const many = senseOf(words[at], "weekdays");
  const isMany = many && (words[at - 1]?.small === "по" || !hasSense(words[at], "weekday"));
  // «Субботы в марте» are all of them.
  const place = hasSense(words[at + 1], "at", "in-part") ? at + 2 : at + 1;
  const isOfMonth =
    hasSense(words[place], "month") && !hasSense(words[at - 1], "from", "to", "after", "before", "at");
  if (many && (isMany || isOfMonth)) return day({ weekday: code(many.value), of: "any" }, at + 1);
  const { is, next } = modifierAt(words, at);
  const said = senseOf(words[next], "weekday");
  if (!said || (said.language === "en" && isModal(words, next))) return null;
  const named = code(said.value);
  const mark = senseOf(words[next + 1], "date") ?? senseOf(words[next + 1], "unit");
  const isMarked = mark?.language === "kk" && unitOf(words[next + 1]) === "day";
  const end = isMarked ? next + 2 : next + 1;
  const ending = isMarked ? (mark?.ending ?? said.ending) : said.ending;
  if (is === "last-one") return day({ rel: -1, unit: "week", weekday: named }, end, { past: true });
  if (is === "every") return day({ weekday: named, of: "any" }, end, { ending });
  if (is === "next") return day({ weekday: named, of: "next_week" }, end, { ending });
  if (unitOf(words[end]) === "week" && words[end]?.small === "week")
    return day({ rel: 1, unit: "week", weekday: named }, end + 1);
  if (hasSense(words[end], "fortnight")) return day({ rel: 2, unit: "week", weekday: named }, end + 1);
  return day({ weekday: named, of: "coming" }, end, { ending });
};

/** "Sat" and "sun" are also a verb and a star. */
const isModal = (words: readonly Word[], at: number) =>
  /^(?:sat|sun|wed)$/.test(words[at]?.small ?? "") && hasSense(words[at + 1], "in-part");

/** «В первую субботу апреля», "last Friday of the month", «наурыздың бірінші сенбісі». */
export const nth: Reader = (words, at) => {
  let start = hasSense(words[at], "the") ? at + 1 : at;
  const monthFirst = senseOf(words[start], "month");
  const unitFirst = senseOf(words[start], "unit");
  const ofTheMonth = unitFirst?.value === "month" && unitFirst.ending === "of";
  const isKazakh = (monthFirst?.language === "kk" && monthFirst.ending === "of") || ofTheMonth;
  if (isKazakh) start++;
  const which = numberAt(words, start);
  const ordinalDay = which && senseOf(words[which.next], "weekday");
  // «Каждый второй вторник» is of no month.
  if (which?.ordinal && ordinalDay && hasSense(words[at - 1], "every"))
    return day({ weekday: code(ordinalDay.value), of: "any" }, which.next + 1);
  if (!which?.ordinal || which.ofMonth || which.figures > 2 || which.value > 5) return null;
  const said = senseOf(words[which.next], "weekday");
  if (!said) return null;
  const named = code(said.value);
  const number = which.value as Nth;
  if (ofTheMonth) return day({ weekday: named, of: { nth: number, rel: 0 } }, which.next + 1);
  if (isKazakh && monthFirst)
    return day({ weekday: named, of: { nth: number, month: Number(monthFirst.value) } }, which.next + 1);
  let next = which.next + 1;
  while (isThe(words[next]) || hasSense(words[next], "in-part", "at")) next++;
  const { is, next: inMonth } = modifierAt(words, next);
  const month = senseOf(words[inMonth], "month");
  if (month) return day({ weekday: named, of: { nth: number, month: Number(month.value) } }, inMonth + 1);
  if (unitOf(words[inMonth]) === "month")
    return day({ weekday: named, of: { nth: number, rel: is === "next" ? 1 : 0 } }, inMonth + 1);
  // "Last Friday" alone was.
  return number === -1 ? null : day({ weekday: named, of: { nth: number } }, which.next + 1);
};

/** «На выходных», "next weekend", «демалыс күндері», «в будни». */
export const weekend: Reader = (words, at) => {
  const { is, next } = modifierAt(words, at);
  const rest = hasSense(words[next], "weekend");
  const work = hasSense(words[next], "workdays");
  const isDay = unitOf(words[next + 1]) === "day";
  const joined = senseOf(words[next], "work")?.language === "kk" && isDay;
  const off = senseOf(words[next], "rest-day");
  const isOff = off !== undefined && (isDay || off.ending === "at");
  if (isOff)
    return day({ weekend: true, of: is === "next" ? "next_week" : "coming" }, isDay ? next + 2 : next + 1);
  if (!rest && !work && !joined) return null;
  const end = unitOf(words[next + 1]) === "day" ? next + 2 : next + 1;
  if (is === "last-one") return day({ rel: -1, unit: "week", weekday: "sat" }, end, { past: true });
  if (rest)
    return day({ weekend: true, of: is === "next" ? "next_week" : is === "every" ? "any" : "coming" }, end);
  return day({ workdays: true, of: is === "next" ? "next_week" : is === "this" ? "this_week" : "any" }, end);
};

/** «На Наурыз», "on Christmas eve", «под новый год». */
export const holiday: Reader = (words, at) => {
  if (
    /^нов(?:ый|ого|ому|ым)$/.test(words[at]?.small ?? "") &&
    /^год(?:а|у|ом)?$/.test(words[at + 1]?.small ?? "")
  )
    return day({ holiday: "new_year" }, at + 2);
  if (words[at]?.small === "new" && words[at + 1]?.key === "iear" && words[at + 2]?.small === "s")
    return day(
      { holiday: words[at + 3]?.small === "eve" ? "new_years_eve" : "new_year" },
      at + (words[at + 3]?.small === "eve" ? 4 : 3),
    );
  if (/^new$/.test(words[at]?.small ?? "") && /^years?['’]?s?$/.test(words[at + 1]?.small ?? "")) {
    const isEve = words[at + 2]?.small === "eve";
    return day({ holiday: isEve ? "new_years_eve" : "new_year" }, isEve ? at + 3 : at + 2);
  }
  const said = senseOf(words[at], "holiday") ?? kazakhHoliday(words, at);
  if (!said) return null;
  // «25 наурыз» is a date.
  if (numberAt(words, at - 1)?.next === at) return null;
  const isEve = said.value === "christmas" && words[at + 1]?.small === "eve";
  const next = /^(?:day|eve|мейрам|той|тойы|meiram)/.test(words[at + 1]?.small ?? "") ? at + 2 : at + 1;
  const ending = /n[ae]n$/.test(words[next - 1]?.key ?? "") ? "from" : "plain";
  return day({ holiday: isEve ? "christmas_eve" : said.value }, next, { ending });
};

/** «Наурыз тойы», «наурызға дейін»: the feast and not the month. */
function kazakhHoliday(words: readonly Word[], at: number): { value: string } | undefined {
  const month = senseOf(words[at], "month");
  if (month?.language !== "kk" || month.value !== "3") return undefined;
  const isFeast = /^(?:мейрам|той|тойы|meiram)/.test(words[at + 1]?.small ?? "");
  const isEnd =
    (month.ending === "to" || month.ending === "from") &&
    hasSense(words[at + 1], "to-it", "before-it", "after-it");
  return isFeast || isEnd ? { value: "nauryz" } : undefined;
}

/** «В среду, 4 марта», "Mon 9th": they are one day, whether or not they agree. */
export const weekdayDated: Reader = (words, at) => {
  const named = senseOf(words[at], "weekday");
  if (!named) return null;
  const marked = unitOf(words[at + 1]) === "day" ? at + 2 : at + 1;
  const start = words[marked]?.small === "," ? marked + 1 : marked;
  const place = hasSense(words[start], "at") ? start + 1 : start;
  const date = dated(words, place);
  // «Вторник десятое».
  const bare = date ? null : numberAt(words, place);
  if (
    bare?.ordinal &&
    bare.figures === 0 &&
    bare.value >= 1 &&
    bare.value <= 31 &&
    !hasSense(words[bare.next], "weekday", "unit") &&
    words[bare.next]?.small !== "thing"
  )
    return day({ day: bare.value, weekday: code(named.value) }, bare.next);
  if (!date || !("day" in date.day)) return null;
  return { ...date, day: { ...date.day, weekday: code(named.value) } };
};
