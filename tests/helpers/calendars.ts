import fc from "fast-check";
import type { SlotQuery, WorkingSchedule } from "../../engine/index.ts";
import { dateOfDay, dayNumber, formatWallTime } from "../../engine/time.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** Zones and the weeks in which their clocks change; ordinary weeks come along by the days around. */
const PLACES = [
  ["Asia/Almaty", "2026-03-02"],
  ["Asia/Almaty", "2024-02-27"],
  ["Europe/Berlin", "2026-03-27"],
  ["Europe/Berlin", "2026-10-23"],
  ["Australia/Lord_Howe", "2026-10-02"],
  ["Australia/Lord_Howe", "2026-04-03"],
  ["Africa/Cairo", "2026-04-22"],
  ["America/Sao_Paulo", "2018-11-02"],
  ["Pacific/Apia", "2011-12-28"],
  ["Asia/Kathmandu", "2026-05-01"],
] as const;

const tickOfDay = fc.integer({ min: 0, max: 287 }).map((tick) => tick * 5);
const wallInterval = fc.tuple(tickOfDay, fc.integer({ min: 1, max: 150 })).map(([from, ticks]) => ({
  from: formatWallTime(from),
  to: formatWallTime(Math.min(1440, from + ticks * 5)),
}));

const workingDay = fc.record({
  isWorkingDay: fc.boolean(),
  workingHours: fc.oneof(
    wallInterval,
    fc.constant({ from: "00:00", to: "24:00" }),
    fc.constant({ from: "09:00", to: "18:00" }),
  ),
  breaks: fc.array(wallInterval, { maxLength: 2 }),
});

const schedule = fc.record(
  Object.fromEntries(WEEKDAYS.map((day) => [day, workingDay])),
) as fc.Arbitrary<WorkingSchedule>;

/**
 * A small random calendar: four days, a few busy intervals on whole ticks, overrides, buffers, lead time and
 * horizon.
 */
export const calendar: fc.Arbitrary<SlotQuery> = fc
  .record({
    place: fc.constantFrom(...PLACES),
    workingSchedule: schedule,
    overrides: fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 3 }),
        blocks: fc.array(wallInterval, { maxLength: 2 }),
        opens: fc.array(wallInterval, { maxLength: 2 }),
      }),
      {
        maxLength: 3,
      },
    ),
    busy: fc.array(fc.tuple(fc.integer({ min: -100, max: 1200 }), fc.integer({ min: 0, max: 60 })), {
      maxLength: 8,
    }),
    durationMinutes: fc.constantFrom(5, 30, 60, 95, 300),
    bufferBeforeMinutes: fc.constantFrom(0, 0, 10),
    bufferAfterMinutes: fc.constantFrom(0, 0, 15, 60),
    stepMinutes: fc.constantFrom(5, 15, 30, 60, 45),
    leadTimeMinutes: fc.constantFrom(0, 60, 1440),
    horizonDays: fc.constantFrom(undefined, 0, 1, 30),
    nowTicks: fc.integer({ min: -400, max: 600 }),
  })
  .map(
    ({
      place: [timeZone, from],
      overrides,
      busy,
      horizonDays,
      nowTicks,
      durationMinutes,
      bufferBeforeMinutes,
      bufferAfterMinutes,
      ...rest
    }) => {
      const day = dayNumber(from);
      const base = day * 86_400_000;
      const byDate = new Map(
        overrides.map(({ day: offset, ...override }) => [
          offset,
          { date: dateOfDay(day + offset), ...override },
        ]),
      );
      return {
        ...rest,
        timeZone,
        overrides: [...byDate.values()],
        busy: busy.map(([start, length]) => ({
          start: base + start * 300_000,
          end: base + (start + length) * 300_000,
        })),
        service: { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes },
        ...(horizonDays === undefined ? {} : { horizonDays }),
        from,
        to: dateOfDay(day + 3),
        now: base + nowTicks * 300_000 + 61_000,
      };
    },
  );
