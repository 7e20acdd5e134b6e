import type { StandingOf } from "../standing.ts";
/** Whether new bookings are taken. */
export type PauseScreen = { kind: "pause"; paused: boolean };

export const pauseStanding: StandingOf<PauseScreen> = {
  pause: "passing",
};
