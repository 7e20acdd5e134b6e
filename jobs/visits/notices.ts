import type { Appointment, HistoryEntry } from "../../engine/booking/appointment.ts";

/** What a client hears of a visit of theirs. */
export type VisitNotice =
  /** The master changed it. */
  | { kind: "changed_by_master"; appointment: Appointment; entry: HistoryEntry }
  | { kind: "reminder"; appointment: Appointment }
  /** A kept time was let go because nobody confirmed. */
  | { kind: "hold_ended"; appointment: Appointment };

/** What the master hears of one. */
export type VisitNoticeToMaster =
  | { kind: "changed_by_client"; appointment: Appointment; entry: HistoryEntry }
  /** What its client was to hear did not reach them. */
  | { kind: "unreachable"; client: string };

/** A client will be late; `who` is empty where nobody knows the name. Instants in epoch ms. */
export interface LateNotice {
  kind: "client_late";
  who: string;
  appointment: Appointment;
  /** When they come, and when the visit would then end. */
  around: number;
  end: number;
  /** The visit that would have to wait; null: none would. */
  next: Appointment | null;
  /** The end of the day's work that would be passed; null: it is not. */
  dayEnd: number | null;
}

/** A picture of a client's for a visit of theirs, by the channel's own name for it. */
export interface PhotoNotice {
  kind: "client_photo";
  who: string;
  appointment: Appointment;
  photo: string;
  caption: string;
}
