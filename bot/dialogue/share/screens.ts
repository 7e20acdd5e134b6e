import type { StandingOf } from "../standing.ts";

/** The link to the bot, and the ways to give it to people. */
export type ShareScreen = { kind: "share" };

export const shareStanding: StandingOf<ShareScreen> = { share: "passing" };
