import type { Appointment } from "../../engine/booking/appointment.ts";

/** Time that they waited for is kept for them. */
export interface FreedNotice {
  kind: "freed";
  held: Appointment;
}
