/** `npm run bench`: how fast slots are found, as ratios within this one run against a floor and a peer. */
import { findSlots } from "../../engine/index.ts";
import { floorSlots } from "./floor.ts";
import { plainLuxonSlots } from "./plain-luxon.ts";
import { WORKLOADS } from "./workloads.ts";

/** Median time of one call, ms; rounds are of equal length, so that a noisy moment is one round and no more. */
function time(work: () => unknown, budgetMs: number): number {
  for (let warm = 0, until = performance.now() + budgetMs / 4; warm < 3 || performance.now() < until; warm++)
    work();
  const probe = performance.now();
  work();
  const calls = Math.max(1, Math.round(budgetMs / 12 / Math.max(performance.now() - probe, 0.002)));
  const rounds = Array.from({ length: 9 }, () => {
    const began = performance.now();
    for (let call = 0; call < calls; call++) work();
    return (performance.now() - began) / calls;
  });
  return rounds.sort((a, b) => a - b)[4] as number;
}

const rows = WORKLOADS.map(({ name, days, busy, step, query }) => {
  const floor = time(() => floorSlots(query), 120);
  const engine = time(() => findSlots(query), 120);
  const peerToo = days === 30 && step === 15;
  const luxon = peerToo ? time(() => plainLuxonSlots(query), 300) : null;
  return {
    zone: name,
    days,
    busy,
    step,
    slots: findSlots(query).length,
    "floor ms": Number(floor.toFixed(4)),
    "engine ms": Number(engine.toFixed(4)),
    "× floor": Number((engine / floor).toFixed(2)),
    "luxon ÷ engine": luxon === null ? "" : Math.round(luxon / engine),
  };
});
console.table(rows);
const worst = Math.max(...rows.map((row) => row["× floor"]));
console.log(`worst ratio to the floor: ${worst} (to reach: at most 4)`);
