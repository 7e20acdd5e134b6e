import type { WorkingSchedule } from "../../../engine/schedule/working-schedule.ts";
import type { WhenMeaning } from "../meaning/when.ts";
import type { TimeWish } from "../time-wish.ts";

/** What words say about when. */
export interface When extends TimeWish {
  /** «На час позже»: minutes from whatever is being talked about. */
  shift: number | null;
  /** «На неделю позже»: days from whatever is being talked about, its hour kept. */
  shiftDays: number | null;
  /** The words contradict themselves, or the calendar; the person is to be asked. */
  doubt:
    | { kind: "weekday"; date: string; weekdayDate: string }
    | { kind: "past"; date: string }
    | { kind: "missing"; words: string }
    | null;
  /** What the sentence says besides, in lower case. */
  rest: string;
  /** All of what is said of when; the fields beside it are the one wish nearest to it. */
  meaning: WhenMeaning;
}

export interface WhenContext {
  now: number;
  timeZone: string;
  workingSchedule: WorkingSchedule;
}

/** Of two things said of when, one after the other: the later day and the later hours hold. */
export function lastWordOf(first: When, last: When): When {
  const day = last.from !== null || last.shiftDays !== null || last.doubt !== null;
  const hour =
    last.exact !== null ||
    last.notBefore !== null ||
    last.notAfter !== null ||
    last.prefer !== null ||
    last.shift !== null;
  const { from, to, days, shiftDays, doubt } = day ? last : first;
  const { exact, notBefore, notAfter, prefer, overBy, shift } = hour ? last : first;
  const meaning = day && hour ? last.meaning : !day && !hour ? first.meaning : joined(first, last, day);
  return {
    ...{ from, to, days, shiftDays, doubt, exact, notBefore, notAfter, prefer, shift },
    ...(overBy === undefined ? {} : { overBy }),
    rest: last.rest,
    meaning,
  };
}

/** The day of the one and the hours of the other; `day`: it is the later one's. */
function joined(first: When, last: When, day: boolean): WhenMeaning {
  const { days = null } = (day ? last : first).meaning.either[0] ?? {};
  const { time = null } = (day ? first : last).meaning.either[0] ?? {};
  return { ...last.meaning, either: [{ days, time }] };
}

/** Whether nothing at all was read of when. */
export const saysNothing = (when: When): boolean =>
  when.meaning.either.length === 0 &&
  when.meaning.except.length === 0 &&
  when.from === null &&
  when.exact === null &&
  when.notBefore === null &&
  when.notAfter === null &&
  when.prefer === null &&
  when.shift === null &&
  when.shiftDays === null &&
  when.doubt === null;
