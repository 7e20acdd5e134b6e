import { Types } from "mongoose";
import { expect, test } from "vitest";
import { bookByMaster } from "../../engine/booking/book.ts";
import { planVisit } from "../../engine/booking/visit.ts";
import { HOUR, MINUTE } from "../../engine/time.ts";
import { createGoogleApi } from "../../jobs/google/google-api.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import { appointmentWrites } from "../../models/appointment-writes.ts";
import { bookingFor } from "../../models/booking-deps.ts";
import { createDiary } from "../../models/diary.ts";
import { type Service, snapshotOf } from "../../models/service.ts";
import { type FakeGoogle, startFakeGoogle } from "../helpers/google/fake.ts";
import { type Harness, labels, openHarness } from "../helpers/harness.ts";
import { at, fixedClock, full } from "../helpers/store.ts";

const PUBLIC_URL = "https://zapis.example";

interface Connected extends Harness {
  google: FakeGoogle;
  /** Agrees in Google as the master would. */
  connect(): Promise<void>;
  /** Everything that is due, until nothing more is. */
  quiet(): Promise<void>;
  book(date: string, time: string, service?: string): Promise<string>;
  visit(id: string): Promise<AppointmentDocument>;
}

async function withGoogle({ connected = true } = {}): Promise<Connected> {
  const clock = fixedClock();
  const google = await startFakeGoogle(() => h.clock.now());
  const h = await openHarness({
    now: clock.now(),
    publicUrl: PUBLIC_URL,
    google: createGoogleApi({
      clientId: "client",
      clientSecret: "secret",
      redirectUrl: `${PUBLIC_URL}/google/connected`,
      roots: google.roots,
    }),
  });
  const { models } = h.store;
  const made: Connected = {
    ...h,
    google,
    async connect() {
      const url = new URL((await h.app.calendars?.connectUrl(h.master._id)) ?? "");
      const state = url.searchParams.get("state") ?? "";
      expect(await h.app.calendars?.connected({ state, code: "code" })).toMatchObject({ ok: true });
    },
    async quiet() {
      for (let round = 0; round < 6; round++) await h.app.runDue();
      await h.settle();
    },
    async book(date, time, service = "Маникюр") {
      const client = await models.clients.create({ masterId: h.master._id, name: "Дана" });
      const found = await models.services.findOne({ master: h.master._id, name: service }).lean<Service>();
      const booked = await bookByMaster(bookingFor({ models, clock: h.clock }, h.master._id), {
        clientId: String(client._id),
        visit: planVisit([snapshotOf(found as Service, h.master)]),
        start: at(date, time),
        timeZone: h.master.timeZone,
        key: `${date}-${time}`,
        by: { kind: "system" },
      });
      if (!booked.ok) throw new Error("the time is taken");
      return booked.value.id;
    },
    async visit(id) {
      return (await models.appointments
        .findOne({ _id: id })
        .lean<AppointmentDocument>()) as AppointmentDocument;
    },
  };
  if (connected) {
    await made.connect();
    await made.quiet();
  }
  return made;
}

const hour = (start: number) => ({
  start: { dateTime: new Date(start).toISOString() },
  end: { dateTime: new Date(start + HOUR).toISOString() },
});
const eventOf = (id: string) => `v${id}`;

test("a master connects by a link, is told once that it works, and sees each visit in Google", async () => {
  const h = await withGoogle({ connected: false });
  const id = await h.book("2026-03-04", "11:00"); // before there was a calendar
  h.google.put("dentist", { summary: "Зубной", ...hour(at("2026-03-04", "15:00")) });
  h.owner.send("/google");
  await h.settle();
  expect(labels(h.owner.newest)).toEqual(["Подключить Google"]);
  await h.tap("Подключить Google", h.owner);
  const url = new URL(h.owner.newest?.buttons.flat()[0]?.url ?? "");
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    access_type: "offline",
    response_type: "code",
    code_challenge_method: "S256",
    redirect_uri: `${PUBLIC_URL}/google/connected`,
    scope: "https://www.googleapis.com/auth/calendar.events",
  });
  const state = url.searchParams.get("state") ?? "";
  expect(await h.app.calendars?.connected({ state, code: "code" })).toMatchObject({ ok: true });
  await h.quiet();
  await h.quiet();
  expect(h.google.live(eventOf(id))).toMatchObject({
    summary: "Маникюр · Дана",
    start: { dateTime: new Date(at("2026-03-04", "11:00")).toISOString() },
    extendedProperties: { private: { zapisVisit: id } },
  });
  expect(h.owner.list.filter((one) => one.text.startsWith("✅ Google"))).toHaveLength(1);
  // Sealed, and nowhere in the link's document.
  const master = await h.store.models.masters.findOne({ _id: h.master._id }).lean();
  expect(master?.google.refreshToken).toMatch(/^v1\./);
  // The other half: their own appointment closes time, and its name is kept nowhere.
  const busy = await h.store.models.busyEvents.find({ masterId: h.master._id }).lean();
  expect(busy).toHaveLength(1);
  expect(JSON.stringify(busy)).not.toContain("Зубной");
  await h.say("Хочу на маникюр в среду после обеда");
  const times = labels(h.client.newest);
  expect(times).not.toContain("15:00");
  expect(times).toContain("16:00");
  h.owner.send("/google");
  await h.settle();
  expect(h.owner.newest?.text).toMatch(/подключён, сверен/);
  expect(h.google.problems).toEqual([]);
});

test("a state is good once, for its master, for a quarter of an hour, and nothing is kept of who declines", async () => {
  const h = await withGoogle({ connected: false });
  const calendars = h.app.calendars;
  if (!calendars) throw new Error("there is a connection to set up");
  const stateOf = (url: string) => new URL(url).searchParams.get("state") ?? "";
  const first = stateOf(await calendars.connectUrl(h.master._id));
  const second = stateOf(await calendars.connectUrl(h.master._id));
  expect(await calendars.connected({ state: first, code: "c" })).toMatchObject({ because: "unknown" });
  expect(await calendars.connected({ state: second, code: null })).toMatchObject({ because: "declined" });
  expect(await calendars.connected({ state: second, code: "c" })).toMatchObject({ because: "unknown" });
  const third = stateOf(await calendars.connectUrl(h.master._id));
  h.clock.advance(16 * MINUTE);
  expect(await calendars.connected({ state: third, code: "c" })).toMatchObject({ because: "expired" });
  h.google.scope = "https://www.googleapis.com/auth/calendar.calendarlist.readonly";
  const fourth = stateOf(await calendars.connectUrl(h.master._id));
  expect(await calendars.connected({ state: fourth, code: "c" })).toMatchObject({ because: "partial" });
  const master = await h.store.models.masters.findOne({ _id: h.master._id }).lean();
  expect(master?.google).toMatchObject({ isConnected: false, refreshToken: null });
});

test("an event moved in Google is one question; both times are taken until it is answered, then the client is told", async () => {
  const h = await withGoogle();
  await h.say("/start");
  await h.say("Хочу на маникюр в среду в 11:00");
  await h.tap("Подтвердить");
  const booked = await h.store.models.appointments
    .findOne({ internalStatus: "booked" })
    .lean<AppointmentDocument>();
  if (!booked) throw new Error("it was booked");
  const id = String(booked._id);
  await h.quiet();
  const event = h.google.live(eventOf(id));
  const length = booked.endTime.getTime() - booked.startTime.getTime();
  const wished = at("2026-03-05", "17:00");
  h.google.put(eventOf(id), {
    start: { dateTime: new Date(wished).toISOString() },
    end: { dateTime: new Date(wished + length).toISOString() },
  });
  h.clock.advance(6 * MINUTE);
  await h.quiet();
  await h.quiet();
  const questions = h.owner.list.filter((one) => one.text.startsWith("В Google передвинуто"));
  expect(questions).toHaveLength(1);
  expect(questions[0]?.text).toContain("ср, 4\u00a0марта, 11:00");
  expect(questions[0]?.text).toContain("чт, 5\u00a0марта, 17:00");
  const facts = await createDiary(h.store.models, h.master._id).facts(
    { from: "2026-03-04", to: "2026-03-05" },
    h.clock.now(),
  );
  expect(facts.busy.some((one) => one.start <= wished && wished < one.end)).toBe(true);
  expect(facts.busy.some((one) => one.start <= at("2026-03-04", "11:00"))).toBe(true);
  await h.tap("Перенести и написать", h.owner);
  expect((await h.visit(id)).startTime.getTime()).toBe(wished);
  await h.quiet();
  expect(h.client.newest?.text).toMatch(/5\u00a0марта, 17:00/);
  expect(h.google.live(eventOf(id))?.start?.dateTime).toBe(new Date(wished).toISOString());
  expect(await h.store.models.busyEvents.countDocuments()).toBe(0);
  expect(event?.summary).toContain("Маникюр");
  // The same button again, later.
  await h.quiet();
  expect(h.google.problems).toEqual([]);
});

test("what the master wants back as it was goes back; a deleted event is cancelled only by their tap", async () => {
  const h = await withGoogle();
  const [moved, deleted] = [await h.book("2026-03-04", "11:00"), await h.book("2026-03-05", "11:00")];
  await h.quiet();
  h.google.put(eventOf(moved), hour(at("2026-03-06", "12:00")));
  h.google.erase(eventOf(deleted));
  h.clock.advance(6 * MINUTE);
  await h.quiet();
  await h.tap("Оставить как было", h.owner);
  await h.quiet();
  expect(h.google.live(eventOf(moved))?.start?.dateTime).toBe(
    new Date(at("2026-03-04", "11:00")).toISOString(),
  );
  expect((await h.visit(deleted)).internalStatus).toBe("booked");
  await h.tap("Отменить и написать", h.owner);
  expect((await h.visit(deleted)).internalStatus).toBe("cancelled");
  await h.quiet();
  expect(h.google.live(eventOf(deleted))).toBeUndefined();
  expect((await h.visit(moved)).startTime.getTime()).toBe(at("2026-03-04", "11:00"));
});

test("a visit that moved in the diary meanwhile is not asked about: the diary wins", async () => {
  const h = await withGoogle();
  const id = await h.book("2026-03-04", "11:00");
  await h.quiet();
  h.google.put(eventOf(id), hour(at("2026-03-06", "12:00")));
  await h.store.models.appointments.updateOne(
    { _id: id },
    { $set: { notes: "changed" }, $inc: { revision: 1 }, $addToSet: { pending: "google" } },
  );
  h.clock.advance(6 * MINUTE);
  await h.app.calendars?.refresh(h.master._id);
  expect((await h.visit(id)).googleWish).toBeNull();
  await h.quiet();
  expect(h.owner.list.some((one) => one.text.startsWith("В Google передвинуто"))).toBe(false);
  expect(h.google.live(eventOf(id))?.start?.dateTime).toBe(new Date(at("2026-03-04", "11:00")).toISOString());
});

test("one visit that Google will not take keeps no other waiting; one made a whole day of is written anew", async () => {
  const h = await withGoogle();
  const [bad, good] = [await h.book("2026-03-04", "10:00"), await h.book("2026-03-05", "10:00")];
  h.google.trouble = (method, path) =>
    method === "POST" && path.endsWith("/events") && h.google.events.size === 0 && !refused++
      ? { status: 400, reason: "invalid" }
      : undefined;
  let refused = 0;
  await h.quiet();
  expect(h.google.live(eventOf(bad))).toBeUndefined();
  expect(h.google.live(eventOf(good))).toBeDefined();
  h.google.put(eventOf(good), { start: { date: "2026-03-05" }, end: { date: "2026-03-06" } });
  h.clock.advance(6 * MINUTE);
  await h.quiet();
  expect(h.google.live(eventOf(good))?.start?.dateTime).toBe(
    new Date(at("2026-03-05", "10:00")).toISOString(),
  );
  expect(h.owner.list.some((one) => one.text.startsWith("В Google"))).toBe(false);
});

test("where a button's question is over, the tap changes nothing", async () => {
  const h = await withGoogle();
  const id = await h.book("2026-03-04", "11:00");
  await h.quiet();
  h.google.put(eventOf(id), hour(at("2026-03-06", "12:00")));
  h.clock.advance(6 * MINUTE);
  await h.quiet();
  // Dragged back by hand before the answer.
  h.google.put(eventOf(id), {
    start: { dateTime: new Date(at("2026-03-04", "11:00")).toISOString() },
    end: { dateTime: (await h.visit(id)).endTime.toISOString() },
  });
  h.clock.advance(6 * MINUTE);
  await h.quiet();
  await h.tap("Перенести и написать", h.owner);
  expect((await h.visit(id)).startTime.getTime()).toBe(at("2026-03-04", "11:00"));
  expect(h.toasts(h.owner).at(-1)).toBeTruthy();
});

test("what Google says between the offer and the yes is seen before anything is booked", async () => {
  const h = await withGoogle();
  await h.say("/start");
  await h.say("Хочу на маникюр в среду в 11:00");
  h.clock.advance(2 * MINUTE);
  h.google.put("flight", { summary: "Самолёт", ...hour(at("2026-03-04", "11:00")) });
  await h.tap("Подтвердить");
  expect(await h.store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(0);
  expect(h.client.newest?.text).not.toContain("✅");
});

test("Google away at the yes: the last that was known decides, and the visit is pushed later", async () => {
  const h = await withGoogle();
  await h.say("/start");
  await h.say("Хочу на маникюр в среду в 11:00");
  h.clock.advance(2 * MINUTE);
  h.google.trouble = () => ({ status: 503 });
  await h.tap("Подтвердить");
  expect(h.client.list.some((one) => one.text.startsWith("✅"))).toBe(true);
  await h.quiet();
  const booked = await h.store.models.appointments.findOne({ internalStatus: "booked" }).lean();
  expect(h.google.live(eventOf(String(booked?._id)))).toBeUndefined();
  h.google.trouble = () => undefined;
  h.clock.advance(15 * MINUTE);
  await h.quiet();
  expect(h.google.live(eventOf(String(booked?._id)))).toBeDefined();
});

/** As if it was written a while ago, by a process that died right after. */
const writtenLongAgo = (h: Harness) =>
  h.store.models.appointments.collection.updateMany(
    { pending: "google" },
    { $set: { updatedAt: new Date(Date.now() - HOUR) } },
  );

test("a visit whose writer died right after is pushed with the next look at the calendar", async () => {
  const h = await withGoogle();
  const id = await h.book("2026-03-04", "11:00");
  await writtenLongAgo(h);
  await h.quiet();
  expect(h.google.live(eventOf(id))).toBeUndefined();
  h.clock.advance(5 * MINUTE);
  await h.quiet();
  expect(h.google.live(eventOf(id))).toBeDefined();
});

test("a visit that could not be pushed is pushed once Google has had its pause, though no look is due", async () => {
  const h = await withGoogle();
  const id = await h.book("2026-03-04", "11:00");
  h.google.trouble = () => ({ status: 503 });
  await h.quiet();
  await writtenLongAgo(h);
  h.google.trouble = () => undefined;
  h.clock.advance(MINUTE / 2);
  await h.quiet();
  expect(h.google.live(eventOf(id))).toBeDefined();
});

test("more visits than one portion are pushed one portion after the other, without waiting for the next look", async () => {
  const h = await withGoogle({ connected: false });
  await h.book("2026-03-04", "11:00");
  const like = await h.store.models.appointments.findOne({}).lean();
  await h.store.models.appointments.collection.insertMany(
    Array.from({ length: 150 }, (_, index) => {
      const { claims: _claims, idempotencyKey: _key, history: _history, ...visit } = like ?? {};
      const start = at("2026-03-10", "08:00") + index * HOUR;
      return {
        ...visit,
        _id: new Types.ObjectId(),
        icsToken: `token-${index}`,
        history: [],
        startTime: new Date(start),
        endTime: new Date(start + HOUR),
      };
    }) as never,
  );
  await writtenLongAgo(h);
  await h.connect();
  await h.quiet();
  expect(await h.store.models.appointments.countDocuments({ pending: "google" })).toBe(0);
  expect(await h.store.models.appointments.countDocuments({ googleEtag: { $ne: null } })).toBe(151);
});

test("a permission taken back is said once within a minute, is not asked about again and again, and is made good by connecting", async () => {
  const h = await withGoogle();
  h.google.put("dentist", hour(at("2026-03-04", "15:00")));
  h.clock.advance(6 * MINUTE);
  await h.quiet();
  h.google.revoked = true;
  const refreshes = h.google.refreshes;
  const ids = [];
  for (const time of ["10:00", "12:00", "17:00"]) ids.push(await h.book("2026-03-05", time));
  await h.quiet();
  const told = () => h.owner.list.filter((one) => one.text.startsWith("Google больше не пускает"));
  expect(told()).toHaveLength(1);
  expect(labels(told()[0])).toEqual(["Подключить Google"]);
  for (let minute = 0; minute < 60; minute++) {
    h.clock.advance(MINUTE);
    await h.app.runDue();
  }
  expect(told()).toHaveLength(1);
  expect(h.google.refreshes - refreshes).toBeLessThanOrEqual(1);
  // Booking goes on by what was known.
  await h.say("Хочу на маникюр в среду после обеда");
  expect(labels(h.client.newest)).not.toContain("15:00");
  const before = h.google.requests.length;
  await h.connect();
  await h.quiet();
  for (const id of ids) expect(h.google.live(eventOf(id))).toBeDefined();
  const writes = h.google.requests
    .slice(before)
    .filter((one) => one.method === "POST" && one.path.endsWith("/events"));
  expect(writes).toHaveLength(3);
  expect(h.google.problems).toEqual([]);
});

test("disconnecting frees the time of the other calendar, gives the permission back, and leaves the events", async () => {
  const h = await withGoogle();
  const id = await h.book("2026-03-04", "11:00");
  h.google.put("dentist", hour(at("2026-03-04", "15:00")));
  h.clock.advance(6 * MINUTE);
  await h.quiet();
  h.owner.send("/google");
  await h.settle();
  await h.tap("Отключить", h.owner);
  expect(await h.store.models.busyEvents.countDocuments()).toBe(0);
  expect(h.google.revoked).toBe(true);
  expect(h.google.live(eventOf(id))).toBeDefined();
  const requests = h.google.requests.length;
  h.clock.advance(HOUR);
  await h.quiet();
  expect(h.google.requests).toHaveLength(requests);
});

test("a notice from Google is acted on at once; a forged or an old one is not", async () => {
  const h = await withGoogle();
  const [channelId, channel] = [...h.google.channels][0] ?? [];
  if (!channelId || !channel) throw new Error("the calendar is watched");
  expect(channel.address).toBe(`${PUBLIC_URL}/google/notice`);
  h.google.put("dentist", hour(at("2026-03-04", "15:00")));
  const listed = () => h.google.requests.filter((one) => one.method === "GET").length;
  const before = listed();
  const notice = { channelId, token: channel.token, state: "exists" };
  expect(await h.app.calendars?.noticed({ ...notice, token: "forged" })).toBe(false);
  expect(await h.app.calendars?.noticed({ ...notice, channelId: "old" })).toBe(false);
  await h.quiet();
  expect(listed()).toBe(before);
  expect(await h.app.calendars?.noticed(notice)).toBe(true);
  await h.quiet();
  expect(listed()).toBe(before + 1);
  expect(await h.store.models.busyEvents.countDocuments()).toBe(1);
  // A week later another channel is in its place, and the first is stopped.
  for (let day = 0; day < 8; day++) {
    h.clock.advance(24 * HOUR);
    await h.quiet();
  }
  expect(h.google.channels.has(channelId)).toBe(false);
  expect(h.google.channels.size).toBe(1);
  expect(h.google.problems).toEqual([]);
});

test("a visit called off while the answer about its event was lost leaves no event behind", async () => {
  const h = await withGoogle();
  const id = await h.book("2026-03-04", "11:00");
  h.google.trouble = (method) => (method === "POST" ? "lost" : undefined);
  await h.quiet();
  expect(h.google.live(eventOf(id))).toBeDefined();
  // It is read meanwhile, as one that is still to be written: its news is used up.
  h.clock.advance(11 * MINUTE);
  await h.app.calendars?.refresh(h.master._id);
  await appointmentWrites(h.store.models.appointments, h.master._id).cancel({
    appointmentId: id,
    by: { kind: "system" },
    reason: "",
    key: "off",
    now: h.clock.now(),
  });
  h.google.trouble = () => undefined;
  h.clock.advance(11 * MINUTE);
  await h.quiet();
  expect(h.google.live(eventOf(id))).toBeUndefined();
});

test("answers that are lost make no second event and leave none behind", async () => {
  const h = await withGoogle();
  const COUNT = full ? 200 : 24;
  const days = Array.from({ length: Math.ceil(COUNT / 8) }, (_, index) => index);
  await h.store.models.masters.updateOne({ _id: h.master._id }, { $set: { planningHorizon: 90 } });
  const ids: string[] = [];
  for (const day of days)
    for (let slot = 0; slot < 8 && ids.length < COUNT; slot++) {
      const date = new Date(Date.UTC(2026, 2, 3 + day)).toISOString().slice(0, 10);
      ids.push(await h.book(date, `${String(6 + slot * 2).padStart(2, "0")}:00`));
    }
  // Every second write arrives and its answer does not.
  let count = 0;
  h.google.trouble = (method) => (method !== "GET" && count++ % 2 === 0 ? "lost" : undefined);
  const cancelled = ids.filter((_, index) => index % 5 === 0);
  for (let round = 0; round < COUNT * 2; round++) {
    await h.app.runDue();
    h.clock.advance(11 * MINUTE);
    const next = cancelled.shift();
    if (next)
      await appointmentWrites(h.store.models.appointments, h.master._id).cancel({
        appointmentId: next,
        by: { kind: "system" },
        reason: "",
        key: `off-${next}`,
        now: h.clock.now(),
      });
    if ((await h.store.models.appointments.countDocuments({ pending: "google" })) === 0) break;
  }
  h.google.trouble = () => undefined;
  h.clock.advance(11 * MINUTE);
  await h.quiet();
  const live = [...h.google.events.values()].filter((one) => one.status !== "cancelled");
  const booked = await h.store.models.appointments
    .find({ internalStatus: { $in: ["booked", "completed"] } })
    .lean();
  expect(live.map((one) => one.id).sort()).toEqual(booked.map((one) => eventOf(String(one._id))).sort());
  expect(h.google.problems).toEqual([]);
}, 600_000);
