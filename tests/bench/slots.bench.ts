/** `npm run bench`: how fast slots are found, as ratios within this one run against a floor and a peer. */
import { findSlots } from "../../engine/index.ts";
import { floorSlots } from "./floor.ts";
import { plainLuxonSlots } from "./plain-luxon.ts";
import { WORKLOADS } from "./workloads.ts";

const ROUNDS = 15;
const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

/** How many calls fill a round. */
function calibrate(work: () => unknown, roundMs: number): number {
  for (let warm = 0, until = performance.now() + roundMs * 4; warm < 3 || performance.now() < until; warm++)
    work();
  const began = performance.now();
  work();
  return Math.max(1, Math.round(roundMs / Math.max(performance.now() - began, 0.002)));
}

/**
 * Time of one call of each, ms, in rounds that take turns: a noisy moment falls on both, and is one round of
 * many.
 */
function compare(
  a: () => unknown,
  b: () => unknown,
  roundMs: number,
): { a: number; b: number; ratio: number } {
  const calls = [calibrate(a, roundMs), calibrate(b, roundMs)] as const;
  const perCall = (work: () => unknown, count: number) => {
    const began = performance.now();
    for (let call = 0; call < count; call++) work();
    return (performance.now() - began) / count;
  };
  const rounds = Array.from({ length: ROUNDS }, () => ({ a: perCall(a, calls[0]), b: perCall(b, calls[1]) }));
  return {
    a: median(rounds.map((one) => one.a)),
    b: median(rounds.map((one) => one.b)),
    ratio: median(rounds.map((one) => one.a / one.b)),
  };
}

const rows = WORKLOADS.map(({ name, days, busy, step, query }) => {
  const engine = () => findSlots(query);
  const floor = compare(engine, () => floorSlots(query), 10);
  const peer = days === 30 && step === 15 ? compare(() => plainLuxonSlots(query), engine, 40) : null;
  const slots = findSlots(query).length;
  return {
    zone: name,
    days,
    busy,
    step,
    slots,
    "floor ms": Number(floor.b.toFixed(4)),
    "engine ms": Number(floor.a.toFixed(4)),
    "ns a unit": Math.round((floor.a * 1e6) / (days + busy * Math.log2(busy + 1) + slots)),
    "× floor": Number(floor.ratio.toFixed(2)),
    "luxon ÷ engine": peer === null ? "" : Math.round(peer.ratio),
  };
});
console.table(rows);
const worst = Math.max(...rows.map((row) => row["× floor"]));
console.log(`worst ratio to the floor: ${worst} (to reach: at most 4)`);
// Days, busy·log(busy) and slots are what there is to go through: a cost that grew faster would show as a
// figure that rises with them.
const units = (days: number) => rows.filter((row) => row.days === days).map((row) => row["ns a unit"]);
for (const days of [30, 90, 365])
  console.log(
    `${days} days: at most ${Math.max(...units(days))} ns for each of days + busy·log(busy) + slots`,
  );
