import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, onTestFinished, test } from "vitest";
import { Telegram } from "../../bot/simulator/telegram.ts";
import { reportJudged } from "../helpers/judge/count.ts";
import { judge } from "../helpers/judge/judge.ts";

const script = fileURLToPath(new URL("../../bot/terminal/dev.ts", import.meta.url));

test("npm run dev: a link, an owner link that works once, then a client books and the master hears of it", async () => {
  const telegram = new Telegram({ judge });
  await telegram.listen();
  const token = `${800_001}:${randomBytes(24).toString("base64url")}`;
  const bot = telegram.addBot(token, "Test", "my_first_bot");
  const folder = mkdtempSync(join(tmpdir(), "zapis-dev-"));
  const child = spawn(process.execPath, [script, "--token", token], {
    env: {
      PATH: process.env.PATH ?? "",
      HOME: process.env.HOME ?? "",
      TELEGRAM_API_ROOT: telegram.url,
      DATA_FOLDER: folder,
      REDIS_URL: inject("redisUrl"),
    },
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  onTestFinished(async () => {
    if (child.exitCode === null) {
      const ended = once(child, "exit");
      child.kill("SIGINT");
      await ended;
    }
    await telegram.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await expect.poll(() => output, { timeout: 30_000 }).toContain("Ctrl-C ends");
  expect(output).toContain("The bot: https://t.me/my_first_bot");
  expect(output).toContain("the offline rules answer");
  const code = /start=(own_[\w-]+)/.exec(output)?.[1] ?? "";
  expect(code.length).toBeLessThanOrEqual(64);

  const newest = (chat: { newest: { text: string } | undefined }) => chat.newest?.text ?? "";
  const master = telegram.chat(bot, { id: 5, first_name: "Алия", language_code: "ru" });
  const client = telegram.chat(bot, { id: 6, first_name: "Дана", username: "dana", language_code: "ru" });
  master.start(code);
  await expect.poll(() => newest(master), { timeout: 15_000 }).toContain("теперь это ваш бот");
  client.start(code);
  await expect.poll(() => newest(client), { timeout: 15_000 }).toBe("Эта ссылка уже использована.");
  master.send("/today");
  await expect.poll(() => newest(master), { timeout: 15_000 }).toMatch(/визитов нет|выходной/);
  client.send("педикюр в пятницу в 10");
  await expect.poll(() => newest(client), { timeout: 15_000 }).toContain("Осталось подтвердить");
  client.tap("Подтвердить");
  await expect.poll(() => newest(master), { timeout: 20_000 }).toContain("🆕 Дана, впервые, @dana: педикюр");
  expect([...bot.profile.keys()]).toEqual(
    expect.arrayContaining([
      'commands|{"type":"default"}|',
      'commands|{"type":"default"}|en',
      'commands|{"type":"chat","chat_id":5}|',
      'description|{"type":"default"}|',
      'short_description|{"type":"default"}|kk',
    ]),
  );
  // The token is sealed where it is kept, and never printed.
  expect(output).not.toContain(token);
  expect(readFileSync(join(folder, "secret.key"), "utf8")).toMatch(/^local:/);

  const ended = once(child, "exit");
  child.kill("SIGINT");
  expect((await ended)[0]).toBe(0);
  reportJudged(telegram.judged, telegram.violations.length);
  expect(telegram.violations).toEqual([]);
});

test("a token that Telegram refuses is one sentence", async () => {
  const telegram = new Telegram();
  await telegram.listen();
  onTestFinished(() => telegram.close());
  const child = spawn(process.execPath, [script, "--token", `1:${"x".repeat(30)}`], {
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", TELEGRAM_API_ROOT: telegram.url },
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const [exit] = await once(child, "close");
  expect(exit).toBe(1);
  expect(errors.trim()).toBe("Telegram refuses this token: copy it from BotFather once more.");
});
