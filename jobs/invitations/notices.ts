import type { Appointment } from "../../engine/booking/appointment.ts";

/** After a visit: how was it? And long since: a time like it. */
export interface InvitationNotice {
  kind: "review" | "nudge";
  appointment: Appointment;
}

/** To the master: what a client wrote when they were asked how it was. */
export interface ReviewNotice {
  kind: "reviewed";
  who: string;
  words: string;
  appointment: Appointment | null;
}
