import { expect, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import { findSlots, type SlotQuery } from "../../engine/index.ts";
import { addDays, instantOf } from "../../engine/time.ts";

const zone = "Asia/Almaty";
const salon = readFixture("salon").masters[0];
const first = "2026-03-02";

/**
 * A month of requests, each for a day and a service, taken in the order they come: the person takes a random
 * one of the offered starts (people do not care about the master's holes). Returns what was booked, in
 * minutes.
 */
function replay(mode: "off" | "strict", seed: number): { minutes: number; refusedThoughPossible: number } {
  let state = seed;
  const random = (limit: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  const busy: { start: number; end: number }[] = [];
  let minutes = 0;
  let refusedThoughPossible = 0;
  for (let request = 0; request < 420; request++) {
    const date = addDays(first, random(28));
    const durationMinutes = [30, 45, 60, 90][random(4)] as number;
    const choice = random(1_000);
    const query: SlotQuery = {
      timeZone: zone,
      workingSchedule: salon?.workingSchedule as never,
      overrides: [],
      busy,
      service: { durationMinutes },
      stepMinutes: 15,
      from: date,
      to: date,
      now: instantOf(zone, first, 0) as number,
      smart: { mode, shortestServiceMinutes: 30 },
    };
    const offered = findSlots(query);
    if (
      offered.length === 0 &&
      findSlots({ ...query, smart: { mode: "off", shortestServiceMinutes: 30 } }).length > 0
    )
      refusedThoughPossible++;
    const taken = offered[choice % Math.max(1, offered.length)];
    if (!taken) continue;
    busy.push(taken);
    minutes += durationMinutes;
  }
  return { minutes, refusedThoughPossible };
}

test("a month with strict smart slots is fuller than on the plain grid, and turns nobody away whom the grid would serve", () => {
  let plain = 0;
  let strict = 0;
  for (let seed = 1; seed <= 20; seed++) {
    plain += replay("off", seed * 7_919).minutes;
    const smart = replay("strict", seed * 7_919);
    strict += smart.minutes;
    expect(smart.refusedThoughPossible).toBe(0);
  }
  expect(strict).toBeGreaterThan(plain);
  console.log(
    `a month, 20 times: plain grid ${plain} minutes booked, strict ${strict} (${(((strict - plain) / plain) * 100).toFixed(1)} % more)`,
  );
});
