import type { Appointment } from "../../engine/booking/appointment.ts";

/** After a visit: how was it? And long since: a time like it. */
export interface InvitationNotice {
  kind: "review" | "nudge";
  appointment: Appointment;
}
