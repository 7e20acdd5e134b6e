import type { WorkingSchedule } from "../../../engine/schedule/working-schedule.ts";
import type { StandingOf } from "../standing.ts";

/** When the master works, and days to open or to be away. */
export type HoursScreen =
  | { kind: "own_hours"; week: WorkingSchedule }
  /** A day to open or to close, or the first or (`from`) last one of a vacation. */
  | { kind: "pick_day"; what: "open" | "close" | "vacation"; from: string | null; dates: string[] };

export const hoursStanding: StandingOf<HoursScreen> = {
  own_hours: "passing",
  pick_day: "passing",
};
