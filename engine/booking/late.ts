import type { Interval } from "../schedule/interval.ts";
import { MINUTE } from "../time.ts";
import { type Appointment, occupied } from "./appointment.ts";

/** What someone's being late comes to for the rest of the day. Instants, epoch ms. */
export interface Lateness {
  around: number;
  end: number;
  /** The next visit, if there is one that day, and whether this one would run into it. */
  next: Appointment | null;
  runsIntoNext: boolean;
  /** The end of the day's work, and whether this one would run past it. */
  dayEnd: number | null;
  runsPastDay: boolean;
}

/** A visit begun `minutes` late, measured against the visits after it and the day's working time. */
export function lateArrival(
  visit: Appointment,
  minutes: number,
  after: readonly Appointment[],
  working: readonly Interval[],
): Lateness {
  const around = visit.start + minutes * MINUTE;
  const taken = occupied(around, visit);
  const next =
    [...after]
      .sort((a, b) => a.start - b.start)
      .find((one) => one.id !== visit.id && one.start >= visit.end) ?? null;
  const dayEnd = working.filter((piece) => piece.start <= visit.start).at(-1)?.end ?? null;
  const end = around + visit.durationMinutes * MINUTE;
  return {
    around,
    end,
    next,
    runsIntoNext: next !== null && taken.end > occupied(next.start, next).start,
    dayEnd,
    runsPastDay: dayEnd !== null && end > dayEnd,
  };
}
