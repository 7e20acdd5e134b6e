import type { StandingOf } from "../standing.ts";
/** What people decide about messages to themselves. */
export type ProfileScreen = { kind: "opted_out" };

export const profileStanding: StandingOf<ProfileScreen> = {
  opted_out: "passing",
};
