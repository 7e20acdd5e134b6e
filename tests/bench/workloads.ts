import type { SlotQuery } from "../../engine/index.ts";
import { addDays, instantOf, weekdayOf } from "../../engine/time.ts";

const FROM = "2026-03-02";
const hours = {
  isWorkingDay: true,
  workingHours: { from: "10:00", to: "19:00" },
  breaks: [{ from: "14:00", to: "15:00" }],
};
const free = { ...hours, isWorkingDay: false };
const schedule = {
  monday: hours,
  tuesday: hours,
  wednesday: hours,
  thursday: hours,
  friday: hours,
  saturday: hours,
  sunday: free,
};

export interface Workload {
  name: string;
  days: number;
  busy: number;
  step: number;
  query: SlotQuery;
}

/**
 * A master's calendar: visits of half an hour to two hours spread over the days, a tenth of the days
 * overridden.
 */
function workload(timeZone: string, days: number, busyCount: number, step: number): Workload {
  let seed = days * 7_919 + busyCount * 104_729 + step;
  const random = (limit: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  const dates = Array.from({ length: days }, (_, index) => addDays(FROM, index));
  const busy = Array.from({ length: busyCount }, () => {
    const start = (instantOf(timeZone, dates[random(days)] as string, 600) as number) + random(100) * 300_000;
    return { start, end: start + (6 + random(19)) * 300_000 };
  });
  const overrides = dates
    .filter((_, index) => index % 10 === 3)
    .map((date, index) =>
      index % 2 === 0
        ? { date, blocks: [{ from: "12:00", to: "16:00" }], opens: [] }
        : { date, blocks: [], opens: [{ from: "19:00", to: "21:00" }] },
    );
  return {
    name: `${timeZone.split("/")[1]}`,
    days,
    busy: busyCount,
    step,
    query: {
      timeZone,
      workingSchedule: schedule,
      overrides: overrides.filter((one) => weekdayOf(one.date) < 7),
      busy,
      service: { durationMinutes: 60, bufferAfterMinutes: 10 },
      stepMinutes: step,
      leadTimeMinutes: 120,
      from: FROM,
      to: dates.at(-1) as string,
      now: instantOf(timeZone, FROM, 540) as number,
    },
  };
}

export const WORKLOADS: readonly Workload[] = ["Europe/Berlin", "Asia/Almaty"].flatMap((zone) =>
  [30, 90, 365].flatMap((days) =>
    [0, 200, 2_000].flatMap((busy) => [5, 15, 60].map((step) => workload(zone, days, busy, step))),
  ),
);
