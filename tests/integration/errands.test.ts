import { Types } from "mongoose";
import { describe, expect, test } from "vitest";
import type { ModelRequest } from "../../bot/assistant/model.ts";
import { offlineMaster } from "../../bot/assistant/rules.ts";
import { CLIENT_TOOLS, MASTER_TOOLS } from "../../bot/assistant/tools.ts";
import { masterFeed } from "../../bot/calendar/feed.ts";
import { readFixture } from "../../bot/fixtures/load.ts";
import { errandIn, readErrandTime } from "../../bot/reading/errand.ts";
import { confirmHold } from "../../engine/booking/book.ts";
import type { BookingDeps } from "../../engine/booking/deps.ts";
import { holdSlot } from "../../engine/booking/hold.ts";
import { listSlots } from "../../engine/booking/list-slots.ts";
import { confirmMove, proposeMove } from "../../engine/booking/move.ts";
import { wallTimeAt } from "../../engine/time.ts";
import { createGoogleApi } from "../../jobs/google/google-api.ts";
import { runPlan } from "../../jobs/plans/run-plan.ts";
import { bookingFor } from "../../models/booking-deps.ts";
import { removeErrand, takeErrand } from "../../models/errand-writes.ts";
import type { Master } from "../../models/master.ts";
import { closeSandboxes, openSandbox } from "../../models/sandbox.ts";
import { watchCommands } from "../helpers/commands.ts";
import { MONITORED } from "../helpers/explained.ts";
import { startFakeGoogle } from "../helpers/google/fake.ts";
import { type Harness, labels, openHarness, scripted } from "../helpers/harness.ts";
import { at, fixedClock, openSalon, type Salon } from "../helpers/store.ts";

const salon = readFixture("salon");
const TUESDAY = "2026-03-03";
/** Dana on Tuesday at 15. */
const WITH_DANA: typeof salon = {
  ...salon,
  clients: [{ _id: "dana", masterId: "aliya", name: "Дана", telegramUserId: "client" }],
  appointments: [
    {
      masterId: "aliya",
      clientId: "dana",
      startTime: `${TUESDAY}T15:00`,
      services: ["manicure"],
      internalStatus: "booked",
    },
  ],
};

const known = {
  people: ["Анна", "Асель"].map((name) => ({ id: name, name })),
  currency: "KZT",
  when: {
    now: at("2026-03-02", "09:00"),
    timeZone: "Asia/Almaty",
    workingSchedule: salon.masters[0]?.workingSchedule as never,
  },
  services: ["Маникюр", "Педикюр", "Коррекция бровей"].map((name, index) => ({
    ref: `V${index}`,
    id: String(index),
    name,
    tags: ["manicure", "pedicure", "brows"].slice(index, index + 1),
  })),
};

/** `стоматолог 2026-03-03 12:00–2026-03-03 13:00`, a doubt, or nothing. */
function read(sentence: string): string | null {
  const what = errandIn(sentence, known);
  const time = readErrandTime(sentence, known.when);
  if (what === null) return null;
  if (typeof time === "string") return `${what}: ${time}`;
  const wall = (instant: number) => new Date(instant + 5 * 3_600_000).toISOString().slice(5, 16);
  return `${what} ${wall(time.start)} ${wall(time.end)}${time.assumed ? " ?" : ""}`;
}

describe("a time and words that are neither a service nor another wish are something of the master's own", () => {
  test.each([
    ["завтра в 12 стоматолог", "стоматолог 03-03T12:00 03-03T13:00 ?"],
    ["dentist tomorrow 12 to 1", "dentist 03-03T12:00 03-03T13:00"],
    ["ертең 12-де дәрігер", "дәрігер 03-03T12:00 03-03T13:00 ?"],
    ["в пятницу с 15 до 17 родительское собрание", "родительское собрание 03-06T15:00 03-06T17:00"],
    ["school play on 5 March at 18", "school play 03-05T18:00 03-05T19:00 ?"],
    ["жұмада 15-тен 17-ге дейін ата-аналар жиналысы", "ата-аналар жиналысы 03-06T15:00 03-06T17:00"],
    ["завтра с трёх до пяти школа", "школа 03-03T15:00 03-03T17:00"],
    ["завтра в 9 бассейн", "бассейн 03-03T09:00 03-03T10:00 ?"],
    ["в воскресенье 12:00–13:30 йога", "йога 03-08T12:00 03-08T13:30"],
    ["завтра в 12 стоматолог на полтора часа", "стоматолог 03-03T12:00 03-03T13:30"],
    ["dentist tomorrow at 12 for 2 hours", "dentist 03-03T12:00 03-03T14:00"],
    ["у меня завтра в 12 Стоматолог", "Стоматолог 03-03T12:00 03-03T13:00 ?"],
    ["сегодня с 22 до 2 аэропорт", "аэропорт 03-02T22:00 03-03T02:00"],
    ["в 8 врач", "врач 03-03T08:00 03-03T09:00 ?"],
    ["gym on Friday 3 to 5 pm", "gym 03-06T15:00 03-06T17:00"],
    ["завтра с 15 до 12 школа", "школа: backwards"],
    ["завтра с 17 до 15 школа", "школа: backwards"],
    ["завтра с 8 до 23 переезд", "переезд: tooLong"],
    ["moving tomorrow from 8 to 23", "moving: tooLong"],
    ["завтра в 25 стоматолог", "стоматолог: noTime"],
    ["31 февраля в 12 стоматолог", "стоматолог: whichDay"],
    ["вчера в 12 стоматолог", "стоматолог: past"],
    ["сегодня в 8 стоматолог", "стоматолог: past"],
    ["завтра в 25:00 стоматолог", "стоматолог: noTime"],
    ["завтра в 12 запись к врачу", "запись к врачу 03-03T12:00 03-03T13:00 ?"],
    ["завтра с 9 до 10:30 в школу к сыну", "школу к сыну 03-03T09:00 03-03T10:30"],
  ])("%s", (sentence, meant) => {
    expect(read(sentence)).toBe(meant);
  });

  test.each([
    "запиши Асель завтра в 12",
    "запиши Асель на маникюр завтра в 12",
    "маникюр завтра в 12",
    "manicure tomorrow at 12",
    "что у меня завтра в 12?",
    "кто завтра в 12",
    "свободно завтра в 12?",
    "покажи завтра",
    "завтра",
    "пятница утром",
    "закрой завтра с 12 до 14",
    "перенеси Анну на завтра в 12",
    "отмени Анну завтра в 12",
    "cancel Anna tomorrow at 12",
    "book Anna tomorrow at 12",
    "ертең 12-де кім келеді",
    "завтра в 12",
    "в среду",
    "9–11 марта отпуск",
  ])("%s: it is none", (sentence) => {
    expect(read(sentence)).toBeNull();
  });

  test("without a model the rules ask for it last, after everything that is a wish of another kind", async () => {
    const asked = async (text: string) => {
      const request = { text, steps: [], facts: known } as unknown as ModelRequest;
      const { calls } = await offlineMaster.complete(request, new AbortController().signal);
      return calls[0]?.name ?? null;
    };
    expect(await asked("завтра в 12 стоматолог")).toBe("plan_errand");
    expect(await asked("dentist tomorrow 12 to 1")).toBe("plan_errand");
    expect(await asked("ертең 12-де дәрігер")).toBe("plan_errand");
    for (const [text, tool] of [
      ["запиши Асель завтра в 12", "book_for"],
      ["закрой завтра с 12 до 14", "change_hours"],
      ["меня завтра нет с 12 до 14", "change_hours"],
      ["перенеси Анну на завтра в 12", "move_for"],
      ["что у меня завтра", "show_day"],
      ["завтра", "show_day"],
      ["верни как было", "undo_last"],
    ] as const)
      expect(await asked(text), text).toBe(tool);
  });
});

/** What is written down, as it stands. */
const errands = async ({ store }: Pick<Harness, "store">) =>
  (await store.models.errands.find({ removedAt: null }).sort({ start: 1 }).lean()).map(
    ({ what, start, end }) => [what, start.getTime(), end.getTime()],
  );

/** Starts of a manicure that are offered on a date to somebody new. */
async function offered({ store, clock, master }: Pick<Harness, "store" | "clock" | "master">, date: string) {
  const { models } = store;
  const service = { durationMinutes: 60, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };
  const slots = await listSlots(
    bookingFor({ models, clock }, master._id),
    { ...service, services: [], price: { type: "free", value: 0, currency: "KZT" } } as never,
    { from: date, to: date },
  );
  return slots.map(({ start }) => wallTimeAt(master.timeZone, start).minutes / 60);
}

/** All that a person was ever told. */
const heard = (h: Harness, chat = h.client) =>
  [...chat.list.map((one) => `${one.text} ${labels(one).join(" ")}`), ...h.toasts(chat)].join("\n");

test("in three languages: shown first, taken with a tap, and its time is offered to nobody", async () => {
  const h = await openHarness();
  const before = await offered(h, TUESDAY);
  expect(before).toContain(12);
  const shown = await h.say("завтра в 12 стоматолог", h.owner);
  expect(shown?.text).toContain("12:00–13:00 ▪ стоматолог");
  expect(shown?.text).toContain("поэтому час");
  expect([await errands(h), await offered(h, TUESDAY)]).toEqual([[], before]);
  expect((await h.tap("Занять время", h.owner))?.text).toContain("✅ Сделано:");
  await h.say("school play on 5 March at 18", h.owner);
  await h.tap("Занять время", h.owner);
  await h.say("жұмада 15-тен 17-ге дейін ата-аналар жиналысы", h.owner);
  await h.tap("Занять время", h.owner);
  expect(await errands(h)).toEqual([
    ["стоматолог", at(TUESDAY, "12:00"), at(TUESDAY, "13:00")],
    ["school play", at("2026-03-05", "18:00"), at("2026-03-05", "19:00")],
    ["ата-аналар жиналысы", at("2026-03-06", "15:00"), at("2026-03-06", "17:00")],
  ]);
  expect(await offered(h, TUESDAY)).toEqual(before.filter((hour) => hour <= 11 || hour >= 13));
  expect((await offered(h, "2026-03-05")).at(-1)).toBe(17);
  expect((await offered(h, "2026-03-06")).filter((hour) => hour > 13)).toEqual([17, 17.5, 18]);

  // It stands in the master's day and week, and in the evening before.
  const day = await h.say("что у меня завтра", h.owner);
  expect(day?.text).toContain("12:00–13:00 ▪ стоматолог");
  expect(day?.text).toContain("свободно 10:00–12:00, 13:00–14:00, 15:00–19:00");
  expect((await h.say("/week", h.owner))?.text).toContain("15:00–17:00 ▪ ата-аналар жиналысы");
  await h.wait(11 * 3_600_000);
  expect(heard(h, h.owner)).toContain("Завтра визитов нет.\n12:00–13:00 ▪ стоматолог");
  await h.wait(12.6 * 3_600_000);
  const morning = h.owner.list.findLast((one) => one.text.includes("▪ стоматолог"));
  expect(morning?.text).toContain("свободно 10:00–12:00");

  // A client asks for that time, and is kindly told of others.
  const refused = await h.say("маникюр сегодня в 12:00");
  expect(labels(refused).filter((one) => /\d\d:\d\d/.test(one)).length).toBeGreaterThan(1);
  expect(await h.store.models.appointments.countDocuments()).toBe(0);
  expect(heard(h)).not.toMatch(/стоматолог|school|жиналысы|дел[оа]/iu);
});

test("what cannot be is asked about, and nothing is written", async () => {
  const h = await openHarness();
  for (const [words, question] of [
    ["вчера в 12 стоматолог", "уже прошло"],
    ["завтра с 15 до 12 школа", "раньше начала"],
    ["завтра с 8 до 23 переезд", "14 часов"],
    ["завтра в 25 стоматолог", "Во сколько?"],
    ["31 февраля в 12 стоматолог", "В какой день?"],
    ["/errand стоматолог", "Во сколько?"],
  ] as const)
    expect((await h.say(words, h.owner))?.text, words).toContain(question);
  expect([await errands(h), await h.store.models.plans.countDocuments()]).toEqual([[], 0]);
  // «Не надо» leaves everything as it was, and so does a client who says the same.
  await h.say("завтра в 12 стоматолог", h.owner);
  await h.tap("Не нужно", h.owner);
  await h.say("завтра в 12 стоматолог");
  expect((await h.say("/errand завтра в 12", h.owner))?.text).toContain("Что это будет?");
  await h.say("/errand завтра в 12 стоматолог");
  expect([await errands(h), await h.store.models.plans.countDocuments()]).toEqual([[], 1]);
  // Tapped when it is over, it is not written down any more.
  await h.say("сегодня в 10 банк", h.owner);
  await h.wait(3 * 3_600_000);
  expect((await h.tap("Занять время", h.owner))?.text).toContain("уже прошло");
  expect(await h.store.models.errands.countDocuments()).toBe(0);
});

test("it is taken back by the plan's own way, by /undo, by a tap on the day, and a slip is put right", async () => {
  const h = await openHarness();
  const before = await offered(h, TUESDAY);
  const take = async (words: string) => {
    await h.say(words, h.owner);
    await h.tap("Занять время", h.owner);
  };
  await take("завтра в 12 стоматолог");
  await h.tap("Вернуть как было", h.owner);
  expect([await errands(h), await offered(h, TUESDAY)]).toEqual([[], before]);
  await take("завтра в 13 банк");
  await h.say("/undo", h.owner);
  expect([await errands(h), await offered(h, TUESDAY)]).toEqual([[], before]);
  await take("завтра в 12 стоматолог");
  expect(await offered(h, TUESDAY)).not.toContain(12);
  await h.say("что у меня завтра", h.owner);
  await h.tap("✕ 12:00 стоматолог", h.owner);
  expect([await errands(h), await offered(h, TUESDAY)]).toEqual([[], before]);
  expect((await h.tap("Вернуть", h.owner))?.text).toContain("12:00–13:00 ▪ стоматолог");
  expect((await errands(h)).length).toBe(1);
  expect(await offered(h, TUESDAY)).not.toContain(12);
  // By buttons: closing a day leads to it, a day, an hour, one tap.
  await h.say("/block", h.owner);
  await h.tap("Своё дело", h.owner);
  expect(labels(h.owner.newest)).toContain("✕ 12:00 стоматолог");
  await h.tap("чт 5", h.owner);
  await h.tap("16:00", h.owner);
  await h.tap("Занять время", h.owner);
  expect(await errands(h)).toContainEqual([
    "Личное дело",
    at("2026-03-05", "16:00"),
    at("2026-03-05", "17:00"),
  ]);
  // What is over is not taken back any more, and what would have begun is not put back.
  await take("завтра в 10 йога");
  await h.say("/errand", h.owner);
  await h.tap("✕ 10:00 йога", h.owner);
  await h.wait(30 * 3_600_000);
  h.owner.tap("Вернуть");
  await h.settle();
  h.owner.tap("✕ 12:00 стоматолог");
  await h.settle();
  expect((await errands(h)).map(([what]) => what)).toEqual(["стоматолог", "Личное дело"]);
  const [one] = await h.store.models.errands.find({ removedAt: null }).sort({ start: -1 }).lean();
  const elsewhere = removeErrand(h.store.models, new Types.ObjectId(), { id: String(one?._id) }, new Date(0));
  expect(await elsewhere).toBeNull();
});

test("visits that are there are named and stay; the master's own booking over an errand is named, too", async () => {
  const h = await openHarness({ fixture: WITH_DANA });
  const shown = await h.say("завтра с 15 до 18 родительское собрание", h.owner);
  expect(shown?.text).toContain("15:00 Дана · Маникюр");
  expect((await h.tap("Занять время", h.owner))?.text).toContain("15:00 Дана · Маникюр");
  expect(await h.store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(1);
  expect((await offered(h, TUESDAY)).filter((hour) => hour > 14)).toEqual([18]);
  expect((await h.say("запиши Асель на маникюр завтра в 17", h.owner))?.text).toContain(
    "⚠ 15:00–18:00 ▪ родительское собрание",
  );
  await h.tap("Не нужно", h.owner);
  expect((await h.say("перенеси Дану на завтра в 16:30", h.owner))?.text).toContain(
    "⚠ 15:00–18:00 ▪ родительское собрание",
  );
  // A client of that name is a person, and no errand.
  expect((await h.say("Дана завтра в 12", h.owner))?.text).toContain(
    "＋ Дана · Маникюр · вт, 3\u00a0марта, 12:00",
  );
  expect(heard(h)).not.toContain("собрание");
});

/** The errand of Tuesday from 12 to 13 as a step of a plan takes it. */
const takeNoon = ({ store, master, clock }: Salon) =>
  takeErrand(store.models, {
    masterId: master._id,
    key: "plan-0",
    what: "стоматолог",
    start: new Date(at(TUESDAY, "12:00")),
    end: new Date(at(TUESDAY, "13:00")),
    now: new Date(clock.now()),
  });

/** The same, with something that happens after the diary was read and before what comes of it is written. */
const meanwhile = (booking: BookingDeps, happens: () => Promise<unknown>): BookingDeps => ({
  ...booking,
  diary: {
    async facts(...asked) {
      const facts = await booking.diary.facts(...asked);
      await happens();
      return facts;
    },
  },
});

describe("a client decides while the errand is taken", () => {
  const held = async (s: Salon) => {
    const clientId = await s.newClient();
    const won = await holdSlot(s.booking, {
      clientId,
      visit: await s.visit("Маникюр"),
      start: at(TUESDAY, "12:00"),
      timeZone: s.master.timeZone,
      key: "hold",
    });
    if (!won.ok) throw new Error("the time was free");
    return { clientId, token: won.value.offerToken ?? "", timeZone: s.master.timeZone };
  };
  const booked = (s: Salon) =>
    s.store.models.appointments.countDocuments({
      internalStatus: "booked",
      startTime: new Date(at(TUESDAY, "12:00")),
    });

  /** What a desk asks that was opened now. */
  const asKnownBefore = async ({ store: { models }, clock, master }: Salon) =>
    bookingFor({ models, clock }, master._id, {
      master,
      services: await models.services.find({ master: master._id }).lean(),
    });
  const refusedWithOthers = (outcome: Awaited<ReturnType<typeof confirmHold>>) => {
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "busy" } });
    expect(outcome.ok || !("nearest" in outcome.refusal) ? 0 : outcome.refusal.nearest.length).toBe(3);
  };

  test("it is there before they confirm: they are refused, with what is near", async () => {
    const s = await openSalon();
    const request = await held(s);
    await takeNoon(s);
    refusedWithOthers(await confirmHold(s.booking, request));
    expect(await booked(s)).toBe(0);
  });

  test.each([
    ["at the diary", false],
    ["at what their desk was told", true],
  ])("it comes between their look %s and their write: they do not get the time", async (_, told) => {
    const s = await openSalon();
    const request = await held(s);
    const booking = told ? await asKnownBefore(s) : s.booking;
    const between = meanwhile(booking, () => takeNoon(s));
    refusedWithOthers(await confirmHold(between, request));
    expect(await booked(s)).toBe(0);
  });

  test("they took the time by what their desk knew before: they cannot confirm it", async () => {
    const s = await openSalon();
    const stale = await asKnownBefore(s);
    await takeNoon(s);
    const request = await held({ ...s, booking: stale });
    refusedWithOthers(await confirmHold(s.booking, request));
  });

  test("whoever has the card open is told of other times, and not why", async () => {
    const h = await openHarness();
    await h.say("маникюр завтра в 12:00");
    await h.say("завтра в 12 стоматолог", h.owner);
    await h.tap("Занять время", h.owner);
    const answer = await h.tap("Подтвердить");
    expect(labels(answer).filter((one) => /\d\d:\d\d/.test(one)).length).toBeGreaterThan(1);
    expect(heard(h)).not.toContain("стоматолог");
    expect(await h.store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(0);
  });

  test("a visit is not moved into it, not even by who looked before", async () => {
    const s = await openSalon();
    const clientId = await s.newClient();
    const visit = await s.visit("Маникюр");
    const by = { kind: "client", clientId } as const;
    const start = at("2026-03-05", "16:00");
    const made = await s.booking.appointments.book({
      clientId,
      visit,
      start,
      key: "book",
      by: { kind: "master" },
      now: s.clock.now(),
    });
    if (!made.ok) throw new Error("the time was free");
    const { timeZone, cancelCutoffHours: cutoffHours } = s.master;
    const asked = await proposeMove(s.booking, {
      appointmentId: made.appointment.id,
      start: at(TUESDAY, "12:00"),
      by,
      timeZone,
      cutoffHours,
    });
    const token = (asked.ok && asked.value.move?.token) || "";
    const request = { token, by, timeZone, cutoffHours };
    expect(
      (
        await confirmMove(
          meanwhile(s.booking, () => takeNoon(s)),
          request,
        )
      ).ok,
    ).toBe(false);
    expect((await confirmMove(s.booking, request)).ok).toBe(false);
    expect((await s.booking.appointments.byId(made.appointment.id))?.start).toBe(start);
  });

  test("in any order: a visit that stands is named by the errand's outcome, and none stands that is not", async () => {
    const h = await openHarness();
    let stood = 0;
    for (let round = 0; round < 6; round++) {
      await h.say("маникюр завтра в 12:00");
      await h.say("завтра в 12 стоматолог", h.owner);
      const taps = [() => h.client.tap("Подтвердить"), () => h.owner.tap("Занять время")];
      for (const tap of round % 2 === 0 ? taps : taps.reverse()) tap();
      await h.settle();
      const visits = await h.store.models.appointments.countDocuments({ internalStatus: "booked" });
      const outcome = h.owner.list.findLast((one) => one.text.includes("✅ Сделано:"))?.text ?? "";
      expect(outcome.includes("▪ стоматолог")).toBe(true);
      expect(outcome.includes("12:00") && /\n12:00 /.test(outcome)).toBe(visits === 1);
      stood += visits;
      await h.store.models.appointments.deleteMany({});
      await h.store.models.errands.deleteMany({});
      await h.store.models.plans.deleteMany({});
    }
    expect(stood).toBeLessThanOrEqual(6);
    expect(heard(h)).not.toContain("стоматолог");
  });
});

test("a plan that is carried on after a crash writes it once", async () => {
  const s = await openSalon();
  const { models } = s.store;
  const step = {
    do: "errand",
    what: "стоматолог",
    start: at(TUESDAY, "12:00"),
    end: at(TUESDAY, "13:00"),
    assumed: true,
  };
  const lines = [{ step, status: "todo", reason: null, made: null }];
  const { _id } = await models.plans.create({
    masterId: s.master._id,
    key: "k",
    status: "running",
    lines,
    proposedAt: new Date(s.clock.now()),
    decidedAt: new Date(s.clock.now()),
  } as never);
  const deps = { models, master: s.master, booking: s.booking };
  await Promise.all([runPlan(deps, _id), runPlan(deps, _id)]);
  await models.plans.updateOne({ _id }, { $set: { status: "running", "lines.0.status": "todo" } });
  await runPlan(deps, _id);
  expect(await models.errands.countDocuments()).toBe(1);
});

test("a copy to try things at has its time closed and does not know what it is", async () => {
  const s = await openSalon();
  await takeNoon(s);
  const { models } = s.store;
  const master = await models.masters.findOne({ _id: s.master._id }).lean<Master>().orFail();
  const copy = await openSandbox(models, master, { botId: 1, tgId: 1, now: s.clock.now() });
  const there = { store: s.store, clock: s.clock, master: { ...master, _id: copy } };
  expect(await offered(there, TUESDAY)).not.toContain(12);
  expect(JSON.stringify(await models.busyEvents.find({ masterId: copy }).lean())).not.toContain("стоматолог");
  expect(await models.errands.countDocuments({ masterId: copy })).toBe(0);
  await models.errands.create({
    masterId: copy,
    key: "k",
    what: "x",
    start: new Date(0),
    end: new Date(0),
  } as never);
  await closeSandboxes(models, { of: s.master._id });
  expect(await models.errands.countDocuments()).toBe(1);
});

test("its words go nowhere: not to Google, not into what others subscribe to, not to any client", async () => {
  const clock = fixedClock();
  const google = await startFakeGoogle(() => clock.now());
  const publicUrl = "https://zapis.example";
  const h = await openHarness({
    publicUrl,
    now: clock.now(),
    google: createGoogleApi({
      clientId: "client",
      clientSecret: "secret",
      redirectUrl: `${publicUrl}/google/connected`,
      roots: google.roots,
    }),
  });
  const url = new URL((await h.app.calendars?.connectUrl(h.master._id)) ?? "");
  const state = url.searchParams.get("state") ?? "";
  expect(await h.app.calendars?.connected({ state, code: "code" })).toMatchObject({ ok: true });
  await h.say("маникюр завтра в 11:00");
  await h.tap("Подтвердить");
  await h.say("завтра с 12 до 14 стоматолог", h.owner);
  await h.tap("Занять время", h.owner);
  for (let round = 0; round < 6; round++) await h.app.runDue();
  await h.settle();
  expect((await errands(h)).length).toBe(1);
  const sent = JSON.stringify([...google.events.values()]);
  expect(sent).toContain("Маникюр");
  expect(sent).not.toContain("стоматолог");
  const master = await h.store.models.masters.findOne({ _id: h.master._id }).lean<Master>().orFail();
  expect(await masterFeed(h.store.models, master, "busy", h.clock.now())).not.toContain("стоматолог");
  await h.say("маникюр завтра в 13:00");
  await h.say("почему завтра нельзя в 12?");
  await h.wait(20 * 3_600_000);
  expect(heard(h)).not.toContain("стоматолог");
});

test("who has nothing of their own is asked nothing of it", async () => {
  const h = await openHarness({ storeOptions: MONITORED });
  const watch = watchCommands(h.store.connection);
  const asked = async (work: () => Promise<unknown>) =>
    (
      await watch.during(async () => {
        await work();
      })
    ).filter((one) => one.collection === "errands").length;
  expect(await asked(() => h.say("маникюр завтра в 12:00"))).toBe(0);
  expect(await asked(() => h.say("что у меня завтра", h.owner))).toBe(0);
  await h.say("завтра в 16 стоматолог", h.owner);
  await h.tap("Занять время", h.owner);
  expect(await asked(() => h.say("маникюр завтра в 13:00"))).toBeGreaterThan(0);
  // What is over costs nothing again.
  await h.wait(5 * 86_400_000);
  expect(await asked(() => h.say("маникюр в пятницу в 13:00"))).toBe(0);
  watch.stop();
});

test("the model has a tool for it in the master's chat alone, and it writes nothing", async () => {
  const spec = MASTER_TOOLS.find((one) => one.name === "plan_errand")?.spec;
  expect(CLIENT_TOOLS.some((one) => one.name === "plan_errand")).toBe(false);
  expect(spec?.parameters).toMatchObject({ type: "object", required: ["what", "when"] });
  const call = (input: object) => ({
    tool_calls: [{ name: "plan_errand", arguments: JSON.stringify(input) }],
  });
  const right = { what: "стоматолог", when: "завтра с 12 до 13" };
  const h = await openHarness({
    model: scripted([
      call({ ...right, client: "Дана" }),
      { content: "" },
      call(right),
      { content: "" },
      call(right),
    ]),
  });
  await h.say("сделай что-нибудь", h.owner);
  expect(await h.store.models.plans.countDocuments()).toBe(0);
  await h.say("завтра с 12 до 13 стоматолог");
  expect(await h.store.models.plans.countDocuments()).toBe(0);
  await h.say("завтра с 12 до 13 стоматолог", h.owner);
  expect([await errands(h), await h.store.models.plans.countDocuments()]).toEqual([[], 1]);
  await h.tap("Занять время", h.owner);
  expect(await errands(h)).toEqual([["стоматолог", at(TUESDAY, "12:00"), at(TUESDAY, "13:00")]]);
});
