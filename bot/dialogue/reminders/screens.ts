import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { StandingOf } from "../standing.ts";

/** A reminder, and what came of an answer to it. */
export type ReminderScreen =
  | { kind: "reminder"; appointment: Appointment }
  /** They will be late: told to the master; `tight` when the next visit would have to wait. */
  | { kind: "late_passed"; appointment: Appointment; around: number; tight: boolean }
  /**
   * The same, as the master reads it: who comes when, and the visit or the end of the day that would have to
   * wait.
   */
  | {
      kind: "client_late";
      who: string;
      appointment: Appointment;
      around: number;
      end: number;
      next: { start: number; who: string } | null;
      dayEnd: number | null;
    };

export const remindersStanding: StandingOf<ReminderScreen> = {
  late_passed: "passing",
  client_late: "passing",
  reminder: "passing",
};
