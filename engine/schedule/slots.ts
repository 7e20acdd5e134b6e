import { DAY, dayNumber, MINUTE, periodAt, TICK, weekdayOfDay } from "../time.ts";
import { applyOverride } from "./day-override.ts";
import type { Interval } from "./interval.ts";
import {
  firstBusyAfter,
  localDay,
  type Plan,
  piecesOf,
  plan,
  type SlotQuery,
  type Stretch,
  stretchesOf,
} from "./pieces.ts";
import type { Slot } from "./slot.ts";
import { dropHoles, type SmartRule } from "./smart-slots.ts";

/**
 * The wall-clock grid of a date with a clock change: skipped times left out, repeated ones at their first
 * instant.
 */
function gridOf(day: number, step: number, stretches: readonly Stretch[]): number[] {
  const grid: number[] = [];
  for (let wall = 0; wall < DAY; wall += step) {
    for (const { start, end, offset } of stretches) {
      const instant = day * DAY + wall - offset;
      if (instant >= start && instant < end) {
        grid.push(instant);
        break;
      }
    }
  }
  return grid.sort((a, b) => a - b);
}

/** Slots of a date range, ascending, without duplicates. Throws RangeError on a malformed query. */
export function findSlots(query: SlotQuery): Slot[] {
  const rule = plan(query);
  const { table, busy, duration, before, after, step } = rule;
  // A clock going back over midnight repeats the end of yesterday, so yesterday may still hold a start to
  // come.
  const fromDay = Math.max(dayNumber(query.from), localDay(table, query.now) - 1);
  const toDay = Math.min(dayNumber(query.to), rule.lastDay);
  const smart = query.smart && query.smart.mode !== "off" ? query.smart : undefined;
  const slots: Slot[] = [];
  let period = fromDay <= toDay ? periodAt(table, fromDay * DAY - 2 * DAY) : 0;
  let cursor = fromDay <= toDay ? firstBusyAfter(busy, fromDay * DAY - 2 * DAY) : 0;

  for (let day = fromDay; day <= toDay; day++) {
    const wall = applyOverride(
      rule.weekly[weekdayOfDay(day)] as readonly Interval[],
      rule.overrides.get(day),
    );
    if (wall.length === 0) continue;
    while ((table.starts[period + 1] ?? Number.POSITIVE_INFINITY) <= day * DAY - 2 * DAY) period++;
    const stretches = stretchesOf(table, day, period);
    const first = stretches[0];
    if (!first) continue; // the date is missing altogether (Pacific/Apia, 2011-12-30)
    const even = stretches.length === 1 && first.end - first.start === DAY;
    const dayStart = first.start;
    const grid = even ? undefined : gridOf(day, step, stretches);
    const ofDay = slots.length;

    for (const piece of piecesOf(day, wall, stretches)) {
      const latest = piece.end - duration;
      const soonest = Math.max(piece.start, rule.earliest);
      if (soonest > latest) continue;
      while (cursor < busy.length && (busy[cursor] as Interval).end <= piece.start - before) cursor++;
      let next = cursor;
      const offer = (start: number) => {
        while (next < busy.length && (busy[next] as Interval).end <= start - before) next++;
        const obstacle = busy[next];
        if (obstacle && obstacle.start < start + duration + after) return false;
        const slot: Slot = { start, end: start + duration };
        if (smart && leavesHole(start, piece, busy[next - 1], obstacle, rule, smart)) slot.leavesHole = true;
        slots.push(slot);
        return true;
      };
      if (even && !smart) {
        // The common day: walk the grid, and leap over whatever is in the way.
        if (piece.start >= soonest && (piece.start - dayStart) % step) offer(piece.start);
        let start = dayStart + Math.ceil((soonest - dayStart) / step) * step;
        while (start <= latest) {
          if (offer(start)) start += step;
          else start = dayStart + Math.ceil(((busy[next] as Interval).end + before - dayStart) / step) * step;
        }
      } else {
        for (const start of candidates(
          piece,
          soonest,
          latest,
          grid ?? { dayStart, step },
          smart ? rule : undefined,
          next,
        ))
          offer(start);
      }
    }
    if (smart?.mode === "strict") dropHoles(slots, ofDay);
  }
  return slots;
}

/**
 * Candidate starts inside one piece, ascending, each once: grid, start of the piece, and in smart modes edges
 * of busy time.
 */
function candidates(
  piece: Interval,
  soonest: number,
  latest: number,
  grid: readonly number[] | { dayStart: number; step: number },
  edges: Plan | undefined,
  firstBusy: number,
): number[] {
  const found = new Set<number>([piece.start]);
  if ("step" in grid) {
    for (
      let start = grid.dayStart + Math.ceil((soonest - grid.dayStart) / grid.step) * grid.step;
      start <= latest;
      start += grid.step
    )
      found.add(start);
  } else {
    for (const start of grid) found.add(start);
  }
  if (edges) {
    const { busy, before, after, duration } = edges;
    for (let index = firstBusy; index < busy.length; index++) {
      const taken = busy[index] as Interval;
      if (taken.start > piece.end + after + duration) break;
      found.add(taken.end + before);
      found.add(taken.start - after - duration);
    }
  }
  return [...found]
    .filter((start) => start >= soonest && start <= latest && start >= piece.start && start % TICK === 0)
    .sort((a, b) => a - b);
}

function leavesHole(
  start: number,
  piece: Interval,
  previous: Interval | undefined,
  following: Interval | undefined,
  rule: Plan,
  smart: SmartRule,
): boolean {
  const shortest = smart.shortestServiceMinutes * MINUTE;
  const left = start - rule.before - Math.max(piece.start, previous?.end ?? piece.start);
  const right = Math.min(piece.end, following?.start ?? piece.end) - (start + rule.duration + rule.after);
  return (left > 0 && left < shortest) || (right > 0 && right < shortest);
}
