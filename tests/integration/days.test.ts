import { Types } from "mongoose";
import { expect, inject, onTestFinished, test } from "vitest";
import { HOUR, MINUTE, parseWallTime, wallTimeAt } from "../../engine/time.ts";
import { dueDays } from "../../jobs/day/due.ts";
import { createEach } from "../../jobs/round.ts";
import { type Task, taskId } from "../../jobs/tasks.ts";
import { connectStore } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import { fixedClock, full, openSalon, within } from "../helpers/store.ts";

const ZONES = [
  "Asia/Almaty",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Asia/Kathmandu",
  "America/Havana",
  "Pacific/Kiritimati",
];
/** Some are left out by a clock that is put forward, one falls on midnight. */
const HOURS = ["02:00", "02:30", "03:00", "00:00", "00:10", "23:59", "08:30", "07:05", "19:30", null];

/** Numbers below `below`, always the same ones. */
function numbers(seed: number): (below: number) => number {
  let at = seed;
  return (below) => {
    at = (at * 48_271) % 2_147_483_647;
    return at % below;
  };
}

/**
 * Masters with all kinds of hours, a store that is listened to, and the question that is asked once a minute.
 */
async function town(count: number, start: number) {
  const salon = await openSalon();
  const clock = fixedClock(start);
  const random = numbers(7);
  const some = <T>(of: readonly T[]): T => of[random(of.length)] as T;
  const { botId: _, ...master } = salon.master;
  const masters = Array.from({ length: count }, (_, index) => ({
    ...master,
    _id: new Types.ObjectId(),
    userId: new Types.ObjectId(),
    liveSince: new Date(start - HOUR),
    timeZone: some(ZONES),
    morningAt: count > 1_000 ? `${pad(random(24))}:${pad(random(60))}` : some(HOURS),
    eveningAt: count > 1_000 ? `${pad(random(24))}:${pad(random(60))}` : some(HOURS),
    webhookSecret: `w${index}`,
    calendarToken: `c${index}`,
  }));
  await salon.store.models.masters.collection.deleteMany({});
  await salon.store.models.masters.collection.insertMany(masters as never);
  const uri = inject("mongodbUri");
  const { models, connection, close } = await connectStore(
    `${uri}${uri.includes("?") ? "&" : "/?"}monitorCommands=true`,
    salon.store.name,
  );
  onTestFinished(close);
  const ask = () => {
    const now = clock.now();
    return dueDays({ models, clock }, createEach({ models, now, parked: new Set(), log: undefined }));
  };
  const say = async (tasks: readonly Task[]) => {
    if (tasks.length > 0)
      await models.notifications.insertMany(
        tasks.map((one) => ({
          masterId: one.masterId,
          key: taskId(one),
          kind: one.kind,
          status: "sent",
          claimedUntil: new Date(0),
        })),
      );
  };
  return { models, connection, clock, random, some, ask, say };
}

const pad = (value: number) => String(value).padStart(2, "0");

/** What is to be said of a master's day now, asked of the master alone. */
function dueOf({ _id, timeZone, morningAt, eveningAt, liveSince }: Master, now: number): string[] {
  const { date, minutes } = wallTimeAt(timeZone, now);
  return Object.entries({ morning: morningAt, evening: eveningAt }).flatMap(([kind, at]) => {
    const late = at === null ? -1 : minutes - parseWallTime(at);
    const due = late >= 0 && late < 240 && now - late * MINUTE > (liveSince?.getTime() ?? 0);
    return due ? [`${kind}-${_id}-${date}`] : [];
  });
}

test("what is asked once a minute reads the masters whose hour it is, of three thousand", async () => {
  const { models, connection, clock, ask, say } = await town(3_000, Date.UTC(2026, 2, 2, 4, 0));
  let read = 0;
  const asked: Record<string, unknown>[] = [];
  const client = connection.getClient();
  client.on("commandStarted", ({ commandName, command }) => {
    const { lsid: _, $clusterTime: __, $db: ___, ...rest } = command;
    if (commandName === "find" && command.find === "masters") asked.push(rest);
  });
  client.on("commandSucceeded", ({ reply }) => {
    const { cursor } = reply as { cursor?: { ns: string; firstBatch?: []; nextBatch?: [] } };
    if (cursor?.ns.endsWith(".masters")) read += (cursor.firstBatch ?? cursor.nextBatch ?? []).length;
  });
  // So many of whom it is not known a round, and no more.
  for (let round = 0; (await models.masters.countDocuments({ nextDayAt: null })) > 0; round++) {
    expect(round).toBeLessThan(8);
    read = 0;
    await say(await ask());
    expect(read).toBeLessThanOrEqual(1_000);
  }
  await say(await ask());
  await ask();
  let before = 0;
  let said = 0;
  for (let minute = 0; minute < 20; minute++) {
    clock.advance(MINUTE);
    read = 0;
    const tasks = await ask();
    // Whose hour it is; and, once more, those to whom it was said a minute ago.
    expect(read).toBeLessThanOrEqual(tasks.length + before);
    before = tasks.length;
    said += tasks.length;
    await say(tasks);
  }
  expect(said).toBeGreaterThan(20);
  for (const command of asked.slice(-2)) {
    const plan = await connection.db?.command({ explain: command, verbosity: "queryPlanner" });
    expect(JSON.stringify(plan?.queryPlanner?.winningPlan)).toContain('"indexName":"nextDayAt_1"');
  }
});

test("nobody's morning is lost or said twice: zones, a night in which clocks are put forward, settings changed, words that fail", {
  timeout: within(600_000),
}, async () => {
  // Before the night in which Europe's clocks go forward, and before that of America's.
  for (const start of [Date.UTC(2026, 2, 28, 20, 0), Date.UTC(2026, 2, 8, 2, 0)]) {
    const { models, clock, random, some, ask, say } = await town(full ? 300 : 120, start);
    const step = full ? MINUTE : 7 * MINUTE;
    const said = new Set<string>();
    for (let passed = 0; passed < 26 * HOUR; passed += step) {
      clock.advance(step);
      const now = clock.now();
      const masters = await models.masters.find().lean<Master[]>();
      if (random(4) === 0) {
        const one = some(masters);
        const change = some([
          { timeZone: some(ZONES) },
          { morningAt: some(HOURS) },
          { eveningAt: some(HOURS) },
          { userId: some([null, new Types.ObjectId()]) },
        ]);
        await models.masters.updateOne({ _id: one._id }, { $set: change });
        Object.assign(one, change);
      }
      const tasks = await ask();
      const due = masters.flatMap((one) => (one.userId ? dueOf(one, now) : [])).filter((id) => !said.has(id));
      expect(tasks.map(taskId).sort(), new Date(now).toISOString()).toEqual(due.sort());
      const spoken = tasks.filter(() => random(10) > 0);
      for (const one of spoken) said.add(taskId(one));
      await say(spoken);
    }
    expect(said.size).toBeGreaterThan(100);
  }
});

test("a day that comes of what was changed is looked at anew, whoever changes it", async () => {
  const { models, ask } = await town(1, Date.UTC(2026, 2, 2, 4, 0));
  const changes = [
    { timeZone: "Asia/Tokyo" },
    { morningAt: null },
    { eveningAt: "20:00" },
    { setup: null, liveSince: new Date(0) },
    { userId: new Types.ObjectId() },
  ];
  for (const change of changes) {
    await ask();
    const known = await models.masters.findOne({}).lean();
    expect(known?.nextDayAt).toBeInstanceOf(Date);
    await models.masters.updateOne({}, { $set: { description: "elsewhere" } });
    expect((await models.masters.findOne({}).lean())?.nextDayAt).toEqual(known?.nextDayAt);
    await models.masters.updateOne({}, { $set: change }, { runValidators: true });
    expect((await models.masters.findOne({}).lean())?.nextDayAt).toBeNull();
  }
});
