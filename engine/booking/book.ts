import { done, type Outcome, refused } from "../refusal.ts";
import type { Actor, Appointment } from "./appointment.ts";
import type { BookingDeps } from "./deps.ts";
import { judgeStart, nearestTo } from "./list-slots.ts";
import type { VisitPlan } from "./visit.ts";

/**
 * Turns the client's hold into a booking. A second confirmation finds the first one's result. `known`: what
 * the token stands for, as read a moment ago. Refusals: `offer_gone` (never issued, or replaced),
 * `hold_expired`, what `canBook` says now.
 */
export async function confirmHold(
  deps: BookingDeps,
  request: { clientId: string; token: string; timeZone: string; known?: Appointment },
): Promise<Outcome<Appointment>> {
  const { clientId, token, timeZone, known } = request;
  const now = deps.clock.now();
  const held = known ?? (await deps.appointments.byToken(token));
  if (!held || held.clientId !== clientId || held.offerToken !== token)
    return refused({ code: "offer_gone" });
  if (held.status === "booked") return done(held);
  if (held.status === "cancelled") return refused({ code: "offer_gone" });
  const except = { clientId: clientId };
  if (held.status !== "held" || (held.holdExpiresAt ?? 0) <= now) {
    const verdict = await judgeStart(deps, held, held.start, timeZone, except);
    return refused({ code: "hold_expired", start: held.start, stillFree: verdict.ok });
  }
  await deps.refresh?.();
  // Lead time was kept when the time was offered; a hold means it need not be kept twice.
  const verdict = await judgeStart(
    deps,
    held,
    held.start,
    timeZone,
    except,
    Math.min(now, held.heldAt ?? now),
  );
  if (!verdict.ok) return refused(verdict.refusal);
  const booked = await deps.appointments.confirm({ clientId, token, now, held });
  if (booked) return done(booked);
  const found = await deps.appointments.byToken(token);
  if (found?.offerToken === token && found.status === "booked") return done(found);
  // Something of the hold was written meanwhile: it is judged anew, by what is so now, and confirmed as it
  // is.
  if (found?.offerToken === token && found.status === "held" && found.revision !== held.revision) {
    const asOf = Math.min(now, found.heldAt ?? now);
    const anew = await judgeStart(deps, found, found.start, timeZone, { ...except, anew: true }, asOf);
    if (!anew.ok) return refused(anew.refusal);
    const after = await deps.appointments.confirm({ clientId, token, now, held: found });
    if (after) return done(after);
  }
  return refused({ code: "hold_expired", start: held.start, stillFree: false });
}

/**
 * A visit the master writes down: hours, notice and horizon are theirs to override. Another's time is
 * refused, unless it is squeezed in knowingly. A walk-in is the same, without a client and now.
 */
export async function bookByMaster(
  deps: BookingDeps,
  request: {
    clientId: string | null;
    visit: VisitPlan;
    start: number;
    timeZone: string;
    key: string;
    by?: Actor;
    notes?: string;
    squeezeIn?: boolean;
  },
): Promise<Outcome<Appointment>> {
  const { timeZone, by = { kind: "master" }, ...write } = request;
  const won = await deps.appointments.book({ ...write, by, now: deps.clock.now() });
  if (won.ok) return done(won.appointment);
  return refused({
    code: "slot_taken",
    nearest: await nearestTo(deps, request.visit, request.start, timeZone),
  });
}
