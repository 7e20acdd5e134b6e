import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { StandingOf } from "../standing.ts";

/** Visits that stand, and the question before one is cancelled. */
export type VisitScreen =
  /** `who` is the client's name, for the master's eyes. */
  | {
      kind: "visit";
      appointment: Appointment;
      who?: string;
      /** What the client answered before the visit, for the master's eyes. */
      answers?: readonly { question: string; answer: string }[];
    }
  | { kind: "visits"; appointments: readonly Appointment[] }
  | { kind: "which_visit"; appointments: readonly Appointment[]; action: "move" | "cancel" }
  | { kind: "cancel_question"; appointment: Appointment; who?: string }
  | { kind: "cancelled"; appointment: Appointment; who?: string };

export const visitsStanding: StandingOf<VisitScreen> = {
  visit: "visit",
  visits: "passing",
  which_visit: "flow_asks",
  cancel_question: "asks",
  cancelled: "passing",
};
