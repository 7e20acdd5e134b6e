import type { DayPart } from "../meaning/when.ts";
import type { Clock, ClockRead } from "./clock-read.ts";
import { numberAt } from "./numbers.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

/** Hours as they are said; the half of the day is settled when the whole of the wish is known. */
export type TimeSaid =
  | { at: Clock; about: boolean }
  /** `over`: the visit is over by the second. */
  | { from: Clock | null; to: Clock | null; over?: true }
  | { part: DayPart }
  | { inMinutes: number }
  | { shift: number }
  | { as: "usual" | "earliest" | "latest" };

export interface TimeRead {
  time: TimeSaid;
  next: number;
  /** The words could as well be a date: «в 10.03». */
  dotted?: boolean;
  /** The words could as well say how long: «на 2 часа». */
  lengthToo?: boolean;
}

export type Reader = (words: readonly Word[], at: number, afterDay: boolean) => TimeRead | null;

/** Something is counted: «2 ногтя», «3 дня», "5 march". */
export const isCounting = (words: readonly Word[], at: number): boolean =>
  hasSense(words[at], "counted", "month", "date", "time") ||
  ["day", "week", "month", "year"].includes(senseOf(words[at], "unit")?.value ?? "") ||
  /^[%₸€£$₽+]$/.test(words[at]?.small ?? "") ||
  isRunOfDates(words, at);

/** «12–19 наурыз» are days. */
function isRunOfDates(words: readonly Word[], at: number): boolean {
  const last = /^[-–—]$/.test(words[at]?.small ?? "") ? numberAt(words, at + 1) : null;
  return last !== null && hasSense(words[last.next], "month");
}

export const exact = (minutes: number): Clock => ({ minutes, sure: true, ofDay: null });

export function past(words: readonly Word[], at: number, ...all: string[]): number {
  let next = at;
  while (next < at + 4 && hasSense(words[next], ...all)) next++;
  return next;
}

export const isNumberNext = (words: readonly Word[], at: number) => numberAt(words, at) !== null;

/** An hour for certain: «4-те», «14-ке», "3pm" count nothing, whatever stands behind. */
export const isHourForSure = (words: readonly Word[], { ending, next }: ClockRead): boolean =>
  ending === "at" ||
  ending === "to" ||
  ending === "from" ||
  /^(?:am|pm|m|clock|o.clock)$/.test(words[next - 1]?.small ?? "");

/** A preposition of hours stands before the number; "some" alone may count anything. */
export const isPrepared = (words: readonly Word[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (hasSense(words[at], "at", "hour-mark") && !/^(?:under|под)$/.test(words[at]?.small ?? ""))
      return true;
  return false;
};
