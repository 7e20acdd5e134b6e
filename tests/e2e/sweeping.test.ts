import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, inject, onTestFinished, test } from "vitest";
import { testStore } from "../helpers/store.ts";

const script = fileURLToPath(new URL("../helpers/sweeper-child.ts", import.meta.url));
/** For a lease that is to run out, on a machine that is busy. */
const PATIENCE = { timeout: 60_000, interval: 100 };

interface Round {
  by: number;
  from: number;
  /** Null: it was killed in the middle. */
  to: number | null;
}

test("of three processes one sweeps; when it is killed, or stops, another does", {
  timeout: 240_000,
}, async () => {
  const { models, connection, name } = await testStore();
  const rounds = async () => connection.collection<Round>("testrounds").find().sort({ from: 1 }).toArray();
  const children: ChildProcess[] = [];
  onTestFinished(() => {
    for (const child of children) child.kill("SIGKILL");
  });
  const start = async () => {
    const child = fork(script, [inject("mongodbUri"), name], { stdio: "ignore" });
    children.push(child);
    await once(child, "message");
  };
  await Promise.all([start(), start(), start()]);
  /** Who sweeps by now, once they have done so twice and none of `before` has. */
  const sweeper = async (before: (number | undefined)[]) => {
    const after = async () => (await rounds()).filter((one) => !before.includes(one.by));
    await expect.poll(async () => (await after()).length, PATIENCE).toBeGreaterThan(1);
    const of = new Set((await after()).map((one) => one.by));
    expect(of.size).toBe(1);
    return children.find((child) => of.has(child.pid ?? 0));
  };
  const first = await sweeper([]);
  first?.kill("SIGKILL");
  const second = await sweeper([first?.pid]);
  // An orderly stop gives the turn up: nobody waits for it to run out.
  const gone = second && once(second, "exit");
  second?.send("stop");
  await gone;
  const third = children.find((child) => child !== first && child !== second);
  const row = await models.duties.findOne({ _id: "sweep" }).lean();
  expect(row?.fence === 3 || row?.until.getTime() === 0).toBe(true);
  expect(await sweeper([first?.pid, second?.pid])).toBe(third);
  expect((await models.duties.findOne({ _id: "sweep" }).lean())?.fence).toBe(3);

  // One after the other, and nobody came back.
  const all = await rounds();
  const turns = all.map((one) => one.by).filter((by, index, list) => by !== list[index - 1]);
  expect(turns).toEqual([first?.pid, second?.pid, third?.pid]);
  for (const [index, { to }] of all.slice(0, -1).entries())
    expect(to ?? 0).toBeLessThanOrEqual(all[index + 1]?.from ?? 0);
});
