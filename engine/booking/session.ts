import { done, type Outcome, refused } from "../refusal.ts";
import { type Actor, type Appointment, visitIn } from "./appointment.ts";
import type { BookingDeps } from "./deps.ts";
import { nearestTo } from "./list-slots.ts";
import { mayChange } from "./policy.ts";
import type { VisitPlan } from "./visit.ts";

/** Seats still free in a session. */
export const seatsLeft = ({ session }: Appointment): number =>
  session ? session.maxParticipants - session.seats.length : 0;

/** The master opens a group session; hours and notice are theirs to override, another's time is not. */
export async function openSession(
  deps: BookingDeps,
  request: {
    visit: VisitPlan;
    start: number;
    maxParticipants: number;
    timeZone: string;
    key: string;
    by?: Actor;
  },
): Promise<Outcome<Appointment>> {
  const { timeZone, by = { kind: "master" }, ...write } = request;
  const won = await deps.appointments.openSession({ ...write, by, now: deps.clock.now() });
  if (won.ok) return done(won.appointment);
  return refused({
    code: "slot_taken",
    nearest: await nearestTo(deps, request.visit, request.start, timeZone),
  });
}

interface SeatRequest {
  appointmentId: string;
  clientId: string;
  key: string;
}

/** Takes a seat. Refusals: `full`, `not_found`, `already_over`. A second taking finds the first. */
export async function takeSeat(deps: BookingDeps, request: SeatRequest): Promise<Outcome<Appointment>> {
  const now = deps.clock.now();
  const found = await deps.appointments.byId(request.appointmentId);
  if (!found?.session || found.status !== "booked") return refused({ code: "not_found" });
  const mine = visitIn(found, request.clientId);
  if (mine) return done(mine);
  if (found.start <= now) return refused({ code: "already_over" });
  const taken = await deps.appointments.takeSeat({ ...request, now });
  const seat = taken && visitIn(taken, request.clientId);
  return seat ? done(seat) : refused({ code: "full" });
}

/** Gives a seat back, within the cutoff for a client; it is free for others at once. */
export async function leaveSeat(
  deps: BookingDeps,
  request: SeatRequest & { by: Actor; cutoffHours: number },
): Promise<Outcome<Appointment>> {
  const { appointmentId, clientId, by, cutoffHours, key } = request;
  const now = deps.clock.now();
  const found = await deps.appointments.byId(appointmentId);
  const allowed = mayChange(found && visitIn(found, clientId), by, cutoffHours, now);
  if (!allowed.ok) return allowed;
  const left = await deps.appointments.leaveSeat({ appointmentId, clientId, by, key, now });
  return left ? done({ ...allowed.value, status: "cancelled" }) : refused({ code: "not_found" });
}
