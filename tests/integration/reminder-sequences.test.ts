import { Types } from "mongoose";
import { expect, test } from "vitest";
import { bookByMaster } from "../../engine/booking/book.ts";
import { cancelVisit } from "../../engine/booking/cancel.ts";
import { confirmMove, proposeMove } from "../../engine/booking/move.ts";
import { HOUR, MINUTE } from "../../engine/time.ts";
import { runTask } from "../../jobs/run-task.ts";
import { createSweep } from "../../jobs/sweep.ts";
import { announcerThat } from "../helpers/announcer.ts";
import { full, openSalon, type Salon } from "../helpers/store.ts";

const timeZone = "Asia/Almaty";
/** Visits a life of the diary. */
const VISITS = 25;
const LIVES = full ? 40 : 3;
/** Lives that are played side by side, each on a database of its own. */
const LANES = full ? 3 : 1;
const OFFSETS = [1440, 120, 60];

/** Numbers from a seed, so that a failing life can be played again. */
function dice(seed: number) {
  let state = seed * 7_919 + 13;
  return (limit: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

interface Sent {
  key: string;
  at: number;
  start: number;
  status: string;
}

/** The process dies: nothing it does after that reaches the database. */
class Died extends Error {}

async function playLife(
  seed: number,
): Promise<{ repeats: number; deaths: number; sent: number; givenUp: number }> {
  const random = dice(seed);
  const salon: Salon = await openSalon();
  const { models } = salon.store;
  await models.masters.updateOne({}, { $set: { reminderMinutes: OFFSETS, planningHorizon: 60 } });
  const sent: Sent[] = [];
  const unknowable = new Set<string>();
  let deaths = 0;
  let dying: "before" | "after" | "refused" | null = null;
  let dead = false;

  const announcer = announcerThat(async (_whom, notice) => {
    if (notice.kind !== "reminder") return undefined;
    const visit = notice.appointment;
    if (dying === "refused") throw new Error("502 Bad Gateway");
    if (dying === "before") {
      dead = true;
      throw new Died();
    }
    const due = OFFSETS.filter((minutes) => visit.start - minutes * MINUTE <= salon.clock.now());
    const key = `${visit.id}-${visit.start}-${Math.min(...due)}`;
    sent.push({ key, at: salon.clock.now(), start: visit.start, status: visit.status });
    if (dying === "after") {
      dead = true;
      unknowable.add(key);
      throw new Died();
    }
    return { told: "told", messageId: sent.length };
  });
  // A dead process writes nothing more: its claim stays behind, as after kill −9.
  const notifications = new Proxy(models.notifications, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name !== "updateOne") return typeof value === "function" ? value.bind(target) : value;
      return (...args: unknown[]) => {
        if (dead) throw new Died();
        return (value as (...all: unknown[]) => unknown).apply(target, args);
      };
    },
  });
  const deps = {
    models: { ...models, notifications },
    clock: salon.clock,
    announcer,
    calendars: null,
    readFile: async () => null,
  };
  let sweep = createSweep(deps);

  const mine: string[] = [];
  const by = { kind: "system" } as const;
  const begin = salon.clock.now();
  const someStart = () => begin + 26 * HOUR + random(72) * HOUR + random(12) * 5 * MINUTE;
  const book = async () => {
    const booked = await bookByMaster(salon.booking, {
      clientId: await salon.newClient(),
      visit: await salon.visit("Коррекция бровей"),
      start: someStart(),
      timeZone,
      key: `b${seed}-${mine.length}-${random(1e9)}`,
      by,
      squeezeIn: true,
    });
    if (booked.ok) mine.push(booked.value.id);
  };
  for (let index = 0; index < VISITS; index++) await book();

  /**
   * What must be said, as a reader of the rule would work it out by himself: the latest moment that has come,
   * of each visit as it is.
   */
  const due = new Map<string, number>();
  const note = async () => {
    const now = salon.clock.now();
    const current: string[] = [];
    for (const one of await models.appointments.find({ internalStatus: "booked" }).lean()) {
      const start = one.startTime.getTime();
      const fixed = Math.max(
        ...one.history
          .filter((entry) => ["booked", "moved"].includes(entry.kind))
          .map((entry) => entry.at.getTime()),
      );
      const moments = OFFSETS.filter(
        (minutes) => start - minutes * MINUTE <= now && start - minutes * MINUTE > fixed,
      );
      if (start > now && moments.length > 0) current.push(`${one._id}-${start}-${Math.min(...moments)}`);
    }
    for (const key of current) due.set(key, now);
    return current;
  };

  const left: string[] = [];
  const change = async (which?: string) => {
    const id = which ?? mine[random(mine.length)] ?? "";
    const key = `c${random(1e9)}`;
    switch (random(5)) {
      case 0:
        await cancelVisit(salon.booking, { appointmentId: id, by, cutoffHours: 0, key });
        break;
      case 1:
      case 2: {
        const moved = await proposeMove(salon.booking, {
          appointmentId: id,
          start: someStart(),
          by,
          timeZone,
          cutoffHours: 0,
        });
        if (moved.ok && random(4) > 0)
          await confirmMove(salon.booking, {
            token: moved.value.move?.token ?? "",
            by,
            timeZone,
            cutoffHours: 0,
          });
        break;
      }
      case 3:
        await models.appointments.updateOne(
          { masterId: salon.master._id, _id: new Types.ObjectId(id) },
          { $set: { notes: "edited" } },
        );
        break;
      default:
        await book();
    }
  };

  const end = begin + 5 * 24 * HOUR;
  while (salon.clock.now() < end) {
    // Real time passes too: what a dead process claimed comes free.
    await models.notifications.updateMany(
      { status: { $in: ["claimed", "sending"] } },
      { $set: { claimedUntil: new Date(0) } },
    );
    salon.clock.advance(random(20) === 0 ? 4 * HOUR : (1 + random(40)) * MINUTE);
    for (let changes = random(3); changes > 0; changes--) await change();
    dead = false;
    dying = ([null, null, null, "before", "after", "refused"] as const)[random(6)] ?? null;
    if (dying) deaths++;
    const tasks = await sweep();
    // Between the asking and the saying things change as well.
    const [about] = tasks.flatMap((task) => (task.kind === "reminder" ? [task.appointmentId] : []));
    if (about && random(3) === 0) await change(about);
    const current = await note();
    for (const task of tasks) {
      if (dead) break;
      await runTask(deps, task).catch((error) => {
        if (!(error instanceof Died) && dying !== "refused") throw error;
      });
    }
    // A round in which nothing went wrong leaves nothing unsaid.
    const saidSoFar = new Set(sent.map((one) => one.key));
    if (dying === null) left.push(...current.filter((key) => !saidSoFar.has(key)));
    // The one that comes after it knows nothing but the diary.
    if (dead) sweep = createSweep(deps);
  }
  dying = null;
  dead = false;

  const keys = sent.map((one) => one.key);
  const extra = keys.filter((key) => !due.has(key));
  expect(extra, `life ${seed}: said though not due`).toEqual([]);
  expect(
    sent.filter((one) => one.at >= one.start),
    `life ${seed}: said after the start`,
  ).toEqual([]);
  expect(
    sent.filter((one) => one.status !== "booked"),
    `life ${seed}: of a visit that is off`,
  ).toEqual([]);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const twice = [...counts].filter(([key, count]) => count > 1 && !unknowable.has(key));
  expect(twice, `life ${seed}: said twice though its fate was known`).toEqual([]);
  expect([...counts.values()].every((count) => count <= 2)).toBe(true);

  // Two deaths in the middle of one sending: nobody can know whether it was said, and it is not said a third
  // time.
  const givenUp = new Set(
    (await models.notifications.find({ status: "failed" }).lean()).map((one) =>
      one.key.replace("reminder-", ""),
    ),
  );
  expect(
    left.filter((key) => !givenUp.has(key)),
    `life ${seed}: due and not said`,
  ).toEqual([]);
  return {
    repeats: [...counts.values()].filter((count) => count > 1).length,
    deaths,
    sent: sent.length,
    givenUp: givenUp.size,
  };
}

test("through changes, deaths and outages what is said is what is due by the diary, once, and never after the start", async () => {
  const totals = { repeats: 0, deaths: 0, sent: 0, givenUp: 0 };
  const seeds = Array.from({ length: LIVES }, (_, index) => index + 1);
  const lane = async () => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      const life = await playLife(seed);
      totals.repeats += life.repeats;
      totals.deaths += life.deaths;
      totals.sent += life.sent;
      totals.givenUp += life.givenUp;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  expect(totals.sent).toBeGreaterThan(LIVES * 10);
  expect(totals.repeats).toBeLessThanOrEqual(totals.deaths);
  console.log(
    `reminders: ${LIVES * VISITS} visits and more in ${LIVES} lives, ${totals.sent} said, ${totals.deaths} deaths, ${totals.repeats} said twice and ${totals.givenUp} given up, their fate unknown`,
  );
}, 6_000_000);
