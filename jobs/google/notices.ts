import type { Appointment } from "../../engine/booking/appointment.ts";

/** What the master hears of their calendar at Google. */
export type GoogleNotice =
  /** The event of a visit was moved to `start` in Google, or deleted (null): what is right? */
  | { kind: "google_wish"; appointment: Appointment; start: number | null }
  /** The calendar is connected; `events` of it take time. */
  | { kind: "google_connected"; events: number }
  /** Google takes no more requests until the master connects again. */
  | { kind: "google_broken" };
