import type { WorkingSchedule } from "../../../engine/schedule/working-schedule.ts";
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
  /** What the sentence says besides, in lower case and as it is spelled for reading. */
  rest: string;
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
  const { exact, notBefore, notAfter, prefer, shift } = hour ? last : first;
  return { from, to, days, shiftDays, doubt, exact, notBefore, notAfter, prefer, shift, rest: last.rest };
}
