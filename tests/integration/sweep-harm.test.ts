import { randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import { Types } from "mongoose";
import { expect, onTestFinished, test, vi } from "vitest";
import { offlineModel } from "../../bot/assistant/rules.ts";
import { readFixture } from "../../bot/fixtures/load.ts";
import { createLogger } from "../../bot/logger.ts";
import { openStage } from "../../bot/simulator/stage.ts";
import { bookByMaster } from "../../engine/booking/book.ts";
import { planVisit } from "../../engine/booking/visit.ts";
import type { Calendars } from "../../jobs/google/ports.ts";
import { createInlineDispatcher } from "../../jobs/queue.ts";
import { runTask } from "../../jobs/run-task.ts";
import { lookForStuck } from "../../jobs/stuck.ts";
import { createSweep } from "../../jobs/sweep.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import { appointmentWrites } from "../../models/appointment-writes.ts";
import type { Models } from "../../models/connect.ts";
import { createDiary } from "../../models/diary.ts";
import { type Service, snapshotOf } from "../../models/service.ts";
import { announcerThat } from "../helpers/announcer.ts";
import { at, fixedClock, openSalon, testStore } from "../helpers/store.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** What is logged, by level; pino's numbers. */
function listening() {
  const lines: { level: number; msg: string; document?: string; task?: string }[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return {
    log: createLogger("info", sink),
    lines,
    errors: () => lines.filter((one) => one.level >= 50),
    loud: () => lines.filter((one) => one.level >= 40),
  };
}

/**
 * A healthy master with one visit: its notice is to be said, and its reminder is due, at 10:00 of its day.
 */
async function healthy() {
  const salon = await openSalon();
  const { models } = salon.store;
  const said: string[] = [];
  const unsayable = new Set<string>();
  const { log, errors, lines } = listening();
  const booked = await bookByMaster(salon.booking, {
    clientId: await salon.newClient(),
    visit: await salon.visit("Маникюр"),
    start: at("2026-03-04", "11:00"),
    timeZone: "Asia/Almaty",
    key: randomBytes(4).toString("hex"),
  });
  if (!booked.ok) throw new Error("the salon is empty");
  salon.clock.advance(2 * 24 * HOUR + HOUR);
  const visit = await models.appointments.findOne({ _id: booked.value.id }).lean<AppointmentDocument>();
  if (!visit) throw new Error("the visit was written");
  const deps = {
    models,
    clock: salon.clock,
    calendars: noCalendars,
    readFile: async () => null,
    announcer: announcerThat(async (_whom, notice) => {
      if (notice.kind === "reminder") said.push(`reminder ${notice.appointment.id}`);
      if (notice.kind !== "changed_by_master" && notice.kind !== "changed_by_client") return undefined;
      const { appointment, entry } = notice;
      if (appointment.clientId && unsayable.has(appointment.clientId)) throw new Error("cannot be said");
      said.push(`notice ${entry.kind} ${appointment.id}`);
      return undefined;
    }),
  };
  const failed: string[] = [];
  const sweep = createSweep({ ...deps, log, failed: (part) => failed.push(part) });
  const dispatcher = createInlineDispatcher(deps, log);
  return {
    ...salon,
    models,
    said,
    unsayable,
    deps,
    visit,
    errors,
    lines,
    failed,
    sweep,
    id: booked.value.id,
    round: async () => dispatcher.dispatch(await sweep()),
  };
}
type Healthy = Awaited<ReturnType<typeof healthy>>;

/** A connection to Google in which nothing can be done for a master who does not exist. */
const noCalendars = {
  sync: async (masterId: Types.ObjectId) => {
    throw new Error(`no calendar of ${masterId}`);
  },
} as unknown as Calendars;

const foreign = new Types.ObjectId();

/** The healthy visit once more, at another master's, with changes. */
function another({ visit }: Healthy, changes: Record<string, unknown>, without: string[] = []): never {
  const { claims: _, idempotencyKey: __, ...rest } = visit;
  const made: Record<string, unknown> = {
    ...rest,
    _id: new Types.ObjectId(),
    masterId: foreign,
    icsToken: randomBytes(8).toString("hex"),
    pending: [],
    ...changes,
  };
  for (const field of without) delete made[field];
  return made as never;
}

/** The healthy master once more, with changes. */
function master({ master: one }: Healthy, changes: Record<string, unknown>, without: string[] = []): never {
  const { botId: _, ...rest } = one;
  const secret = () => randomBytes(8).toString("hex");
  const made: Record<string, unknown> = {
    ...rest,
    _id: foreign,
    userId: new Types.ObjectId(),
    webhookSecret: secret(),
    calendarToken: secret(),
    ...changes,
  };
  for (const field of without) delete made[field];
  return made as never;
}

const put = (models: Models, of: keyof Models, document: never) =>
  models[of].collection.insertOne(document as never);

/** A document that another version of the program left, or a hand. `harm`: it cannot be made sense of. */
const FOREIGN: [what: string, insert: (one: Healthy) => Promise<unknown>, harm: boolean][] = [
  [
    "an unknown time zone",
    (one) => put(one.models, "masters", master(one, { timeZone: "Mars/Olympus" })),
    true,
  ],
  [
    "an unknown time zone where clients are written to",
    (one) =>
      put(
        one.models,
        "masters",
        master(one, { timeZone: "Mars/Olympus", userId: null, reviewAfterHours: 2 }),
      ),
    true,
  ],
  ["no time zone", (one) => put(one.models, "masters", master(one, {}, ["timeZone"])), true],
  [
    "a morning at no hour",
    (one) => put(one.models, "masters", master(one, { morningAt: "half past" })),
    true,
  ],
  [
    "a reminder of no length",
    (one) => put(one.models, "masters", master(one, { reminderMinutes: [null] })),
    false,
  ],
  [
    "a reminder in words",
    (one) => put(one.models, "masters", master(one, { reminderMinutes: ["soon"] })),
    false,
  ],
  [
    "a reminder longer than there are dates",
    (one) =>
      put(one.models, "masters", master(one, { reminderMinutes: [-60, "NaN", 60, 1e12, null, 0.0001] })),
    false,
  ],
  [
    "a morning that is an operator",
    (one) => put(one.models, "masters", master(one, { morningAt: { $unheard: 1 } })),
    true,
  ],
  [
    "an invitation that is an operator",
    (one) => put(one.models, "masters", master(one, { nudgeAfterDays: { $unheard: 1 } })),
    false,
  ],
  [
    "a visit without history",
    (one) =>
      put(
        one.models,
        "appointments",
        another(one, { startTime: new Date(at("2026-03-04", "18:00")) }, ["history"]),
      ),
    true,
  ],
  [
    "a visit without services",
    async (one) => {
      await one.models.services.updateOne({ name: "Педикюр" }, { $set: { reminderMinutes: [1440] } });
      await put(
        one.models,
        "appointments",
        another(one, { startTime: new Date(at("2026-03-04", "18:00")) }, ["services"]),
      );
    },
    true,
  ],
  [
    "a lapsed hold without revision",
    (one) =>
      put(
        one.models,
        "appointments",
        another(one, { internalStatus: "held", holdExpiresAt: new Date(one.clock.now() - HOUR) }, [
          "revision",
        ]),
      ),
    true,
  ],
  [
    "a lapsed move without duration",
    (one) =>
      put(
        one.models,
        "appointments",
        another(
          one,
          {
            move: {
              startTime: new Date(at("2026-03-05", "11:00")),
              endTime: new Date(at("2026-03-05", "12:00")),
              token: "t",
              expiresAt: new Date(one.clock.now() - HOUR),
            },
          },
          ["totalDuration"],
        ),
      ),
    true,
  ],
  [
    "a silent visit of no master",
    (one) =>
      put(
        one.models,
        "appointments",
        another(one, {
          startTime: new Date(one.clock.now() - 73 * HOUR),
          endTime: new Date(one.clock.now() - 72 * HOUR),
          masterId: "nobody",
        }),
      ),
    true,
  ],
  [
    "a plan without steps",
    (one) =>
      put(one.models, "plans", {
        masterId: foreign,
        key: "k",
        status: "done",
        lines: [{ status: "done" }],
        decidedAt: new Date(one.clock.now() - HOUR),
        deadline: new Date(one.clock.now() + 24 * HOUR),
        messageId: 7,
        answersShown: "",
      } as never),
    true,
  ],
  [
    "a talk whose last word was at a number",
    (one) =>
      put(one.models, "relays", {
        masterId: foreign,
        kind: "person",
        status: "open",
        nudgedAt: null,
        waitingSince: new Date(one.clock.now() - HOUR),
        lastAt: 5,
      } as never),
    true,
  ],
  [
    "a connected calendar of no master",
    (one) =>
      put(one.models, "googleLinks", {
        masterId: "nobody",
        connectedAt: new Date(one.clock.now() - HOUR),
        broken: null,
        welcomed: true,
        pausedUntil: null,
      } as never),
    true,
  ],
  [
    "a budget under a strange name",
    (one) =>
      put(one.models, "budgets", {
        _id: new Types.ObjectId(),
        masterId: foreign,
        scope: "master_month",
        exhaustedAt: new Date(),
        toldAt: null,
      } as never),
    true,
  ],
  [
    "a notice of no master",
    (one) => put(one.models, "appointments", another(one, { masterId: "nobody", pending: ["notice"] })),
    true,
  ],
  [
    "a notice of a visit without price",
    (one) =>
      put(
        one.models,
        "appointments",
        another(one, { masterId: one.master._id, resourceId: foreign, pending: ["notice"] }, ["totalPrice"]),
      ),
    true,
  ],
];

test.each(FOREIGN)("%s stops nobody else's messages, and is alarmed once", async (_what, insert, harm) => {
  const one = await healthy();
  await insert(one);
  await one.round();
  expect(one.said).toEqual(expect.arrayContaining([`notice booked ${one.id}`, `reminder ${one.id}`]));
  expect(one.failed).toEqual([]);
  expect(one.errors()).toEqual([]);
  // As long as it stays as it is, it is looked at with pauses, and somebody is told of it once.
  for (let rounds = 0; rounds < 9; rounds++) {
    one.clock.advance(16 * MINUTE);
    await one.round();
  }
  expect(one.failed).toEqual([]);
  expect(one.errors().map((line) => line.document ?? line.task)).toHaveLength(harm ? 1 : 0);
  expect(one.said.filter((words) => words.endsWith(one.id))).toHaveLength(2);
});

test("reminders of every length make no question of as many parts, and all are said", async () => {
  const one = await healthy();
  const reminderMinutes = Array.from({ length: 1_000 }, (_, index) => index);
  await put(one.models, "masters", master(one, { reminderMinutes }));
  const find = vi.spyOn(one.models.appointments, "find");
  await one.sweep(); // asks for all
  one.clock.advance(10_000);
  await one.round();
  const calls = find.mock.calls as unknown as [{ $or?: { startTime?: unknown }[] }][];
  const bands = calls.flatMap(([{ $or = [] }]) => ($or.some((band) => band.startTime) ? $or.length : []));
  expect(bands).toEqual([1, 1]);
  expect(one.said).toContain(`reminder ${one.id}`);
});

test("what was set aside is looked at again, and done once it was mended", async () => {
  const one = await healthy();
  const hold = another(one, { internalStatus: "held", holdExpiresAt: new Date(one.clock.now() - HOUR) }, [
    "revision",
  ]) as AppointmentDocument;
  await put(one.models, "appointments", hold as never);
  const row = () => one.models.setbacks.findOne({ _id: `lapsed:${hold._id}` }).lean();
  const tried: number[] = [];
  for (let rounds = 0; rounds < 8; rounds++) {
    await one.round();
    await one.round(); // at the same moment: it waits
    tried.push((await row())?.attempts ?? 0);
    one.clock.advance(16 * MINUTE);
  }
  expect(tried).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  await one.models.appointments.collection.updateOne({ _id: hold._id as never }, { $set: { revision: 1 } });
  await one.round();
  expect(await row()).toBeNull();
  expect((await one.models.appointments.collection.findOne({ _id: hold._id as never }))?.internalStatus).toBe(
    "expired",
  );
});

test("a part that fails is counted and asked again in full; what others found is done", async () => {
  const one = await healthy();
  const real = one.models.masters.distinct.bind(one.models.masters);
  let away = 2;
  one.models.masters.distinct = ((...args: Parameters<typeof real>) => {
    if (away-- > 0) throw new Error("the settings cannot be read");
    return real(...args);
  }) as never;
  await one.round();
  await one.round();
  expect(one.said).toEqual([`notice booked ${one.id}`]);
  expect(one.failed).toEqual(["reminders", "reminders"]);
  expect(one.errors()).toHaveLength(1);
  await one.round();
  expect(one.said).toEqual([`notice booked ${one.id}`, `reminder ${one.id}`]);
});

test("in a group, a person who cannot be told keeps nobody else from hearing", async () => {
  const one = await healthy();
  const [first, second] = [await one.newClient(), await one.newClient()];
  one.unsayable.add(first);
  const seats = [first, second].map((id) => ({
    clientId: new Types.ObjectId(id),
    icsToken: id,
    price: one.visit.totalPrice,
    takenAt: new Date(one.clock.now() - HOUR),
    confirmedAt: null,
  }));
  const group = another(one, {
    masterId: one.master._id,
    resourceId: foreign,
    startTime: new Date(at("2026-03-10", "11:00")),
    clientId: null,
    pending: ["notice"],
    seats,
    seatsTaken: 2,
    maxParticipants: 5,
  }) as AppointmentDocument;
  await put(one.models, "appointments", group as never);
  await one.round();
  expect(one.said.filter((words) => words.endsWith(String(group._id)))).toHaveLength(1);
  one.unsayable.clear();
  one.clock.advance(10_000);
  await one.round();
  expect(one.said.filter((words) => words.endsWith(String(group._id)))).toHaveLength(2);
});

test("a word that is off a visit's list is not said again by what waited", async () => {
  const one = await healthy();
  await one.round();
  await one.models.appointments.collection.updateOne(
    { _id: one.visit._id },
    { $set: { pending: ["notice"] }, $inc: { revision: 1 } },
  );
  const told: string[] = [];
  const announcer = announcerThat(async (_whom, { kind }) => {
    told.push(kind);
    return undefined;
  });
  const task = { kind: "hold_ended", masterId: String(one.master._id), appointmentId: one.id } as const;
  await runTask({ ...one.deps, announcer }, { ...task, revision: 1 });
  expect(told).toEqual([]);
});

test("freed time is put off for the night, once, and nobody is alarmed", async () => {
  const one = await healthy();
  await one.round();
  one.clock.advance(12 * HOUR); // 22:00
  await one.models.waitlist.collection.insertOne({
    masterId: one.master._id,
    clientId: new Types.ObjectId(),
    serviceIds: [],
    status: "waiting",
    until: "2026-03-30",
    since: new Date(0),
  } as never);
  const freed = another(one, {
    masterId: one.master._id,
    resourceId: foreign,
    startTime: new Date(at("2026-03-06", "11:00")),
    internalStatus: "cancelled",
    pending: ["freed"],
    updatedAt: new Date(Date.now() - HOUR),
  }) as AppointmentDocument;
  await put(one.models, "appointments", freed as never);
  await one.round();
  const [row] = await one.models.setbacks.find().lean();
  expect(row).toMatchObject({ attempts: 0, nextTryAt: new Date(at("2026-03-05", "09:00")) });
  expect((await one.sweep()).map((task) => task.kind)).not.toContain("freed");
  expect(await lookForStuck(one.models)).toBeNull();
  one.clock.advance(11 * HOUR);
  await one.round();
  expect(await one.models.appointments.countDocuments({ pending: "freed" })).toBe(0);
  expect(await one.models.setbacks.countDocuments({})).toBe(0);
  expect(one.lines.filter((line) => line.level >= 40)).toEqual([]);
});

/** So many notices of another master, half of them older and half of them newer than the healthy one. */
async function crowd(one: Healthy, size: number, masterId: Types.ObjectId): Promise<void> {
  const now = Date.now();
  await one.models.appointments.collection.insertMany(
    Array.from({ length: size }, (_, index) =>
      another(one, {
        masterId,
        pending: ["notice"],
        internalStatus: "cancelled",
        updatedAt: new Date(now + (index % 2 === 0 ? index : -index) * MINUTE),
      }),
    ),
  );
}

test("a master with hundreds of notices takes no other's turn", async () => {
  const one = await healthy();
  await crowd(one, 1_200, foreign);
  await put(one.models, "masters", master(one, { userId: null }));
  const tasks = await one.sweep();
  const crowded = tasks.filter((task) => task.masterId === String(foreign));
  expect(crowded).toHaveLength(50);
  const mine = tasks.flatMap((task, index) => (task.masterId === String(one.master._id) ? [index] : []));
  expect(mine).toHaveLength(2); // the notice and the reminder
  expect(Math.max(...mine)).toBeLessThan(6);
});

test("nothing is due any more of a master who is gone", async () => {
  const one = await healthy();
  await crowd(one, 600, foreign);
  await one.round();
  expect(one.said).toContain(`notice booked ${one.id}`);
  expect(await one.models.appointments.countDocuments({ masterId: foreign, pending: "notice" })).toBe(0);
  expect(await one.models.setbacks.countDocuments({})).toBe(0);
  expect(one.errors()).toEqual([]);
});

test("a refused token silences its own master only; what waits is said once it is accepted", async () => {
  const store = await testStore();
  const { models } = store;
  const clock = fixedClock();
  const salon = readFixture("salon");
  const barber = readFixture("barber");
  const { log, errors, loud, lines } = listening();
  const stage = await openStage({
    store,
    fixture: {
      masters: [...salon.masters, ...barber.masters],
      services: [...salon.services, ...barber.services],
      clients: [...salon.clients, ...barber.clients],
      overrides: [],
      appointments: [],
    },
    clock,
    model: offlineModel,
    log,
    companyMs: 30,
  });
  onTestFinished(() => stage.close());
  const live = stage.loaded.master;
  const dead = await models.masters.findOne({ _id: { $ne: live._id } }).lean();
  if (!dead?.botId) throw new Error("there are two masters");
  const bot = [...stage.telegram.bots.values()].find((one) => one.info.id === dead.botId);
  if (!bot) throw new Error("the other has a bot");
  // What a client booked: the master is to hear of it.
  const book = async (masterId: Types.ObjectId, start: number) => {
    const services = await models.services.find({ master: masterId }).lean<Service[]>();
    const [service] = services;
    if (!service) throw new Error("something is offered");
    const client = await models.clients.create({ masterId, name: "Дана" });
    const booked = await bookByMaster(
      {
        diary: createDiary(models, masterId),
        appointments: appointmentWrites(models.appointments, masterId),
        clock,
        newToken: () => randomBytes(9).toString("base64url"),
      },
      {
        clientId: String(client._id),
        visit: planVisit([snapshotOf(service, live)]),
        start,
        timeZone: "Asia/Almaty",
        key: randomBytes(4).toString("hex"),
        squeezeIn: true,
      },
    );
    if (!booked.ok) throw new Error(JSON.stringify(booked.refusal));
    const _id = new Types.ObjectId(booked.value.id);
    await models.appointments.collection.updateOne({ _id }, { $set: { "history.0.by": "client" } });
    return models.appointments.findOne({ masterId, _id }).lean<AppointmentDocument>();
  };
  const model = await book(dead._id, at("2026-03-06", "11:00"));
  if (!model) throw new Error("it was booked");
  const { claims: _, idempotencyKey: __, ...rest } = model;
  await models.appointments.collection.insertMany(
    Array.from({ length: 599 }, (_, index) => ({
      ...rest,
      _id: new Types.ObjectId(),
      icsToken: `t${index}`,
      internalStatus: "completed",
      updatedAt: new Date(Date.now() + (index % 2 === 0 ? index : -index) * MINUTE),
    })) as never,
  );
  await book(live._id, at("2026-03-06", "11:00"));
  bot.revoked = true;

  const owner = stage.person("master");
  const heard = () => owner.list.filter((one) => one.text.includes("Дана")).length;
  await stage.app.runDue();
  expect(heard()).toBe(1);
  for (let rounds = 0; rounds < 20; rounds++) {
    clock.advance(20_000);
    await stage.app.runDue();
  }
  expect(errors().map((one) => one.msg)).toEqual([
    "jobs: the token is refused, what the bot has to say waits until it is accepted",
  ]);
  expect(loud()).toHaveLength(1);
  // It is known why they wait: nobody is alarmed again.
  await models.appointments.collection.updateMany({}, { $set: { updatedAt: new Date(Date.now() - HOUR) } });
  expect(await lookForStuck(models)).toBeNull();
  expect(await models.appointments.countDocuments({ masterId: dead._id, pending: "notice" })).toBe(600);

  await models.appointments.deleteMany({ masterId: dead._id, _id: { $ne: model._id } });
  bot.revoked = false;
  clock.advance(5 * MINUTE);
  const unsaid = async () => {
    await stage.app.runDue(); // what is known of parked bots is a second old at most
    return models.appointments.countDocuments({ masterId: dead._id, pending: "notice" });
  };
  await expect.poll(unsaid, { timeout: 10_000, interval: 300 }).toBe(0);
  expect(lines.map((one) => one.msg)).toContain("jobs: the bot speaks again");
  expect((await models.bots.findOne({ _id: dead.botId }).lean())?.parkedAt).toBeNull();
});
