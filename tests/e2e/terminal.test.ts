import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { freePort } from "../helpers/bot-process.ts";

const script = (name: string) => fileURLToPath(new URL(`../../bot/terminal/${name}.ts`, import.meta.url));

/** Runs a command line as a user would, with these lines on its input. */
async function run(
  name: string,
  args: string[],
  lines = "",
): Promise<{ code: number; output: string; errors: string }> {
  const child = spawn(process.execPath, [script(name), ...args], {
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", MONGODB_URI: inject("mongodbUri") },
  });
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  child.stdin.end(lines);
  const [code] = await once(child, "close");
  return { code, output, errors };
}

describe("npm run chat", () => {
  test("offers only real times of the asked day, and what is confirmed is one booked appointment", async () => {
    const { code, output, errors } = await run(
      "chat",
      ["--now", "2026-03-02T09:00", "--json", "--state"],
      "Хочу на маникюр завтра после обеда\n> 16:00\n> Подтвердить\n",
    );
    expect(code, errors).toBe(0);
    const lines = output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(Object.keys(lines[0])).toEqual(["to", "text", "buttons", "files", "toast", "edited"]);
    expect(lines[0].buttons.filter((label: string) => /^\d/.test(label))).toEqual([
      "15:00",
      "15:30",
      "16:00",
      "16:30",
      "17:00",
      "17:30",
      "18:00",
    ]);
    const booked = lines.filter((line) => line.appointment);
    expect(booked).toHaveLength(1);
    expect(booked[0].appointment).toMatchObject({
      internalStatus: "booked",
      startTime: "2026-03-03T11:00:00.000Z",
    });
    expect(lines.some((line) => line.to === "master" && line.text.startsWith("🆕"))).toBe(true);
    expect(output).not.toMatch(/tgBotToken|webhookSecret/);
  });

  test("knows every kind of line, other people and the clock", async () => {
    const lines = [
      "# a comment",
      "/start",
      "> Педикюр",
      "> ср 4",
      "> 17:30",
      "+13m",
      "!voice слова",
      "!photo вот",
      "!contact",
      "!contact other",
      "!location 43.2,76.9",
      "!forward текст",
      "^ привет",
      "@anna брови завтра",
      "@master /today",
      "> Нет такой",
      "!what",
    ].join("\n");
    const { code, output, errors } = await run("chat", ["--now", "2026-03-02T09:00"], lines);
    expect(code, errors).toBe(0);
    expect(output).toContain("Вы не подтвердили, поэтому записи нет");
    expect(output).toContain("bot → anna: ");
    expect(output).toContain("bot → master: пн, 2\u00a0марта: визитов нет.");
    expect(output).toContain('! no button contains "Нет такой"');
    expect(output).toContain("! !what is not known");
  });

  test("takes a recording as its model, and a fixture file with several masters", async () => {
    const { code, output, errors } = await run(
      "chat",
      ["--fixture", "tutor", "--now", "2026-03-02T09:00", "--json"],
      "trial lesson tomorrow at 10\n",
    );
    expect(code, errors).toBe(0);
    expect(output).toContain("10:00–10:30 (London) · free · online");
  });

  test.each([
    [["--fixture", "nope"], "No fixture nope"],
    [["--now", "2026-13-02"], "--now wants a moment"],
    [["--model", "openai"], "OPENAI_API_KEY"],
    [["--bot", "nobody"], "has no master nobody"],
    [["--nonsense"], "nonsense"],
  ])("says what is wrong with %j and does not run", async (args, problem) => {
    const { code, errors } = await run("chat", args);
    expect(code).not.toBe(0);
    expect(errors).toContain(problem);
    expect(errors).not.toContain("    at ");
  });
});

const browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
});

describe("npm run demo", () => {
  test("plays a booking: the file, the master's notice, the reminders to come", async () => {
    const { code, output, errors } = await run("demo", ["--once"]);
    expect(code, errors).toBe(0);
    for (const part of [
      "✅ Вы записаны: педикюр",
      "(file visit.ics)",
      "bot → master: 🆕 Дана",
      "# Reminders to come: ",
      "BEGIN:VEVENT",
    ])
      expect(output).toContain(part);
  });

  test.skipIf(!browser)(
    "serves a page on which a client books and the master hears of it, also on a phone",
    async () => {
      const port = await freePort();
      const child = spawn(process.execPath, [script("demo"), "--serve", "--port", String(port)], {
        env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "" },
      });
      onTestFinished(async () => {
        const ended = once(child, "exit");
        child.kill("SIGINT");
        await ended;
      });
      await expect
        .poll(
          () =>
            fetch(`http://127.0.0.1:${port}/`).then(
              (answer) => answer.ok,
              () => false,
            ),
          { timeout: 20_000 },
        )
        .toBe(true);
      const chrome = await chromium.launch({
        executablePath: browser as string,
        args: [
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
        ],
      });
      onTestFinished(() => chrome.close());
      const page = await chrome.newPage({ viewport: { width: 1100, height: 860 } });
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      await page.goto(`http://127.0.0.1:${port}/`);
      const client = page.locator(".phone.client");
      const master = page.locator(".phone.master");
      await client.getByRole("textbox").fill("хочу маникюр в пятницу");
      await client.getByRole("textbox").press("Enter");
      await client.getByText("Свободно").last().waitFor();
      await client
        .getByRole("button", { name: /^\d\d:\d\d$|, \d\d:\d\d$/ })
        .last()
        .click();
      await client.getByRole("button", { name: "Подтвердить" }).click();
      await client.getByText("✅ Вы записаны: маникюр").waitFor();
      await master.getByText("маникюр").last().waitFor();
      if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
      await page.setViewportSize({ width: 390, height: 780 });
      expect(await master.isVisible()).toBe(false);
      await page.getByRole("tab", { name: "Master" }).click();
      expect(await master.isVisible()).toBe(true);
      expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
      if (process.env.SCREENSHOT)
        await page.screenshot({ path: process.env.SCREENSHOT.replace(".png", "-phone.png") });
      expect(problems).toEqual([]);
    },
  );
});
