import { DAY, dayNumber, MINUTE, periodAt, TICK_MINUTES, type ZoneTable, zoneTable } from "../time.ts";
import type { DayOverride } from "./day-override.ts";
import { type Interval, union } from "./interval.ts";
import type { SmartRule } from "./smart-slots.ts";
import { type WorkingSchedule, weeklyPieces } from "./working-schedule.ts";

/**
 * Everything a list of slots depends on. All lengths in minutes, instants in epoch ms, dates local to
 * `timeZone`.
 */
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
export interface Plan {
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

export function plan(query: SlotQuery): Plan {
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

export function localDay(table: ZoneTable, instant: number): number {
  return Math.floor((instant + (table.offsets[periodAt(table, instant)] as number)) / DAY);
}

/** A stretch of instants of one local date during which the zone's offset stands still. */
export interface Stretch extends Interval {
  offset: number;
}

/** The stretches of a local date: one on nearly every day, two on the day a clock changes. */
export function stretchesOf(table: ZoneTable, day: number, period: number): Stretch[] {
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

/**
 * Working pieces of a date as instants. Wall pieces that touch in time across a clock change are one piece.
 */
export function piecesOf(day: number, wall: readonly Interval[], stretches: readonly Stretch[]): Interval[] {
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

/** Index of the first busy interval that ends after `instant`. */
export function firstBusyAfter(busy: readonly Interval[], instant: number): number {
  let low = 0;
  let high = busy.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((busy[middle] as Interval).end > instant) high = middle;
    else low = middle + 1;
  }
  return low;
}
