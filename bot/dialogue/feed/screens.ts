import type { StandingOf } from "../standing.ts";

/** Links a calendar can subscribe to: everything, or busy time only. */
export type FeedScreen = { kind: "feed"; full: string; busy: string };

export const feedStanding: StandingOf<FeedScreen> = { feed: "passing" };
