import type { Refusal, RefusalReason } from "../refusal.ts";
import { DAY, dateOfDay, MINUTE, periodAt, TICK, weekdayOfDay, type ZoneTable } from "../time.ts";
import { applyOverride, type DayOverride } from "./day-override.ts";
import type { Interval } from "./interval.ts";
import {
  firstBusyAfter,
  localDay,
  type Plan,
  piecesOf,
  plan,
  type SlotQuery,
  stretchesOf,
} from "./pieces.ts";
import type { Slot } from "./slot.ts";
import { findSlots } from "./slots.ts";
import { toMinutes, WEEKDAYS } from "./working-schedule.ts";

type Verdict = { ok: true } | { ok: false; refusal: Refusal };

/**
 * Whether a visit may start at `start` (epoch ms): facts only, no grid, no holes. Lists and bookings both ask
 * here or the sweep above, which is the same rule. The refusal says what stands in the way and the three
 * nearest free starts of the range.
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
