import { clockAt } from "./clock.ts";
import type { Clock } from "./clock-read.ts";
import { isCounting, isHourForSure, isNumberNext, isPrepared, past, type Reader } from "./hours-read.ts";
import { hasSense, type Word } from "./words.ts";

/** «С трёх до шести», "3-5pm", «между 3 и 5», «бестен жетіге дейін», «15:00-17:00». */
export const range: Reader = (words, at, afterDay) => {
  const opens = hasSense(words[at], "from", "between");
  const start = past(words, opens ? at + 1 : at, "at", "some", "hour-mark", "time-word");
  const isAt = isPrepared(words, at, start);
  const first = clockAt(words, hasSense(words[start - 1], "hour-mark") ? start - 1 : start);
  if (!first) return null;
  const joined = words[first.next];
  const isDash = /^[-–—]$/.test(joined?.small ?? "");
  const isFrom = first.ending === "from";
  const isBetween = hasSense(words[at], "between") || hasSense(joined, "and");
  const to =
    isDash || hasSense(joined, "to", "until") || isBetween ? first.next + 1 : isFrom ? first.next : -1;
  if (to < 0) return null;
  const second = clockAt(words, past(words, to, "at", "some"));
  if (!second || (isCounting(words, second.next) && !isHourForSure(words, second))) return null;
  const till = hasSense(words[second.next], "to-it") || hasSense(words[second.next], "between-it");
  const next = till ? second.next + 1 : second.next;
  // «10-12» alone may be anything; hours are said to be ones.
  const isPlain = first.plain || second.plain || till;
  if (isFrom && !opens && !till && second.ending !== "to") return null;
  if (
    hasSense(joined, "and") &&
    !hasSense(words[at], "between") &&
    !hasSense(words[second.next], "between-it")
  )
    return null;
  if (
    !opens &&
    !isFrom &&
    !isPlain &&
    !afterDay &&
    !isUntil(words, first.next, next) &&
    !(isAt && isDash) &&
    !(isDash && joined?.glued && isHours(first, second))
  )
    return null;
  return { time: { from: first, to: second }, next };
};

/** "12 til 5", "1 to 2 friday": the word in between, or the day behind, says that it is a range of hours. */
const isUntil = (words: readonly Word[], joint: number, next: number): boolean =>
  /^(?:till?|untill?)$/.test(words[joint]?.small ?? "") ||
  (words[joint]?.small === "to" &&
    hasSense(words[words[next]?.small === "on" ? next + 1 : next], "weekday", "rel"));

const isHours = (first: Clock, second: Clock) =>
  first.minutes >= 7 * 60 && second.minutes > first.minutes && second.minutes <= 22 * 60;

/** «После шести», "not before 3", «до 12», «алтыдан кейін», «с 4». */
export const bounded: Reader = (words, at) => {
  const role = roleAt(words, at);
  if (role) {
    const wide = past(words, role.next, "at", "some", "time-word", "the");
    // «После часа» is one o'clock, «часов после шести» has its number behind.
    const start = clockAt(words, wide) ? wide : past(words, role.next, "at", "some", "the");
    const marked = hasSense(words[start], "hour-mark") ? start + 1 : start;
    const clock = clockAt(words, marked);
    if (!clock || (isCounting(words, clock.next) && !isHourForSure(words, clock))) return null;
    const over = role.own ? { over: true as const } : {};
    return {
      time: role.from ? { from: clock, to: null } : { from: null, to: clock, ...over },
      next: clock.next,
    };
  }
  const clock = clockAt(words, at);
  if (!clock || (clock.ending === "plain" && !clock.plain)) return null;
  const post = words[clock.next];
  // «Алтыдан ерте емес», «алтыдан кешіктірмей».
  if (
    clock.ending === "from" &&
    hasSense(post, "early", "earlier") &&
    hasSense(words[clock.next + 1], "not-it")
  )
    return { time: { from: clock, to: null }, next: clock.next + 2 };
  if (clock.ending === "from" && hasSense(post, "no-later-it"))
    return { time: { from: null, to: clock }, next: clock.next + 1 };
  if (
    clock.ending === "from" &&
    hasSense(post, "late") &&
    /^(?:қалмай|калмай|емес)$/.test(words[clock.next + 1]?.small ?? "")
  )
    return { time: { from: null, to: clock }, next: clock.next + 2 };
  if (hasSense(post, "to-it")) return { time: { from: null, to: clock }, next: clock.next + 1 };
  if (hasSense(post, "before-it") && clock.ending === "from")
    return { time: { from: null, to: clock }, next: clock.next + 1 };
  if (hasSense(post, "after-it", "from-it")) return { time: { from: clock, to: null }, next: clock.next + 1 };
  return clock.ending === "from" ? { time: { from: clock, to: null }, next: clock.next } : null;
};

/** Words before an hour that bound it. `from`: it is the earliest. */
function roleAt(words: readonly Word[], at: number): { from: boolean; next: number; own?: boolean } | null {
  const word = words[at];
  // "Before my usual 11": the hour of one's own visit.
  const own = (next: number) => {
    if (!/^(?:my|мои[хм]?|моего)$/.test(words[next]?.small ?? "")) return { next };
    const number = /^(?:usual|обычных)$/.test(words[next + 1]?.small ?? "") ? next + 2 : next + 1;
    return isNumberNext(words, number) ? { next: number, own: true } : { next };
  };
  const than = (next: number) => (/^(?:than|чем)$/.test(words[next]?.small ?? "") ? next + 1 : next);
  if (hasSense(word, "not", "no")) {
    if (hasSense(words[at + 1], "earlier", "before")) return { from: true, next: than(at + 2) };
    if (hasSense(words[at + 1], "later", "after")) return { from: false, next: than(at + 2) };
    return null;
  }
  if (hasSense(word, "earlier") && word?.small !== "before" && isNumberNext(words, than(at + 1)))
    return { from: false, next: than(at + 1) };
  if (word?.small === "up" && words[at + 1]?.small === "to") return { from: false, next: at + 2 };
  if (hasSense(word, "later") && isNumberNext(words, than(at + 1))) return { from: true, next: than(at + 1) };
  if (word?.small === "по") return null;
  if (hasSense(word, "after", "from")) return { from: true, ...own(past(words, at + 1, "from", "at")) };
  if (
    hasSense(word, "before", "until") ||
    word?.small === "до" ||
    word?.small === "by" ||
    (word?.key === "do" && word.small !== "do")
  )
    return { from: false, ...own(at + 1) };
  return null;
}
