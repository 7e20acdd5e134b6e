import { expect, test } from "vitest";
import { createDuty, type HeldDuty } from "../../models/duty.ts";
import { testStore } from "../helpers/store.ts";

const never = new Promise<void>(() => {});

async function two(leaseMs: number) {
  const { models } = await testStore();
  const of = (owner: string) => createDuty(models.duties, { name: "work", owner, leaseMs });
  const record = () => models.duties.findOne({ _id: "work" }).lean();
  return { models, a: of("a"), b: of("b"), record };
}

test("a duty is one process's, and still its own in the next round, whoever else asks", async () => {
  const { a, b, record } = await two(60_000);
  const did: string[] = [];
  const by = (name: string) => async () => void did.push(name);
  expect(await Promise.all([a.run(by("a")), b.run(by("b"))])).toContain(false);
  const [first] = did;
  expect(did).toHaveLength(1);
  const [holder, other] = first === "a" ? [a, b] : [b, a];
  expect(await other.run(by("the other"))).toBe(false);
  expect(await holder.run(by("again"))).toBe(true);
  expect(did).toEqual([first, "again"]);
  expect((await record())?.fence).toBe(1);
  await other.leave(); // what is not its own cannot be given up
  expect(await other.run(by("the other"))).toBe(false);
  await holder.leave();
  expect(await other.run(by("the other"))).toBe(true);
  expect((await record())?.fence).toBe(2);
});

test("of twenty that ask at once for a duty nobody ever had, one gets it", async () => {
  const { models } = await testStore();
  const took = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      createDuty(models.duties, { name: "new", owner: `p${index}`, leaseMs: 60_000 }).run(async () => {}),
    ),
  );
  expect(took.filter(Boolean)).toHaveLength(1);
});

test("a duty is kept while the work lasts, passes on when its holder stands still, and then hears and writes nothing more", async () => {
  const { models, a, b, record } = await two(2_000);
  let held: HeldDuty | null = null;
  void a.run(async (given) => {
    held = given;
    await never;
  });
  await expect.poll(() => held).not.toBeNull();
  const mine = held as unknown as HeldDuty;
  // Kept for many times the lease.
  const first = (await record())?.until.getTime() ?? 0;
  await expect
    .poll(async () => (await record())?.until.getTime(), { timeout: 20_000 })
    .toBeGreaterThan(first + 2_000);
  expect(await b.run(async () => {})).toBe(false);
  expect(await mine.remember({ at: 1 })).toBe(true);
  expect(mine.signal.aborted).toBe(false);

  // As if it had stood still for longer than that.
  await models.duties.updateOne({ _id: "work" }, { $set: { until: new Date(0), owner: "frozen" } });
  let found: unknown;
  expect(
    await b.run(async ({ memo, fence }) => {
      found = { memo, fence };
    }),
  ).toBe(true);
  expect(found).toEqual({ memo: { at: 1 }, fence: 2 });
  await expect.poll(() => mine.signal.aborted).toBe(true);
  expect(await mine.remember({ at: 2 })).toBe(false);
  expect((await record())?.memo).toEqual({ at: 1 });
});
