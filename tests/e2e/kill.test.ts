import { randomBytes } from "node:crypto";
import { expect, inject, onTestFinished, test } from "vitest";
import { loadFixture, readFixture } from "../../bot/fixtures/load.ts";
import type { PersonChat } from "../../bot/simulator/person-chat.ts";
import { Telegram } from "../../bot/simulator/telegram.ts";
import { occupied } from "../../engine/booking/appointment.ts";
import { toAppointment } from "../../models/appointment-as-known.ts";
import { createSecretBox, newSecretKey } from "../../models/secrets.ts";
import { type BotProcess, freePort, isUp, startBot, webhookEnvironment } from "../helpers/bot-process.ts";
import { reportJudged } from "../helpers/judge/count.ts";
import { judge } from "../helpers/judge/judge.ts";
import { full, testStore } from "../helpers/store.ts";

const KILLS = full ? 50 : 6;
const PEOPLE = full ? 24 : 6;
/** Nobody waits for a visit so long after the last kill, however slow the machine. */
const HANGS_MS = 900_000;

/** What a person does who waits for the button to appear, and taps it once. */
async function untilTapped(chat: PersonChat, label: RegExp, giveUp: () => boolean): Promise<void> {
  while (!giveUp()) {
    const message = chat.list.findLast(
      (one) => one.from === "bot" && one.buttons.flat().some((button) => label.test(button.text)),
    );
    const button = message?.buttons.flat().find((one) => label.test(one.text));
    if (message && button) return chat.tapData(message, button);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

test("kill −9 at any point of a booking loses no update, makes no second visit, and repeats a message only where its fate was unknowable", async () => {
  const store = await testStore();
  const secretKey = newSecretKey("test");
  const telegram = new Telegram({ judge, pace: { firstRetryMs: 50, longestRetryMs: 400 } });
  await telegram.listen();
  const token = `${900_001}:${randomBytes(18).toString("base64url")}`;
  const bot = telegram.addBot(token, "Алия", "aliya_bot");
  const fixture = readFixture("salon");
  await loadFixture(
    {
      ...fixture,
      masters: fixture.masters.map((master) => ({ ...master, leadTimeMinutes: 0, askPhone: true })),
    },
    {
      store,
      clock: { now: () => Date.now() },
      secrets: createSecretBox(secretKey),
      botOf: () => ({ token, botInfo: bot.info as never }),
      tgIdOf: () => 1,
      ownerOf: () => 1,
    },
  );
  telegram.chat(bot, { id: 1, first_name: "Алия" }).known = true;
  // Every third update arrives twice, every seventh three times.
  bot.delivery.duplicates = (update) => (update.update_id % 7 === 0 ? 2 : update.update_id % 3 === 0 ? 1 : 0);

  const port = await freePort();
  const environment = webhookEnvironment(port, {
    databaseName: store.name,
    telegramUrl: telegram.url,
    secretKeys: secretKey,
  });
  let running: BotProcess = startBot(environment);
  let over = false;
  onTestFinished(async () => {
    over = true;
    await running.kill("SIGKILL");
    await telegram.close();
  });
  await isUp(port);

  // People book all the while, each their own day and hour; some of them want the same time.
  const people = Array.from({ length: PEOPLE }, (_, index) =>
    telegram.chat(bot, { id: 200 + index, first_name: `Person ${index}`, language_code: "ru" }),
  );
  const done = people.map(async (chat, index) => {
    await new Promise((resolve) => setTimeout(resolve, (index % 12) * (full ? 1_500 : 400)));
    chat.start();
    await untilTapped(chat, /^Коррекция бровей/, () => over);
    await untilTapped(chat, /^(завтра|пн|вт|ср|чт|пт|сб) ?\d*$/, () => over);
    await untilTapped(chat, /^\d\d:\d\d$/, () => over);
    while (!over && !chat.list.some((one) => one.text.startsWith("✅"))) {
      const current = chat.list.findLast((one) => one.buttons.flat().length > 0);
      const label = current?.buttons.flat().some((one) => one.text === "Подтвердить")
        ? /^Подтвердить$/
        : /^\d\d:\d\d$|^\p{L}{2} \d+, \d\d:\d\d$/u;
      const before = current?.text;
      const button = current?.buttons.flat().find((one) => label.test(one.text));
      if (current && button) chat.tapData(current, button);
      for (let waited = 0; waited < 100 && current?.text === before && !over; waited++)
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

  // The embedded engine may die under them, and takes with it what only it knew: that is another run.
  let isEngineGone = false;
  store.connection.on("disconnected", () => {
    isEngineGone = true;
  });
  const hung = async (): Promise<never> => {
    await new Promise((resolve) => setTimeout(resolve, HANGS_MS).unref());
    const without = people.filter(({ list }) => !list.some((one) => one.text.startsWith("✅")));
    throw new Error(
      isEngineGone
        ? "the connection to the engine was closed under them"
        : `without a visit: ${without.map(({ list }) => list.at(-1)?.text).join(" | ")}`,
    );
  };

  let seed = 11;
  for (let kill = 0; kill < KILLS; kill++) {
    seed = (seed * 48_271) % 2_147_483_647;
    await new Promise((resolve) => setTimeout(resolve, 100 + (seed % 1_400)));
    await running.kill("SIGKILL");
    running = startBot(environment);
    await isUp(port);
  }
  await Promise.race([Promise.all(done), hung()]);
  await expect.poll(() => store.models.inbox.countDocuments({ doneAt: null }), { timeout: 30_000 }).toBe(0);
  await expect
    .poll(
      () => store.models.appointments.countDocuments({ pending: { $in: ["notice", "hold_ended", "freed"] } }),
      {
        timeout: 60_000,
      },
    )
    .toBe(0);

  const visits = (await store.models.appointments.find({ internalStatus: "booked" }).lean()).map(
    toAppointment,
  );
  expect(visits).toHaveLength(PEOPLE);
  expect(new Set(visits.map((one) => one.clientId)).size).toBe(PEOPLE);
  const taken = visits.map((one) => occupied(one.start, one)).sort((a, b) => a.start - b.start);
  expect(taken.filter((one, index) => index > 0 && one.start < (taken[index - 1]?.end ?? 0))).toEqual([]);
  for (const visit of visits)
    expect(visit.history.filter((entry) => entry.kind === "booked")).toHaveLength(1);

  // Each of a person's new messages is said once; a repeat is allowed only where a kill hid whether it had
  // been sent.
  let repeats = 0;
  for (const chat of people) {
    const texts = chat.list
      .filter((one) => one.from === "bot" && one.file === undefined)
      .map((one) => one.text);
    repeats += texts.length - new Set(texts).size;
  }
  const notices = telegram.chat(bot, { id: 1, first_name: "Алия" }).list.map((one) => one.text);
  repeats += notices.length - new Set(notices).size;
  expect(new Set(notices).size).toBe(PEOPLE);
  expect(repeats).toBeLessThanOrEqual(KILLS);
  reportJudged(telegram.judged, telegram.violations.length);
  expect(telegram.violations).toEqual([]);
  console.log(
    `kill −9: ${KILLS} kills, ${PEOPLE} people, ${visits.length} visits, ${repeats} messages repeated, ${telegram.judged} calls judged`,
  );
}, 3_600_000);

test("SIGTERM ends in order, and a second process goes on", async () => {
  const store = await testStore();
  const port = await freePort();
  const running = startBot({
    UPDATES: "webhook",
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    HTTP_PORT: String(port),
    MONGODB_URI: inject("mongodbUri").replace("/zapis?", `/${store.name}?`),
    REDIS_URL: inject("redisUrl"),
    SECRET_KEYS: newSecretKey("test"),
    LOG_LEVEL: "info",
  });
  await isUp(port);
  expect(await running.kill("SIGTERM")).toBe(0);
});

test("a wrong configuration says everything at once, by name and without values, and exits with 2", async () => {
  const running = startBot({
    UPDATES: "webhook",
    HTTP_PORT: "abc",
    OPENAI_BASE_URL: "secret-value",
    SECRET_KEYS: "short",
  });
  const [code] = await new Promise<[number]>((resolve) =>
    running.child.once("exit", (exit) => resolve([exit ?? -1])),
  );
  expect(code).toBe(2);
  for (const name of [
    "HTTP_PORT",
    "OPENAI_BASE_URL",
    "SECRET_KEYS",
    "PUBLIC_URL",
    "MONGODB_URI",
    "REDIS_URL",
  ])
    expect(running.output()).toContain(`${name}: `);
  expect(running.output()).not.toContain("secret-value");
});

test("a taken port and a missing database are one sentence each", async () => {
  const store = await testStore();
  const { createServer } = await import("node:net");
  const squatter = createServer().listen(0, "0.0.0.0");
  onTestFinished(() => void squatter.close());
  await new Promise((resolve) => squatter.once("listening", resolve));
  const port = String((squatter.address() as { port: number }).port);
  const shared = {
    UPDATES: "polling",
    REDIS_URL: inject("redisUrl"),
    SECRET_KEYS: newSecretKey("test"),
    LOG_LEVEL: "silent",
  };
  const taken = startBot({
    ...shared,
    HTTP_PORT: port,
    MONGODB_URI: inject("mongodbUri").replace("/zapis?", `/${store.name}?`),
  });
  const code = await new Promise((resolve) => taken.child.once("exit", resolve));
  expect(code).toBe(1);
  expect(taken.output()).toContain(`Port ${port} is taken`);
});
