import type { Refusal, RefusalReason } from "../refusal.ts";
import {
  DAY,
  dateOfDay,
  dayNumber,
  MINUTE,
  periodAt,
  TICK,
  TICK_MINUTES,
  weekdayOfDay,
  type ZoneTable,
  zoneTable,
} from "../time.ts";
import { applyOverride, type DayOverride } from "./day-override.ts";
import { type Interval, union } from "./interval.ts";
import type { Slot } from "./slot.ts";
import { dropHoles, type SmartRule } from "./smart-slots.ts";
import { toMinutes, WEEKDAYS, type WorkingSchedule, weeklyPieces } from "./working-schedule.ts";

/** Everything a list of slots depends on. All lengths in minutes, instants in epoch ms, dates local to `timeZone`. */
export interface SlotQuery {
  timeZone: string;
  workingSchedule: WorkingSchedule;
  overrides: readonly DayOverride[];
  /** Taken time, buffers included; any order, may overlap. */
  busy: readonly Interval[];
  service: { durationMinutes: number; bufferBeforeMinutes?: number; bufferAfterMinutes?: number };
  stepMinutes: number;
  leadTimeMinutes?: number;
  /** Calendar days after today that may be booked; absent = no limit. */
  horizonDays?: number;
  /** Local dates, inclusive. */
  from: string;
  to: string;
  now: number;
  smart?: SmartRule;
}

/** A query with its texts read, its busy time merged and its lengths in ms. */
interface Plan {
  table: ZoneTable;
  weekly: readonly (readonly Interval[])[];
  overrides: ReadonlyMap<number, DayOverride>;
  busy: readonly Interval[];
  duration: number;
  before: number;
  after: number;
  step: number;
  earliest: number;
  lastDay: number;
}

function plan(query: SlotQuery): Plan {
  const { service } = query;
  const length = (minutes: number, what: string, least: number) => {
    if (!Number.isInteger(minutes) || minutes < least || minutes % TICK_MINUTES)
      throw new RangeError(
        `${what} must be a multiple of ${TICK_MINUTES} minutes, at least ${least}: ${minutes}`,
      );
    return minutes * MINUTE;
  };
  const table = zoneTable(query.timeZone);
  return {
    table,
    weekly: weeklyPieces(query.workingSchedule),
    overrides: new Map(query.overrides.map((override) => [dayNumber(override.date), override])),
    busy: union(query.busy),
    duration: length(service.durationMinutes, "duration", TICK_MINUTES),
    before: length(service.bufferBeforeMinutes ?? 0, "buffer", 0),
    after: length(service.bufferAfterMinutes ?? 0, "buffer", 0),
    step: length(query.stepMinutes, "step", TICK_MINUTES),
    earliest: query.now + (query.leadTimeMinutes ?? 0) * MINUTE,
    lastDay:
      query.horizonDays === undefined
        ? Number.POSITIVE_INFINITY
        : localDay(table, query.now) + query.horizonDays,
  };
}

function localDay(table: ZoneTable, instant: number): number {
  return Math.floor((instant + (table.offsets[periodAt(table, instant)] as number)) / DAY);
}

/** A stretch of instants of one local date during which the zone's offset stands still. */
interface Stretch extends Interval {
  offset: number;
}

/** The stretches of a local date: one on nearly every day, two on the day a clock changes. */
function stretchesOf(table: ZoneTable, day: number, period: number): Stretch[] {
  const midnight = day * DAY;
  const found: Stretch[] = [];
  for (let index = period; index < table.starts.length; index++) {
    const from = table.starts[index] as number;
    if (from >= midnight + 2 * DAY) break;
    const offset = table.offsets[index] as number;
    const start = Math.max(midnight - offset, from);
    const end = Math.min(midnight + DAY - offset, table.starts[index + 1] ?? Number.POSITIVE_INFINITY);
    if (start < end) found.push({ start, end, offset });
  }
  return found;
}

/** Working pieces of a date as instants. Wall pieces that touch in time across a clock change are one piece. */
function piecesOf(day: number, wall: readonly Interval[], stretches: readonly Stretch[]): Interval[] {
  const midnight = day * DAY;
  const only = stretches[0];
  if (stretches.length === 1 && only && only.end - only.start === DAY)
    return wall.map(({ start, end }) => ({
      start: only.start + start * MINUTE,
      end: only.start + end * MINUTE,
    }));
  const pieces: Interval[] = [];
  for (const stretch of stretches)
    for (const { start, end } of wall) {
      const from = Math.max(stretch.start, midnight + start * MINUTE - stretch.offset);
      const to = Math.min(stretch.end, midnight + end * MINUTE - stretch.offset);
      if (from < to) pieces.push({ start: from, end: to });
    }
  return union(pieces);
}

/** The wall-clock grid of a date with a clock change: skipped times left out, repeated ones at their first instant. */
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

/** Index of the first busy interval that ends after `instant`. */
function firstBusyAfter(busy: readonly Interval[], instant: number): number {
  let low = 0;
  let high = busy.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((busy[middle] as Interval).end > instant) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Slots of a date range, ascending, without duplicates. Throws RangeError on a malformed query. */
export function findSlots(query: SlotQuery): Slot[] {
  const rule = plan(query);
  const { table, busy, duration, before, after, step } = rule;
  // A clock going back over midnight repeats the end of yesterday, so yesterday may still hold a start to come.
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

/** Candidate starts inside one piece, ascending, each once: grid, start of the piece, and in smart modes edges of busy time. */
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

type Verdict = { ok: true } | { ok: false; refusal: Refusal };

/**
 * Whether a visit may start at `start` (epoch ms): facts only, no grid, no holes. Lists and bookings both ask here or the
 * sweep above, which is the same rule. The refusal says what stands in the way and the three nearest free starts of the range.
 */
export function canBook(query: SlotQuery, start: number): Verdict {
  const rule = plan(query);
  const reason = whyNot(query, rule, start);
  if (!reason) return { ok: true };
  return { ok: false, refusal: { ...reason, nearest: nearestSlots(query, start) } };
}

/** The three free starts closest to `start`, earlier first on a tie, ascending. */
function nearestSlots(query: SlotQuery, start: number): Slot[] {
  return findSlots(query)
    .map((slot) => ({ slot, distance: Math.abs(slot.start - start) }))
    .sort((a, b) => a.distance - b.distance || a.slot.start - b.slot.start)
    .slice(0, 3)
    .map(({ slot }) => slot)
    .sort((a, b) => a.start - b.start);
}

function whyNot(query: SlotQuery, rule: Plan, start: number): RefusalReason | undefined {
  const { table, duration, before, after } = rule;
  if (!Number.isInteger(start) || start % TICK) return { code: "closed", because: "off_tick" };
  if (start < query.now) return { code: "too_soon", because: "past" };
  const day = localDay(table, start);
  if (day > rule.lastDay) return { code: "too_far", because: "horizon", lastDate: dateOfDay(rule.lastDay) };
  const override = rule.overrides.get(day);
  const weekly = rule.weekly[weekdayOfDay(day)] as readonly Interval[];
  const wall = applyOverride(weekly, override);
  const pieces = piecesOf(day, wall, stretchesOf(table, day, periodAt(table, start - 2 * DAY)));
  const piece = pieces.find((one) => one.start <= start && start < one.end);
  if (!piece) return { code: "closed", because: whyClosed(query, table, day, start, wall, weekly, override) };
  if (start + duration > piece.end) return { code: "too_long", because: "does_not_fit", until: piece.end };
  const obstacle = rule.busy[firstBusyAfter(rule.busy, start - before)];
  if (obstacle && obstacle.start < start + duration + after) return { code: "busy", because: "taken" };
  if (start < rule.earliest)
    return { code: "too_soon", because: "lead_time", leadTimeMinutes: query.leadTimeMinutes ?? 0 };
  return undefined;
}

function whyClosed(
  query: SlotQuery,
  table: ZoneTable,
  day: number,
  start: number,
  wall: readonly Interval[],
  weekly: readonly Interval[],
  override: DayOverride | undefined,
): "day_off" | "break" | "blocked" | "hours" {
  if (wall.length === 0) return weekly.length > 0 && override ? "blocked" : "day_off";
  const minutes = (start + (table.offsets[periodAt(table, start)] as number) - day * DAY) / MINUTE;
  const holds = ({ start: from, end }: Interval) => from <= minutes && minutes < end;
  if (override?.blocks.map(toMinutes).some(holds)) return "blocked";
  const working = query.workingSchedule[WEEKDAYS[weekdayOfDay(day)] as (typeof WEEKDAYS)[number]];
  if (working.isWorkingDay && working.breaks.map(toMinutes).some(holds)) return "break";
  return "hours";
}
