import { DateTime } from "luxon";
import type { SlotQuery } from "../../engine/index.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const TICK = 300_000;

/**
 * The definition of a slot, spelled out tick by tick with luxon and no cleverness: slow, and written without
 * looking at the engine's sweep. It knows `smart: off` only.
 */
export function naiveSlots(query: SlotQuery): number[] {
  const zone = query.timeZone;
  const wall = (instant: number) => {
    const local = DateTime.fromMillis(instant, { zone });
    return { date: local.toISODate() as string, clock: local.toFormat("HH:mm"), weekday: local.weekday };
  };
  const inside = (clock: string, { from, to }: { from: string; to: string }) => from <= clock && clock < to;
  const works = (instant: number) => {
    const { date, clock, weekday } = wall(instant);
    const day = query.workingSchedule[WEEKDAYS[weekday - 1] as (typeof WEEKDAYS)[number]];
    const override = query.overrides.find((one) => one.date === date);
    if (override?.blocks.some((block) => inside(clock, block))) return false;
    if (override?.opens.some((open) => inside(clock, open))) return true;
    return (
      day.isWorkingDay && inside(clock, day.workingHours) && !day.breaks.some((pause) => inside(clock, pause))
    );
  };
  const { durationMinutes, bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } = query.service;
  const today = wall(query.now).date;
  const last =
    query.horizonDays === undefined
      ? "9999-12-31"
      : (DateTime.fromISO(today, { zone: "utc" }).plus({ days: query.horizonDays }).toISODate() as string);

  const begin = DateTime.fromISO(query.from, { zone: "utc" }).minus({ days: 1 }).toMillis();
  const end = DateTime.fromISO(query.to, { zone: "utc" }).plus({ days: 2 }).toMillis();
  const seen = new Set<string>();
  const slots: number[] = [];
  for (let instant = begin; instant < end; instant += TICK) {
    const { date, clock } = wall(instant);
    if (date < query.from || date > query.to || date > last) continue;
    const firstOfItsKind = !seen.has(`${date} ${clock}`);
    seen.add(`${date} ${clock}`);
    const [hours = 0, minutes = 0] = clock.split(":").map(Number);
    const onGrid = (hours * 60 + minutes) % query.stepMinutes === 0 && firstOfItsKind;
    const startsPiece = works(instant) && !(works(instant - TICK) && wall(instant - TICK).date === date);
    if (!onGrid && !startsPiece) continue;
    if (instant < query.now + (query.leadTimeMinutes ?? 0) * 60_000) continue;
    let fits = true;
    for (let tick = instant; tick < instant + durationMinutes * 60_000; tick += TICK)
      fits &&= works(tick) && wall(tick).date === date;
    const from = instant - bufferBeforeMinutes * 60_000;
    const to = instant + (durationMinutes + bufferAfterMinutes) * 60_000;
    if (fits && !query.busy.some((busy) => busy.start < busy.end && busy.start < to && from < busy.end))
      slots.push(instant);
  }
  return slots;
}
