import { WEEKDAY_CODES } from "../meaning/when.ts";
import { type DayRead, day, type PlainReader, unitOf } from "./day-read.ts";
import type { Case } from "./endings.ts";
import { type NumberRead, numberAt } from "./numbers.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

/** «4 марта», "March 4th", «4.03», «2026-03-04», «25-го», "the 25th", «наурыздың 5-і». */
export const dated: PlainReader = (words, at) =>
  isoDate(words, at) ??
  inFigures(words, at) ??
  withMonth(words, at) ??
  monthFirst(words, at) ??
  dayAlone(words, at);

const isoDate: PlainReader = (words, at) => {
  const [year, dash, month, second, date] = words.slice(at, at + 5);
  const isIso = year?.figure && year.figure >= 2000 && year.to - year.from === 4 && dash?.small === "-";
  if (!isIso || !month?.figure || second?.small !== "-" || !date?.figure || month.figure > 12) return null;
  return day({ year: year.figure ?? 0, month: month.figure, day: date.figure }, at + 5);
};

const inFigures: PlainReader = (words, at) => {
  const [first, mark, second] = words.slice(at, at + 3);
  if (!first?.figure || !second?.figure || !mark?.glued || !second.glued || !/^[./]$/.test(mark.small))
    return null;
  if (first.to - first.from > 2 || second.to - second.from > 2) return null;
  const isLength =
    second.to - second.from === 1 && ["hour", "minute", "day", "week"].includes(unitOf(words[at + 3]) ?? "");
  const isClock = isLength || words[at + 3]?.small === ":" || (mark.small === "." && first.figure > 31);
  if (isClock) return null;
  // «5/2» is how somebody works.
  const isShort = first.to - first.from + second.to - second.from === 2;
  if (mark.small === "/" && isShort && !hasSense(words[at - 1], "at")) return null;
  let [number, month] = [first.figure, second.figure];
  if (month > 12 && mark.small === "/" && number <= 12) [number, month] = [month, number];
  if (month > 12 || number > 39) return null;
  // «4.3» of a sum or a rating has its month in one figure and no year: it is still a date.
  const third = words[at + 4];
  const hasYear =
    words[at + 3]?.small === mark.small && words[at + 3]?.glued && third?.glued && third.figure !== null;
  if (!hasYear) return day({ day: number, month }, at + 3);
  const digits = (third?.to ?? 0) - (third?.from ?? 0);
  const year = digits === 4 ? (third?.figure ?? 0) : digits === 2 ? 2000 + (third?.figure ?? 0) : 0;
  return year > 0 ? day({ day: number, month, year }, at + 5) : null;
};

/** A year after a date: «2027», «2027 года». */
function yearAt(words: readonly Word[], at: number): { year?: number; next: number } {
  const start = words[at]?.small === "," ? at + 1 : at;
  const word = words[start];
  if (!word?.figure || word.to - word.from !== 4 || word.figure < 2000 || word.figure > 2100)
    return { next: at };
  return { year: word.figure, next: unitOf(words[start + 1]) === "year" ? start + 2 : start + 1 };
}

/** A date with its month; «ма[я]» of figures is none of "may". */
function withYear(words: readonly Word[], number: number, month: number, at: number, ending: Case): DayRead {
  const { year, next } = yearAt(words, at);
  return day({ day: number, month, ...(year === undefined ? {} : { year }) }, next, { ending });
}

const withMonth: PlainReader = (words, at) => {
  const start = hasSense(words[at], "the") ? at + 1 : at;
  const number = numberAt(words, start);
  if (
    !number ||
    number.value < 1 ||
    number.value > 39 ||
    number.figures > 2 ||
    !Number.isInteger(number.value)
  )
    return null;
  // «Сағат он екіге сәуірдің басында» is an hour, then a month.
  if (number.ending !== "plain" && !number.ordinal) return null;
  // A number in words is a day only as an ordinal, or in Kazakh.
  const isSpoken = number.figures === 0 && !number.ordinal;
  // «4-марта», "14. March".
  const dash = /^[-.]$/.test(words[number.next]?.small ?? "") ? 1 : 0;
  const of = hasSense(words[number.next + dash], "of") ? 1 : 0;
  const month = senseOf(words[number.next + dash + of], "month");
  if (
    !month ||
    (dash === 1 && words[number.next]?.small === "." && !words[number.next]?.glued) ||
    (isSpoken && month.language !== "kk")
  )
    return null;
  const next = number.next + dash + of + 1;
  // «5 наурыз күні».
  const marked = month.language === "kk" && unitOf(words[next]) === "day" ? next + 1 : next;
  return withYear(words, number.value, Number(month.value), marked, month.ending);
};

const monthFirst: PlainReader = (words, at) => {
  const month = senseOf(words[at], "month");
  if (!month) return null;
  const dot = words[at + 1]?.small === "." ? 1 : 0;
  const start = hasSense(words[at + 1 + dot], "the") ? at + 2 + dot : at + 1 + dot;
  const number = numberAt(words, start);
  if (!number || number.value < 1 || number.value > 31 || number.figures > 2) return null;
  if (number.figures === 0 && !number.ordinal) return null;
  if (words[number.next]?.small === ":" || (month.language === "kk" && month.ending === "at")) return null;
  if (/^(?:am|pm|час\S*|сағат\S*)$/.test(words[number.next]?.small ?? "") && !number.ordinal) return null;
  const marked =
    month.language === "kk" && unitOf(words[number.next]) === "day" ? number.next + 1 : number.next;
  return withYear(words, number.value, Number(month.value), marked, number.ending);
};

/** «25-го», «на 25 число», «числа 20-го», "the 25th", «5-інде», «двадцать первого», «на пятое». */
const dayAlone: PlainReader = (words, at) => {
  const dateFirst = senseOf(words[at], "date")?.language === "ru";
  const the = hasSense(words[at], "the");
  const number = numberAt(words, dateFirst || the ? at + 1 : at);
  if (!number || number.value < 1 || number.value > 31 || number.figures > 2) return null;
  const dateWord = words[number.next];
  if (
    hasSense(dateWord, "date") &&
    (senseOf(dateWord, "date")?.language === "ru" || number.ordinal || number.figures > 0)
  ) {
    // «5 күні» is the fifth, «5 күн» five days.
    const isDay = senseOf(dateWord, "date")?.language === "ru" || dateWord?.key !== "kun";
    if (isDay) return day({ day: number.value }, number.next + 1);
  }
  // «13 в пятницу»: an hour would have its own preposition.
  const named = hasSense(dateWord, "at") ? senseOf(words[number.next + 1], "weekday") : undefined;
  const isHour = hasSense(words[at - 1], "at", "after", "before", "from", "to", "until");
  if (named && number.value >= 13 && number.figures > 0 && !isHour)
    return day({ day: number.value, weekday: WEEKDAY_CODES[Number(named.value)] ?? "mon" }, number.next + 2);
  if (dateFirst) return day({ day: number.value }, number.next);
  return isDayOfMonth(words, at, number, the)
    ? day({ day: number.value }, number.next, { ending: number.ending })
    : null;
};

function isDayOfMonth(words: readonly Word[], at: number, number: NumberRead, the: boolean): boolean {
  const next = words[number.next];
  // "On the 24".
  if (the && number.figures > 0 && !number.ordinal)
    return next === undefined || /^[^\p{L}\d]$/u.test(next.small);
  if (!number.ordinal) return false;
  if (hasSense(next, "weekday", "half-of-day", "half-word", "time", "counted")) return false;
  // «Третьего дня» was; «29-го днём» is in its afternoon.
  if (
    hasSense(next, "unit") &&
    !hasSense(next, "hour-mark") &&
    !(number.figures > 0 && hasSense(next, "part"))
  )
    return false;
  if (number.figures > 0) return true;
  const { key, language } = {
    key: words[number.next - 1]?.key ?? "",
    language: senseOf(words[number.next - 1], "ordinal")?.language,
  };
  if (language === "ru")
    return /[oe]go$/.test(key) || (/(?:oe|e)$/.test(key) && words[at - 1]?.small === "на");
  if (language === "en") return the && (number.value > 3 || hasSense(words[at - 1], "at"));
  // «Бесінде», «он бесінен»; «бірінде» is "in one of".
  return number.value > 1 && number.ofMonth && number.ending !== "plain";
}
