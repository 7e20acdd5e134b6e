import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { StandingOf } from "../standing.ts";

/** The first thing anybody reads. */
export type StartScreen =
  | { kind: "welcome"; name: string; returning: boolean; next: Appointment | null }
  /** What the master can do; `more` are commands that stand in no menu. */
  | { kind: "master_help"; more: readonly { name: string; about: string }[] };

export const startStanding: StandingOf<StartScreen> = {
  welcome: "passing",
  master_help: "passing",
};
