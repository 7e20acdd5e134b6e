import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { StandingOf } from "../standing.ts";

/** What the master is asked about their calendar at Google. */
export type GoogleScreen =
  /** The event of `who`'s visit was moved to `start`, or deleted (null). */
  | { kind: "google_wish"; appointment: Appointment; who: string; start: number | null }
  | { kind: "google_broken" }
  /** How the connection stands: `pulled` is when the two were last compared, null: not yet. */
  | { kind: "google"; connected: false }
  | { kind: "google"; connected: true; pulled: number | null; paused: boolean }
  /** Where to agree. */
  | { kind: "google_link"; url: string };

export const googleStanding: StandingOf<GoogleScreen> = {
  google_wish: "passing",
  google_broken: "passing",
  google: "passing",
  google_link: "passing",
};
