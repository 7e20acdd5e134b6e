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
