import { clockAt } from "./clock.ts";
import type { ClockRead } from "./clock-read.ts";
import { isDash } from "./days-read.ts";
import { numberAt } from "./numbers.ts";
import { ALL, daysList, groupAt, skipSmall } from "./week-days.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

/** Minutes of the day. */
export interface WorkSpan {
  from: number;
  to: number;
}

/** What a sentence about the week says, in order; days are counted from Monday, 0. */
export type WeekPiece =
  /** `orOff`: «выходные» are Saturday and Sunday, or days off. */
  | { is: "days"; days: readonly number[]; refused: boolean; orOff?: true }
  | { is: "end" }
  | { is: "except"; days: readonly number[] }
  /** «Остальные дни». */
  | { is: "rest" }
  /** Null: past midnight, or no hours that can be. */
  | { is: "span"; span: WorkSpan | null }
  | { is: "until" | "since"; minutes: number }
  /** A break, its hours where they follow. */
  | { is: "break" }
  | { is: "no_break" }
  | { is: "length"; minutes: number }
  | { is: "off" }
  /** «Ухожу в 19», «13:00-де жабамын»: an hour beside it is the end. */
  | { is: "leaves" }
  /** Weeks that are not all alike: «2/2», «по чётным». */
  | { is: "alternating" };

const NOON = 12 * 60;

interface Read {
  piece: WeekPiece;
  next: number;
}

/** The pieces of a sentence about the week. */
export function weekPieces(words: readonly Word[]): WeekPiece[] {
  const pieces: WeekPiece[] = [];
  for (let at = 0; at < words.length; ) {
    const read =
      alternatingAt(words, at) ??
      exceptAt(words, at) ??
      daysNamed(words, at) ??
      hoursNamed(words, at) ??
      wordAt(words, at, pieces);
    if (read) pieces.push(read.piece);
    at = read?.next ?? at + 1;
  }
  return pieces;
}

/** «2/2», «через день», «каждый второй». «7/0» is every day. */
function alternatingAt(words: readonly Word[], at: number): Read | null {
  const [first, mark, second] = words.slice(at, at + 3);
  if (first?.figure != null && mark?.small === "/" && second?.figure != null && first.figure < 8) {
    if (second.figure === 0) return { piece: { is: "days", days: ALL, refused: false }, next: at + 3 };
    return { piece: { is: "alternating" }, next: at + 3 };
  }
  // «Каждую вторую субботу», «1-й и 3-й понедельник»: not every week.
  const ordinal = numberAt(words, at);
  const isNth = ordinal?.ordinal && ordinal.value <= 5 && hasSense(words[ordinal.next], "weekday");
  if (isNth) return { piece: { is: "alternating" }, next: at + 1 };
  const isOther = words[at]?.small === "every" && words[at + 1]?.small === "other";
  const isThrough = words[at]?.small === "через" && senseOf(words[at + 1], "unit")?.value === "day";
  const isWeekOf = words[at]?.small === "week" && /^[ab]$/.test(words[at + 1]?.small ?? "");
  // «В эту пятницу» is no week.
  // «С обеда»: whose?
  if (
    hasSense(words[at], "from", "after") &&
    hasSense(words[at + 1], "lunch") &&
    clockAt(words, at + 2) === null
  )
    return { piece: { is: "alternating" }, next: at + 2 };
  const isThis = hasSense(words[at], "this") && hasSense(words[at + 1], "weekday");
  const isOnce =
    isThis ||
    (words[at]?.small === "раз" && words[at + 1]?.small === "в" && numberAt(words, at + 2) !== null);
  if (hasSense(words[at], "alternating") || isOther || isThrough || isWeekOf || isOnce)
    return { piece: { is: "alternating" }, next: at + 2 };
  return null;
}

/** «Кроме четверга и пятницы», «жексенбіден басқа», "except Fri". */
function exceptAt(words: readonly Word[], at: number): Read | null {
  if (hasSense(words[at], "except")) {
    const list = daysList(words, words[at + 1]?.small === "for" ? at + 2 : at + 1);
    return list && { piece: { is: "except", days: list.days }, next: list.next };
  }
  const list = daysList(words, at);
  return list && hasSense(words[list.next], "except-it") && !hasSense(words[list.next], "not-it")
    ? { piece: { is: "except", days: list.days }, next: list.next + 1 }
    : null;
}

function daysNamed(words: readonly Word[], at: number): Read | null {
  const start = skipSmall(words, at);
  const refused = hasSense(words[at - 1], "no", "not", "drops");
  const group = groupAt(words, at);
  // «Без выходных» is all seven.
  if (group && hasSense(words[at], "weekend") && hasSense(words[at - 1], "without"))
    return { piece: { is: "days", days: ALL, refused: false }, next: group.next };
  const orOff = hasSense(words[at], "weekend") && hasSense(words[at], "off");
  if (group)
    return {
      piece: { is: "days", days: group.days, refused, ...(orOff ? { orOff } : {}) },
      next: group.next,
    };
  const list = daysList(words, start);
  return list && { piece: { is: "days", days: list.days, refused }, next: list.next };
}

function hoursNamed(words: readonly Word[], at: number): Read | null {
  // «Вместо 9–15»: what was.
  const instead = hasSense(words[at - 1], "instead") || hasSense(words[at - 1], "not");
  const span = spanAt(words, at);
  if (span)
    return instead
      ? { piece: { is: "length", minutes: 0 }, next: span.next }
      : { piece: { is: "span", span: span.span }, next: span.next };
  const length = lengthAt(words, at);
  if (length) return length;
  const role = hasSense(words[at], "from")
    ? "since"
    : hasSense(words[at], "to", "until", "before")
      ? "until"
      : null;
  if (role && words[at]?.small !== "по") {
    const clock = clockAt(words, at + 1);
    const isCount = clock && senseOf(words[clock.next], "unit")?.value === "day";
    if (clock && !isCount)
      return {
        piece: instead ? { is: "length", minutes: 0 } : { is: role, minutes: alone(clock, role) },
        next: clock.next,
      };
  }
  const clock = clockAt(words, at);
  if (!clock) return null;
  const post = words[clock.next];
  if (hasSense(post, "to-it"))
    return { piece: { is: "until", minutes: alone(clock, "until") }, next: clock.next + 1 };
  if (hasSense(post, "from-it", "after-it"))
    return { piece: { is: "since", minutes: alone(clock, "since") }, next: clock.next + 1 };
  // «Обед в 14», «в 13».
  const isAt = hasSense(words[at - 1], "at", "starts", "leaves") || clock.ending === "at" || clock.plain;
  return isAt ? { piece: { is: "since", minutes: -alone(clock, "since") }, next: clock.next } : null;
}

/** An hour that stands alone: nobody closes at five in the morning. */
function alone({ minutes, ofDay }: ClockRead, role: "since" | "until"): number {
  if (ofDay === "am") return minutes % NOON;
  if (ofDay !== null) return minutes < NOON ? minutes + NOON : minutes;
  const early = role === "until" ? 11 * 60 : 6 * 60;
  return minutes < early ? minutes + NOON : minutes;
}

/** «С 10 до 19», "3pm-9pm", «9-дан 18-ге дейін», «десять – девятнадцать». */
function spanAt(words: readonly Word[], at: number): { span: WorkSpan | null; next: number } | null {
  const opens = hasSense(words[at], "from", "between");
  const first = clockAt(words, skipHourMark(words, opens ? at + 1 : at));
  if (!first) return null;
  const joined = words[first.next];
  const isKazakh = first.ending === "from";
  const joins =
    isDash(joined) ||
    hasSense(joined, "to", "until") ||
    (hasSense(words[at], "between") && hasSense(joined, "and"));
  if (!joins && !isKazakh) return null;
  const second = clockAt(words, skipHourMark(words, joins ? first.next + 1 : first.next));
  if (!second || (isKazakh && !joins && second.ending !== "to")) return null;
  const next = hasSense(words[second.next], "to-it") ? second.next + 1 : second.next;
  return { span: resolved(first, second), next };
}

const skipHourMark = (words: readonly Word[], at: number): number =>
  hasSense(words[at], "hour-mark", "at") ? at + 1 : at;

/** Both ends on the clock; null: past midnight. */
function resolved(first: ClockRead, second: ClockRead): WorkSpan | null {
  const half = (minutes: number) => minutes % NOON;
  const isNear = half(first.minutes) < half(second.minutes);
  const ofDay = first.ofDay ?? (second.ofDay && second.ofDay !== "am" && isNear ? second.ofDay : null);
  const from =
    ofDay === "am"
      ? half(first.minutes)
      : ofDay !== null && first.minutes < NOON
        ? first.minutes + NOON
        : ofDay === null && first.minutes < 6 * 60
          ? first.minutes + NOON
          : first.minutes;
  let to = second.minutes;
  if (second.ofDay === "am" || second.ofDay === "night") to = half(to);
  else if (second.ofDay !== null && to < NOON) to += NOON;
  if (to <= from && second.ofDay === null) to += NOON;
  return to > from && to <= 24 * 60 ? { from, to } : null;
}

/** «Полчаса», «час», «30 минут»: how long a break is. */
function lengthAt(words: readonly Word[], at: number): Read | null {
  const unitAt = hasSense(words[at + 1], "article") ? at + 2 : at + 1;
  const half = hasSense(words[at], "half-word") && senseOf(words[unitAt], "unit")?.value === "hour";
  if (half) return { piece: { is: "length", minutes: 30 }, next: unitAt + 1 };
  if (hasSense(words[at], "half-hour")) return { piece: { is: "length", minutes: 30 }, next: at + 1 };
  const number = numberAt(words, at);
  const unit = number && senseOf(words[number.next], "unit")?.value;
  // «Бір сағат» is how long, «сағат бір» when.
  const isKazakh = number && unit === "hour" && senseOf(words[number.next], "unit")?.language === "kk";
  if (number && isKazakh && number.ending === "plain")
    return { piece: { is: "length", minutes: number.value * 60 }, next: number.next + 1 };
  if (number && unit === "minute")
    return { piece: { is: "length", minutes: number.value }, next: number.next + 1 };
  return words[at]?.small === "час" && hasSense(words[at - 1], "break")
    ? { piece: { is: "length", minutes: 60 }, next: at + 1 }
    : null;
}

function wordAt(words: readonly Word[], at: number, before: readonly WeekPiece[]): Read | null {
  const word = words[at];
  if (/^[.;!]$/.test(word?.small ?? "")) return { piece: { is: "end" }, next: at + 1 };
  if (hasSense(word, "leaves")) return { piece: { is: "leaves" }, next: at + 1 };
  if (/^(?:түскі|туски)$/.test(word?.small ?? "") && /^ас/.test(words[at + 1]?.small ?? ""))
    return { piece: { is: "break" }, next: at + 2 };
  if (hasSense(word, "no-break")) return { piece: { is: "no_break" }, next: at + 1 };
  if (hasSense(word, "break")) {
    const isNone =
      hasSense(words[at - 1], "without", "no", "remove", "not") ||
      hasSense(words[at - 2], "no") ||
      hasSense(words[at + 1], "no", "cannot-it") ||
      /^(?:жасамаймын|жоқ|жок|joq)$/.test(words[at + 1]?.small ?? "");
    return { piece: { is: isNone ? "no_break" : "break" }, next: at + 1 };
  }
  if (hasSense(word, "rest") && !/^as$|^как$/.test(words[at + 1]?.small ?? ""))
    return { piece: { is: "rest" }, next: at + 1 };
  const isOff =
    (hasSense(word, "off", "absent", "rest-day") && !hasSense(words[at + 1], "cannot-it")) ||
    (hasSense(word, "off-verb") && hasSense(words[at - 1], "not")) ||
    (hasSense(word, "work") && hasSense(words[at + 1], "cannot-it")) ||
    (hasSense(word, "cannot-it") && before.at(-1)?.is === "days") ||
    (hasSense(word, "drops") && before.at(-1)?.is === "days") ||
    (word?.small === "working" && hasSense(words[at - 1], "not"));
  const isNone = before.at(-1)?.is === "no_break";
  return isOff && !isNone ? { piece: { is: "off" }, next: at + 1 } : null;
}
