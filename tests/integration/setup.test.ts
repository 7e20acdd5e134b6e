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
  expect(read?.text).toContain("Понято 2 записи");
  expect(read?.text).toContain("3. «когда-нибудь потом»: нет дня или времени");
  await tap("Записать");
  await tap("Это всё");
  expect(aliya.newest?.text).toContain("нажмите Start");

  own.start();
  await h.settle();
  expect(texts(own).some((one) => one.startsWith("✅ Бот работает: https://t.me/"))).toBe(true);
  expect(own.bot.managed?.restricted).toBe(false);
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
