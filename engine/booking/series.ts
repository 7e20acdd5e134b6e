import { z } from "zod";
import type { RefusalReason } from "../refusal.ts";
import { addDays, dayNumber, instantOf, parseWallTime } from "../time.ts";
import type { Appointment } from "./appointment.ts";
import { bookByMaster } from "./book.ts";
import type { BookingDeps } from "./deps.ts";
import { judgeStart } from "./list-slots.ts";
import type { VisitPlan } from "./visit.ts";

/**
 * «Every second Tuesday at 10:00, until …»: wall time, so that it stays ten o'clock when the clocks change.
 */
export const seriesRule = z
  .object({
    /** The first date; its weekday is the series'. */
    from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    until: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    everyWeeks: z.int().min(1).max(52),
    at: z.string().regex(/^\d{2}:\d{2}$/),
  })
  .refine(({ from, until }) => from <= until, "`until` must not be before `from`");
export type SeriesRule = z.infer<typeof seriesRule>;

/** Two years of weekly visits. */
const LONGEST = 104;

export interface Occurrence {
  date: string;
  /** Epoch ms; null where the clock skips that time on that date. */
  start: number | null;
}

/** The dates of a series and the instants of its wall time, 104 at most. */
export function occurrences(rule: SeriesRule, timeZone: string): Occurrence[] {
  const minutes = parseWallTime(rule.at);
  const found: Occurrence[] = [];
  for (
    let date = rule.from;
    dayNumber(date) <= dayNumber(rule.until) && found.length < LONGEST;
    date = addDays(date, 7 * rule.everyWeeks)
  )
    found.push({ date, start: instantOf(timeZone, date, minutes) ?? null });
  return found;
}

export type SeriesResult = { date: string; start: number | null } & (
  | { ok: true; appointment: Appointment }
  | { ok: false; because: RefusalReason["code"] | "slot_taken" | "no_such_time" }
);

/**
 * Books each visit of a series that can be had. A date that cannot is listed with its reason, and the others
 * stand; doing it again under the same key books nothing twice.
 */
export async function bookSeries(
  deps: BookingDeps,
  request: { clientId: string; visit: VisitPlan; rule: SeriesRule; timeZone: string; key: string },
): Promise<SeriesResult[]> {
  const { clientId, visit, rule, timeZone, key } = request;
  const results: SeriesResult[] = [];
  for (const { date, start } of occurrences(seriesRule.parse(rule), timeZone)) {
    if (start === null) {
      results.push({ date, start, ok: false, because: "no_such_time" });
      continue;
    }
    const write = { clientId, visit, start, timeZone, key: `${key}-${date}` };
    const verdict = await judgeStart(deps, visit, start, timeZone);
    // Its own earlier try makes the time busy: the key finds it.
    if (!verdict.ok && verdict.refusal.code !== "busy" && verdict.refusal.code !== "too_far")
      results.push({ date, start, ok: false, because: verdict.refusal.code });
    else {
      const booked = await bookByMaster(deps, write);
      results.push(
        booked.ok
          ? { date, start, ok: true, appointment: booked.value }
          : { date, start, ok: false, because: "slot_taken" },
      );
    }
  }
  return results;
}
