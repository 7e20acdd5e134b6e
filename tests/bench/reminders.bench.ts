/**
 * How late reminders come when many fall due: `node tests/bench/reminders.bench.ts [count] [minutes]`, 10,000
 * within 10 by default. The whole program runs on real time, with the queue on a real Redis and a Telegram on
 * loopback; `--flush` empties Redis halfway.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { Types } from "mongoose";
import { startSweeping } from "../../bot/app.ts";
import { offlineModel } from "../../bot/assistant/rules.ts";
import { openDatabases } from "../../bot/embedded/databases.ts";
import { readFixture } from "../../bot/fixtures/load.ts";
import { createLogger } from "../../bot/logger.ts";
import { openStage } from "../../bot/simulator/stage.ts";
import { connectStore } from "../../models/connect.ts";

const numbers = process.argv
  .slice(2)
  .filter((one) => /^\d+$/.test(one))
  .map(Number);
const [count = 10_000, minutes = 10] = numbers;
const flush = process.argv.includes("--flush");
const MASTERS = 50;
const AHEAD_MINUTES = 120;

const folder = mkdtempSync(join(tmpdir(), "zapis-reminders-"));
const databases = await openDatabases(
  { dataFolder: folder, searchPath: process.env.PATH ?? "", onGiveUp: (reason) => console.error(reason) },
  { redis: true },
);
const store = await connectStore(databases.mongodbUri, "reminders");
const { models } = store;
const salon = readFixture("salon");
const [aliya] = salon.masters;
if (!aliya) throw new Error("the salon has a master");
const keys = Array.from({ length: MASTERS }, (_, index) => `m${index}`);
const clock = { now: () => Date.now() };
const stage = await openStage({
  store,
  fixture: {
    ...salon,
    masters: keys.map((key) => ({
      ...aliya,
      _id: key,
      reminderMinutes: [AHEAD_MINUTES],
      morningAt: null,
      eveningAt: null,
    })),
    services: keys.map((key) => ({ ...salon.services[0], _id: `s-${key}`, master: key })) as never,
    clients: [],
    appointments: [],
  },
  clock,
  model: offlineModel,
  log: createLogger("warn"),
  companyMs: 50,
  redisUrl: databases.redisUrl,
});

// Straight into the collections: what is measured is saying, not booking.
const masters = await models.masters.find().lean();
const services = await models.services.find().lean();
const begin = Date.now() + 5_000;
const span = minutes * 60_000;
const moments = new Map<string, number>();
for (let from = 0; from < count; from += 1_000) {
  const batch = Array.from({ length: Math.min(1_000, count - from) }, (_, offset) => {
    const number = from + offset;
    const master = masters[number % MASTERS];
    const service = services.find((one) => one.master.equals(master?._id ?? ""));
    if (!master || !service) throw new Error("a master without a service");
    const user = new Types.ObjectId();
    const client = new Types.ObjectId();
    const visit = new Types.ObjectId();
    const due = begin + Math.floor((number / count) * span);
    moments.set(String(visit), due);
    const start = new Date(due + AHEAD_MINUTES * 60_000);
    const end = new Date(start.getTime() + 3_600_000);
    const price = { type: "fixed", value: 8_000, currency: "KZT" };
    return {
      chat: { botId: master.botId ?? 0, tgId: 1_000_000 + number },
      user: { _id: user, tgId: 1_000_000 + number, firstName: "N", status: "active" },
      client: {
        _id: client,
        masterId: master._id,
        telegramUserId: user,
        name: `N${number}`,
        deletedAt: null,
      },
      visit: {
        _id: visit,
        masterId: master._id,
        resourceId: master._id,
        clientId: client,
        startTime: start,
        endTime: end,
        services: [
          {
            serviceId: service._id,
            name: service.name,
            description: "",
            price,
            duration: { type: "minutes", value: 60 },
            bufferBeforeMinutes: 0,
            bufferAfterMinutes: 0,
            format: "offline",
            interactionType: "individual",
            category: null,
            preMeetingQuestions: [],
          },
        ],
        totalDuration: { type: "minutes", value: 60 },
        totalPrice: price,
        internalStatus: "booked",
        icsToken: String(visit),
        notes: "",
        masterNotes: "",
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 0,
        revision: 1,
        pending: [],
        occupies: [{ start, end }],
        history: [{ revision: 1, at: new Date(begin - 86_400_000), by: "client", kind: "booked", to: start }],
        offerToken: null,
        move: null,
        confirmedAt: null,
        idempotencyKey: null,
        createdAt: new Date(begin - 86_400_000),
        updatedAt: new Date(),
      },
    };
  });
  await models.users.collection.insertMany(batch.map((one) => one.user) as never);
  await models.clients.collection.insertMany(batch.map((one) => one.client) as never);
  await models.appointments.collection.insertMany(batch.map((one) => one.visit) as never);
  for (const { chat } of batch) {
    const bot = [...stage.telegram.bots.values()].find((one) => one.info.id === chat.botId);
    if (bot) stage.telegram.chat(bot, { id: chat.tgId, first_name: "N" }).known = true;
  }
}
console.log(
  `${count} reminders fall due within ${minutes} minutes, ${MASTERS} bots${flush ? "; Redis is emptied halfway" : ""}`,
);
const stopSweeping = startSweeping(stage.app, store, createLogger("warn"));
let flushed = false;
for (;;) {
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  if (flush && !flushed && Date.now() > begin + span / 2) {
    flushed = true;
    const redis = new Redis(databases.redisUrl ?? "");
    await redis.flushall();
    redis.disconnect();
  }
  const said = await models.notifications.countDocuments({ kind: "reminder", status: "sent" });
  if (said >= count || Date.now() > begin + span + 120_000) break;
}
await stopSweeping();
const rows = await models.notifications.find({ kind: "reminder", status: "sent" }).lean();
const lateness = rows
  .map((one) => ((one.sentAt?.getTime() ?? 0) - (moments.get(String(one.appointmentId)) ?? 0)) / 1000)
  .sort((a, b) => a - b);
const at = (part: number) =>
  (lateness[Math.min(lateness.length - 1, Math.floor(lateness.length * part))] ?? 0).toFixed(1);
const calls = stage.telegram.calls.filter((one) => one.method === "sendMessage");
const perSecond = new Map<string, number>();
for (const { botId, at: moment } of calls) {
  const key = `${botId}:${Math.floor(moment / 1000)}`;
  perSecond.set(key, (perSecond.get(key) ?? 0) + 1);
}
const perChat = new Map<string, number>();
for (const { botId, params } of calls)
  perChat.set(`${botId}:${params.chat_id}`, (perChat.get(`${botId}:${params.chat_id}`) ?? 0) + 1);
console.table([
  {
    said: rows.length,
    of: count,
    "late s p50": at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    most: at(1),
    "too early": lateness.filter((one) => one < 0).length,
    "messages a second and bot, most": Math.max(...perSecond.values()),
    "said twice": [...perChat.values()].filter((one) => one > 1).length,
  },
]);
const others = await models.notifications.aggregate([
  { $match: { kind: "reminder", status: { $ne: "sent" } } },
  { $group: { _id: { status: "$status", error: "$error" }, count: { $sum: 1 } } },
]);
if (others.length > 0) console.table(others.map(({ _id, count: many }) => ({ ..._id, many })));
await stage.close();
await store.close();
await databases.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
