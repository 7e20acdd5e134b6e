import type { Days } from "../meaning/when.ts";
import type { Clauses } from "./clauses.ts";
import type { TimeSaid } from "./hours-read.ts";
import type { Piece } from "./wish.ts";
import { hasSense, type Word } from "./words.ts";

/** Nothing but a comma, «это», "that's" stands between. */
export function isClose(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > 3) return false;
  return words
    .slice(Math.max(from, 0), to)
    .every(({ small }) => /^(?:,|это|же|is|it's|that's|which)$/.test(small));
}

/**
 * «В среду день рождения, хочу во вторник», «давайте на пятницу, в среду у сына утренник»: days of a clause
 * that wishes for nothing are a reason, where another wishes for a day.
 */
export function markReasons(pieces: readonly Piece[], { wishes, tells }: Clauses): void {
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== "days" || piece.refused || wishes.has(piece.clause)) continue;
    const isWished = (one: Piece) => one.kind === "days" && !one.refused && wishes.has(one.clause);
    const after = pieces.findIndex((one, index) => index > at && isWished(one));
    const before = pieces.findLastIndex((one, index) => index < at && isWished(one));
    const isReason =
      (after > at && isApart(pieces.slice(at + 1, after))) ||
      (before >= 0 && tells.has(piece.clause) && isApart(pieces.slice(before + 1, at)));
    if (!isReason) continue;
    for (const one of pieces)
      if ((one.kind === "days" || one.kind === "time") && one.clause === piece.clause) one.reason = true;
  }
}

/** No choice stands between. */
const isApart = (between: readonly Piece[]): boolean =>
  between.every(({ kind }) => kind !== "or" && kind !== "rather" && kind !== "and" && kind !== "but");

/** «В среду меня не будет» alone is about that day, whoever says it. */
export function wishAwayAlone(pieces: readonly Piece[]): void {
  const said = pieces.filter((one) => one.kind === "days" || one.kind === "time");
  if (said.every((one) => one.refused && one.absent)) for (const one of said) one.refused = false;
}

/** «Сенбі мен дүйсенбіден басқа»: what is joined to the last is refused with it. */
export function refuseBefore(pieces: Piece[]): void {
  const [before, joint] = pieces.slice(-3, -1);
  if (joint?.kind === "and" && (before?.kind === "days" || before?.kind === "time")) before.refused = true;
}

/** «Кроме вторника и четверга». */
export function goesOn(pieces: readonly Piece[], joint: number, end: number): boolean {
  const [before, and] = pieces.slice(-2);
  const isJoined = joint === end && (and?.kind === "and" || and?.kind === "or");
  return isJoined && (before?.kind === "days" || before?.kind === "time") && before.refused;
}

const isOnlyKazakh = (word: Word | undefined): boolean =>
  word !== undefined && word.senses.length > 0 && word.senses.every(({ language }) => language === "kk");

/** «Сейсенбі не бейсенбі» is Kazakh for "or". */
export const isKazakhOr = (words: readonly Word[], at: number, end: number): boolean =>
  at === end &&
  words[at]?.small === "не" &&
  (isOnlyKazakh(words[at - 1]) || isOnlyKazakh(words[at + 1]) || (words[at - 1]?.glued ?? false));

/** «До завтра!», «отлично, до четверга»: so people take leave. */
export function isLeave(words: readonly Word[], [at, next]: readonly [number, number]): boolean {
  if (words[at]?.small !== "до" || hasSense(words[at + 1], "lunch")) return false;
  const isTomorrow = words[at + 1]?.senses.some(({ is, value }) => is === "rel" && value === "1") ?? false;
  const before = words[at - 1]?.small ?? "";
  const after = words[next]?.small ?? "";
  const isApart = at > 0 && /^(?:[,.!)]|тогда|и|ну)$/.test(before) && /^[.!)]?$/.test(after);
  return next === at + 2 && (isTomorrow || (isApart && words[at + 1]?.figure === null));
}

export const isInstead = (words: readonly Word[], at: number, next: number): boolean =>
  hasSense(words[next], "instead-it") ||
  hasSense(words[at - 1], "instead") ||
  (/^(?:of|than)$/.test(words[at - 1]?.small ?? "") && hasSense(words[at - 2], "instead"));

/** «Сәрсенбідегі жазылуымды»: the one of Wednesday. */
export const endsAsWhich = (word: Word | undefined): boolean =>
  /^[dt][ae]gi(?:sin?)?$/.test(word?.key ?? "") ||
  (word?.senses.some(({ suffix }) => /^(?:[dt][ae]gi(?:sin?)?|[gk]ini?)$/.test(suffix)) ?? false);

export function aimOf(
  words: readonly Word[],
  [at, next]: readonly [number, number],
  moves: boolean,
): false | "to" | "moved" {
  const isTo =
    /^(?:на|to|for)$/.test(words[at - 1]?.small ?? "") || /^(?:на|to|for)$/.test(words[at]?.small ?? "");
  const isKazakh = words[next - 1]?.senses.some(
    ({ is, ending }) => (is === "weekday" || is === "rel") && ending === "to",
  );
  return isTo || isKazakh ? (moves ? "moved" : "to") : false;
}

/** «Не эту пятницу»: of this week alone, and not of every one. */
export const refusedDays = (days: Days, isThis: boolean): Days =>
  isThis && "on" in days
    ? {
        on: days.on.map((day) =>
          "weekday" in day && "of" in day && day.of === "coming" ? { ...day, of: "this_week" } : day,
        ),
      }
    : days;

/** "Move it from Wednesday to Friday", «с 10 на 12». */
export const aimOfDays = (days: Days, moves: boolean): Days =>
  moves && "from" in days && days.to !== null ? { on: [days.to] } : days;

/** «С 11 до 13», «12-ден 14-ке дейін», "between 3 and 6" is no move from one to the other. */
const isRun = (words: readonly Word[]): boolean =>
  words.some((word) => /^(?:до|till|until)$/.test(word.small) || hasSense(word, "between", "to-it"));

export const aimOfRun = (time: TimeSaid, words: readonly Word[], moves: boolean): TimeSaid =>
  moves && "from" in time && time.from && time.to && !isRun(words) ? { at: time.to, about: false } : time;

/** «Кроме вторника», «не утром», "but not on Monday", "anything but Friday", «сейсенбіден басқа». */
export function isRefused(words: readonly Word[], at: number, next: number): boolean {
  if (hasSense(words[next], "except-it", "not-it")) return true;
  // «В 3 рано, давайте в 4».
  const after = words[next]?.small === "уже" ? next + 1 : next;
  if (
    /^(?:рано|поздно|занято|ерте|кеш|нет|nope|no|жоқ|жок)$/.test(words[after]?.small ?? "") &&
    /^[,.]?$/.test(words[after + 1]?.small ?? "")
  )
    return true;
  let before = at - 1;
  // «Кроме промежутка с двух до трёх».
  if (hasSense(words[before - 1], "except") && words[before]?.senses.length === 0) before--;
  while (before >= at - 3 && hasSense(words[before], "at", "the", "from", "in-part", "this")) before--;
  if (hasSense(words[before], "not", "except")) return true;
  // "No mornings".
  if (words[before]?.small === "no" && before === at - 1 && hasSense(words[at], "part")) return true;
  return words[before]?.small === "but" && isAnyOf(words, before);
}

/** "Any day next week but Tuesday": an "any" stands before in the same breath. */
function isAnyOf(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before > at - REACH; before--) {
    if (hasSense(words[before], "any")) return true;
    if (/^[^\p{L}\d]/u.test(words[before]?.small ?? "")) return false;
  }
  return false;
}
const REACH = 7;

/** "After my shift which ends at 2", «после смены, она до шести»: an hour that something ends at. */
export function isAfterEnd(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before > at - REACH; before--) {
    const { small } = words[before] as Word;
    if (/^(?:after|после)$/.test(small)) return true;
    if (/^[.!?;]$/.test(small)) return false;
  }
  return false;
}

/** "A party on Saturday", «свадьба в субботу»: what it is for, and no wish. */
export function isOfEvent(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (before > at - 3 && hasSense(words[before], "at", "the", "is")) before--;
  return hasSense(words[before], "event");
}

/** From the hour at which something ends. */
export function fromEnd(time: TimeSaid): TimeSaid {
  if ("at" in time) return { from: time.at, to: null };
  return "from" in time && time.to ? { from: time.to, to: null } : time;
}

/** «К двум быть дома», "I'm free until 3", "gone by midday": a visit is over by then. */
export function overBy(
  time: TimeSaid,
  words: readonly Word[],
  [at, next]: readonly [number, number],
): TimeSaid {
  if ("from" in time) return time.to === null ? time : { ...time, over: true };
  // «В 7 уже дома», «в половине второго я уже ехала».
  let after = words[next]?.small === "я" ? next + 1 : next;
  if (words[after]?.small === "уже") after++;
  const isBy =
    /^(?:к|ко|by)$/.test(words[at]?.small ?? "") ||
    /^(?:дома|home|готова|ехала|ехал|уехала)$/.test(words[after]?.small ?? "");
  return "at" in time && isBy ? { from: null, to: time.at, over: true } : time;
}
