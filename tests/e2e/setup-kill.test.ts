import { randomBytes } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import type { PersonChat } from "../../bot/simulator/person-chat.ts";
import { Telegram } from "../../bot/simulator/telegram.ts";
import { newSecretKey } from "../../models/secrets.ts";
import { type BotProcess, freePort, isUp, startBot, webhookEnvironment } from "../helpers/bot-process.ts";
import { reportJudged } from "../helpers/judge/count.ts";
import { judge } from "../helpers/judge/judge.ts";
import { full, testStore } from "../helpers/store.ts";

/** How often the whole talk is gone through; each answer is followed by a kill at another moment. */
const TALKS = full ? 6 : 1;

interface Line {
  say?: string;
  tap?: string;
  /** In the new bot, not the platform's. */
  there?: boolean;
  /** What is read once it is answered. */
  seen: RegExp;
}

const TALK: Line[] = [
  { say: "/start", seen: /Что вы делаете/ },
  { tap: "Ногти", seen: /обычный прайс/ },
  { say: "маникюр 9000", seen: /Маникюр, 1\sч, 9\s000/ },
  { tap: "＋ Услуга", seen: /Одной строкой/ },
  { say: "Парафин 30 минут 3000", seen: /Парафин, 30\sмин, 3\s000/ },
  { tap: "Всё верно", seen: /Когда работаете/ },
  { say: "будни 10–19, обед в два", seen: /перерыв 14:00–15:00/ },
  { tap: "Верно", seen: /Где принимаете/ },
  { say: "Алматы, пр. Достык 5", seen: /Верно\?/ },
  { tap: "Верно", seen: /Попробуйте как клиент/ },
  { tap: "Дальше", seen: /Теперь свой бот/ },
  { tap: "Создать бота", seen: /Какие записи уже есть/ },
  { say: "Анна, завтра 12:00, маникюр\nВера, завтра 16:00, парафин", seen: /Понято записей: 2/ },
  { tap: "Записать", seen: /Что-то ещё/ },
  { tap: "Это всё", seen: /нажмите Start/ },
  { say: "/start", there: true, seen: /это ваш бот|Бот работает/ },
];

test("kill −9 after any answer loses none, asks nothing twice that was answered, and the bot goes live once", async () => {
  const store = await testStore();
  const telegram = new Telegram({ judge, pace: { firstRetryMs: 50, longestRetryMs: 400 } });
  await telegram.listen();
  const token = `${700_001}:${randomBytes(26).toString("base64url").slice(0, 35)}`;
  const platform = telegram.addBot(token, "Zapis", "zapis_platform_bot");
  platform.info.can_manage_bots = true;
  const port = await freePort();
  const environment = {
    ...webhookEnvironment(port, {
      databaseName: store.name,
      telegramUrl: telegram.url,
      secretKeys: newSecretKey("test"),
    }),
    PLATFORM_BOT_TOKEN: token,
  };
  let running: BotProcess = startBot(environment);
  let over = false;
  onTestFinished(async () => {
    over = true; // a process that outlived its test would work on the next one's database
    await running.kill("SIGKILL");
    await telegram.close();
    reportJudged(telegram.judged, telegram.violations.length);
    expect(telegram.violations).toEqual([]);
  });
  await isUp(port);

  let seed = 7;
  for (let talk = 0; talk < TALKS; talk++) {
    const user = { id: 5_000 + talk, first_name: "Алия", language_code: "ru" };
    const chat = telegram.chat(platform, user);
    const own = (): PersonChat => {
      const made = [...telegram.bots.values()].filter((one) => one.managed?.owner === user.id);
      expect(made).toHaveLength(1);
      return telegram.chat(made[0] as never, user);
    };
    for (const line of TALK) {
      const where = line.there ? own() : chat;
      const last = where.list.at(-1)?.id ?? 0;
      const shown = where.newest?.text;
      if (line.say) where.send(line.say);
      else await expect.poll(() => where.tap(line.tap ?? ""), { timeout: 20_000 }).toBe(true);
      seed = (seed * 48_271) % 2_147_483_647;
      await new Promise((resolve) => setTimeout(resolve, seed % (line.say ? 1_900 : 500)));
      await running.kill("SIGKILL");
      if (over) return;
      running = startBot(environment);
      await isUp(port);
      const answered = () =>
        where.list.some(
          (one) => one.from === "bot" && line.seen.test(one.text) && (one.id > last || one.text !== shown),
        );
      await expect.poll(answered, { timeout: 30_000 }).toBe(true);
      await expect
        .poll(() => store.models.inbox.countDocuments({ doneAt: null }), { timeout: 30_000 })
        .toBe(0);
    }
    const master = await store.models.masters.findOne({ botId: own().bot.info.id }).lean();
    if (!master) throw new Error("no master was made");
    expect(master).toMatchObject({ setup: null, currency: "KZT", address: "Алматы, пр. Достык 5" });
    const services = await store.models.services.find({ master: master._id }).sort({ position: 1 }).lean();
    expect(services.map((one) => `${one.name} ${one.price.value}`)).toEqual([
      "Маникюр 9000",
      "Маникюр с покрытием 11000",
      "Педикюр 12000",
      "Снятие покрытия 3000",
      "Парафин 3000",
    ]);
    expect(
      await store.models.appointments.countDocuments({ masterId: master._id, internalStatus: "booked" }),
    ).toBe(2);
    expect(await store.models.clients.countDocuments({ masterId: master._id })).toBe(2);
    expect(own().bot.managed?.restricted).toBe(false);
    expect(own().list.filter((one) => /Бот работает/.test(one.text)).length).toBeLessThanOrEqual(1);
  }
  expect(await store.models.masters.countDocuments({})).toBe(TALKS);
}, 3_600_000);
