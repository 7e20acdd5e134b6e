import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { StandingOf } from "../standing.ts";

/** Pictures were kept, for a visit or for the one to come. */
export type PhotoScreen = { kind: "photo_kept"; appointment: Appointment | null };

export const photosStanding: StandingOf<PhotoScreen> = {
  photo_kept: "passing",
};
