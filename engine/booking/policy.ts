import { done, type Outcome, refused } from "../refusal.ts";
import { HOUR } from "../time.ts";
import type { Actor, Appointment } from "./appointment.ts";

/** How long a proposed time is kept for the person who is deciding. */
export const HOLD_MINUTES = 12;

/**
 * Whether `by` may still change or cancel the visit. A client may not once less than `cutoffHours` are left,
 * nor touch another's visit; the master may until it is over.
 */
export function mayChange(
  appointment: Appointment | null,
  by: Actor,
  cutoffHours: number,
  now: number,
): Outcome<Appointment> {
  if (!appointment) return refused({ code: "not_found" });
  if (by.kind === "client" && appointment.clientId !== by.clientId) return refused({ code: "not_found" });
  if (appointment.status !== "booked")
    return refused({ code: appointment.status === "cancelled" ? "not_found" : "already_over" });
  if (by.kind === "client") {
    if (appointment.start <= now) return refused({ code: "already_over" });
    if (appointment.start - now < cutoffHours * HOUR) return refused({ code: "cutoff_passed", cutoffHours });
  }
  return done(appointment);
}
