import { done, type Outcome, refused } from "../refusal.ts";
import { MINUTE } from "../time.ts";
import type { Actor, Appointment } from "./appointment.ts";
import type { BookingDeps } from "./deps.ts";
import { judgeStart, nearestTo } from "./list-slots.ts";
import { HOLD_MINUTES, mayChange } from "./policy.ts";
import type { VisitPlan } from "./visit.ts";

interface MoveRequest {
  appointmentId: string;
  start: number;
  /** Other services instead of the visit's own; it may then stay at its time. */
  becomes?: VisitPlan;
  by: Actor;
  timeZone: string;
  cutoffHours: number;
  /** How long it is kept; by itself as long as any time that somebody decides about. */
  holdMinutes?: number;
}

/**
 * Keeps a new start for a booked visit; the old time stays until the new one is confirmed.
 * Refusals: `not_found`, `cutoff_passed`, `already_over`, `same_time`, what `canBook` says, `slot_taken`.
 */
export async function proposeMove(deps: BookingDeps, request: MoveRequest): Promise<Outcome<Appointment>> {
  const { appointmentId, start, becomes, by, timeZone, cutoffHours, holdMinutes = HOLD_MINUTES } = request;
  const now = deps.clock.now();
  const allowed = mayChange(await deps.appointments.byId(appointmentId), by, cutoffHours, now);
  if (!allowed.ok) return allowed;
  const appointment = allowed.value;
  if (appointment.session) return refused({ code: "group_visit" });
  if (appointment.start === start && !becomes) return refused({ code: "same_time" });
  const except = { appointmentId, ...(by.kind === "client" ? { clientId: by.clientId } : {}) };
  if (by.kind !== "master") {
    const verdict = await judgeStart(deps, becomes ?? appointment, start, timeZone, except);
    if (!verdict.ok)
      return refused(
        verdict.refusal.code === "busy"
          ? { code: "slot_taken", nearest: verdict.refusal.nearest }
          : verdict.refusal,
      );
  }
  const won = await deps.appointments.proposeMove({
    appointment,
    start,
    ...(becomes ? { becomes } : {}),
    token: deps.newToken(),
    expiresAt: now + holdMinutes * MINUTE,
    by,
    now,
  });
  if (!won) return refused({ code: "offer_gone" });
  if (won.ok) return done(won.appointment);
  return refused({
    code: "slot_taken",
    nearest: await nearestTo(deps, becomes ?? appointment, start, timeZone, except),
  });
}

/** Moves the visit to the time kept under `token`. A second confirmation finds the first one's result. */
export async function confirmMove(
  deps: BookingDeps,
  request: { token: string; by: Actor; timeZone: string; cutoffHours: number },
): Promise<Outcome<Appointment>> {
  const { token, by, timeZone, cutoffHours } = request;
  const now = deps.clock.now();
  const found = await deps.appointments.byToken(token);
  if (!found || (by.kind === "client" && found.clientId !== by.clientId))
    return refused({ code: "offer_gone" });
  if (wasMovedBy(found, token)) return done(found);
  const { move } = found;
  if (!move || move.token !== token) return refused({ code: "offer_gone" });
  // What the master asked for is theirs to allow, at any hour and up to the visit.
  const asMaster = by.kind === "master" || isAskedByMaster(found, token);
  const allowed = mayChange(found, by, asMaster ? 0 : cutoffHours, now);
  if (!allowed.ok) return allowed;
  const except = { appointmentId: found.id };
  if (!asMaster) await deps.refresh?.();
  const verdict = asMaster
    ? ({ ok: true } as const)
    : await judgeStart(deps, move.becomes ?? found, move.start, timeZone, except);
  if (move.expiresAt <= now)
    return refused({ code: "hold_expired", start: move.start, stillFree: verdict.ok });
  // As with a hold, the notice was kept when the time was offered.
  if (!verdict.ok && !(verdict.refusal.code === "too_soon" && verdict.refusal.because === "lead_time"))
    return refused(verdict.refusal);
  const moved = await deps.appointments.confirmMove({ appointment: found, token, by, now });
  if (moved) return done(moved);
  const again = await deps.appointments.byToken(token);
  return again && wasMovedBy(again, token) ? done(again) : refused({ code: "offer_gone" });
}

/** The master proposed the move under this token, and waits for the client's word. */
export const isAskedByMaster = ({ history }: Appointment, token: string | undefined) =>
  history.some((entry) => entry.kind === "move_proposed" && entry.by === "master" && entry.key === token);

const wasMovedBy = (appointment: Appointment, token: string) =>
  appointment.status === "booked" &&
  appointment.history.some((entry) => entry.kind === "moved" && entry.key === token);

/** Leaves the visit as it is and frees the time kept for the move. */
export async function keepAsIs(
  deps: BookingDeps,
  request: { token: string; by: Actor },
): Promise<Appointment | null> {
  const found = await deps.appointments.byToken(request.token);
  if (!found || (request.by.kind === "client" && found.clientId !== request.by.clientId)) return null;
  if (found.move?.token !== request.token) return found;
  return (
    (await deps.appointments.dropMove({ appointment: found, by: request.by, now: deps.clock.now() })) ?? found
  );
}
