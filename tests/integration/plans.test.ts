import { describe, expect, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import { runPlan } from "../../jobs/plans/run-plan.ts";
import type { KnownPlan as Plan } from "../../jobs/plans/steps.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import { bookingFor } from "../../models/booking-deps.ts";
import { type Harness, labels, openHarness, scripted } from "../helpers/harness.ts";
import { at } from "../helpers/store.ts";

const salon = readFixture("salon");
const visit = (clientId: string, startTime: string, service = "manicure") => ({
  masterId: "aliya",
  clientId,
  startTime,
  services: [service],
  internalStatus: "booked" as const,
});
/**
 * Monday morning; Dana on Tuesday at 15, Anna on Wednesday at 11 and Friday at 12, Asel (no Telegram) on
 * Tuesday at 17.
 */
const WEEK: typeof salon = {
  ...salon,
  clients: [
    { _id: "dana", masterId: "aliya", name: "Дана", telegramUserId: "client" },
    { _id: "anna", masterId: "aliya", name: "Анна Ким", telegramUserId: "anna" },
    { _id: "asel", masterId: "aliya", name: "Асель", phone: "+77010000000" },
  ],
  appointments: [
    visit("dana", "2026-03-03T15:00"),
    visit("asel", "2026-03-03T17:00", "brows"),
    visit("anna", "2026-03-04T11:00"),
  ],
};

async function withWeek(options: Parameters<typeof openHarness>[0] = {}) {
  const h = await openHarness({ fixture: WEEK, ...options });
  h.client.known = true;
  h.person("anna").known = true;
  await h.settle();
  return h;
}

const plan = async (h: Harness) =>
  (await h.store.models.plans.findOne().sort({ proposedAt: -1, _id: -1 }).lean<Plan>()) as Plan;
const clock = (start: number) => new Date(start + 5 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

/** A plan in short, as it is read out here. */
async function inShort(h: Harness): Promise<string[]> {
  const made = await h.store.models.plans.findOne().sort({ _id: -1 }).lean<Plan>();
  const services = await h.store.models.services.find().lean();
  const name = (id: string) => services.find((one) => String(one._id) === id)?.name ?? "?";
  return (made?.lines ?? []).map(({ step }): string => {
    switch (step.do) {
      case "close":
      case "open":
        return `${step.do} ${step.date} ${step.from}-${step.to}`;
      case "book":
        return `book ${step.name} ${step.services.map(name).join("+")} ${clock(step.start)}`;
      case "move":
        return `move ${clock(step.from)} > ${clock(step.to)}`;
      case "cancel":
        return `cancel ${clock(step.from)}`;
      case "price":
        return `price ${name(step.service)} ${step.from} > ${step.to}`;
      case "hours":
        return `hours ${step.to.monday.workingHours.from}-${step.to.monday.workingHours.to} sat ${step.to.saturday.workingHours.to}`;
      case "set":
        return `set ${step.field} ${JSON.stringify(step.to)}`;
      case "add":
        return `add ${step.name} ${step.minutes} ${step.price}`;
      case "length":
        return `length ${name(step.service)} ${step.from} > ${step.to}`;
      case "offer":
        return `${step.to ? "offer" : "hide"} ${name(step.service)}`;
      default:
        return "?";
    }
  });
}

describe("the master says it in a sentence; what would change is shown, and nothing happens before the tap", () => {
  test.each([
    ["закрой завтра после трёх", ["close 2026-03-03 15:00-19:00"]],
    ["завтра с трёх меня нет", ["close 2026-03-03 15:00-19:00"]],
    ["закрой завтра", ["close 2026-03-03 10:00-19:00"]],
    ["в пятницу не работаю", ["close 2026-03-06 10:00-19:00"]],
    ["заболела, завтра не принимаю", ["close 2026-03-03 10:00-19:00"]],
    ["температура, завтра не работаю", ["close 2026-03-03 10:00-19:00"]],
    [
      "я в отпуске с 9 по 11 марта",
      ["close 2026-03-09 10:00-19:00", "close 2026-03-10 10:00-19:00", "close 2026-03-11 10:00-19:00"],
    ],
    ["9–10 марта отпуск", ["close 2026-03-09 10:00-19:00", "close 2026-03-10 10:00-19:00"]],
    ["vacation March 9-10", ["close 2026-03-09 10:00-19:00", "close 2026-03-10 10:00-19:00"]],
    ["закрой в четверг с 12 до 14", ["close 2026-03-05 12:00-14:00"]],
    ["close tomorrow after three", ["close 2026-03-03 15:00-19:00"]],
    ["I'm ill tomorrow", ["close 2026-03-03 10:00-19:00"]],
    ["I'm away on Friday from 2 pm", ["close 2026-03-06 15:00-19:00"]],
    ["ертең үштен кейін жап", ["close 2026-03-03 15:00-19:00"]],
    ["ертең жұмыс істемеймін", ["close 2026-03-03 10:00-19:00"]],
    ["в воскресенье поработаю с 11 до 15", ["open 2026-03-08 11:00-15:00"]],
    ["открой воскресенье с 11 до 15", ["open 2026-03-08 11:00-15:00"]],
    ["открой воскресенье", ["open 2026-03-08 10:00-19:00"]],
    ["open Sunday from 11 to 15", ["open 2026-03-08 11:00-15:00"]],
    ["перенеси Анну на пятницу на 12", ["move 2026-03-04 11:00 > 2026-03-06 12:00"]],
    ["перенеси анну на пятницу", ["move 2026-03-04 11:00 > 2026-03-06 11:00"]],
    ["передвинь Дану на 16:30", ["move 2026-03-03 15:00 > 2026-03-03 16:30"]],
    ["сдвинь Асель на четверг в 10", ["move 2026-03-03 17:00 > 2026-03-05 10:00"]],
    ["move Anna to Friday at 12", ["move 2026-03-04 11:00 > 2026-03-06 12:00"]],
    ["Аннаны жұмаға 12-ге ауыстыр", ["move 2026-03-04 11:00 > 2026-03-06 12:00"]],
    ["отмени Анну", ["cancel 2026-03-04 11:00"]],
    ["отмени Дану завтра", ["cancel 2026-03-03 15:00"]],
    ["cancel Dana", ["cancel 2026-03-03 15:00"]],
    ["Асельді болдырма", ["cancel 2026-03-03 17:00"]],
    ["запиши Асель на маникюр в пятницу в 11, она позвонила", ["book Асель Маникюр 2026-03-06 11:00"]],
    ["запиши Асель на брови в пятницу в одиннадцать", ["book Асель Коррекция бровей 2026-03-06 11:00"]],
    ["запиши Мадину на педикюр завтра в 12", ["book Мадина Педикюр 2026-03-03 12:00"]],
    ["запиши Дану в четверг в 14:00", ["book Дана Маникюр 2026-03-05 14:00"]],
    ["book Anna for a manicure on Friday at 11", ["book Анна Ким Маникюр 2026-03-06 11:00"]],
    ["Әселді жұмада 11-де маникюрге жаз", ["book Асель Маникюр 2026-03-06 11:00"]],
    ["подними цены на 10 %", 7],
    ["снизь цены на 5%", 7],
    ["raise prices by 10 %", 7],
    ["бағаны 10 пайызға көтер", 7],
    ["все цены плюс 500", 7],
    ["скидка 10 % на педикюр", ["price Педикюр 12000 > 10800"]],
    ["педикюр дешевле на 15%", ["price Педикюр 12000 > 10200"]],
    ["pedicure 10% off", ["price Педикюр 12000 > 10800"]],
    ["педикюрге 10 % жеңілдік", ["price Педикюр 12000 > 10800"]],
    ["минус 1000 на педикюр", ["price Педикюр 12000 > 11000"]],
    ["подними маникюр до 9000", ["price Маникюр 8000 > 9000"]],
    ["подними маникюр с 8000 на 9000", ["price Маникюр 8000 > 9000"]],
    ["поменяй цену маникюра на 9000", ["price Маникюр 8000 > 9000"]],
    ["поднимай маникюр на 500", ["price Маникюр 8000 > 8500"]],
    ["добавь услугу парафин 30 минут, цена 3000", ["add парафин 30 3000"]],
    ["запиши Асель на маникюр в пятницу в 11, добавь дизайн", ["book Асель Маникюр 2026-03-06 11:00"]],
    ["маникюр теперь 9000", ["price Маникюр 8000 > 9000"]],
    ["педикюр стоит 13 000", ["price Педикюр 12000 > 13000"]],
    ["manicure now 9000", ["price Маникюр 8000 > 9000"]],
    ["подними маникюр на 10%", ["price Маникюр 8000 > 8800"]],
    ["добавь услугу парафин 30 минут 3000", ["add парафин 30 3000"]],
    ["Добавь услугу Парафинотерапия рук, полтора часа, 6 500", ["add Парафинотерапия рук 90 6500"]],
    ["add service paraffin 30 min 3000", ["add paraffin 30 3000"]],
    ["скрой снятие", ["hide Снятие"]],
    ["убери педикюр", ["hide Педикюр"]],
    ["педикюр 2 часа", ["length Педикюр 90 > 120"]],
    ["маникюр полтора часа", ["length Маникюр 60 > 90"]],
    ["будни 10–19, обед в 14, суббота до 16", ["hours 10:00-19:00 sat 16:00"]],
    ["weekdays 9 to 18", ["hours 09:00-18:00 sat 19:00"]],
    ["напоминай за день и за час", ["set reminderMinutes [1440,60]"]],
    ["напоминай за 3 часа", ["set reminderMinutes [180]"]],
    ["запись минимум за 3 часа", ["set leadTimeMinutes 180"]],
    ["отменить можно не позже чем за 5 часов", ["set cancelCutoffHours 5"]],
    ["адрес Абая 10, вход со двора", ['set address "Абая 10, вход со двора"']],
    ["открой запись на 6 недель", ["set planningHorizon 42"]],
    ["спрашивай отзыв через 3 часа", ["set reviewAfterHours 3"]],
    ["зови снова через 4 недели", ["set nudgeAfterDays 28"]],
    ["invite clients back after 30 days", ["set nudgeAfterDays 30"]],
    ["утреннее сообщение в 8:00", ['set morningAt "08:00"']],
    ["не присылай вечернее сообщение", ["set eveningAt null"]],
    ["жазылу кемінде 4 сағат бұрын", ["set leadTimeMinutes 240"]],
    ["закрой вт с 15", ["close 2026-03-03 15:00-19:00"]],
    ["каждую субботу до 16", ["hours 10:00-19:00 sat 16:00"]],
    ["вт, чт 12-20", ["hours 10:00-19:00 sat 19:00"]],
    ["жұмыс күндері 9-18", ["hours 09:00-18:00 sat 19:00"]],
  ] as const)("%s", async (words, expected) => {
    const h = await withWeek();
    const before = await everything(h);
    await h.say(words, h.owner);
    const lines = await inShort(h);
    if (typeof expected === "number") expect(lines.length).toBeGreaterThan(1);
    else expect(lines).toEqual(expected);
    expect(labels(h.owner.newest).at(-1)).toBe("Не нужно");
    expect(await everything(h)).toEqual(before);
    await h.tap("Не нужно", h.owner);
    expect(await everything(h)).toEqual(before);
    expect(h.owner.newest?.text).toBe("Ничего не изменено.");
  });
});

/** All that a plan may touch, without what every write touches. */
async function everything(h: Harness) {
  const { models } = h.store;
  const strip = (rows: object[]) =>
    rows.map((row) => {
      // When a master is next looked at is worked out anew by the sweep.
      const { revision, history, updatedAt, pending, googleWish, nextDayAt, nextInviteAt, ...rest } =
        row as Record<string, unknown>;
      return JSON.parse(JSON.stringify(rest)) as Record<string, unknown>;
    });
  return {
    appointments: strip(await models.appointments.find({ internalStatus: "booked" }).sort({ _id: 1 }).lean()),
    overrides: strip(await models.overrides.find().sort({ date: 1 }).lean()),
    master: strip([(await models.masters.findOne({ _id: h.master._id }).lean()) ?? {}]),
    services: strip(await models.services.find().sort({ _id: 1 }).lean()),
  };
}

test("one tap carries it out, and one puts everything back as it was", async () => {
  for (const [words, button] of [
    ["закрой завтра после трёх", "Закрыть и предложить другое время"],
    ["закрой завтра после трёх", "Закрыть, визиты оставить"],
    ["в воскресенье поработаю с 11 до 15", "Открыть"],
    ["перенеси Анну на пятницу на 12", "Перенести и написать"],
    ["перенеси Анну на пятницу на 12", "Уже договорились"],
    ["отмени Анну", "Отменить и написать"],
    ["отмени Анну", "Уже договорились"],
    ["запиши Асель на маникюр в пятницу в 11", "Записать"],
    ["подними цены на 10 %", "Изменить"],
    ["добавь услугу парафин 30 минут 3000", "Добавить"],
    ["скрой снятие", "Да"],
    ["маникюр полтора часа", "Изменить"],
    ["будни 9–18, суббота до 16", "Поменять"],
    ["напоминай за 3 часа", "Поменять"],
    ["спрашивай отзыв через 3 часа", "Поменять"],
    ["не присылай вечернее сообщение", "Поменять"],
  ] as const) {
    const h = await withWeek();
    const before = await everything(h);
    await h.say(words, h.owner);
    await h.tap(button, h.owner);
    expect(h.owner.newest?.text, words).toContain("✅ Сделано:");
    expect(await everything(h), words).not.toEqual(before);
    await h.tap("Вернуть как было", h.owner);
    expect(h.owner.newest?.text, words).toContain("✅ Возвращено как было:");
    expect(await everything(h), words).toEqual(before);
    // Twice is once, and there is nothing more to put back.
    h.owner.send("/undo");
    await h.settle();
    expect(h.owner.newest?.text).toBe("За последний день возвращать нечего.");
  }
});

test("an undo takes its own pieces out of a day, and no others", async () => {
  const h = await withWeek();
  await h.store.models.overrides.create({
    masterId: h.master._id,
    date: "2026-03-05",
    blocks: [{ from: "10:00", to: "10:30" }],
  });
  const before = await everything(h);
  await h.say("закрой в четверг с 12 до 14", h.owner);
  await h.tap("Закрыть", h.owner);
  await h.say("закрой в четверг после 17", h.owner);
  await h.tap("Закрыть", h.owner);
  h.owner.send("/undo");
  await h.settle();
  h.owner.send("/undo");
  await h.settle();
  expect(await everything(h)).toEqual(before);
});

test("who has a price and a length of their own is written down at them", async () => {
  const h = await withWeek();
  const manicure = await h.store.models.services.findOne({ name: "Маникюр" }).lean();
  await h.store.models.clients.updateOne(
    { masterId: h.master._id, name: "Асель" },
    {
      $set: {
        terms: [
          {
            serviceId: manicure?._id,
            durationMinutes: 90,
            price: { type: "fixed", value: 6_000, currency: "KZT" },
          },
        ],
      },
    },
  );
  await h.say("запиши Асель на маникюр в пятницу в 11", h.owner);
  expect(h.owner.newest?.text).toContain("11:00–12:30 · 6\u00a0000\u00a0₸");
  await h.tap("Записать", h.owner);
  const booked = await h.store.models.appointments
    .findOne({ internalStatus: "booked", startTime: new Date(at("2026-03-06", "11:00")) })
    .lean();
  expect(booked?.totalPrice.value).toBe(6_000);
  expect(booked?.totalDuration.value).toBe(90);
});

test("the client hears of it or not, as the master chose", async () => {
  const h = await withWeek();
  await h.say("перенеси Анну на пятницу на 12", h.owner);
  await h.tap("Уже договорились", h.owner);
  expect(h.person("anna").list.filter((one) => one.from === "bot")).toHaveLength(0);
  await h.say("перенеси Анну на четверг на 12", h.owner);
  await h.tap("Перенести и написать", h.owner);
  expect(h.person("anna").newest?.text).toMatch(/5\u00a0марта, 12:00/);
});

test("ill tomorrow: plain words, three times with the usual hour first, whom to call, who did not answer", async () => {
  const h = await withWeek();
  await h.say("заболела, завтра не принимаю", h.owner);
  expect(h.owner.newest?.text).toContain("Задето:");
  expect(h.owner.newest?.text).toContain("☎ +7 701 000");
  await h.tap("Закрыть и предложить другое время", h.owner);
  expect(h.owner.list.some((one) => /Асель: ☎ \+7 701/.test(one.text))).toBe(true);
  const offer = h.client.newest;
  expect(offer?.text).toContain("приёма не будет, визит в 15:00 не состоится");
  const offered = labels(offer);
  expect(offered).toHaveLength(4);
  expect(offered.slice(0, 3).every((label) => label.endsWith("15:00"))).toBe(true);
  // From that moment nothing treats the visit as on.
  await h.wait(60 * 60_000);
  expect(h.client.list.filter((one) => one.text.startsWith("⏰"))).toHaveLength(0);
  await h.tap(offered[0] as string);
  await h.tap("Подтвердить");
  expect(h.client.list.some((one) => one.text.startsWith("✅"))).toBe(true);
  // Twice: the button of the old message offers, it does not book again by itself.
  await h.wait(7 * 3_600_000);
  const deadline = h.owner.list.filter((one) => one.text.startsWith("Нет ответа:"));
  expect(deadline).toHaveLength(1);
  expect(deadline[0]?.text).toContain("Асель +7 701 000");
  expect(deadline[0]?.text).not.toContain("Дана");
  // Put back what nobody has answered; say what cannot be.
  h.owner.send("/undo");
  await h.settle();
  expect(h.owner.newest?.text).toMatch(/Не вышло:\n.*Дана.*уже выбрано другое время/);
  const stored = await h.store.models.appointments.find({ internalStatus: "booked" }).lean();
  expect(stored.filter((one) => one.startTime.getTime() === at("2026-03-03", "17:00"))).toHaveLength(1);
  expect(stored.filter((one) => one.startTime.getTime() === at("2026-03-03", "15:00"))).toHaveLength(0);
});

test("a plan left between any two steps is carried to the end, once", async () => {
  const h = await withWeek();
  await h.say("закрой завтра", h.owner);
  const made = await plan(h);
  const steps = made.lines.length + made.extra.length;
  const deps = (models: typeof h.store.models) => ({
    models,
    master: h.master,
    booking: bookingFor({ models, clock: h.clock }, h.master._id),
  });
  await h.store.models.plans.updateOne(
    { _id: made._id },
    {
      $set: { status: "running", decidedAt: new Date(h.clock.now()) },
      $push: {
        lines: {
          $each: made.extra.map((step) => ({ step, status: "todo" as const, reason: null, made: null })),
        },
      },
    },
  );
  // Dies right after each effect, before it is noted.
  for (let death = 0; death < steps; death++) {
    const plans = new Proxy(h.store.models.plans, {
      get(target, name) {
        if (name === "updateOne") return () => Promise.reject(new Error("killed"));
        const value = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    await expect(runPlan(deps({ ...h.store.models, plans }), made._id)).rejects.toThrow("killed");
    if (death % 2 === 0) await runPlan(deps(h.store.models), made._id);
    await h.store.models.plans.updateOne(
      { _id: made._id },
      { $set: { status: "running", "lines.$[].status": "todo" } },
    );
  }
  // The sweep finds what was left.
  await h.store.models.plans.collection.updateOne(
    { _id: made._id },
    { $set: { updatedAt: new Date(Date.now() - 60_000) } },
  );
  await h.wait(1_000);
  expect((await plan(h)).status).toBe("done");
  expect((await plan(h)).lines.map((line) => line.status)).toEqual(["done", "done", "done"]);
  const [override] = await h.store.models.overrides.find({ date: "2026-03-03" }).lean();
  expect(override?.blocks).toHaveLength(1);
  const cancelled = await h.store.models.appointments
    .find({ internalStatus: "cancelled" })
    .lean<AppointmentDocument[]>();
  expect(cancelled).toHaveLength(2);
  for (const one of cancelled)
    expect(one.history.filter((entry) => entry.kind === "cancelled")).toHaveLength(1);
});

test("what is no longer possible is said, and the rest stands", async () => {
  const h = await withWeek();
  await h.say("перенеси Анну на пятницу на 12", h.owner);
  h.client.send("/start");
  await h.say("маникюр в пятницу в 12:00");
  await h.tap("Подтвердить");
  await h.tap("Перенести и написать", h.owner);
  const said = h.owner.list.find((one) => one.text.includes("Не вышло:"))?.text;
  expect(said).toContain("время занято");
  const [anna] = await h.store.models.appointments
    .find({ internalStatus: "booked", startTime: new Date(at("2026-03-04", "11:00")) })
    .lean();
  expect(anna?.move).toBeNull();
});

test.each([
  "постоянным скидка 10 %",
  "все цены плюс 500 с 1 апреля",
  "студенттерге 10 % жеңілдік",
  "цены 10 %",
])("«%s» changes nobody else's prices, and not the other way round: nothing is planned", async (words) => {
  const h = await withWeek();
  const before = await everything(h);
  await h.say(words, h.owner);
  expect(await h.store.models.plans.countDocuments()).toBe(0);
  expect(await everything(h)).toEqual(before);
  expect(h.owner.newest?.text).toMatch(/прежние|бұрынғыдай|Дороже или дешевле/);
});

test("of two prices that go two ways each is its own plan, one after the other", async () => {
  const h = await withWeek();
  await h.say("подними маникюр на 10 %, а педикюр снизь на 10 %", h.owner);
  expect(h.owner.newest?.text).toContain("Маникюр: 8\u00a0000\u00a0₸ → 8\u00a0800");
  expect(h.owner.newest?.text).not.toContain("Педикюр");
  await h.tap("Изменить", h.owner);
  expect(h.owner.newest?.text).toContain("Педикюр: 12\u00a0000\u00a0₸ → 10\u00a0800");
  await h.tap("Изменить", h.owner);
  const prices = await h.store.models.services.find({ name: { $in: ["Маникюр", "Педикюр"] } }).lean();
  expect(prices.map(({ name, price }) => [name, price.value]).sort()).toEqual([
    ["Маникюр", 8_800],
    ["Педикюр", 10_800],
  ]);
});

test.each([
  ["скидка 20 % для Анны на педикюр", ["Педикюр"]],
  [
    "20 % off for Anna",
    ["Маникюр", "Маникюр с покрытием", "Педикюр", "Коррекция бровей", "Наращивание ногтей", "Снятие"],
  ],
  ["Анне маникюр по 7000", ["Маникюр"]],
  ["Анне маникюр полтора часа", ["Маникюр"]],
])("«%s» is for her alone, done at the tap and taken back whole", async (words, names) => {
  const h = await withWeek();
  const before = await everything(h);
  const shown = await h.say(words, h.owner);
  expect(shown?.text.match(/только для: Анна/g)).toHaveLength(names.length);
  for (const name of names) expect(shown?.text).toContain(name);
  expect(await everything(h)).toEqual(before);
  await h.tap("Изменить", h.owner);
  const { models } = h.store;
  const anna = await models.clients.findOne({ name: /^Анна/ }).lean();
  expect(anna?.terms).toHaveLength(names.length);
  expect(await models.clients.countDocuments({ "terms.0": { $exists: true } })).toBe(1);
  expect((await models.services.find().lean()).map(({ price }) => price.value).sort()).toEqual(
    readFixture("salon")
      .services.map(({ price }) => (price as { value: number }).value)
      .sort(),
  );
  await h.tap("Вернуть как было", h.owner);
  expect((await models.clients.findOne({ name: /^Анна/ }).lean())?.terms).toEqual([]);
});

test("a hostile model plans, and nothing of it happens; a plan of another master's cannot be tapped or named", async () => {
  const calls = (name: string, input: object) => ({
    tool_calls: [{ name, arguments: JSON.stringify(input) }],
  });
  const h = await withWeek({
    model: scripted([
      calls("change_prices", { services: [], percent: -90, value: null }),
      calls("change_prices", { services: ["V99"], percent: 10, value: null }),
      calls("cancel_for", { person: "Анна", when: null }),
      calls("book_for", { person: "Анна", services: ["V1"], when: "в пятницу в 11", notes: null }),
      { content: "Готово, всё отменено и цены снижены." },
    ]),
  });
  const before = await everything(h);
  await h.say("подними цены на 10 %", h.owner);
  expect(await everything(h)).toEqual(before);
  expect(h.owner.list.some((one) => one.text.includes("всё отменено"))).toBe(false);
  const [made] = await h.store.models.plans.find().lean<Plan[]>();
  expect(made?.status).toBe("proposed");
  // A number the master did not say, and a service nobody offered, are in no plan.
  expect(made?.lines.map(({ step }) => step.do)).toEqual(["cancel"]);
  // A client's chat with the button's data in hand.
  const stranger = h.person("stranger");
  stranger.send("/start");
  await h.settle();
  const button = h.owner.newest?.buttons.flat()[0];
  const message = stranger.newest;
  if (button && message) stranger.tapData(message, button);
  await h.settle();
  expect(await everything(h)).toEqual(before);
  // Made for someone else's diary: the steps are not found there.
  const { _id, ...rest } = made as Plan;
  const foreign = await h.store.models.plans.create({
    ...rest,
    key: "foreign",
    masterId: "650000000000000000000000",
  });
  if (button && h.owner.newest)
    h.owner.tapData(h.owner.newest, { ...button, data: `pl|${foreign._id}|yes` } as never);
  await h.settle();
  expect(await everything(h)).toEqual(before);
  expect(_id).toBeDefined();
});

test.each(["свободно в ср с 10?", "что у меня в пт", "кто завтра с 12", "are Mon and Tue free from 10?"])(
  "a question plans nothing: %s",
  async (words) => {
    const h = await withWeek();
    await h.say(words, h.owner);
    expect(await h.store.models.plans.countDocuments()).toBe(0);
  },
);

test("a day is closed by buttons alone", async () => {
  const h = await withWeek();
  h.owner.send("/block");
  await h.settle();
  const [, tomorrow] = labels(h.owner.newest);
  await h.tap(tomorrow as string, h.owner);
  expect(await inShort(h)).toEqual(["close 2026-03-03 10:00-19:00"]);
});
