import { done, type Outcome, refused } from "../refusal.ts";
import { MINUTE } from "../time.ts";
import type { Appointment } from "./appointment.ts";
import type { BookingDeps } from "./deps.ts";
import { judgeStart, nearestTo } from "./list-slots.ts";
import { HOLD_MINUTES } from "./policy.ts";
import type { VisitPlan } from "./visit.ts";

interface HoldRequest {
  clientId: string;
  visit: VisitPlan;
  start: number;
  timeZone: string;
  key: string;
  notes?: string;
  /** How long it is kept; `HOLD_MINUTES` when not said. */
  holdMinutes?: number;
  /** The wish of the waiting list it answers. */
  waitlistId?: string;
}

/**
 * Keeps a start for a client while they decide. A client has one hold: proposing again rewrites it.
 * Refusals: what `canBook` says, or `slot_taken` when another was quicker.
 */
export async function holdSlot(deps: BookingDeps, request: HoldRequest): Promise<Outcome<Appointment>> {
  const { clientId, visit, start, timeZone, key, notes, holdMinutes = HOLD_MINUTES, waitlistId } = request;
  const now = deps.clock.now();
  const except = { clientId: clientId };
  const verdict = await judgeStart(deps, visit, start, timeZone, except);
  if (!verdict.ok)
    return refused(
      verdict.refusal.code === "busy"
        ? { code: "slot_taken", nearest: verdict.refusal.nearest }
        : verdict.refusal,
    );
  const won = await deps.appointments.hold({
    clientId,
    visit,
    start,
    key,
    now,
    token: deps.newToken(),
    expiresAt: now + holdMinutes * MINUTE,
    ...(notes === undefined ? {} : { notes }),
    ...(waitlistId === undefined ? {} : { waitlistId }),
  });
  if (won.ok) return done(won.appointment);
  return refused({ code: "slot_taken", nearest: await nearestTo(deps, visit, start, timeZone, except) });
}

/** Gives the client's hold up. Doing it twice, or after it lapsed, is no error. */
export async function letGo(deps: BookingDeps, request: { clientId: string; token: string }): Promise<void> {
  await deps.appointments.letGo({ ...request, now: deps.clock.now() });
}
