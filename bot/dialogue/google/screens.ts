import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { StandingOf } from "../standing.ts";

/** What the master is asked about their calendar at Google. */
export type GoogleScreen =
  /** The event of `who`'s visit was moved to `start`, or deleted (null). */
  | { kind: "google_wish"; appointment: Appointment; who: string; start: number | null }
  | { kind: "google_broken" };

export const googleStanding: StandingOf<GoogleScreen> = {
  google_wish: "passing",
  google_broken: "passing",
};
