import { done, type Outcome, refused } from "../refusal.ts";
import type { Actor, Appointment } from "./appointment.ts";
import type { BookingDeps } from "./deps.ts";
import { mayChange } from "./policy.ts";

interface CancelRequest {
  appointmentId: string;
  by: Actor;
  cutoffHours: number;
  key: string;
  reason?: string;
}

/** Cancels a visit and frees its time. Cancelling twice finds the cancelled visit. */
export async function cancelVisit(deps: BookingDeps, request: CancelRequest): Promise<Outcome<Appointment>> {
  const { appointmentId, by, cutoffHours, key, reason = "" } = request;
  const now = deps.clock.now();
  const found = await deps.appointments.byId(appointmentId);
  const own = found && (by.kind !== "client" || found.clientId === by.clientId);
  if (own && found.status === "cancelled") return done(found);
  const allowed = mayChange(found, by, cutoffHours, now);
  if (!allowed.ok) return allowed;
  const cancelled = await deps.appointments.cancel({ appointmentId, by, reason, key, now });
  if (cancelled) return done(cancelled);
  const again = await deps.appointments.byId(appointmentId);
  return again?.status === "cancelled" ? done(again) : refused({ code: "not_found" });
}
