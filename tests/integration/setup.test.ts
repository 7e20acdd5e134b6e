import { expect, test } from "vitest";
import type { PersonChat } from "../../bot/simulator/person-chat.ts";
import { type Harness, openHarness } from "../helpers/harness.ts";

const texts = (chat: PersonChat) => chat.list.filter((one) => one.from === "bot").map((one) => one.text);

/** The chat of somebody with the bot they have just made. */
function ownBot(h: Harness, chat: PersonChat): PersonChat {
  const bot = [...h.telegram.bots.values()].findLast((one) => one.managed?.owner === chat.user.id);
  if (!bot) throw new Error("no bot was made");
  return h.telegram.chat(bot, chat.user);
}

test("a nail artist talks her way to a bot of her own, and a client books with it", async () => {
  const h = await openHarness({ platform: { manages: true } });
  const aliya = h.newcomer("Алия");
  const say = (text: string) => h.say(text, aliya);
  const tap = (label: string) => h.tap(label, aliya);

  expect((await say("/start"))?.text).toContain("Что вы делаете?");
  const list = await tap("Ногти");
  expect(list?.text).toContain(
    "Маникюр, 1 ч, 8 000 ₸"
      .replace(/ (?=\d|ч|₸)/g, "\u00a0")
      .replace(",\u00a0", ", ")
      .replace(",\u00a0", ", "),
  );
  await say("маникюр 9000");
  await say("добавь парафин 30 минут 3000\nубери снятие");
  expect(aliya.newest?.text).toMatch(/Маникюр, 1\sч, 9\s000\s₸/);
  expect(aliya.newest?.text).toContain("Парафин");
  expect(aliya.newest?.text).not.toContain("Снятие");
  await tap("Всё верно");
  const week = await say("будни 10–19, обед в два, суббота до 16");
  expect(week?.text).toContain("сб 10:00–16:00");
  expect(week?.text).toContain("вс выходной");
  await tap("Верно");
  const place = await say("Алматы, пр. Достык 5");
  expect(place?.text).toContain("09:00");
  expect(place?.text).toContain("₸");
  await tap("Верно");

  // The first joy: a client, right here.
  expect(aliya.newest?.text).toContain("Попробуйте как клиент");
  await say("маникюр завтра в 15:00");
  await tap("Подтвердить");
  expect(texts(aliya).some((one) => one.startsWith("✅ Вы записаны: маникюр"))).toBe(true);
  expect(texts(aliya).some((one) => one.startsWith("Так это прочитает мастер:"))).toBe(true);
  await tap("Дальше");

  expect(aliya.newest?.text).toContain("Теперь свой бот");
  await tap("Создать бота");
  const own = ownBot(h, aliya);
  expect(own.bot.managed?.restricted).toBe(true);
  expect(aliya.newest?.text).toContain("Какие записи уже есть?");

  // Not live before everything was asked.
  own.start();
  await h.settle();
  expect(own.newest?.text).toContain("Ещё не всё готово");
  const read = await say(
    "Анна, пятница 12:00, маникюр, +7 701 111 22 33\nЖанна во вторник в 11 на педикюр\nкогда-нибудь потом",
  );
  expect(read?.text).toContain("Понято записей: 2");
  expect(read?.text).toContain("3. «когда-нибудь потом»: нет дня или времени");
  await tap("Записать");
  await tap("Это всё");
  expect(aliya.newest?.text).toContain("нажмите Start");

  own.start();
  await h.settle();
  expect(texts(own).some((one) => one.startsWith("✅ Бот работает: https://t.me/"))).toBe(true);
  expect(own.bot.managed?.restricted).toBe(false);
  const menu = [...own.bot.profile].find(
    ([key]) => key.startsWith("commands|") && key.includes('"chat"'),
  )?.[1];
  expect((menu as { commands: { command: string }[] }).commands.map((one) => one.command)).toEqual([
    "today",
    "week",
    "add",
    "block",
    "clients",
    "services",
    "settings",
    "help",
  ]);
  expect(aliya.newest?.text).toContain("Всё дальше там");
  const master = await h.store.models.masters.findOne({ botId: own.bot.info.id }).lean();
  expect(master).toMatchObject({ setup: null, timeZone: "Asia/Almaty", currency: "KZT", masterName: "Алия" });

  // What was booked elsewhere is taken; the rest can be had.
  const dana = h.telegram.chat(own.bot, { id: 777, first_name: "Дана", language_code: "ru" });
  dana.start();
  await h.settle();
  const free = await h.say("маникюр в пятницу в 12", dana);
  expect(free?.buttons.flat().map((one) => one.text)).not.toContain("12:00");
  await h.say("маникюр в пятницу в 15:00", dana);
  await h.tap("Подтвердить", dana);
  expect(texts(own).some((one) => one.startsWith("🆕 Дана"))).toBe(true);
  const day = await h.say("что у меня в пятницу", own);
  expect(day?.text).toContain("Анна");
  expect(day?.text).toContain("Дана");
});

test("a pasted token is checked, its message deleted, and no database ever holds it in the clear", async () => {
  const h = await openHarness({ platform: { manages: false } });
  const john = h.newcomer("John", "en");
  const say = (text: string) => h.say(text, john);
  await untilBot(h, john);
  expect(john.newest?.text).toContain("@BotFather");
  await say("987654321:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
  expect(john.newest?.text).toContain("does not accept");
  // Another master's bot is theirs.
  const [salon] = [...h.telegram.bots.values()];
  const stranger = h.telegram.addBot("555555:BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB", "X", "john_bot");
  await h.store.models.masters.updateOne({ _id: h.master._id }, { $set: { botId: 555_555 } });
  await say(stranger.token);
  expect(john.newest?.text).toContain("already serves somebody");
  await h.store.models.masters.updateOne({ _id: h.master._id }, { $set: { botId: salon?.info.id ?? 0 } });
  const sent = john.list.length;
  await say(stranger.token);
  expect(john.newest?.text).toContain("What is booked already?");
  expect(john.list.some((one) => one.text.includes(stranger.token))).toBe(false);
  expect(john.list.length).toBeGreaterThan(sent - 2);
  for (const model of Object.values(h.store.models))
    for (const document of await model.collection.find({}).toArray())
      expect(JSON.stringify(document)).not.toContain("BBBBBBBBBB");

  // Strangers are told that it is not open; they book nothing and reach nobody.
  const eve = h.telegram.chat(stranger, { id: 4_242, first_name: "Eve", language_code: "en" });
  await h.say("haircut tomorrow at noon", eve);
  expect(eve.newest?.text).toContain("being made ready");
  await h.say("/today", eve);
  expect(await h.store.models.plans.countDocuments({})).toBe(0);
  expect(
    await h.store.models.appointments.countDocuments({ clientId: { $ne: null }, internalStatus: "held" }),
  ).toBe(0);
  // Nor does somebody else's Start set it to work.
  eve.start();
  await h.settle();
  expect((await h.store.models.masters.findOne({ botId: 555_555 }).lean())?.setup?.step).toBe("visits");
});

test("who works online is asked for a city, prices follow the currency, and prices of one's own are kept", async () => {
  const h = await openHarness({ platform: { manages: true } });
  const ann = h.newcomer("Анна");
  const say = (text: string) => h.say(text, ann);
  const tap = (label: string) => h.tap(label, ann);
  await say("/start");
  await say("репетитор по математике");
  expect(ann.newest?.text).toContain("Пробный урок");
  await tap("Всё верно");
  await tap("Пн–Сб");
  await tap("Верно");
  await tap("Онлайн");
  expect(ann.newest?.text).toContain("В каком вы городе?");
  await say("Лондон");
  expect(ann.newest?.text).toContain("£");
  await tap("Верно");
  const master = await h.store.models.masters.findOne({ "setup.tgId": ann.user.id }).lean();
  const services = await h.store.models.services
    .find({ master: master?._id ?? null })
    .sort({ position: 1 })
    .lean();
  expect(master).toMatchObject({ timeZone: "Europe/London", currency: "GBP", address: "" });
  expect(services.map((one) => [one.price.value, one.price.currency, one.format])).toEqual([
    [0, "GBP", "online"],
    [25, "GBP", "online"],
  ]);

  const bob = h.newcomer("Боб");
  await h.say("/start", bob);
  await h.tap("Барбер", bob);
  // In tenge, which is what he would be paid in, he would mean thousands.
  await h.say("стрижка 40", bob);
  expect(bob.newest?.text).toMatch(/Верно понято\? Стрижка, 40\s000\s₸/);
  await h.say("40 евро", bob);
  await h.say("борода 5", bob);
  await h.tap("Нет, пропустить", bob);
  expect(bob.newest?.text).toMatch(/Стрижка, 45\sмин, 40\s₸[\s\S]*Борода, 30\sмин, 4\s000\s₸/);
  await h.say("борода 5\nусы 3000", bob);
  await h.tap("Да", bob);
  expect(bob.newest?.text).toMatch(/сколько длится: Усы[\s\S]*Борода, 30\sмин, 5\s000\s₸/);
  await h.tap("Всё верно", bob);
  await h.tap("Пн–Пт", bob);
  await h.tap("Верно", bob);
  await h.say("Берлин", bob);
  await h.tap("Верно", bob);
  expect(bob.newest?.text).toMatch(/Цены теперь в €[\s\S]*Стрижка, 45\sмин, 40\s€/);
  await h.tap("Всё верно", bob);
  expect(bob.newest?.text).toContain("Попробуйте как клиент");
});

test("a place in Kazakh, a change of language in the middle, and Start pressed again lose nothing", async () => {
  const h = await openHarness({ platform: { manages: true } });
  const aigul = h.newcomer("Айгүл", "kk");
  await h.say("/start", aigul);
  expect(aigul.newest?.text).toContain("Немен айналысасыз?");
  await h.tap("Қас пен кірпік", aigul);
  expect(aigul.newest?.text).toContain("Қас түзету");
  await h.say("/language", aigul);
  await h.tap("Русский", aigul);
  expect(aigul.newest?.text).toContain("Вот обычный прайс");
  await h.tap("Всё верно", aigul);
  await h.say("/start", aigul);
  expect(aigul.list.at(-2)?.text).toContain("Продолжим");
  expect(aigul.newest?.text).toContain("Когда работаете?");
  const before = aigul.newest;
  const old = before?.buttons.flat()[0];
  await h.say("как-нибудь", aigul);
  expect(aigul.newest?.text).toContain("Не понято");
  // A button of an earlier question does nothing.
  const count = aigul.list.length;
  if (before && old) aigul.tapData(before, old);
  await h.settle();
  expect(h.toasts(aigul).at(-1)).toBe("Это уже пройдено");
  expect(aigul.list).toHaveLength(count);
  expect(aigul.newest?.text).toContain("Не понято");
  await h.say("дс–жм 9–18", aigul);
  await h.tap("Верно", aigul);
  expect(aigul.newest?.text).toContain("Где принимаете?");

  // After a quiet week Telegram's numbers begin anew, anywhere.
  aigul.bot.nextUpdateId = 17;
  // A point on the map; visits one by one, by voice, and days that are full.
  await h.tap("Отправить точку", aigul);
  await h.say("Абая 10, вход со двора", aigul);
  expect(aigul.newest?.text).toMatch(/^Абая 10, вход со двора\. У вас сейчас 09:0\d, цены в ₸/);
  await h.tap("Верно", aigul);
  await h.tap("Дальше", aigul);
  await h.tap("Создать бота", aigul);
  await h.tap("По одной", aigul);
  await h.say("Анна +7 701 111 22 33", aigul);
  await h.tap("Қас түзету", aigul);
  await h.tap("ср 4", aigul);
  await h.say("12:30", aigul);
  expect(aigul.newest?.text).toMatch(/· ср, 4\sмарта, 12:30 Анна, Қас түзету, \+77011112233/);
  await h.tap("Записать", aigul);
  await h.tap("Продиктую", aigul);
  aigul.voice("Вера в пятницу в двенадцать на коррекцию, то есть қас түзету");
  await h.settle();
  await h.tap("Записать", aigul);
  await h.tap("Закрою дни", aigul);
  await h.tap("чт 5", aigul);
  await h.tap("Готово", aigul);
  await h.tap("Это всё", aigul);
  const master = await h.store.models.masters.findOne({ "setup.tgId": aigul.user.id }).lean();
  expect(master).toMatchObject({ timeZone: "Asia/Almaty", address: "Абая 10, вход со двора" });
  expect(master?.location).toMatchObject({ latitude: expect.closeTo(43.2, 0) });
  const own = { masterId: master?._id ?? null };
  expect(await h.store.models.appointments.countDocuments({ ...own, internalStatus: "booked" })).toBe(2);
  expect((await h.store.models.overrides.find(own).lean()).map((one) => one.date)).toEqual(["2026-03-05"]);
});

test("an answer handled again after a crash answers no later question", async () => {
  const h = await openHarness({ platform: { manages: true } });
  const { models } = h.store;
  const aliya = h.newcomer("Алия");
  await h.say("/start", aliya);
  await h.tap("Ногти", aliya);
  await h.tap("Цены", aliya);
  await h.say("9000", aliya);
  expect(aliya.newest?.text).toContain("Маникюр с покрытием");
  const key = { chatKey: `${aliya.bot.info.id}:${aliya.user.id}` };
  const [last] = await models.inbox.find(key).sort({ updateId: -1 }).limit(1).lean();
  // The process died after the form was kept, before the chat was.
  await models.chats.collection.updateOne({ _id: key.chatKey as never }, { $set: { appliedUpdateId: null } });
  await models.inbox.updateOne({ _id: last?._id ?? null }, { $set: { doneAt: null } });
  const count = aliya.list.length;
  await h.tap("Оставить", aliya);
  await h.settle();
  const prices = (await models.services.find().sort({ position: 1 }).lean()).filter(
    (one) => one.price.currency === "KZT",
  );
  const own = prices
    .filter((one) => String(one.master) !== String(h.master._id))
    .map((one) => one.price.value);
  expect(own).toEqual([9_000, 11_000, 12_000, 3_000]);
  expect(aliya.list).toHaveLength(count);
  expect(aliya.newest?.text).toContain("Педикюр");
});

/** The usual answers, up to the question for a bot. */
async function untilBot(h: Harness, chat: PersonChat): Promise<void> {
  await h.say("/start", chat);
  await h.say("barber", chat);
  await h.tap("All right", chat);
  await h.tap("Mon–Fri", chat);
  await h.tap("Right", chat);
  await h.say("London", chat);
  await h.tap("Right", chat);
  await h.tap("Go on", chat);
}

test("a plain yes presses the button that says it, and what is told beside it does not", async () => {
  const h = await openHarness({ platform: { manages: true } });
  const aliya = h.newcomer("Алия");
  await h.say("/start", aliya);
  const list = await h.tap("Ногти", aliya);
  const hours = await h.say("да, всё верно", aliya);
  expect(hours?.text).not.toBe(list?.text);
  const week = await h.say("будни 10–19", aliya);
  expect(week?.text).toContain("10:00–19:00");
  await h.say("да, но в субботу до 16", aliya);
  expect(texts(aliya).some((one) => one.includes("сб 10:00–16:00"))).toBe(true);
  expect((await h.say("да", aliya))?.text).not.toContain("10:00–19:00");
});
