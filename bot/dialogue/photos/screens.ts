import type { Appointment } from "../../../engine/booking/appointment.ts";

/** Pictures were kept, for a visit or for the one to come. */
export type PhotoScreen = { kind: "photo_kept"; appointment: Appointment | null };
