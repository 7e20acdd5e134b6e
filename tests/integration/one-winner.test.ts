import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Types } from "mongoose";
import { expect, inject, onTestFinished, test } from "vitest";
import { occupied } from "../../engine/booking/appointment.ts";
import { toAppointment } from "../../models/appointment-as-known.ts";
import type { Try, TryResult } from "../helpers/race-child.ts";
import { at, full, openSalon, type Salon } from "../helpers/store.ts";

const PROCESSES = 4;

async function racers(salon: Salon): Promise<ChildProcess[]> {
  const script = fileURLToPath(new URL("../helpers/race-child.ts", import.meta.url));
  const children = Array.from({ length: PROCESSES }, () =>
    fork(script, [inject("mongodbUri"), salon.store.name, String(salon.master._id)], { execArgv: [] }),
  );
  onTestFinished(() => {
    for (const child of children) child.disconnect();
  });
  await Promise.all(children.map((child) => once(child, "message")));
  return children;
}

async function race(children: readonly ChildProcess[], tries: readonly Try[][]): Promise<TryResult[]> {
  const answers = await Promise.all(
    children.map(async (child, index) => {
      const answer = once(child, "message");
      child.send(tries[index] ?? []);
      return (await answer)[0] as TryResult[];
    }),
  );
  return answers.flat();
}

/** Overlaps among everything that takes time, found by a sweep over the final state. */
async function overlapsIn(salon: Salon): Promise<number> {
  const documents = await salon.store.models.appointments
    .find({ masterId: salon.master._id, internalStatus: { $in: ["held", "booked"] } })
    .lean();
  const taken = documents
    .map(toAppointment)
    .map((one) => occupied(one.start, one))
    .sort((a, b) => a.start - b.start);
  return taken.filter((one, index) => index > 0 && one.start < (taken[index - 1]?.end ?? 0)).length;
}

test("of many clients who want one slot at once, exactly one gets it and the others hear what else is free", async () => {
  const salon = await openSalon();
  const children = await racers(salon);
  const each = full ? 2500 : 150;
  const service = await salon.store.models.services
    .findOne({ master: salon.master._id, name: "Маникюр" })
    .lean();
  const start = at("2026-03-04", "11:00");
  const tries = children.map(() =>
    Array.from({ length: each }, () => ({
      clientId: String(new Types.ObjectId()),
      serviceIds: [String(service?._id)],
      start,
    })),
  );
  const results = await race(children, tries);
  expect(results).toHaveLength(PROCESSES * each);
  expect(results.filter((one) => one.ok)).toHaveLength(1);
  const refused = results.filter((one) => !one.ok);
  expect(refused.every((one) => one.code === "slot_taken" && one.nearest === 3)).toBe(true);
  expect(
    await salon.store.models.appointments.countDocuments({
      masterId: salon.master._id,
      internalStatus: "held",
    }),
  ).toBe(1);
  const sorted = results.map((one) => one.ms).sort((a, b) => a - b);
  console.log(
    `one slot: ${results.length} tries, 1 winner, p99 ${Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0)} ms`,
  );
}, 600_000);

test("partly overlapping wishes never overlap in the diary", async () => {
  const salon = await openSalon();
  const children = await racers(salon);
  const rounds = full ? 2000 : 60;
  const services = await salon.store.models.services.find({ master: salon.master._id }).lean();
  let seed = 7;
  const random = (limit: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % limit;
  };
  let won = 0;
  for (let round = 0; round < rounds; round++) {
    const day = `2026-03-${String(3 + (round % 4)).padStart(2, "0")}`;
    const tries = children.map(() =>
      Array.from({ length: 5 }, () => ({
        clientId: String(new Types.ObjectId()),
        serviceIds: [String(services[random(services.length)]?._id)],
        start: at(day, "15:00") + random(24) * 5 * 60_000,
      })),
    );
    const results = await race(children, tries);
    won += results.filter((one) => one.ok).length;
    expect(await overlapsIn(salon)).toBe(0);
    await salon.store.models.appointments.deleteMany({ masterId: salon.master._id });
  }
  expect(won).toBeGreaterThanOrEqual(rounds);
  console.log(`overlapping wishes: ${rounds} rounds, ${won} holds, 0 overlaps`);
}, 900_000);
