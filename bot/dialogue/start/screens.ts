import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { StandingOf } from "../standing.ts";

/** The first thing anybody reads. */
export type StartScreen = { kind: "welcome"; name: string; returning: boolean; next: Appointment | null };

export const startStanding: StandingOf<StartScreen> = {
  welcome: "passing",
};
