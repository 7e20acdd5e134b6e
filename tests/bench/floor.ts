import type { SlotQuery } from "../../engine/index.ts";
import { zoneTable } from "../../engine/time.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const DAY = 86_400_000;
const MINUTE = 60_000;
const clock = (text: string) =>
  ((text.charCodeAt(0) - 48) * 600 +
    (text.charCodeAt(1) - 48) * 60 +
    (text.charCodeAt(3) - 48) * 10 +
    text.charCodeAt(4) -
    48) *
  MINUTE;
const dayOf = (date: string) =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / DAY;

/**
 * The floor: the same slots by integers alone, two numbers a slot, nothing kept between calls but the zone's
 * offsets. It validates nothing, knows no smart slots, and takes the days of a clock change as if the offset
 * changed at midnight: a measure of speed, not an engine.
 */
export function floorSlots(query: SlotQuery): Float64Array {
  const { starts: changes, offsets } = zoneTable(query.timeZone);
  const weekly = WEEKDAYS.map((name) => {
    const day = query.workingSchedule[name];
    if (!day.isWorkingDay) return [];
    let pieces = [clock(day.workingHours.from), clock(day.workingHours.to)];
    for (const pause of day.breaks) pieces = cut(pieces, clock(pause.from), clock(pause.to));
    return pieces;
  });
  const overrides = new Map<number, SlotQuery["overrides"][number]>();
  for (const override of query.overrides) overrides.set(dayOf(override.date), override);
  const count = query.busy.length;
  const begin = new Float64Array(count);
  const finish = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const one = query.busy[index] as { start: number; end: number };
    begin[index] = one.start;
    finish[index] = one.end;
  }
  begin.sort();
  finish.sort();
  let merged = 0;
  for (let index = 0, opened = 0, depth = 0, ended = 0; index < count || ended < count; ) {
    if (index < count && (begin[index] as number) <= (finish[ended] as number)) {
      if (depth++ === 0) opened = begin[index] as number;
      index++;
    } else {
      const end = finish[ended++] as number;
      if (--depth === 0) {
        begin[merged] = opened;
        finish[merged++] = end;
      }
    }
  }
  const duration = query.service.durationMinutes * MINUTE;
  const before = (query.service.bufferBeforeMinutes ?? 0) * MINUTE;
  const after = (query.service.bufferAfterMinutes ?? 0) * MINUTE;
  const step = query.stepMinutes * MINUTE;
  const earliest = query.now + (query.leadTimeMinutes ?? 0) * MINUTE;
  let period = 0;
  while (period + 1 < changes.length && (changes[period + 1] as number) <= query.now) period++;
  const today = Math.floor((query.now + (offsets[period] as number)) / DAY);
  const from = Math.max(dayOf(query.from), today);
  const to = Math.min(
    dayOf(query.to),
    query.horizonDays === undefined ? Number.POSITIVE_INFINITY : today + query.horizonDays,
  );
  let out = new Float64Array(4096);
  let length = 0;
  let cursor = 0;
  for (let day = from; day <= to; day++) {
    while (period + 1 < changes.length && (changes[period + 1] as number) <= day * DAY) period++;
    const midnight = day * DAY - (offsets[period] as number);
    let pieces = weekly[(((day + 3) % 7) + 7) % 7] as number[];
    const override = overrides.get(day);
    if (override) {
      for (const open of override.opens) pieces = join(pieces, clock(open.from), clock(open.to));
      for (const block of override.blocks) pieces = cut(pieces, clock(block.from), clock(block.to));
    }
    for (let index = 0; index < pieces.length; index += 2) {
      const first = midnight + (pieces[index] as number);
      const latest = midnight + (pieces[index + 1] as number) - duration;
      let start = Math.max(first, earliest);
      if (start > first) start = midnight + Math.ceil((start - midnight) / step) * step;
      while (cursor < merged && (finish[cursor] as number) <= first - before) cursor++;
      let next = cursor;
      while (start <= latest) {
        while (next < merged && (finish[next] as number) <= start - before) next++;
        if (next < merged && (begin[next] as number) < start + duration + after) {
          start = midnight + Math.ceil(((finish[next] as number) + before - midnight) / step) * step;
          continue;
        }
        if (length + 2 > out.length) {
          const larger = new Float64Array(out.length * 2);
          larger.set(out);
          out = larger;
        }
        out[length++] = start;
        out[length++] = start + duration;
        start = midnight + (Math.floor((start - midnight) / step) + 1) * step;
      }
    }
  }
  return out.subarray(0, length);
}

function cut(pieces: number[], from: number, to: number): number[] {
  const left: number[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const start = pieces[index] as number;
    const end = pieces[index + 1] as number;
    if (from >= end || to <= start) left.push(start, end);
    else {
      if (start < from) left.push(start, from);
      if (to < end) left.push(to, end);
    }
  }
  return left;
}

function join(pieces: number[], from: number, to: number): number[] {
  let start = from;
  let end = to;
  const joined: number[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const a = pieces[index] as number;
    const b = pieces[index + 1] as number;
    if (b < start || a > end) joined.push(a, b);
    else {
      start = Math.min(start, a);
      end = Math.max(end, b);
    }
  }
  joined.push(start, end);
  // At most a handful of pieces: put in order by their starts.
  const order = Array.from({ length: joined.length / 2 }, (_, index) => index * 2).sort(
    (x, y) => (joined[x] as number) - (joined[y] as number),
  );
  return order.flatMap((index) => [joined[index] as number, joined[index + 1] as number]);
}
