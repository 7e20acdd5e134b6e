import type { Days, WhenMeaning } from "../meaning/when.ts";
import { bareListAt, dateLike, endsInDate, isAfterComma, isOneMoreHour } from "./bare-dates.ts";
import { clausesOf, isMoving, jointOf } from "./clauses.ts";
import { daysAt, daysBesideAt } from "./days.ts";
import { hoursAt } from "./hours.ts";
import type { OpenHours } from "./of-day.ts";
import {
  aimOf,
  aimOfDays,
  aimOfRun,
  endsAsWhich,
  fromEnd,
  goesOn,
  isAfterEnd,
  isClose,
  isInstead,
  isKazakhOr,
  isLeave,
  isOfEvent,
  isRefused,
  markReasons,
  overBy,
  refuseBefore,
  refusedDays,
  wishAwayAlone,
} from "./standing.ts";
import { compose, type Piece } from "./wish.ts";
import { hasSense, type Word, wordsOf } from "./words.ts";

/** What a message says of when. */
export interface WhenRead {
  when: WhenMeaning;
  /** Only days that were are named: the first of them. */
  past: Days | null;
  /** Where the words stand that were read, in order. */
  spans: readonly { from: number; to: number }[];
}

/** What was read lately: many rules look at the same words. */
const lately = new Map<string, WhenRead>();
const KEPT = 1_000;

/** Reads what a message says of when, in Russian, Kazakh, English or a mixture; linear in its length. */
export function readWhen(text: string, hours: OpenHours): WhenRead {
  const key = `${hours.open} ${hours.close} ${text}`;
  const known = lately.get(key);
  if (known) return known;
  const { pieces, spans } = piecesOf(text, wordsOf(text));
  const read = { ...compose(pieces, hours), spans };
  if (lately.size >= KEPT) lately.clear();
  lately.set(key, read);
  return read;
}

interface Pieces {
  pieces: Piece[];
  spans: { from: number; to: number }[];
}

function piecesOf(text: string, words: readonly Word[]): Pieces {
  const clauses = clausesOf(text, words);
  const moves = words.some((_, at) => isMoving(words, at));
  const pieces: Piece[] = [];
  const spans: { from: number; to: number }[] = [];
  let eventEnd = -1;
  /** Where the last day and the last piece end. */
  let dayEnd = -1;
  let end = -1;
  for (let at = 0; at < words.length; ) {
    const isMore = isOneMoreHour(
      words,
      at,
      end,
      pieces.findLast(({ kind }) => kind !== "comma"),
    );
    if (isMore) pieces.push({ kind: "or" });
    const isOther = isMore || (pieces.at(-1)?.kind === "or" && end >= at - 2 && end > 0);
    const days = daysAt(words, at);
    const isDate = isOther && dayEnd === end && endsInDate(pieces);
    const other = isDate ? dateLike(words, at, pieces) : null;
    const list = bareListAt(words, at, pieces);
    if (list) {
      pieces.push(list.piece);
      spans.push({ from: (words[at] as Word).from, to: (words[list.next - 1] as Word).to });
      at = dayEnd = end = list.next;
      continue;
    }
    if (other) {
      pieces.push(other);
      spans.push({ from: (words[at] as Word).from, to: (words[at] as Word).to });
      dayEnd = end = ++at;
      continue;
    }
    const time = hoursAt(words, at, dayEnd === at || isOther || isAfterComma(words, at, dayEnd));
    const isDotted = time?.dotted && dayEnd >= 0 && hasSense(words[at], "at");
    const isTime = time !== null && (!days || time.next > days.next || isDotted === true);
    const next = isTime ? time.next : days?.next;
    const beside = daysBesideAt(words, at);
    if (beside && (next === undefined || beside.next > next)) {
      pieces.push({ kind: "beside", days: beside.days });
      spans.push({ from: (words[at] as Word).from, to: (words[beside.next - 1] as Word).to });
      at = end = beside.next;
      continue;
    }
    if (next === undefined) {
      const joint = jointOf(text, words, at);
      if (joint && !(joint.kind === "then" && clauses.refusing.has(at))) pieces.push(joint);
      at++;
      continue;
    }
    const first = words[at] as Word;
    spans.push({ from: first.from, to: (words[next - 1] as Word).to });
    const isOr = isKazakhOr(words, at - 1, end);
    if (isOr) pieces.push({ kind: "or" });
    // «Экзамен в среду в 15»: its hour too.
    const ofEvent = isOfEvent(words, at) || (eventEnd === at && eventEnd > 0);
    if (ofEvent) eventEnd = next;
    const bound = (time && clauses.over.has(at) && overBy(time.time, words, [at, time.next])) || null;
    const isBound = isTime && bound !== null && "over" in bound;
    const isAfter = isTime && clauses.reasons.has(at) && isAfterEnd(words, at);
    const said = {
      refused:
        clauses.refusing.has(at) ||
        clauses.absent.has(at) ||
        (!isOr && isRefused(words, at, next)) ||
        goesOn(pieces, at - 1, end),
      aimed: aimOf(words, [at, next], moves),
      ofEvent,
      isClose: isClose(words, end, at),
      absent: clauses.absent.has(at),
      clause: clauses.of[at] ?? 0,
      reason: (clauses.reasons.has(at) || ofEvent) && !isBound && !isAfter,
    };
    // "Apart from Thursday" is no run from there.
    const isFrom =
      said.refused &&
      !said.absent &&
      days &&
      first.small === "from" &&
      "from" in days.days &&
      days.days.to === null;
    if (isFrom && "from" in days.days) days.days = { on: [days.days.from] };
    const isMoved = moves && endsAsWhich(words[next - 1]);
    if (!isInstead(words, at, next) && !isLeave(words, [at, next]) && !isMoved) {
      if (isTime)
        pieces.push({
          kind: "time",
          time: isAfter ? fromEnd(time.time) : aimOfRun(bound ?? time.time, words.slice(at, next), moves),
          lengthToo: time.lengthToo === true,
          ...said,
        });
      else if (days)
        pieces.push({
          kind: "days",
          days: said.refused
            ? refusedDays(
                days.days,
                words.slice(at, next).some((word) => hasSense(word, "this")),
              )
            : aimOfDays(days.days, moves),
          past: days.past || clauses.past.has(at),
          ...said,
        });
      if (hasSense(first, "evening-too"))
        pieces.push({ kind: "time", time: { part: "evening" }, lengthToo: false, ...said });
      if (isTime && first.small === "this" && "part" in time.time)
        pieces.push({ kind: "days", days: { on: [{ rel: 0, unit: "day" }] }, past: false, ...said });
    }
    if (hasSense(words[next], "except-it", "not-it")) refuseBefore(pieces);
    if (!isTime) dayEnd = next;
    end = hasSense(words[next], "except-it", "not-it") ? next + 1 : next;
    at = end;
  }
  wishAwayAlone(pieces);
  markReasons(pieces, clauses);
  return { pieces, spans };
}
