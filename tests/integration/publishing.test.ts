import { randomBytes } from "node:crypto";
import { Api } from "grammy";
import { expect, onTestFinished, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import { createLogger } from "../../bot/logger.ts";
import { type Publisher, startPublishing } from "../../bot/telegram/publisher.ts";
import { changedMasters } from "../../models/changed-masters.ts";
import type { Master } from "../../models/master.ts";
import { testStore } from "../helpers/store.ts";

const log = createLogger("silent");
const [salon] = readFixture("salon").masters;
const PARTS = 9; // webhook, name, description; commands and a short description in three languages

/** A Telegram that notes who was told what, and how many bots were spoken to at once. */
function listener() {
  const calls: { botId: number; method: string; payload: Record<string, unknown> }[] = [];
  const speaking = new Map<number, number>();
  const heard = {
    calls,
    most: 0,
    /** Asked before each answer; what it throws is refused with that code. */
    answer: async (_botId: number, _method: string): Promise<number | null> => null,
    of: (botId: number) => calls.filter((one) => one.botId === botId).map((one) => one.method),
    api(botId: number): Api {
      const api = new Api(`${botId}:x`);
      api.config.use(async (_call, method, payload) => {
        calls.push({ botId, method, payload: payload as never });
        speaking.set(botId, (speaking.get(botId) ?? 0) + 1);
        heard.most = Math.max(heard.most, speaking.size);
        const code = await heard.answer(botId, method);
        speaking.delete(botId);
        return (
          code === null ? { ok: true, result: true } : { ok: false, error_code: code, description: "no" }
        ) as never;
      });
      return api;
    },
  };
  return heard;
}

async function open(count: number) {
  const store = await testStore();
  const { models } = store;
  const masters = await models.masters.insertMany(
    Array.from({ length: count }, (_, index) => ({
      ...salon,
      _id: undefined,
      businessName: `Salon ${index + 1}`,
      botId: index + 1,
      tgBotToken: "sealed",
      webhookSecret: `path${index}`,
      webhookSecretToken: `header${index}`,
      calendarToken: randomBytes(9).toString("base64url"),
    })) as never[],
  );
  const telegram = listener();
  const running: Publisher[] = [];
  onTestFinished(async () => {
    await Promise.all(running.map((one) => one.stop()));
  });
  return {
    models,
    telegram,
    masters: masters as unknown as Master[],
    start(owner: string, webhookUrl = "https://a.example/") {
      const publisher = startPublishing({
        models,
        registry: { bot: async () => null, api: ({ botId }) => telegram.api(botId ?? 0) },
        log,
        owner,
        webhookUrl,
        platform: null,
        roundMs: 50,
      });
      running.push(publisher);
      return publisher;
    },
    /** Until nothing is left to be told, and a round has looked. */
    async calm() {
      const marked = () => models.bots.countDocuments({ publishAt: { $ne: null } });
      await expect
        .poll(async () => ((await marked()) === 0 ? await models.bots.countDocuments() : 0), {
          timeout: 30_000,
        })
        .toBe(count);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await expect.poll(marked, { timeout: 30_000 }).toBe(0);
    },
  };
}

test("every bot is told everything once, at most twenty at a time; what knows it already is not spoken to again", async () => {
  const { telegram, start, calm, models } = await open(45);
  telegram.answer = () => new Promise((resolve) => setTimeout(resolve, 5, null));
  const first = start("a");
  await calm();
  await first.stop();
  expect(telegram.calls).toHaveLength(45 * PARTS);
  expect(telegram.of(7).toSorted()).toEqual(
    [
      "setWebhook",
      "setMyName",
      "setMyDescription",
      ...Array(3).fill("setMyCommands"),
      ...Array(3).fill("setMyShortDescription"),
    ].toSorted(),
  );
  expect(telegram.calls.find((one) => one.botId === 7)).toMatchObject({
    method: "setWebhook",
    payload: {
      url: "https://a.example/tg/path6",
      secret_token: "header6",
      allowed_updates: ["message", "callback_query", "my_chat_member"],
      max_connections: 40,
    },
  });
  expect(telegram.most).toBeLessThanOrEqual(20);
  expect(telegram.most).toBeGreaterThan(5);
  // The path and the header are secrets of the webhook's: only a hash of them is kept.
  expect(JSON.stringify(await models.bots.find().lean())).not.toMatch(/path6|header6/);

  telegram.calls.length = 0;
  const second = start("b");
  await calm();
  await second.stop();
  expect(telegram.calls).toEqual([]);

  // Served at another address: webhooks are set again, profiles are as they were.
  start("c", "https://b.example");
  await expect.poll(() => telegram.calls.length, { timeout: 30_000 }).toBe(45);
  await calm();
  expect(new Set(telegram.calls.map((one) => one.method))).toEqual(new Set(["setWebhook"]));
});

test("a master who is new or was changed is published within moments, and only what changed is told", async () => {
  const { telegram, start, calm, models, masters } = await open(3);
  start("a");
  await calm();
  telegram.calls.length = 0;
  await models.masters.updateOne({ botId: 2 }, { $set: { description: "Now by the river." } });
  await expect.poll(() => telegram.calls.length, { timeout: 10_000 }).toBe(1);
  expect(telegram.calls).toMatchObject([
    { botId: 2, method: "setMyDescription", payload: { description: "Now by the river." } },
  ]);
  await models.masters.updateOne({ botId: 2 }, { $set: { address: "elsewhere" } });
  const { _id, ...rest } = (await models.masters.findOne({ botId: 3 }).lean()) as Master;
  await models.masters.create({ ...rest, botId: 4, webhookSecret: "n", calendarToken: "n" });
  await expect.poll(() => telegram.of(4).length, { timeout: 10_000 }).toBe(PARTS);
  expect(telegram.calls.filter((one) => one.botId !== 4)).toHaveLength(1);
  expect(masters).toHaveLength(3);
});

test("one bot that Telegram refuses waits longer each time, keeps nobody waiting, and is told once it is let in", async () => {
  const { telegram, start, models } = await open(30);
  let refused = true;
  telegram.answer = async (botId) => (botId === 1 && refused ? 401 : null);
  start("a");
  const told = () => models.bots.countDocuments({ _id: { $ne: 1 }, "published.webhook": { $exists: true } });
  await expect.poll(told, { timeout: 30_000 }).toBe(29);
  const failures = async () => (await models.bots.findOne({ _id: 1 }).lean())?.publishFailures;
  await expect.poll(failures, { timeout: 30_000 }).toBe(2);
  const waiting = await models.bots.findOne({ _id: 1 }).lean();
  expect(waiting?.parkedAt).not.toBeNull();
  expect(waiting?.published).toEqual({});
  // A refused token is one call, and not one for each part.
  expect(telegram.of(1)).toEqual(["setWebhook", "setWebhook"]);
  refused = false;
  await models.bots.updateOne({ _id: 1 }, { $set: { publishAt: new Date() } });
  await expect
    .poll(async () => (await models.bots.findOne({ _id: 1 }).lean())?.publishAt, { timeout: 30_000 })
    .toBeNull();
  expect(await models.bots.findOne({ _id: 1 }).lean()).toMatchObject({ publishFailures: 0, parkedAt: null });
});

test("a part that is refused keeps the others from nothing, and is all that is tried again", async () => {
  const { telegram, start, models } = await open(1);
  telegram.answer = async (_botId, method) => (method === "setMyName" ? 400 : null);
  start("a");
  await expect
    .poll(() => telegram.of(1).filter((one) => one === "setMyName").length, { timeout: 30_000 })
    .toBe(2);
  expect(telegram.calls).toHaveLength(PARTS + 1);
  const record = await models.bots.findOne({ _id: 1 }).lean();
  expect(Object.keys(record?.published ?? {})).toHaveLength(PARTS - 1);
});

test("of two processes one publishes; when it ends in the middle, the other tells the rest and nothing twice", async () => {
  const { telegram, start, calm } = await open(60);
  telegram.answer = () => new Promise((resolve) => setTimeout(resolve, 10, null));
  const first = start("a");
  start("b");
  await expect.poll(() => telegram.calls.length, { timeout: 30_000 }).toBeGreaterThan(20 * PARTS);
  // Side by side they would tell the same bots the same.
  const told = telegram.calls.map((one) => JSON.stringify(one));
  expect(new Set(told).size).toBe(told.length);
  await first.stop();
  await calm();
  for (let botId = 1; botId <= 60; botId++) expect(new Set(telegram.of(botId)).size, `bot ${botId}`).toBe(5);
  // Those it was at when it ended are begun again; nobody else is.
  expect(telegram.calls.length).toBeLessThanOrEqual((60 + 20) * PARTS);
  expect(telegram.most).toBeLessThanOrEqual(20);
});

test("changes are read in their order and by index: all once, also those of one moment, then the new and those that come late", async () => {
  const { models } = await testStore();
  const at = new Date(Date.now() - 60_000);
  const documents = Array.from({ length: 1_201 }, (_, index) => ({
    updatedAt: at,
    botId: index + 1,
    webhookSecret: `w${index}`,
    calendarToken: `c${index}`,
  }));
  await models.masters.collection.insertMany(documents as never);
  const changes = changedMasters(models.masters, { botId: 1 });
  const read = async () => {
    const all: number[] = [];
    for (;;) {
      const page = await changes.next();
      if (page.length === 0) return all;
      expect(page.length).toBeLessThanOrEqual(500);
      all.push(...page.map((one) => one.botId ?? 0));
    }
  };
  expect((await read()).toSorted((a, b) => a - b)).toEqual(documents.map((one) => one.botId));
  expect(await read()).toEqual([]);
  await models.masters.updateOne({ botId: 5 }, { $set: { address: "x" } });
  expect(await read()).toEqual([5]);
  expect(await read()).toEqual([]);
  // Written by a host whose clock is behind, seen only now.
  await models.masters.collection.updateOne(
    { botId: 6 },
    { $set: { updatedAt: new Date(Date.now() - 5_000) } },
  );
  expect(await read()).toEqual([6]);
  // A process that goes on from there reads what was written meanwhile, and what lies close before it.
  const later = changedMasters(models.masters, { botId: 1 }, changes.since());
  expect((await later.next()).map((one) => one.botId)).toEqual([6, 5]);
  const plan = await models.masters
    .find({
      $or: [
        { updatedAt: { $gt: at } },
        { updatedAt: at, _id: { $gt: models.masters.base.Types.ObjectId.createFromTime(0) } },
      ],
    })
    .sort({ updatedAt: 1, _id: 1 })
    .limit(500)
    .explain("executionStats");
  expect(JSON.stringify(plan)).not.toContain("COLLSCAN");
  expect(
    (plan as unknown as { executionStats: { totalDocsExamined: number } }).executionStats.totalDocsExamined,
  ).toBe(500);
});
