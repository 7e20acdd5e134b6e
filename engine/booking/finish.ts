import { done, type Outcome, refused } from "../refusal.ts";
import type { Actor, Appointment } from "./appointment.ts";
import type { BookingDeps } from "./deps.ts";

interface FinishRequest {
  appointmentId: string;
  /** Whether the client came. */
  outcome: "completed" | "no_show";
  by: Exclude<Actor, { kind: "client" }>;
  key: string;
}

/**
 * Says how a visit ended. Only one that has begun can have ended; saying the same twice is once, saying the
 * other corrects it. Refusals: `not_found`, `not_begun`.
 */
export async function finishVisit(deps: BookingDeps, request: FinishRequest): Promise<Outcome<Appointment>> {
  const { appointmentId, outcome, by, key } = request;
  const now = deps.clock.now();
  const found = await deps.appointments.byId(appointmentId);
  if (!found || !["booked", "completed", "no_show"].includes(found.status))
    return refused({ code: "not_found" });
  if (found.status === outcome) return done(found);
  if (found.start > now) return refused({ code: "not_begun" });
  const finished = await deps.appointments.finish({ appointmentId, outcome, by, key, now });
  return finished ? done(finished) : refused({ code: "not_found" });
}
