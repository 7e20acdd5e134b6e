import type { NamedTime } from "../day/screens.ts";
import type { StandingOf } from "../standing.ts";

/** What the master has to do themselves. */
export type ErrandScreen =
  /** What is ahead, and days on which something can be written down. */
  | { kind: "errands"; coming: readonly NamedTime[]; dates: readonly string[] }
  /** At which hour of a day? */
  | { kind: "errand_hours"; date: string; starts: readonly number[] }
  /** It is taken back, and can be put back. */
  | { kind: "errand_removed"; errand: NamedTime };

export const errandsStanding: StandingOf<ErrandScreen> = {
  errands: "passing",
  errand_hours: "passing",
  errand_removed: "passing",
};
