import { clockAt } from "./clock.ts";
import type { ClockRead } from "./clock-read.ts";
import { bounded, range } from "./hour-bounds.ts";
import { asSaid, byMeals, earlyOrLate, halfOfDay, partSaid } from "./hour-parts.ts";
import { fromNow, shifted } from "./hour-shifts.ts";
import { isCounting, isHourForSure, isPrepared, past, type Reader, type TimeRead } from "./hours-read.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

/** The longest expression of hours that begins at a word; null: none. `afterDay`: a day stands before. */
export function hoursAt(words: readonly Word[], at: number, afterDay: boolean): TimeRead | null {
  let best: TimeRead | null = null;
  for (const read of READERS) {
    const found = read(words, at, afterDay);
    if (found && (best === null || found.next > best.next)) best = found;
  }
  return best ?? (afterDay ? bareNumber(words, at) : null);
}

/** A number right after a day, with nothing counted: «в среду 16». */
function bareNumber(words: readonly Word[], at: number): TimeRead | null {
  const start = hasSense(words[at], "some") ? at + 1 : at;
  const clock = clockAt(words, start);
  if (!clock || isCounting(words, clock.next)) return null;
  const after = words[clock.next];
  // "The Friday one".
  if (words[start]?.small === "one") return null;
  // A small number before another word may count anything.
  if (clock.minutes < 7 * 60 && after && after.senses.length === 0 && !/^[^\p{L}\d]$/u.test(after.small))
    return null;
  const isAbout = start > at || hasSense(after, "ish");
  return { time: { at: clock, about: isAbout }, next: hasSense(after, "ish") ? clock.next + 1 : clock.next };
}

/** «В 5», «часов в шесть», "around 4", «сағат бесте», «17:30», "5pm". */
const atClock: Reader = (words, at) => {
  // «Уақыты 11», «время 11».
  const named = /^(?:уақыты|уакыты|uaqyty|uakyty|время|time)$/.test(words[at]?.small ?? "") ? at + 1 : at;
  const start = past(words, named, "at", "some", "time-word", "hour-mark", "the");
  const prepared = start > at;
  const marked = prepared && hasSense(words[start - 1], "hour-mark") ? start - 1 : start;
  const clock = clockAt(words, marked);
  // «3-те тіс дәрігері» counts no teeth.
  if (!clock || (isCounting(words, clock.next) && !isHourForSure(words, clock))) return null;
  const about =
    hasSense(words[at], "some", "time-word") ||
    hasSense(words[start - 1], "some") ||
    hasSense(words[clock.next], "ish", "some");
  // «Минут на 20», «часа на два» are lengths.
  if (words[at]?.small === "на" && hasSense(words[at - 1], "unit")) return null;
  // "For the two [of us]".
  if (words[at]?.small === "for" && words[start - 1]?.small === "the" && !clock.plain) return null;
  // "On one of those days".
  if (words[start]?.small === "one" && words[start + 1]?.small === "of") return null;
  // "Ten past" what?
  if (hasSense(words[clock.next], "past") && words[clock.next]?.small !== "after") return null;
  // "9 tomorrow", "8 tonight"; «суббота, часов одиннадцать».
  const isBeforeDay =
    hasSense(words[clock.next], "rel") && senseOf(words[clock.next], "rel")?.language === "en";
  const isHours = words[at]?.small === "часов" && clock.minutes >= 7 * 60;
  const isNear =
    isBeforeDay ||
    isHours ||
    hasSense(words[clock.next], "ish") ||
    /^(?:около|around|about|roundabout|like)$/.test(words[start - 1]?.small ?? "");
  const allowed =
    isNear || clock.plain || clock.ending === "at" || clock.ending === "to" || isPrepared(words, at, start);
  if (!allowed || clock.ending === "from") return null;
  // "6pm or later", «в 6 или позже».
  if (hasSense(words[clock.next], "or") && hasSense(words[clock.next + 1], "later", "after"))
    return { time: { from: clock, to: null }, next: clock.next + 2 };
  const next = hasSense(words[clock.next], "ish") ? clock.next + 1 : clock.next;
  return {
    time: { at: clock, about },
    next,
    ...(clock.dotted ? { dotted: true } : {}),
    ...(isLengthToo(words, start, clock) ? { lengthToo: true } : {}),
  };
};

/** «На 2 часа» beside another hour is how long. */
const isLengthToo = (words: readonly Word[], at: number, clock: ClockRead): boolean =>
  /^(?:на|for)$/.test(words[at - 1]?.small ?? "") &&
  clock.ofDay === null &&
  senseOf(words[clock.next - 1], "unit")?.value === "hour";

const READERS: readonly Reader[] = [
  shifted,
  fromNow,
  asSaid,
  halfOfDay,
  byMeals,
  range,
  bounded,
  earlyOrLate,
  partSaid,
  atClock,
];
