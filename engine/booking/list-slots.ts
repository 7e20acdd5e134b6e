import type { Except } from "../ports.ts";
import { canBook } from "../schedule/can-book.ts";
import type { SlotQuery } from "../schedule/pieces.ts";
import type { Slot } from "../schedule/slot.ts";
import { findSlots } from "../schedule/slots.ts";
import { addDays, localDate } from "../time.ts";
import type { BookingDeps } from "./deps.ts";
import type { VisitPlan } from "./visit.ts";

/** Days around an asked start among which the nearest free ones are looked for. */
const NEAREST_WITHIN_DAYS = 14;

async function queryFor(
  deps: BookingDeps,
  visit: VisitPlan,
  range: { from: string; to: string },
  now: number,
  except?: Except,
): Promise<SlotQuery> {
  const { cutoffHours: _, ...facts } = await deps.diary.facts(range, now, except);
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = visit;
  return {
    ...facts,
    ...(visit.stepMinutes === undefined ? {} : { stepMinutes: visit.stepMinutes }),
    ...range,
    now,
    service: { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes },
  };
}

/** Free starts for a visit on the local dates `from`…`to`. */
export async function listSlots(
  deps: BookingDeps,
  visit: VisitPlan,
  range: { from: string; to: string },
  except?: Except,
): Promise<Slot[]> {
  return findSlots(await queryFor(deps, visit, range, deps.clock.now(), except));
}

/**
 * The engine's verdict on one start: facts as of `now`, alternatives from today to two weeks past the asked
 * day.
 */
export async function judgeStart(
  deps: BookingDeps,
  visit: VisitPlan,
  start: number,
  timeZone: string,
  except?: Except,
  now = deps.clock.now(),
): Promise<ReturnType<typeof canBook>> {
  const date = localDate(timeZone, start);
  const range = { from: addDays(date, -NEAREST_WITHIN_DAYS), to: addDays(date, NEAREST_WITHIN_DAYS) };
  return canBook(await queryFor(deps, visit, range, now, except), start);
}

/** The three free starts nearest to one that was just taken. */
export async function nearestTo(
  deps: BookingDeps,
  visit: VisitPlan,
  start: number,
  timeZone: string,
  except?: Except,
): Promise<readonly Slot[]> {
  const verdict = await judgeStart(deps, visit, start, timeZone, except);
  return verdict.ok ? [] : verdict.refusal.nearest;
}
