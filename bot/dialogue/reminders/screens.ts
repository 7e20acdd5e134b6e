import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { StandingOf } from "../standing.ts";

/** A reminder, and what came of an answer to it. */
export type ReminderScreen =
  | { kind: "reminder"; appointment: Appointment }
  /** They will be late: told to the master; `tight` when the next visit would have to wait. */
  | { kind: "late_passed"; appointment: Appointment; around: number; tight: boolean };

export const remindersStanding: StandingOf<ReminderScreen> = {
  late_passed: "passing",
  reminder: "passing",
};
