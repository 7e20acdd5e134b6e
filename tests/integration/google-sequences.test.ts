import { expect, test } from "vitest";
import type { MasterDesk } from "../../bot/dialogue/desk.ts";
import { putBackInGoogle, takeFromGoogle } from "../../bot/dialogue/google/wish.ts";
import { createFormat } from "../../bot/i18n/format.ts";
import { messages } from "../../bot/i18n/messages.ts";
import { createLogger } from "../../bot/logger.ts";
import { bookByMaster } from "../../engine/booking/book.ts";
import { cancelVisit } from "../../engine/booking/cancel.ts";
import { confirmMove, proposeMove } from "../../engine/booking/move.ts";
import { DAY, HOUR, MINUTE } from "../../engine/time.ts";
import { createCalendars } from "../../jobs/google/calendars.ts";
import { createGoogleApi, type GoogleApi, type GoogleEvent } from "../../jobs/google/google-api.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import { createSecretBox, newSecretKey } from "../../models/secrets.ts";
import { startFakeGoogle, type Trouble } from "../helpers/google/fake.ts";
import { at, full, openSalon } from "../helpers/store.ts";

const SCRIPTS = full ? 2_000 : 24;
const STEPS = 16;

class Died extends Error {}

function dice(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) % 2_147_483_647 || 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const TROUBLES: Trouble[] = [
  { status: 500 },
  { status: 503, retryAfter: 20 },
  { status: 429 },
  { status: 403, reason: "userRateLimitExceeded" },
  "lost",
  "reset",
];

/**
 * What a person puts into their own calendar; whether it takes time is said here once more, in the words of
 * Google's guide.
 */
const foreign: [change: (start: number) => GoogleEvent, takesTime: boolean][] = [
  [(start) => timed(start, HOUR), true],
  [(start) => ({ ...timed(start, 2 * HOUR), transparency: "transparent" }), false],
  [(start) => ({ ...timed(start, HOUR), attendees: [{ self: true, responseStatus: "declined" }] }), false],
  [(start) => ({ ...timed(start, HOUR), attendees: [{ self: true, responseStatus: "accepted" }] }), true],
  [(start) => ({ ...timed(start, 30 * MINUTE), recurringEventId: "weekly", originalStartTime: {} }), true],
  [(start) => ({ ...timed(start, 8 * HOUR), eventType: "workingLocation" }), false],
  [
    (start) => ({
      start: { date: new Date(start).toISOString().slice(0, 10) },
      end: { date: new Date(start + DAY).toISOString().slice(0, 10) },
    }),
    true,
  ],
];
const timed = (start: number, ms: number): GoogleEvent => ({
  start: { dateTime: new Date(start).toISOString() },
  end: { dateTime: new Date(start + ms).toISOString() },
});

/** Scripts are played side by side: most of a script is waiting for answers. */
const LANES = full ? 3 : 1;

/** What the scripts of one lane came to. */
interface Played {
  asked: number;
  deaths: number;
  faults: number;
  changes: number;
  writes: number;
}

/** Plays scripts `lane + 1`, `lane + 1 + LANES`, …, with a diary and a calendar of their own. */
async function playLane(lane: number): Promise<Played> {
  const salon = await openSalon();
  const { models } = salon.store;
  const { clock, master } = salon;
  const google = await startFakeGoogle(clock.now);
  google.pageSize = 3;
  const api = createGoogleApi({
    clientId: "c",
    clientSecret: "s",
    redirectUrl: "https://zapis.example/google/connected",
    roots: google.roots,
  });
  // A process may die between any two requests.
  let dies = () => false;
  // And people go on booking while it waits for an answer.
  let meanwhile = async () => {};
  const mortal: GoogleApi = {
    ...api,
    calendar: (permission) =>
      new Proxy(api.calendar(permission), {
        get: (target, name) => {
          const method = Reflect.get(target, name);
          return async (...args: unknown[]) => {
            if (dies()) throw new Died();
            const answer = await method(...args);
            await meanwhile();
            if (dies()) throw new Died();
            return answer;
          };
        },
      }),
  };
  const calendars = createCalendars({
    models,
    secrets: createSecretBox(newSecretKey("test")),
    clock,
    log: createLogger("silent"),
    api: mortal,
    words: async () => ({ title: "Маникюр", description: "" }),
    noticeUrl: "https://zapis.example/google/notice",
  });
  const services = await salon.visit("Коррекция бровей");
  const clients = [await salon.newClient(), await salon.newClient()];
  const started = clock.now();
  let asked = 0;
  let deaths = 0;
  let faults = 0;
  let changes = 0;
  let writes = 0;

  for (let seed = lane + 1; seed <= SCRIPTS; seed += LANES) {
    const random = dice(seed);
    const one = <T>(list: readonly T[]): T | undefined => list[random(list.length)];
    await models.appointments.deleteMany({ masterId: master._id });
    await models.busyEvents.deleteMany({ masterId: master._id });
    await models.googleLinks.deleteMany({ masterId: master._id });
    google.events.clear();
    google.channels.clear();
    google.trouble = () => undefined;
    dies = () => false;
    meanwhile = async () => {};
    const calm = seed % 4 === 0; // without faults, every request counts
    const url = new URL(await calendars.connectUrl(master._id));
    await calendars.connected({ state: url.searchParams.get("state") ?? "", code: "c" });
    const pendingNotices: { channelId: string; token: string }[] = [];
    google.onNotice = (channelId, token, state) => {
      if (state === "exists" && random(10) < 7) pendingNotices.push({ channelId, token });
    };
    const theirs = new Map<string, { event: GoogleEvent; takesTime: boolean }>();
    let humanEdits = 0;
    let diaryChanges = 0;
    let backs = 0;
    const firstRequest = google.requests.length;
    const current = await models.masters.findOne({ _id: master._id }).lean();
    if (!current) throw new Error("there is a master");

    const desk = () =>
      ({
        models,
        master: current,
        side: "master",
        actor: { kind: "master" },
        booking: salon.booking,
        key: `${seed}-${random(1e9)}`,
        t: messages.ru,
        f: createFormat("ru", master.timeZone, clock.now()),
      }) as unknown as MasterDesk;
    const somewhen = () =>
      at("2026-03-03", "06:00") + (clock.now() - started) + random(14 * 24 * 4) * 15 * MINUTE;
    const booked = () =>
      models.appointments
        .find({ masterId: master._id, internalStatus: "booked" })
        .lean<AppointmentDocument[]>();
    const answer = async () => {
      const visit = one((await booked()).filter((each) => each.googleWish?.revision === each.revision));
      if (!visit) return;
      const id = String(visit._id);
      if (random(2) === 0) {
        const reply = await takeFromGoogle(desk(), id, visit.googleWish?.start?.getTime() ?? 0);
        if (reply.screen?.kind === "moved" || reply.screen?.kind === "cancelled") diaryChanges++;
        else {
          backs++;
          await putBackInGoogle(desk(), id);
        }
      } else {
        backs++;
        await putBackInGoogle(desk(), id);
      }
    };
    const sync = async () => {
      try {
        await calendars.sync(master._id);
      } catch (error) {
        if (!(error instanceof Died)) throw error;
        deaths++;
      }
    };

    const move = async () => {
      const visit = one(await booked());
      if (!visit) return;
      const by = { kind: "master" } as const;
      const request = { by, timeZone: master.timeZone, cutoffHours: 0 };
      const kept = await proposeMove(salon.booking, {
        ...request,
        appointmentId: String(visit._id),
        start: somewhen(),
      });
      if (!kept.ok) return;
      await confirmMove(salon.booking, { ...request, token: kept.value.move?.token ?? "" });
      diaryChanges++;
    };
    meanwhile = async () => {
      if (random(8) === 0) await move();
    };

    for (let step = 0; step < STEPS; step++) {
      if (!calm) {
        google.trouble = () => {
          if (random(5) !== 0) return undefined;
          faults++;
          return one(TROUBLES);
        };
        dies = () => random(40) === 0;
      }
      switch (random(15)) {
        case 0:
        case 1: {
          const made = await bookByMaster(salon.booking, {
            clientId: one(clients) ?? null,
            visit: services,
            start: somewhen(),
            timeZone: master.timeZone,
            key: `${seed}-${step}`,
          });
          if (made.ok) diaryChanges++;
          break;
        }
        case 2:
          await move();
          break;
        case 3: {
          const visit = one(await booked());
          if (!visit) break;
          await cancelVisit(salon.booking, {
            appointmentId: String(visit._id),
            by: { kind: "master" },
            cutoffHours: 0,
            key: `${seed}-off-${step}`,
          });
          diaryChanges++;
          break;
        }
        case 4:
        case 5: {
          const [change, takesTime] = one(foreign) ?? [() => ({}), false];
          const id =
            random(3) === 0 ? (one([...theirs.keys()]) ?? `theirs${seed}x${step}`) : `theirs${seed}x${step}`;
          google.events.delete(id); // replaced as a whole, so that what it is can be known
          theirs.set(id, { event: google.put(id, { summary: "Личное", ...change(somewhen()) }), takesTime });
          break;
        }
        case 6: {
          const id = one([...theirs.keys()]);
          if (!id) break;
          google.erase(id);
          theirs.delete(id);
          break;
        }
        case 7: {
          // Out of the bin comes what was called off here.
          const off = [...google.events.values()].find(
            (event) => event.status === "cancelled" && /^v[0-9a-f]{24}$/.test(event.id ?? ""),
          );
          if (!off?.id) break;
          humanEdits++;
          google.put(off.id, { status: "confirmed" });
          break;
        }
        case 10:
        case 11:
        case 12: {
          const visit = one(await booked());
          const event = visit && google.live(`v${visit._id}`);
          if (!event?.id) break;
          humanEdits++;
          const kind = random(4);
          if (kind === 0) google.erase(event.id);
          else if (kind === 1) google.put(event.id, { colorId: "5", description: "мои заметки" });
          else google.put(event.id, timed(somewhen(), services.durationMinutes * MINUTE));
          break;
        }
        case 8:
          google.loseTokens();
          break;
        case 9:
          await answer();
          break;
        default: {
          const notice = pendingNotices.shift();
          if (notice) await calendars.noticed({ ...notice, state: "exists" });
        }
      }
      clock.advance((1 + random(6)) * MINUTE);
      await sync();
    }

    google.trouble = () => undefined;
    dies = () => false;
    meanwhile = async () => {};
    for (let round = 0; round < 20; round++) {
      clock.advance(11 * MINUTE);
      await sync();
      const open = (await booked()).filter((each) => each.googleWish?.revision === each.revision);
      if (open.length === 0 && round > 2) break;
      for (const _ of open) await answer();
    }

    // Our visits and our events are the same set, at the same times.
    const visits = (await booked()).map((each) => [
      `v${each._id}`,
      each.startTime.getTime(),
      each.endTime.getTime(),
    ]);
    const events = [...google.events.values()]
      .filter((event) => event.status !== "cancelled" && /^v[0-9a-f]{24}$/.test(event.id ?? ""))
      .map((event) => [
        event.id,
        Date.parse(event.start?.dateTime ?? ""),
        Date.parse(event.end?.dateTime ?? ""),
      ]);
    expect(events.sort(), `script ${seed}`).toEqual(visits.sort());
    // What others wrote is as they wrote it, to the last byte.
    for (const [id, { event }] of theirs)
      expect(JSON.stringify(google.events.get(id)), `script ${seed}`).toBe(JSON.stringify(event));
    // The diary knows of the time they take, and of nothing else.
    const busy = await models.busyEvents.find({ masterId: master._id }, { eventId: 1 }).lean();
    const taking = [...theirs].filter(([, each]) => each.takesTime).map(([id]) => id);
    expect(busy.map((each) => each.eventId).sort(), `script ${seed}`).toEqual(taking.sort());
    // Without faults: no more writes than there was to write, and no question nobody caused.
    const written = google.requests
      .slice(firstRequest)
      .filter(({ method, path }) => /events(\/v[0-9a-f]+)?$/.test(path) && method !== "GET").length;
    if (calm) expect(written, `script ${seed}`).toBeLessThanOrEqual(2 * (diaryChanges + backs + humanEdits));
    if (calm && humanEdits === 0) expect(written).toBeLessThanOrEqual(diaryChanges + backs);
    changes += diaryChanges + humanEdits;
    asked += backs;
    writes += written;
    expect(google.problems, `script ${seed}`).toEqual([]);
  }
  return { asked, deaths, faults, changes, writes };
}

test("after any edits on both sides, faults, lost notices, lost tokens and deaths, the two calendars say the same", async () => {
  const lanes = await Promise.all(Array.from({ length: LANES }, (_, lane) => playLane(lane)));
  const sum = (what: keyof Played) => lanes.reduce((all, lane) => all + lane[what], 0);
  console.log(
    `google: ${SCRIPTS} scripts, ${sum("changes")} changes, ${sum("writes")} writes, ${sum("faults")} faults, ${sum("deaths")} deaths, ${sum("asked")} put back`,
  );
}, 6_000_000);
