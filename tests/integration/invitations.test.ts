import { Types } from "mongoose";
import { expect, onTestFinished, test } from "vitest";
import { DAY, HOUR, MINUTE, wallTimeAt } from "../../engine/time.ts";
import { dueInvitations } from "../../jobs/invitations/due.ts";
import { createEach, type Each } from "../../jobs/round.ts";
import { type Task, taskId } from "../../jobs/tasks.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import type { Master } from "../../models/master.ts";
import { MONITORED } from "../helpers/explained.ts";
import { at, fixedClock, full, openSalon, within } from "../helpers/store.ts";

const ZONES = ["Asia/Almaty", "Europe/Berlin", "America/New_York", "Pacific/Chatham", "Asia/Kathmandu"];

/** Numbers below `below`, always the same ones. */
function numbers(seed: number): (below: number) => number {
  let last = seed;
  return (below) => {
    last = (last * 48_271) % 2_147_483_647;
    return last % below;
  };
}

/** Masters who invite, and the question that is asked once a minute. */
async function town(of: readonly Partial<Master>[], start: number) {
  const { store, master: like } = await openSalon(MONITORED);
  const { models, connection } = store;
  const clock = fixedClock(start);
  const { botId: _, ...copied } = like;
  const ids = of.map(() => new Types.ObjectId());
  const [first = new Types.ObjectId()] = ids;
  await models.masters.collection.deleteMany({});
  await models.appointments.collection.deleteMany({});
  await models.masters.collection.insertMany(
    of.map((changes, index) => ({
      ...copied,
      _id: ids[index],
      webhookSecret: `w${index}`,
      calendarToken: `c${index}`,
      ...changes,
    })) as never,
  );
  const visitOf = (masterId: Types.ObjectId | undefined, end: number, more: object = {}) => ({
    _id: new Types.ObjectId(),
    masterId,
    resourceId: masterId,
    clientId: new Types.ObjectId(),
    startTime: new Date(end - HOUR),
    endTime: new Date(end),
    internalStatus: "booked",
    icsToken: String(new Types.ObjectId()),
    pending: [],
    ...more,
  });
  const book = async (visits: readonly object[]) => {
    if (visits.length > 0) await models.appointments.collection.insertMany(visits as never);
  };
  const each = (): Each => createEach({ models, now: clock.now(), parked: new Set(), log: undefined });
  const ask = (by = each()) => dueInvitations({ models, clock }, by);
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
  /** Until it is known of everybody when to look. */
  const settle = async () => {
    while ((await models.masters.countDocuments({ nextInviteAt: null })) > 0) await ask();
  };
  const masterOf = () => models.masters.findOne({ _id: first }).lean<Master>();
  return { models, connection, clock, ids, first, visitOf, book, each, ask, say, settle, masterOf };
}

/** What a morning of a few due invitations sends and reads, where so many masters invite. */
async function costOf(count: number) {
  const start = at("2026-03-02", "11:00");
  const one = await town(
    Array.from({ length: count }, (_, index) => ({
      reviewAfterHours: 3,
      nudgeAfterDays: index < 20 ? 30 : null,
    })),
    start,
  );
  await one.book([
    // Everybody has had a visit a while ago, and will have one later on.
    ...one.ids.flatMap((id) => [one.visitOf(id, start - 40 * HOUR), one.visitOf(id, start + 5 * HOUR)]),
    ...[1, 4, 4, 9, 12].map((minutes, index) =>
      one.visitOf(one.ids[index], start - 3 * HOUR + minutes * MINUTE),
    ),
  ]);
  await one.settle();
  const client = one.connection.getClient();
  const cost = { commands: 0, read: 0, tasks: 0 };
  const asked: Record<string, unknown>[] = [];
  let listens = true;
  client.on("commandStarted", ({ commandName, command }) => {
    if (!listens) return;
    cost.commands++;
    const { lsid: _, $clusterTime: __, $db: ___, ...rest } = command;
    if (commandName === "find" && command.find !== "setbacks") asked.push(rest);
  });
  for (let minute = 0; minute < 20; minute++) {
    one.clock.advance(MINUTE);
    listens = true;
    const tasks = await one.ask();
    listens = false;
    cost.tasks += tasks.length;
    await one.say(tasks);
  }
  for (const command of asked) {
    const plan = await one.connection.db?.command({ explain: command, verbosity: "executionStats" });
    cost.read += Number(plan?.executionStats?.totalDocsExamined);
  }
  onTestFinished(() => void client.removeAllListeners("commandStarted"));
  return cost;
}

test("what is asked once a minute costs what is due, be there thirty masters who invite or three thousand", {
  timeout: 120_000,
}, async () => {
  const few = await costOf(30);
  const many = await costOf(3_000);
  expect(many).toEqual(few);
  expect(few.tasks).toBe(5);
  // Each is looked at when it is due, and once more when it was said; its visits are read each time.
  expect(few.read).toBeLessThan(60);
});

/** Whom a master is to invite now, asked of the master and the visits alone. */
function dueOf(master: Master, visits: readonly AppointmentDocument[], now: number): string[] {
  const { minutes } = wallTimeAt(master.timeZone, now);
  if (minutes < 600 || minutes >= 1_200) return [];
  const kinds = { review: (master.reviewAfterHours ?? 0) * HOUR, nudge: (master.nudgeAfterDays ?? 0) * DAY };
  return Object.entries(kinds).flatMap(([kind, ms]) =>
    visits
      .filter(
        ({ masterId, internalStatus, clientId, endTime }) =>
          ms > 0 &&
          masterId.equals(master._id) &&
          clientId !== null &&
          (internalStatus === "booked" || internalStatus === "completed") &&
          now >= endTime.getTime() + ms &&
          now < endTime.getTime() + ms + DAY,
      )
      .map((one) => `${kind}-${one._id}`),
  );
}

test("nobody's invitation is lost, early or said twice: zones, nights, settings and visits changed, words that fail, rounds that die", {
  timeout: within(600_000),
}, async () => {
  const random = numbers(11);
  const some = <T>(of: readonly T[]): T => of[random(of.length)] as T;
  const setting = () =>
    some<Partial<Master>>([
      { reviewAfterHours: some([1, 3, 20, 72, null]) },
      { nudgeAfterDays: some([7, 8, null]) },
      { timeZone: some(ZONES) },
    ]);
  const start = Date.UTC(2026, 2, 27, 4, 0); // clocks go forward in Berlin on the third day
  const one = await town(
    Array.from({ length: full ? 60 : 25 }, () => ({
      reviewAfterHours: null,
      nudgeAfterDays: null,
      ...setting(),
      ...setting(),
    })),
    start,
  );
  const { models, clock, ids } = one;
  await one.book(
    ids.flatMap((id) => [1, 2, 3, 8].map((days) => one.visitOf(id, start - days * DAY - random(DAY)))),
  );
  const said = new Set<string>();
  const step = full ? 2 * MINUTE : 14 * MINUTE;
  for (let passed = 0; passed < 3 * DAY; passed += step) {
    clock.advance(step);
    const now = clock.now();
    // Whatever happens in a diary: people book, come at another time, do not come.
    const id = some(ids);
    if (random(3) === 0) await one.book([one.visitOf(id, now + HOUR + random(10 * HOUR))]);
    const ahead = { masterId: some(ids), startTime: { $gt: new Date(now + HOUR) } };
    if (random(6) === 0)
      await models.appointments.updateOne(ahead, {
        $set: { startTime: new Date(now + MINUTE), endTime: new Date(now + HOUR) },
      });
    if (random(9) === 0)
      await models.appointments.updateOne(ahead, { $set: { internalStatus: "cancelled" } });
    if (random(5) === 0) await models.masters.updateOne({ _id: some(ids) }, { $set: setting() });
    const visits = await models.appointments.find().lean<AppointmentDocument[]>();
    const due = (await models.masters.find().lean<Master[]>())
      .flatMap((master) => dueOf(master, visits, now))
      .filter((key) => !said.has(key));
    const tasks = await one.ask();
    expect(tasks.map(taskId).sort(), new Date(now).toISOString()).toEqual(due.sort());
    // Now and then all of it is lost between the look and the saying.
    const spoken = random(7) === 0 ? [] : tasks.filter(() => random(10) > 0);
    for (const task of spoken) said.add(taskId(task));
    await one.say(spoken);
  }
  expect(said.size).toBeGreaterThan(40);
});

test("a visit that was booked after the look is asked about when it is due, however short the time is", async () => {
  const start = at("2026-03-02", "11:00");
  const one = await town([{ reviewAfterHours: 1, nudgeAfterDays: null }], start);
  expect(await one.ask()).toEqual([]);
  const visit = one.visitOf(one.first, start + 40 * MINUTE, { startTime: new Date(start + 20 * MINUTE) });
  await one.book([visit]);
  let asked = 0;
  for (let tasks: Task[] = []; tasks.length === 0; asked += 5) {
    expect(one.clock.now()).toBeLessThanOrEqual(start + 100 * MINUTE);
    one.clock.advance(5 * MINUTE);
    tasks = await one.ask();
  }
  expect(asked).toBe(100);
});

test("a visit that is put right after its moment is asked about the same day, or the next morning", async () => {
  const start = at("2026-03-02", "14:00");
  const one = await town([{ reviewAfterHours: 30, nudgeAfterDays: null }], start);
  const missed = one.visitOf(one.first, start - 30 * HOUR - MINUTE, { internalStatus: "no_show" });
  await one.book([missed]);
  expect(await one.ask()).toEqual([]);
  await one.models.appointments.collection.updateOne(
    { _id: missed._id },
    { $set: { internalStatus: "completed" } },
  );
  let tasks: Task[] = [];
  for (let passed = 0; passed < 20 * HOUR && tasks.length === 0; passed += 10 * MINUTE) {
    one.clock.advance(10 * MINUTE);
    tasks = await one.ask();
  }
  expect(tasks.map(taskId)).toEqual([`review-${missed._id}`]);
});

test("what the look comes of makes it unknown when it is changed, whoever changes it; in the middle of a look, too", async () => {
  const one = await town([{ reviewAfterHours: 3, nudgeAfterDays: 30 }], at("2026-03-02", "11:00"));
  const { models, first } = one;
  const change = (of: Partial<Master>) =>
    models.masters.updateOne({ _id: first }, { $set: of }, { runValidators: true });
  for (const of of [{ timeZone: "Asia/Tokyo" }, { reviewAfterHours: null }, { nudgeAfterDays: 60 }]) {
    await one.ask();
    const known = await one.masterOf();
    expect(known?.nextInviteAt).toBeInstanceOf(Date);
    await change({ description: "elsewhere" });
    expect((await one.masterOf())?.nextInviteAt).toEqual(known?.nextInviteAt);
    await change(of);
    expect((await one.masterOf())?.nextInviteAt).toBeNull();
  }
  const real = one.each();
  await one.ask(async (...of) => {
    const tasks = await real(...of);
    await change({ reviewAfterHours: 1 });
    return tasks;
  });
  expect((await one.masterOf())?.nextInviteAt).toBeNull();
  await one.ask();
  expect((await one.masterOf())?.nextInviteAt).toBeInstanceOf(Date);
});

test("who invites nobody is not looked at again until they do", async () => {
  const one = await town([{ reviewAfterHours: null, nudgeAfterDays: null }], at("2026-03-02", "11:00"));
  const visit = one.visitOf(one.first, one.clock.now() - 2 * HOUR);
  await one.book([visit]);
  expect(await one.ask()).toEqual([]);
  expect((await one.masterOf())?.nextInviteAt).toEqual(new Date(one.clock.now() + DAY));
  await one.models.masters.updateOne({ _id: one.first }, { $set: { reviewAfterHours: 1 } });
  expect((await one.ask()).map(taskId)).toEqual([`review-${visit._id}`]);
});

test("where more fell due than a round takes, the longest due come first, and the others in the next", async () => {
  const start = at("2026-03-02", "11:00");
  const one = await town(
    Array.from({ length: 1_005 }, (_, index) => ({
      reviewAfterHours: 3,
      nudgeAfterDays: null,
      // The last one has waited longest, and nobody says anything of the others.
      nextInviteAt: new Date(start - index * 1_000),
    })),
    start,
  );
  await one.book(one.ids.map((id) => one.visitOf(id, start - 4 * HOUR)));
  const first = await one.ask();
  expect(first).toHaveLength(1_000);
  expect(first.map((task) => task.masterId)).toContain(String(one.ids.at(-1)));
  one.clock.advance(MINUTE);
  const second = (await one.ask()).map((task) => task.masterId);
  for (const id of one.ids.slice(0, 5)) expect(second).toContain(String(id));
});
