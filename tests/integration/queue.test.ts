import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { Types } from "mongoose";
import { expect, inject, onTestFinished, test } from "vitest";
import { startEmbeddedRedis } from "../../bot/embedded/redis.ts";
import { createLogger } from "../../bot/logger.ts";
import { bookByMaster } from "../../engine/booking/book.ts";
import type { Announcer } from "../../jobs/announcer.ts";
import { createQueue, requireSafeRedis } from "../../jobs/queue.ts";
import { runTask } from "../../jobs/run-task.ts";
import { lookForStuck } from "../../jobs/stuck.ts";
import { createSweep } from "../../jobs/sweep.ts";
import type { Task } from "../../jobs/tasks.ts";
import { announcerThat } from "../helpers/announcer.ts";
import { at, openSalon, type Salon } from "../helpers/store.ts";

const log = createLogger("silent");

async function withVisit() {
  const salon = await openSalon();
  const said: string[] = [];
  const announcer = announcerThat(async (_whom, notice) => {
    said.push("entry" in notice ? `notice ${notice.entry.kind}` : notice.kind);
    return undefined;
  });
  const booked = await bookByMaster(salon.booking, {
    clientId: await salon.newClient(),
    visit: await salon.visit("Маникюр"),
    start: at("2026-03-04", "11:00"),
    timeZone: "Asia/Almaty",
    key: randomBytes(4).toString("hex"),
  });
  if (!booked.ok) throw new Error("the salon is empty");
  return {
    ...salon,
    said,
    deps: {
      models: salon.store.models,
      clock: salon.clock,
      announcer,
      calendars: null,
      readFile: async () => null,
    },
  };
}

const due = (salon: { store: Salon["store"]; clock: Salon["clock"] }): Promise<Task[]> =>
  createSweep({ models: salon.store.models, clock: salon.clock })();

test("what is due goes through Redis and is done once, however often it is found", async () => {
  const salon = await withVisit();
  const queue = createQueue(inject("redisUrl"), salon.deps, log, true);
  onTestFinished(() => queue.close());
  const tasks = await due(salon);
  expect(tasks.map((one) => one.kind)).toEqual(["notice"]);
  await queue.dispatch([...tasks, ...tasks]);
  await queue.dispatch(tasks);
  await expect.poll(() => salon.said, { timeout: 10_000 }).toEqual(["notice booked"]);
  await expect.poll(() => due(salon), { timeout: 10_000 }).toEqual([]);
});

test("what another process died over is taken up through the same queue once its claim has run out", async () => {
  const salon = await withVisit();
  const queue = createQueue(inject("redisUrl"), salon.deps, log, true);
  onTestFinished(() => queue.close());
  const [task] = await due(salon);
  if (task?.kind !== "notice") throw new Error("a notice is due");
  const { notifications } = salon.store.models;
  await notifications.create({
    masterId: salon.master._id,
    appointmentId: task.appointmentId,
    key: `notice-${task.appointmentId}-1`,
    kind: "notice",
    status: "claimed",
    claimedUntil: new Date(Date.now() + 1_500),
  });
  await queue.dispatch([task]);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(salon.said).toEqual([]);
  await expect
    .poll(
      async () => {
        await queue.dispatch(await due(salon));
        return salon.said;
      },
      { timeout: 10_000, interval: 300 },
    )
    .toEqual(["notice booked"]);
});

test("with Redis gone it is done at once, and with Redis emptied it is found again", async () => {
  const salon = await withVisit();
  const dead = createQueue("/nonexistent/redis.sock", salon.deps, log, false);
  onTestFinished(() => dead.close());
  await dead.dispatch(await due(salon));
  expect(salon.said).toEqual(["notice booked"]);

  const other = await withVisit();
  const idle = createQueue(inject("redisUrl"), other.deps, log, false); // nobody works: the job only waits
  onTestFinished(() => idle.close());
  await idle.dispatch(await due(other));
  const redis = new Redis(inject("redisUrl"));
  onTestFinished(() => redis.disconnect());
  await redis.flushall();
  expect(await due(other)).toHaveLength(1);
});

test("a Redis that hangs is waited for once, not for each task; what is due is done meanwhile", async () => {
  const folder = mkdtempSync(join(tmpdir(), "zapis-frozen-"));
  const redis = await startEmbeddedRedis(folder, process.env.PATH ?? "", () => {});
  const salon = await withVisit();
  const queue = createQueue(redis.uri, salon.deps, log, false);
  const pid = await (async () => {
    const client = new Redis(redis.uri);
    const [, found] = /process_id:(\d+)/.exec(await client.info("server")) ?? [];
    client.disconnect();
    return Number(found);
  })();
  onTestFinished(async () => {
    process.kill(pid, "SIGCONT");
    await queue.close();
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const [task] = await due(salon);
  if (task?.kind !== "notice") throw new Error("a notice is due");
  await new Promise((resolve) => setTimeout(resolve, 300)); // connected
  process.kill(pid, "SIGSTOP");
  // The one that is due, and two hundred that turn out to be about nothing.
  const others = Array.from({ length: 200 }, (_, index) => ({ ...task, revision: 100 + index }));
  const began = performance.now();
  await queue.dispatch([task, ...others]);
  expect(salon.said).toEqual(["notice booked"]);
  // Task by task it would have been more than three minutes.
  expect(performance.now() - began).toBeLessThan(60_000);
});

test("twenty workers at one task say it once; a sending that failed is said at the next try", async () => {
  const salon = await withVisit();
  const [task] = await due(salon);
  if (!task) throw new Error("a notice is due");
  let failures = 1;
  const shaky: Announcer = {
    ...salon.deps.announcer,
    async tell(master, ...telling) {
      if (failures-- > 0) throw new Error("Telegram is away");
      return salon.deps.announcer.tell(master, ...telling);
    },
  };
  const deps = { ...salon.deps, announcer: shaky };
  await Promise.allSettled(Array.from({ length: 20 }, () => runTask(deps, task)));
  for (let tries = 0; tries < 5; tries++)
    await Promise.allSettled([runTask(deps, task), runTask(deps, task)]);
  expect(salon.said).toEqual(["notice booked"]);
});

test("a reminder is said by the diary as it is when it is due, not as it was", async () => {
  const salon = await withVisit();
  salon.clock.advance(2 * 86_400_000 + 3_600_000); // 4 March, 10:00: an hour before
  const tasks = (await due(salon)).filter((one) => one.kind === "reminder");
  expect(tasks).toHaveLength(1);
  await salon.store.models.appointments.updateOne(
    {},
    { $set: { startTime: new Date(at("2026-03-06", "11:00")) } },
  );
  for (const task of tasks) await runTask(salon.deps, task);
  expect(salon.said).toEqual([]);
});

test("a Redis that may throw jobs away is refused in one sentence; one that is away is not", async () => {
  const folder = mkdtempSync(join(tmpdir(), "zapis-redis-"));
  const redis = await startEmbeddedRedis(folder, process.env.PATH ?? "", () => {});
  onTestFinished(async () => {
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  await expect(requireSafeRedis(redis.uri, log)).resolves.toBeUndefined();
  const client = new Redis(redis.uri);
  await client.config("SET", "maxmemory-policy", "allkeys-lru");
  client.disconnect();
  await expect(requireSafeRedis(redis.uri, log)).rejects.toThrow(
    "Redis may evict jobs (maxmemory-policy allkeys-lru): set it to noeviction.",
  );
  await expect(requireSafeRedis("redis://127.0.0.1:1", log)).resolves.toBeUndefined();
});

test("what waits for too long is noticed: an update without an answer, a visit nobody was told of", async () => {
  const salon = await withVisit();
  const { models } = salon.store;
  expect(await lookForStuck(models)).toBeNull();
  const long = new Date(Date.now() - 600_000);
  await models.appointments.collection.updateMany({}, { $set: { updatedAt: long } });
  await models.inbox.create({
    botId: 1,
    updateId: 1,
    chatKey: "1:1",
    kind: "text",
    update: { update_id: 1 },
    receivedAt: long,
  });
  expect(await lookForStuck(models)).toEqual({
    unanswered: 1,
    oldestUnanswered: 600,
    unsent: 1,
    oldestUnsent: 600,
  });
});

test("one reminder that is not said is found among thousands that are", async () => {
  const salon = await withVisit();
  const { models } = salon.store;
  const document = await models.appointments.findOne({ masterId: salon.master._id }).lean();
  if (!document) throw new Error("there is a visit");
  const { claims, idempotencyKey, ...rest } = document;
  const start = salon.clock.now() + 23 * 3_600_000;
  const copies = Array.from({ length: 5_100 }, (_, index) => ({
    ...rest,
    _id: new Types.ObjectId(),
    icsToken: `t${index}`,
    startTime: new Date(start + index),
    endTime: new Date(start + index + 3_600_000),
    history: [{ ...rest.history[0], at: new Date(salon.clock.now() - 48 * 3_600_000) }],
    pending: [],
  }));
  await models.appointments.collection.insertMany(copies as never);
  await models.notifications.collection.insertMany(
    copies.slice(0, -1).map((one) => ({
      masterId: salon.master._id,
      key: `reminder-${one._id}-${one.startTime.getTime()}-1440`,
      kind: "reminder",
      appointmentId: one._id,
      status: "sent",
    })) as never,
  );
  expect(claims && idempotencyKey).toBeTruthy();
  const reminders = (await due(salon)).filter((one) => one.kind === "reminder");
  expect(reminders).toMatchObject([{ appointmentId: String(copies.at(-1)?._id) }]);
});
