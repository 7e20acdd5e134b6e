import { hasClock, hasDayOfMonth, type Times } from "./meaning/times.ts";
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
import { DAY_ENDING, HOUR_ENDING, MONEY, THOUSANDS } from "./unread.lexicon.ts";

const isMoney = inRow(MONEY);
const isThousands = inRow(THOUSANDS);

/** «5 марта», "March 5th", «5-го марта 2026». */
export function readDated(words: readonly SaidWord[], at: number): SaidPiece | null {
  const [first, ...next] = words.slice(at, at + 4);
  if (!first) return null;
  const number = (one: SaidWord | undefined) =>
    one !== undefined && /^\d{1,2}$/.test(one.key) && Number(one.key) <= 31 ? Number(one.key) : 0;
  const month = monthOf(first);
  let [day, end] = [0, -1];
  let named = 0;
  if (month > 0 && isNext(next[0]) && number(next[0]) > 0)
    [day, named, end] = [number(next[0]), month, /^(?:st|nd|rd|th)$/.test(next[1]?.key ?? "") ? 1 : 0];
  else if (number(first) > 0) {
    const ends = /^(?:го|е|ое|ші|шы|і|ы|st|nd|rd|th|of|числа)$/;
    const place = next.findIndex((one) => !isNext(one) || !ends.test(one.key));
    if (place >= 0 && isNext(next[place]) && monthOf(next[place]) > 0)
      [day, named, end] = [number(first), monthOf(next[place]), place];
  }
  if (day === 0) return null;
  const year = next[end + 1];
  const last = isNext(year) && /^20\d\d$/.test(year?.key ?? "") ? year : next[end];
  return {
    from: first.from,
    to: last?.to ?? first.to,
    kind: "day",
    isIn: (times) => hasDayOfMonth(times, day, named),
  };
}

const MORNING = /^(?:утра|am|a\.m)$/;
const AFTER_NOON = /^(?:дня|вечера|pm|p\.m)$/;

const INTO_HOUR = /^(?:пол|половин|четверть|минут)/u;
/** Some time of it is said that is not the full hour. */
const isWithin = ({ minutes }: Times, hour: number): boolean =>
  [...minutes].some((one) => one % 60 !== 0 && Math.floor(one / 60) % 12 === hour % 12);

/** A figure by what stands beside it; what it may be it is in any of these ways. */
export function readFigure(words: readonly SaidWord[], at: number): SaidPiece | null {
  const [before, said, next, after] = [words[at - 1], words[at], words[at + 1], words[at + 2]];
  if (!said || !/^\d/.test(said.key)) return null;
  const { from } = said;
  const [, ordinal] = /^(\d{1,2})-го$/.exec(said.key) ?? [];
  // «Пол одиннадцатого», «четверть шестого», «пять минут седьмого»: the hour before it.
  if (ordinal && INTO_HOUR.test(before?.key ?? ""))
    return { from, to: said.to, kind: "clock", isIn: (times) => isWithin(times, Number(ordinal) - 1) };
  if (ordinal)
    return { from, to: said.to, kind: "day", isIn: (times) => hasDayOfMonth(times, Number(ordinal), null) };
  const led = isNext(said) && isAt(before?.key);
  const [whole = "", part, more] = said.key.split(/[:.,/]/);
  const n = Number(whole);
  if (more !== undefined || (part !== undefined && /[./]/.test(said.key) && Number(part) <= 12)) {
    const date = (times: Times) => hasDayOfMonth(times, n, Number(part));
    const clock = (times: Times) => part?.length === 2 && hasClock(times, n * 60 + Number(part));
    return { from, to: said.to, kind: "day", isIn: (times) => date(times) || clock(times) };
  }
  if (part !== undefined && part.length === 2 && n <= 24 && Number(part) < 60) {
    const minutes = n * 60 + Number(part);
    return { from, to: said.to, kind: "clock", isIn: (times) => hasClock(times, minutes) };
  }
  const apart = next?.gap === "-" || (led && next?.gap === " " && !(isNext(after) && monthOf(after) > 0));
  const joined = apart && /^[0-5]\d$/.test(next?.key ?? "") && n <= 24;
  if (joined && next) {
    const [minutes, end] = [n * 60 + Number(next.key), Number(next.key) * 60];
    return {
      from,
      to: next.to,
      kind: "clock",
      isIn: (times) => hasClock(times, minutes) || (hasClock(times, n * 60) && hasClock(times, end)),
    };
  }
  const value = Number(said.key.replace(",", "."));
  const thousands = isNext(next) && isThousands(next?.key) && (next?.gap === "" || !isAt(next?.key));
  const sum = isNext(next) && isMoney(thousands ? after?.key : next?.key);
  if (thousands || sum || (isNext(said) && isMoney(before?.key))) {
    const to = thousands && sum ? after?.to : next?.to;
    const spaced = thousands ? value * 1_000 : value;
    return { from, to: to ?? said.to, kind: "money", isIn: ({ counts }) => counts.has(spaced) };
  }
  if (isNext(next) && /^(?:%|процент.*|percent|пайыз.*)$/.test(next?.key ?? ""))
    return { from, to: next?.to ?? said.to, kind: "percent", isIn: ({ counts }) => counts.has(value) };
  const plainly = (times: Times) =>
    times.counts.has(value) ||
    (!led && times.people.has(value)) ||
    (n <= 24 && hasClock(times, n * 60)) ||
    (n >= 1 && n <= 31 && hasDayOfMonth(times, n, null)) ||
    // «Без 15 пять».
    (before?.key === "без" && [...times.minutes].some((minutes) => minutes % 60 === (60 - n) % 60));
  if (isNext(next) && isOtherCount(next?.key)) return null;
  if (isNext(next) && isLength(next?.key) && !(led && isOfClock(next?.key) && before?.key !== "на"))
    return { from, to: next?.to ?? said.to, kind: "length", isIn: plainly };
  const hour = isNext(next) && isOfClock(next?.key);
  if (hour && next && n <= 24) {
    // «15ч30».
    const more = after?.gap === "" && /^[0-5]\d$/.test(after.key) ? after : null;
    const half = MORNING.test(next.key) ? n % 12 : AFTER_NOON.test(next.key) ? (n % 12) + 12 : null;
    const isIn = (times: Times) =>
      half === null ? hasClock(times, n * 60 + Number(more?.key ?? 0)) : times.minutes.has(half * 60);
    return { from, to: (more ?? next).to, kind: "clock", isIn };
  }
  const glued = next !== undefined && /^-?$/.test(next.gap) && /^\p{L}/u.test(next.key);
  const ending = glued && HOUR_ENDING.test(next.key);
  const ofDay = glued && DAY_ENDING.test(next.key);
  // «B12», "1920s": a name, and no number.
  if (said.gap === "" && /\p{L}$/u.test(before?.key ?? "")) return null;
  if (glued && next.gap === "" && !ending && !ofDay) return null;
  const isRange =
    (next?.gap === "-" && /^\d{1,2}$/.test(next.key)) || (said.gap === "-" && /^\d/.test(before?.key ?? ""));
  return {
    from,
    to: glued ? next.to : said.to,
    kind: ofDay ? "day" : (led || ending || isRange) && n <= 24 ? "clock" : "number",
    isIn: plainly,
  };
}
