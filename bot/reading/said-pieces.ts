import { addDays, localDate, weekdayOf } from "../../engine/time.ts";
import { firstWords, TURN_AT_MOST } from "./first-words.ts";
import { hasBetween, hasClock, hasDate, hasMonth, hasWeekday } from "./meaning/times.ts";
import { peopleSaid } from "./people/said.ts";
import { readDated, readFigure } from "./said-figures.ts";
import {
  inRow,
  isAt,
  isLength,
  isNext,
  isOfClock,
  isOtherCount,
  monthOf,
  type SaidPiece,
  type SaidWord,
} from "./said-words.ts";
import { COUNTED_DAYS, KAZAKH_AFTER_TEN, KAZAKH_HOUR, WORDS_AND_WEEKDAYS } from "./unread.lexicon.ts";
import type { WhenContext } from "./when/meaning.ts";
import { HALF_TO, HOUR_WORDS, WEEKDAY_WORDS, word } from "./when/words.ts";

const isAlsoAWord = inRow(WORDS_AND_WEEKDAYS);
const countedDays = COUNTED_DAYS.map(([days, row]) => [days, inRow(row)] as const);
const hours = HOUR_WORDS.map(([hour, row]) => [hour, word(row)] as const);

const PHONE = /(?<![\d:.])\+?\d(?:[\s().-]{0,3}\d){9,14}(?![\d:])/gu;

/** Numbers, hours, days, sums and counts of people that a message says, in order; none twice. */
export function piecesSaid(text: string, words: readonly SaidWord[], context: WhenContext): SaidPiece[] {
  const today = localDate(context.timeZone, context.now);
  const found: SaidPiece[] = [];
  const free = (from: number, to: number) => !found.some((one) => one.from < to && from < one.to);
  for (const { 0: phone, index } of firstWords(text, TURN_AT_MOST).matchAll(PHONE))
    found.push({ from: index, to: index + phone.length, kind: "phone", isIn: () => false });
  const people = peopleSaid(text);
  if (people && !isLength(words.find(({ from }) => from >= people.to)?.key))
    found.push({
      ...people,
      kind: "people",
      inPassing: true,
      isIn: ({ people: all }) => all.has(people.count),
    });
  for (const [at, { from, to }] of words.entries()) {
    if (!free(from, to)) continue;
    const piece =
      readDated(words, at) ?? readFigure(words, at) ?? readDay(text, words, at, today) ?? readHour(words, at);
    if (piece && free(piece.from, piece.to)) found.push(piece);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** A day by its name. */
function readDay(text: string, words: readonly SaidWord[], at: number, today: string): SaidPiece | null {
  const [before, said, next] = [words[at - 1], words[at], words[at + 1]];
  if (!said) return null;
  const { key, from, to } = said;
  const day = (isIn: SaidPiece["isIn"], end = to): SaidPiece => ({ from, to: end, kind: "day", isIn });
  const counted = countedDays.find(([, names]) => names(key));
  if (counted) {
    const date = addDays(today, counted[0]);
    const piece = day((times) => hasDate(times, date));
    return counted[0] === 0 ? { ...piece, inPassing: true } : piece;
  }
  const weekday = WEEKDAY_WORDS.findIndex((pattern) => pattern.test(key));
  const capital = /^\p{Lu}/u.test(text.slice(from));
  if (
    weekday >= 0 &&
    (!isAlsoAWord(key) || capital || isAt(before?.key) || /^(?:on|this|next)$/.test(before?.key ?? ""))
  )
    return day((times) => hasWeekday(times, weekday));
  const month = monthOf(said);
  if (month > 0 && before && /^(?:в|in|на|до|с|по|early|mid|late|начале|середине|конце|of)$/.test(before.key))
    return day((times) => hasMonth(times, month));
  const monday = addDays(today, -weekdayOf(today));
  if (
    /^(?:следующ.*|next|келесі)$/.test(key) &&
    isNext(next) &&
    /^(?:недел.*|week|апта.*)$/.test(next?.key ?? "")
  )
    return day((times) => hasBetween(times, addDays(monday, 7), addDays(monday, 13)), next?.to);
  if (/^(?:выходных|выходные|выходным|weekend)$/.test(key))
    return day((times) => hasWeekday(times, 5) || hasWeekday(times, 6));
  return null;
}

const HALF_PAST = /^(?:тридцать|thirty|отыз)$/;
const MINUTES = /^(?:пятнадцать|двадцать|сорок|десять|fifteen|twenty|forty|ten|он|жиырма|қырық)$/;

/** An hour in words, where something says that it is one. */
function readHour(words: readonly SaidWord[], at: number): SaidPiece | null {
  const [before, said, next] = [words[at - 1], words[at], words[at + 1]];
  if (!said) return null;
  const { key, from, to } = said;
  const clock = (minutes: number, begin = from): SaidPiece => ({
    from: begin,
    to,
    kind: "clock",
    isIn: (times) => hasClock(times, minutes),
  });
  const half =
    /^пол(\p{L}+)$/u.exec(key)?.[1] ?? (/^(?:половин.|пол)$/u.test(before?.key ?? "") ? key : null);
  const toHour = half && HALF_TO.find(([, names]) => names === half)?.[0];
  if (toHour)
    return clock((toHour === 1 ? 12 : toHour - 1) * 60 + 30, half === key && before ? before.from : from);
  const hour = hours.find(([, names]) => names.test(key))?.[0];
  if (hour === undefined) return null;
  const ahead = words[at - 2];
  if (before?.key === "past" && ahead?.key === "half") return clock(hour * 60 + 30, ahead.from);
  const ten = isNext(said) && before?.key === "он";
  if (ten && KAZAKH_AFTER_TEN.test(key)) return clock((hour < 3 ? hour + 10 : hour) * 60, before.from);
  if (KAZAKH_HOUR.test(key)) return clock(hour * 60);
  if (!isNext(said) || !isAt(before?.key) || (isNext(next) && isLength(next?.key) && !isOfClock(next?.key)))
    return null;
  if (isNext(next) && (isOtherCount(next?.key) || /^(?:of|more|из)$/.test(next?.key ?? ""))) return null;
  if (hour === 1 && !/^(?:в|к|at|сағат)$/.test(before?.key ?? "")) return null;
  // «В пять тридцать».
  if (isNext(next) && next !== undefined && HALF_PAST.test(next.key))
    return { ...clock(hour * 60 + 30), to: next.to };
  return isNext(next) && MINUTES.test(next?.key ?? "") ? null : clock(hour * 60);
}
