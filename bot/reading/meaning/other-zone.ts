import { type Interval, union } from "../../../engine/schedule/interval.ts";
import { dateOfDay, dayNumber, instantOf, wallTimeAt } from "../../../engine/time.ts";

const DAY_MINUTES = 1_440;
/** No clock was ever put on by more than a day. */
const LONGEST_GAP = DAY_MINUTES;

/** Days on which the same minutes are meant, both ascending. */
export interface SameHours {
  days: number[];
  within: readonly Interval[];
}

/**
 * Minutes of days said in one zone as the minutes of days they are in another: each day by its own offset, a
 * stretch over midnight in two. Days with the same minutes stand together.
 */
export function inOtherZone(
  days: readonly number[],
  within: readonly Interval[],
  said: string,
  ours: string,
): SameHours[] {
  const byDay = new Map<number, Interval[]>();
  const add = (day: number, start: number, end: number) => {
    if (end > start) byDay.set(day, [...(byDay.get(day) ?? []), { start, end }]);
  };
  for (const day of days)
    for (const { start, end } of within) {
      const from = converted(day, start, said, ours);
      const to = converted(day, end, said, ours);
      if (from.day === to.day)
        // Where our own clock is put back the end may lie before the beginning.
        add(from.day, from.minutes, Math.max(to.minutes, Math.min(from.minutes + end - start, DAY_MINUTES)));
      else {
        add(from.day, from.minutes, DAY_MINUTES);
        for (let between = from.day + 1; between < to.day; between++) add(between, 0, DAY_MINUTES);
        add(to.day, 0, to.minutes);
      }
    }
  const groups = new Map<string, SameHours>();
  for (const [day, minutes] of [...byDay].sort(([one], [other]) => one - other)) {
    const joined = union(minutes);
    const key = joined.map(({ start, end }) => `${start}-${end}`).join();
    const group = groups.get(key);
    if (group) group.days.push(day);
    else groups.set(key, { days: [day], within: joined });
  }
  return [...groups.values()];
}

/** A wall time in another zone; one that the clock skips is the first after it. */
function converted(
  day: number,
  minutes: number,
  said: string,
  ours: string,
): { day: number; minutes: number } {
  const first = day * DAY_MINUTES + minutes;
  try {
    for (let wall = first; wall <= first + LONGEST_GAP; wall++) {
      const date = dateOfDay(Math.floor(wall / DAY_MINUTES));
      const instant = instantOf(said, date, ((wall % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES);
      if (instant === undefined) continue;
      const there = wallTimeAt(ours, instant);
      return { day: dayNumber(there.date), minutes: Math.floor(there.minutes) };
    }
  } catch (error) {
    // Past the years the zones are known for: the hour as it was said.
    if (!(error instanceof RangeError)) throw error;
  }
  return { day: Math.floor(first / DAY_MINUTES), minutes: first % DAY_MINUTES };
}
