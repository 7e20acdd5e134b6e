import type { Actor, Appointment } from "./booking/appointment.ts";
import type { VisitPlan } from "./booking/visit.ts";
import type { SlotQuery } from "./schedule/pieces.ts";

/** What the master's settings and the diary say about a range of days. */
export type DiaryFacts = Omit<SlotQuery, "service" | "from" | "to" | "now"> & { cutoffHours: number };

/**
 * Who asks. The visit being moved and the client's own hold are left out of busy time; a client who was never
 * here may have a longer notice.
 */
export interface Except {
  appointmentId?: string;
  clientId?: string;
  /** What whoever asks knows of the master is too old: it is read anew. */
  anew?: true;
}

export interface Diary {
  /** Facts of the local dates `from`…`to` (and busy time a day around them), as of `now`. */
  facts(range: { from: string; to: string }, now: number, except?: Except): Promise<DiaryFacts>;
}

interface NewVisit {
  visit: VisitPlan;
  start: number;
  /** The same key gives the same result, however often it is asked. */
  key: string;
  now: number;
  notes?: string;
}
export type Won = { ok: true; appointment: Appointment } | { ok: false };

/**
 * Guarded single-document writes, bound to one master. The unique index on ticks is the judge of who got the
 * time: `{ ok: false }` means another live visit or hold has part of it.
 */
export interface AppointmentWrites {
  hold(
    write: NewVisit & { clientId: string; token: string; expiresAt: number; waitlistId?: string },
  ): Promise<Won>;
  /** `squeezeIn`: the master puts it over whatever is there; it claims only what is still free. */
  book(write: NewVisit & { clientId: string | null; by: Actor; squeezeIn?: boolean }): Promise<Won>;
  /** Turns a hold that still stands at `now` as it was read into a booking; null when it does not. */
  confirm(write: {
    clientId: string;
    token: string;
    now: number;
    held: Pick<Appointment, "revision" | "start">;
  }): Promise<Appointment | null>;
  /** Gives a hold up; null when there is none. */
  letGo(write: { clientId: string; token: string; now: number }): Promise<Appointment | null>;
  proposeMove(write: {
    appointment: Appointment;
    start: number;
    /** What it becomes; absent: it stays what it is. */
    becomes?: VisitPlan;
    token: string;
    expiresAt: number;
    by: Actor;
    now: number;
  }): Promise<Won | null>;
  confirmMove(write: {
    appointment: Appointment;
    token: string;
    by: Actor;
    now: number;
  }): Promise<Appointment | null>;
  dropMove(write: { appointment: Appointment; by: Actor; now: number }): Promise<Appointment | null>;
  cancel(write: {
    appointmentId: string;
    by: Actor;
    reason: string;
    key: string;
    now: number;
  }): Promise<Appointment | null>;
  /**
   * Makes a cancelled visit booked again, at its time; `{ ok: false }` where another has part of it, null
   * where it is not cancelled.
   */
  restore(write: { appointmentId: string; by: Actor; key: string; now: number }): Promise<Won | null>;
  /**
   * Opens a group session; it takes its time like any visit. The same key, or the same start and service, is
   * one session.
   */
  openSession(write: NewVisit & { maxParticipants: number; by: Actor }): Promise<Won>;
  /**
   * One seat for a client, if there is one; null when the session is full or gone. Doing it twice is one
   * seat.
   */
  takeSeat(write: {
    appointmentId: string;
    clientId: string;
    key: string;
    now: number;
  }): Promise<Appointment | null>;
  leaveSeat(write: {
    appointmentId: string;
    clientId: string;
    by: Actor;
    key: string;
    now: number;
  }): Promise<Appointment | null>;
  finish(write: {
    appointmentId: string;
    outcome: "completed" | "no_show";
    by: Actor;
    key: string;
    now: number;
  }): Promise<Appointment | null>;
  byId(id: string): Promise<Appointment | null>;
  /** The appointment a token was issued for, whatever became of it since. */
  byToken(token: string): Promise<Appointment | null>;
}
