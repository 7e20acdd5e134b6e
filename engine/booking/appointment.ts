import type { Interval } from "../schedule/interval.ts";
import { MINUTE, TICK } from "../time.ts";
import type { Price, ServiceSnapshot, VisitPlan } from "./visit.ts";

export type AppointmentStatus = "held" | "expired" | "booked" | "cancelled" | "completed" | "no_show";

export type Actor = { kind: "client"; clientId: string } | { kind: "master" } | { kind: "system" };

/** One line of an appointment's life. `from` and `to` are starts (epoch ms). */
export interface HistoryEntry {
  revision: number;
  at: number;
  by: Actor["kind"];
  kind:
    | "held"
    | "let_go"
    | "expired"
    | "booked"
    | "move_proposed"
    | "move_dropped"
    | "moved"
    | "cancelled"
    | "completed"
    | "no_show"
    | "seat_taken"
    | "seat_left";
  from?: number;
  to?: number;
  reason?: string;
  /** What it was before, by name, where another service took its place. */
  was?: string;
  /** Whose seat it was about. */
  clientId?: string;
  /** The idempotency key or offer token of the request that did it. */
  key?: string;
}

/** One person's place in a group session. */
export interface Seat {
  clientId: string;
  icsToken: string;
  price: Price;
  takenAt: number;
  confirmedAt: number | null;
}

/** What makes an appointment a group's: seats instead of a client. */
export interface Session {
  maxParticipants: number;
  seats: Seat[];
}

/** A new time kept for a visit while its owner decides; the old time stays theirs. */
export interface MoveHold {
  start: number;
  end: number;
  token: string;
  expiresAt: number;
  /** What the visit becomes then; absent: it stays what it is. */
  becomes?: VisitPlan;
}

/** The fact, as the rest of the program sees it. Instants in epoch ms. */
export interface Appointment {
  id: string;
  clientId: string | null;
  start: number;
  end: number;
  services: ServiceSnapshot[];
  durationMinutes: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  price: Price;
  status: AppointmentStatus;
  notes: string;
  icsToken: string;
  revision: number;
  createdAt: number;
  confirmedAt: number | null;
  offerToken: string | null;
  holdExpiresAt: number | null;
  heldAt: number | null;
  move: MoveHold | null;
  /** Null for a visit of one client. */
  session: Session | null;
  history: HistoryEntry[];
}

/**
 * A session as one of its people sees it: a visit of theirs, in the same shape as any other. Null for who has
 * no seat.
 */
export function visitIn(appointment: Appointment, clientId: string): Appointment | null {
  if (!appointment.session) return appointment.clientId === clientId ? appointment : null;
  const seat = appointment.session.seats.find((one) => one.clientId === clientId);
  return seat
    ? { ...appointment, clientId, price: seat.price, icsToken: seat.icsToken, confirmedAt: seat.confirmedAt }
    : null;
}

/** The time a visit takes from others: itself with its buffers. */
export function occupied(
  start: number,
  visit: Pick<VisitPlan, "durationMinutes" | "bufferBeforeMinutes" | "bufferAfterMinutes">,
): Interval {
  return {
    start: start - visit.bufferBeforeMinutes * MINUTE,
    end: start + (visit.durationMinutes + visit.bufferAfterMinutes) * MINUTE,
  };
}

/** The ticks an interval touches: what the unique index compares. */
export function ticksOf({ start, end }: Interval): number[] {
  const first = Math.floor(start / TICK);
  return Array.from({ length: Math.ceil(end / TICK) - first }, (_, index) => first + index);
}
