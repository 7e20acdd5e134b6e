import { describe, expect, test } from "vitest";
import { ACTS, type ActArgs, type ActName, type Tap } from "../../bot/dialogue/acts.ts";
import { menuFor } from "../../bot/dialogue/commands.ts";
import type { Side } from "../../bot/dialogue/desk.ts";
import { readFixture } from "../../bot/fixtures/load.ts";
import { LANGUAGES } from "../../bot/i18n/format.ts";
import { messages } from "../../bot/i18n/messages.ts";
import { encode } from "../../bot/telegram/buttons.ts";
import { labels, openHarness } from "../helpers/harness.ts";
import { at, full } from "../helpers/store.ts";

const salon = readFixture("salon");
const COMMANDS = [
  "today",
  "day",
  "week",
  "add",
  "block",
  "open",
  "vacation",
  "hours",
  "clients",
  "client",
  "notes",
  "services",
  "settings",
  "waitlist",
  "demand",
  "stats",
  "usage",
  "knowledge",
  "share",
  "google",
  "feed",
  "export",
  "undo",
  "pause",
  "help",
] as const;

/** One message a second and chat: the other languages belong to the full run. */
describe.each(full ? LANGUAGES : LANGUAGES.slice(0, 1))("every command of the master's in %s", (language) => {
  const fixture = {
    ...salon,
    masters: salon.masters.map((one) => ({ ...one, languages: [language] })),
  };
  test("answers without an argument, in that language, and changes nothing by itself", async () => {
    const h = await openHarness({ fixture });
    const state = async () =>
      JSON.stringify(
        await Promise.all([
          h.store.models.overrides.find().lean(),
          h.store.models.appointments.find().lean(),
          h.store.models.services.find().lean(),
          h.store.models.masters.find({}, { updatedAt: 0, nextDayAt: 0, nextInviteAt: 0 }).lean(),
        ]),
      );
    const before = await state();
    const nothing = messages[language].assistant.masterExamples;
    for (const command of COMMANDS) {
      const count = h.owner.list.length;
      const answer = await h.say(`/${command}`, h.owner);
      expect(h.owner.list.length, command).toBeGreaterThan(count + 1);
      if (command !== "help") expect(answer?.text, command).not.toBe(nothing);
    }
    expect(await state()).toBe(before);
    // What is not in the menu stands in /help.
    for (const command of COMMANDS)
      expect(
        [
          ...menuFor("master", messages[language]).map((one) => one.command),
          h.owner.list.map(({ text }) => text).join(" "),
          "client",
        ].join(" "),
      ).toContain(command);
  });
});

test("nobody else's commands reach them", async () => {
  const h = await openHarness();
  for (const command of COMMANDS) await h.say(`/${command}`, h.client);
  expect(await h.store.models.plans.countDocuments({})).toBe(0);
  expect(h.client.list.some((one) => one.photo || one.file)).toBe(false);
  expect(h.client.list.some((one) => /Отпуск|Запись открыта|Это клиенты получают/.test(one.text))).toBe(
    false,
  );
});

test("a master from before these fields is served as any other", async () => {
  const h = await openHarness();
  const fields = ["setup", "sandbox", "pausedAt", "pictureTheme"];
  await h.store.models.masters.collection.updateMany(
    {},
    { $unset: Object.fromEntries(fields.map((field) => [field, 1])) as never },
  );
  expect((await h.say("/week", h.owner))?.photo).toBeDefined();
  expect(labels(await h.say("/pause", h.owner))).toEqual(["Приостановить"]);
  expect((await h.say("/test", h.owner))?.text).toContain("Проба");
  await h.tap("Закончить пробу", h.owner);
  await h.say("закрой завтра", h.owner);
  await h.tap("Закрыть", h.owner);
  expect(await h.store.models.overrides.countDocuments({})).toBe(1);
  expect(labels(await h.say("маникюр в среду в 12:00"))).toContain("Подтвердить");
});

const tap = <N extends ActName>(name: N, args: ActArgs<N>): Tap => ({ name, args });

/** What the master alone may tap. */
const actsOfMaster = () =>
  Object.entries(ACTS).flatMap(([room, acts]) =>
    Object.entries(acts)
      .filter(([, { by }]) => !(by as readonly Side[]).includes("client"))
      .map(([what]) => `${room}.${what}`),
  );

test("a client who makes up the data of the master's buttons changes nothing and reads nothing", async () => {
  const h = await openHarness();
  await h.say("маникюр завтра в 12:00", h.person("anna"));
  await h.tap("Подтвердить", h.person("anna"));
  await h.say("завтра в 17 стоматолог", h.owner);
  await h.tap("Занять время", h.owner);
  await h.say("закрой пятницу", h.owner);
  const { models } = h.store;
  const id = async (model: { findOne(): { lean(): Promise<{ _id: unknown } | null> } }) =>
    String((await model.findOne().lean())?._id);
  const [client, service, visit, errand] = await Promise.all([
    id(models.clients as never),
    id(models.services as never),
    id(models.appointments as never),
    id(models.errands as never),
  ]);
  const plan = String((await models.plans.findOne({ status: "proposed" }).lean())?._id);
  const start = at("2026-03-05", "12:00");
  const date = "2026-03-05";
  const taps = [
    tap("plans.decide", { plan, choice: "yes" }),
    tap("plans.decide", { plan, choice: "ask" }),
    tap("plans.undo", { plan }),
    tap("plans.remind", { plan }),
    tap("plans.mine", { plan }),
    tap("plans.knows", { plan, client }),
    tap("hours.closeDay", { date }),
    tap("hours.openDay", { date }),
    tap("hours.vacationFrom", { date }),
    tap("hours.vacation", { date, until: date }),
    tap("pause.set", { wanted: "yes" }),
    tap("errands.list", {}),
    tap("errands.hours", { date }),
    tap("errands.at", { start }),
    tap("errands.drop", { errand }),
    tap("errands.keep", { errand }),
    tap("knowledge.add", { type: "rules" }),
    tap("knowledge.drop", { index: 0 }),
    tap("demand.show", {}),
    tap("demand.open", { weekday: 6, part: "evening" }),
    tap("forClients.who", { service, start }),
    tap("forClients.what", { client }),
    tap("forClients.day", { client, service }),
    tap("forClients.time", { client, service, date }),
    tap("forClients.at", { client, service, start }),
    tap("clients.show", { client }),
    tap("clients.link", { client }),
    tap("clients.ask", { client, field: "note" }),
    tap("clients.more", { client }),
    tap("clients.doubles", { client }),
    tap("clients.merge", { client, other: client }),
    tap("clients.erase", { client, sure: "yes" }),
    tap("clients.block", { client, wanted: "yes" }),
    tap("catalog.hide", { id: service }),
    tap("catalog.show", { id: service }),
    tap("day.picture", { date, days: 7, theme: "dark" }),
    tap("share.qr", {}),
    tap("share.post", {}),
    tap("feed.rotate", {}),
    tap("day.week", {}),
    tap("day.show", { date }),
    tap("day.callList", { date }),
    tap("day.allCame", { date: "2026-03-03" }),
    tap("day.noShow", { visit, date: "2026-03-03" }),
    tap("imports.decide", { list: client, choice: "yes" }),
    tap("imports.takeBack", { list: client }),
    tap("day.whoNot", { date: "2026-03-03" }),
    tap("reminders.lateFine", { visit }),
    tap("call.answer", { relay: client, answer: "yes" }),
    tap("call.keepAnswer", { relay: client }),
    tap("call.giveBack", { relay: client }),
    tap("catalog.offer", { id: service }),
    tap("google.connect", {}),
    tap("google.disconnect", {}),
    tap("google.take", { visit, start: 0 }),
    tap("google.putBack", { visit }),
  ];
  expect(new Set(taps.map(({ name }) => name))).toEqual(new Set(actsOfMaster()));
  const mallory = h.person("mallory");
  await h.say("/start", mallory);
  const message = mallory.newest;
  if (!message) throw new Error("no answer to /start");
  const state = async () =>
    JSON.stringify(
      await Promise.all(
        [
          models.masters,
          models.services,
          models.overrides,
          models.appointments,
          models.plans,
          models.clients,
          models.errands,
        ].map((model) => (model as typeof models.clients).find({}, { updatedAt: 0 }).sort({ _id: 1 }).lean()),
      ),
    );
  const before = await state();
  for (const one of taps) {
    mallory.tapData(message, { text: "x", data: encode(one) });
    await h.settle();
    expect(await state(), one.name).toBe(before);
  }
  const read = mallory.list
    .filter((one) => one.from === "bot")
    .map((one) => one.text)
    .join("\n");
  expect(read).not.toMatch(/Anna|Нет ответа|Понято так|стоматолог/);
  expect(mallory.list.some((one) => one.photo || one.file)).toBe(false);
});

test("a client is written down by buttons alone", async () => {
  const h = await openHarness();
  await h.say("маникюр в среду в 12:00");
  await h.tap("Подтвердить");
  await h.say("/add", h.owner);
  await h.tap("Дана", h.owner);
  expect(h.owner.newest?.text).toBe("Дана: на что?");
  await h.tap("Педикюр", h.owner);
  await h.tap("чт 5", h.owner);
  await h.tap("16:00", h.owner);
  expect(h.owner.newest?.text).toMatch(/＋ Дана · Педикюр · чт, 5\sмарта, 16:00–17:30/);
  expect(await h.store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(1);
  await h.tap("Записать", h.owner);
  await h.wait(3_000);
  expect(await h.store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(2);
  expect(h.client.list.some((one) => one.text.startsWith("🆕 У вас новая запись"))).toBe(true);
});

test("a day off is opened, and a vacation closed, by buttons: each shown with whom it touches, and taken back", async () => {
  const h = await openHarness();
  const { overrides } = h.store.models;
  await h.say("/open", h.owner);
  await h.tap("вс 8", h.owner);
  await h.tap("Открыть", h.owner);
  expect((await overrides.findOne({ date: "2026-03-08" }).lean())?.opens).toHaveLength(1);
  await h.say("/undo", h.owner);
  expect(await overrides.countDocuments({})).toBe(0);

  await h.say("маникюр в среду в 12:00");
  await h.tap("Подтвердить");
  await h.say("/vacation", h.owner);
  await h.tap("ср 4", h.owner);
  expect(h.owner.newest?.text).toMatch(/Отпуск с ср, 4\sмарта/);
  await h.tap("пт 6", h.owner);
  expect(h.owner.newest?.text).toContain("Задето:");
  expect(await overrides.countDocuments({})).toBe(0);
  await h.tap("Закрыть и предложить", h.owner);
  expect((await overrides.find().lean()).map((one) => one.date)).toEqual([
    "2026-03-04",
    "2026-03-05",
    "2026-03-06",
  ]);
  await h.wait(3_000);
  expect(h.client.newest?.text).toContain("не состоится");
  await h.say("/undo", h.owner);
  expect(await overrides.countDocuments({})).toBe(0);
});

test("paused, nothing new is booked, what is booked stays and is reminded of; opened again, it goes on", async () => {
  const h = await openHarness();
  await h.say("маникюр завтра в 12:00");
  await h.tap("Подтвердить");
  await h.say("/pause", h.owner);
  await h.tap("Приостановить", h.owner);
  expect(labels(h.owner.newest)).toEqual(["Открыть запись"]);
  const anna = h.person("anna");
  expect((await h.say("педикюр в пятницу в 12:00", anna))?.text).toMatch(
    /Свободного времени сейчас нет|приёма нет/,
  );
  expect(await h.store.models.appointments.countDocuments({ internalStatus: "held" })).toBe(0);
  h.clock.advance(at("2026-03-03", "10:00") - h.clock.now());
  await h.wait(2_000);
  expect(h.client.list.some((one) => one.text.startsWith("⏰"))).toBe(true);
  // The master may still write somebody down.
  await h.say("запиши Анну на педикюр в пятницу в 12", h.owner);
  await h.tap("Записать", h.owner);
  expect(await h.store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(2);
  await h.say("/pause", h.owner);
  await h.tap("Открыть запись", h.owner);
  await h.say("педикюр в субботу в 12:00", anna);
  expect(labels(anna.newest)).toContain("Подтвердить");
});

test("what clients are answered word for word is added by voice, used, and taken out", async () => {
  const h = await openHarness();
  await h.say("/knowledge", h.owner);
  await h.tap("＋ уход", h.owner);
  h.owner.voice("Два дня не мочить, мазать маслом.");
  await h.settle();
  expect(h.owner.newest?.text).toContain("уход: Два дня не мочить, мазать маслом.");
  const master = await h.store.models.masters.findOne({ _id: h.master._id }).lean();
  const index = (master?.knowledge ?? []).findIndex((one) => one.type === "care");
  await h.tap(`✕ ${index + 1}`, h.owner);
  expect(h.owner.newest?.text).not.toContain("не мочить");
});
