import { expect, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import type { KnownPlan } from "../../jobs/plans/steps.ts";
import { type Harness, labels, openHarness } from "../helpers/harness.ts";

const salon = readFixture("salon");
const CARDS: typeof salon = {
  ...salon,
  clients: [
    { _id: "anna", masterId: "aliya", name: "Анна Ким", telegramUserId: "anna", notes: "любит тишину" },
    { _id: "anna2", masterId: "aliya", name: "Анна", phone: "+77010000001", notes: "аллергия на лак" },
    { _id: "dana", masterId: "aliya", name: "Дана", telegramUserId: "client" },
  ],
  appointments: [
    {
      masterId: "aliya",
      clientId: "anna2",
      startTime: "2026-03-04T10:00",
      services: ["manicure"],
      internalStatus: "booked",
    },
    {
      masterId: "aliya",
      clientId: "anna",
      startTime: "2026-03-05T10:00",
      services: ["manicure"],
      internalStatus: "booked",
    },
  ],
};

const cards = async (h: Harness) =>
  (await h.store.models.clients.find({ masterId: h.master._id }).sort({ createdAt: 1, _id: 1 }).lean()).map(
    ({ name, phone, notes, telegramUserId, deletedAt, tags, birthday }) => ({
      name,
      phone,
      notes,
      telegram: telegramUserId !== null,
      gone: deletedAt !== null,
      tags,
      birthday,
    }),
  );
const visits = async (h: Harness) =>
  (await h.store.models.appointments.find({ masterId: h.master._id }).sort({ startTime: 1 }).lean()).map(
    (one) => String(one.clientId),
  );

test("notes, tags and a birthday are said in words or by voice, shown on the card, and found again", async () => {
  const h = await openHarness({ fixture: CARDS });
  await h.say("Дана", h.owner);
  await h.tap("Заметка", h.owner);
  h.owner.voice("приходит с ребёнком, нужна раскраска");
  await h.settle();
  expect(h.owner.newest?.text).toContain("приходит с ребёнком, нужна раскраска");
  await h.tap("Ещё", h.owner);
  await h.tap("Теги", h.owner);
  await h.say("Постоянная, VIP", h.owner);
  expect(h.owner.newest?.text).toContain("#постоянная #vip");
  await h.tap("Ещё", h.owner);
  await h.tap("День рождения", h.owner);
  expect((await h.say("не знаю", h.owner))?.text).toContain("Когда день рождения");
  expect((await h.say("3 марта", h.owner))?.text).toMatch(/День рождения: 3\sмарта/);
  expect((await h.say("найди vip", h.owner))?.text).toContain("Дана");
  // Any part of a name, in either script; a number by its end.
  for (const words of ["найди ким", "find anna kim", "найди имяна"]) await h.say(words, h.owner);
  expect(h.owner.list.filter((one) => one.from === "bot" && one.text.startsWith("Анна Ким"))).toHaveLength(2);
  expect((await h.say("найди ана", h.owner))?.text).toContain("Дана");
  expect((await h.say("0000001", h.owner))?.text).toContain("+7 701 000 0001");
  // The morning says so.
  await h.wait(24 * 3_600_000);
  expect(h.owner.list.some((one) => one.text.includes("День рождения: Дана"))).toBe(true);
  // What was asked for is not waited for after a command or a tap.
  await h.say("Дана", h.owner);
  await h.tap("Заметка", h.owner);
  await h.say("/today", h.owner);
  await h.say("что у меня завтра", h.owner);
  expect((await cards(h))[2]?.notes).not.toContain("что у меня завтра");
  // It is nobody's business but the master's.
  for (const chat of [h.client, h.person("anna")])
    expect(chat.list.some((one) => /раскраск|vip/i.test(one.text))).toBe(false);
});

test("two cards of one person become one, as a plan that is taken apart again field by field", async () => {
  const h = await openHarness({ fixture: CARDS });
  const before = { cards: await cards(h), visits: await visits(h) };
  await h.say("+77010000001", h.owner);
  await h.tap("Ещё", h.owner);
  await h.tap("Объединить", h.owner);
  expect(labels(h.owner.newest)).toEqual(["Анна Ким", "‹ Назад"]);
  await h.tap("Анна Ким", h.owner);
  expect(h.owner.newest?.text).toContain("объединить карточки: Анна +77010000001 → Анна Ким (визитов: 1)");
  expect(await cards(h)).toEqual(before.cards);
  await h.tap("Объединить", h.owner);
  const [kept, gone] = await cards(h);
  expect(kept).toMatchObject({ phone: "+77010000001", notes: "любит тишину\nаллергия на лак", gone: false });
  expect(gone?.gone).toBe(true);
  expect(new Set(await visits(h)).size).toBe(1);
  const card = await h.say("Анна", h.owner);
  expect(card?.text).toContain("аллергия на лак");
  await h.say("/undo", h.owner);
  expect(await cards(h)).toEqual(before.cards);
  expect(await visits(h)).toEqual(before.visits);
});

test("a merge killed between any two writes is carried to its end, once", async () => {
  const h = await openHarness({ fixture: CARDS });
  await h.say("+77010000001", h.owner);
  await h.tap("Ещё", h.owner);
  await h.tap("Объединить", h.owner);
  await h.tap("Анна Ким", h.owner);
  const plan = await h.store.models.plans.findOne().lean<KnownPlan>();
  const step = plan?.lines[0]?.step;
  if (step?.do !== "merge") throw new Error("no merge was planned");
  const { mergeCards } = await import("../../jobs/clients/merge-cards.ts");
  for (let allowed = 0; allowed < 6; allowed++) {
    let left = allowed;
    const dying = <T extends object>(model: T): T =>
      new Proxy(model, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (name !== "updateOne" && name !== "updateMany")
            return typeof value === "function" ? value.bind(target) : value;
          return (...args: unknown[]) =>
            left-- > 0
              ? (value as (...all: unknown[]) => unknown).apply(target, args)
              : Promise.reject(new Error("killed"));
        },
      });
    const { clients, appointments, waitlist } = h.store.models;
    const models = {
      ...h.store.models,
      clients: dying(clients),
      appointments: dying(appointments),
      waitlist: dying(waitlist),
    };
    await mergeCards(
      { models, master: h.master, booking: { clock: h.clock } as never },
      step.keep,
      step.gone,
    ).catch((error: Error) => expect(error.message).toBe("killed"));
  }
  const [kept] = await cards(h);
  expect(kept?.notes).toBe("любит тишину\nаллергия на лак");
  expect(new Set(await visits(h)).size).toBe(1);
});

test("a card is erased on request: nothing personal is left anywhere, sums are; not while a visit is ahead", async () => {
  const h = await openHarness({ fixture: CARDS });
  await h.say("Мадина здесь, хочу маникюр завтра в 15:00, аллергия на акрил", h.client);
  await h.say("Дана", h.owner);
  await h.tap("Заметка", h.owner);
  await h.say("секрет-канарейка", h.owner);
  await h.say("Анна Ким", h.owner);
  await h.tap("Ещё", h.owner);
  await h.tap("Удалить данные", h.owner);
  expect(h.owner.newest?.text).toContain("Впереди визит");
  await h.say("Дана", h.owner);
  await h.tap("Ещё", h.owner);
  await h.tap("Удалить данные", h.owner);
  expect(h.owner.newest?.text).toContain("без возврата");
  await h.tap("Удалить", h.owner);
  expect(h.owner.newest?.text).toContain("Удалено");
  const { models } = h.store;
  for (const model of [models.clients, models.messages, models.relays, models.appointments])
    for (const document of await model.collection.find({}).toArray())
      expect(JSON.stringify(document)).not.toMatch(/канарейка|"Дана"|акрил/);
  // Coming back is beginning anew.
  await h.say("/start", h.client);
  expect(await models.clients.countDocuments({ masterId: h.master._id, deletedAt: null })).toBe(3);
});
