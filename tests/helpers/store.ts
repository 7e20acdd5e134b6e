import { randomBytes } from "node:crypto";
import { inject, onTestFinished } from "vitest";
import { loadFixture, readFixture } from "../../bot/fixtures/load.ts";
import type { BookingDeps } from "../../engine/booking/deps.ts";
import { planVisit, type VisitPlan } from "../../engine/booking/visit.ts";
import { instantOf, parseWallTime } from "../../engine/time.ts";
import { bookingFor } from "../../models/booking-deps.ts";
import { connectStore, type Store } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import { SCHEMA_VERSIONS } from "../../models/schema-version.ts";
import { createSecretBox, newSecretKey } from "../../models/secrets.ts";
import { type Service, snapshotOf } from "../../models/service.ts";

/** The moment most tests begin: Monday 2 March 2026, 09:00 in Almaty. */
const MONDAY_MORNING = Date.UTC(2026, 2, 2, 4, 0);

/** A clock that stands still until it is told to move. */
export function fixedClock(start = MONDAY_MORNING): { now(): number; advance(ms: number): void } {
  let now = start;
  return {
    now: () => now,
    advance(ms) {
      now += ms;
    },
  };
}

/**
 * How many ms a test may take before it counts as hanging: at the large counts four times as many, so that a
 * slow machine fails nothing.
 */
export const within = (ms: number): number => (full ? 4 * ms : ms);

/** Tries for half a minute: the engine may be coming back. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries >= 6) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
  }
}

/**
 * Databases of this file that no test uses at the moment: their collections and indexes are there, their
 * documents are gone.
 */
const idle: string[] = [];

/**
 * A database of its own, emptied when the test ends and used again: a collection or an index is a file that
 * the engine keeps open for minutes, and a thousand tests with databases of their own run it out of
 * descriptors. `options` join the connection string.
 */
export async function testStore(options = ""): Promise<Store & { name: string }> {
  const name = idle.pop() ?? `t${randomBytes(6).toString("hex")}`;
  const store = await patiently(() => connectStore(`${inject("mongodbUri")}${options}`, name));
  onTestFinished(async () => {
    for (const { collectionName } of (await store.connection.db?.collections()) ?? [])
      if (collectionName !== SCHEMA_VERSIONS)
        await store.connection.collection(collectionName).deleteMany({});
    await store.close();
    idle.push(name);
  });
  return { ...store, name };
}

export interface Salon {
  store: Store & { name: string };
  master: Master;
  booking: BookingDeps;
  clock: ReturnType<typeof fixedClock>;
  visit(...names: string[]): Promise<VisitPlan>;
  /** A new client's id. */
  newClient(): Promise<string>;
}

/** The salon of the fixtures on a fresh database, without any bot around it; `options` as for `testStore`. */
export async function openSalon(options = ""): Promise<Salon> {
  const store = await testStore(options);
  const clock = fixedClock();
  const [loaded] = await loadFixture(readFixture("salon"), {
    store,
    clock,
    secrets: createSecretBox(newSecretKey("test")),
    botOf: () => ({
      token: "100:test",
      botInfo: { id: 100, is_bot: true, first_name: "Алия", username: "aliya_test_bot" },
    }),
    tgIdOf: () => 1,
  });
  if (!loaded) throw new Error("the salon has a master");
  const { master } = loaded;
  return {
    store,
    master,
    clock,
    booking: bookingFor({ models: store.models, clock }, master._id),
    async visit(...names) {
      const services = await store.models.services
        .find({ master: master._id, name: { $in: names } })
        .lean<Service[]>();
      return planVisit(
        names.map((name) => snapshotOf(services.find((one) => one.name === name) as Service, master)),
      );
    },
    async newClient() {
      const client = await store.models.clients.create({ masterId: master._id, name: "Дана" });
      return String(client._id);
    },
  };
}

/** `at("2026-03-04", "10:00")` in the salon's zone. */
export function at(date: string, wallTime: string, zone = "Asia/Almaty"): number {
  return instantOf(zone, date, parseWallTime(wallTime)) as number;
}

/** Figures of the issue under `npm run test:full`, smaller ones elsewhere. */
export const full = process.env.ZAPIS_FULL === "1";
