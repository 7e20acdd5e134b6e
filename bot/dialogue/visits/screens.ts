import type { Appointment, HistoryEntry } from "../../../engine/booking/appointment.ts";
import type { StandingOf } from "../standing.ts";

/** Visits that stand, the question before one is cancelled, and what the other side changed. */
export type VisitScreen =
  /** `who` is the client's name, for the master's eyes. */
  | {
      kind: "visit";
      appointment: Appointment;
      who?: string;
      /** What the client answered before the visit, for the master's eyes. */
      answers?: readonly { question: string; answer: string }[];
    }
  /** `which`: one of them is meant; `of`: whose they are; `notThen`: none is on the day named. */
  | { kind: "visits"; appointments: readonly Appointment[]; which?: true; of?: string; notThen?: true }
  | { kind: "which_visit"; appointments: readonly Appointment[]; action: "move" | "cancel" }
  | { kind: "cancel_question"; appointment: Appointment; who?: string }
  | { kind: "cancelled"; appointment: Appointment; who?: string }
  /** To the client; `restored`: it is on again after it was called off. */
  | { kind: "changed_by_master"; appointment: Appointment; entry: HistoryEntry; restored: boolean }
  /** To the master: who it was, and of a new visit how many they had `earlier`. */
  | {
      kind: "changed_by_client";
      appointment: Appointment;
      entry: HistoryEntry;
      who: {
        name: string;
        phone: string;
        telegram: { id: number | null; username: string | null } | null;
      };
      earlier: number;
    };

export const visitsStanding: StandingOf<VisitScreen> = {
  visit: "visit",
  visits: "passing",
  which_visit: "flow_asks",
  cancel_question: "asks",
  cancelled: "passing",
  changed_by_master: "passing",
  changed_by_client: "passing",
};
