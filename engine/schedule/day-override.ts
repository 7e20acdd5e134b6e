import { type Interval, subtract, union } from "./interval.ts";
import { toMinutes, type WallInterval } from "./working-schedule.ts";

/**
 * One changed date. Blocks win over everything; an open over a break opens it, on a day off it makes a day.
 */
export interface DayOverride {
  readonly date: string;
  readonly blocks: readonly WallInterval[];
  readonly opens: readonly WallInterval[];
}

/** Working wall time of one date, in minutes, touching pieces joined. */
export function applyOverride(
  weekly: readonly Interval[],
  override: DayOverride | undefined,
): readonly Interval[] {
  if (!override) return weekly;
  const open = union([...weekly, ...override.opens.map(toMinutes)]);
  return subtract(open, union(override.blocks.map(toMinutes)));
}
