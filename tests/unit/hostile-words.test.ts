import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import { firstWords, READ_AT_MOST } from "../../bot/reading/first-words.ts";
import { isListOfPeople } from "../../bot/reading/lists.ts";
import { parseSetting } from "../../bot/reading/settings.ts";
import { parseWhen } from "../../bot/reading/when.ts";
import { within } from "../helpers/store.ts";

const context = {
  now: Date.UTC(2026, 2, 2, 4, 0),
  timeZone: "Asia/Almaty",
  workingSchedule: readFixture("salon").masters[0]?.workingSchedule as never,
};
const dayOf = (words: string) => parseWhen(words, context).from;

/** Processor seconds for all the readers, which take some 70; one bad pattern takes far more by itself. */
const CPU_SECONDS = 150;

test("no reader's work explodes with its text: all of them come to the end of what nobody writes", {
  timeout: within(1_200_000),
}, async () => {
  const child = spawn(
    "sh",
    [
      "-c",
      `ulimit -t ${CPU_SECONDS}; exec "$0" "$1"`,
      process.execPath,
      fileURLToPath(new URL("../helpers/hostile-words-child.ts", import.meta.url)),
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let said = "";
  child.stdout.on("data", (part) => {
    said += part;
  });
  const [code, signal] = await once(child, "close");
  const lines = said.trim().split("\n");
  // Killed: the last line is the reader that did not come to its end.
  expect({ code, signal, last: lines.at(-1) }).toEqual({ code: 0, signal: null, last: expect.any(String) });
  expect(Number(lines.at(-1))).toBeGreaterThan(5_000);
});

test.each([
  ["in 2 days", "2026-03-04"],
  ["within 3 days", "2026-03-02"],
  ["in 1 week and 2 days", "2026-03-11"],
  ["in 2 hours", "2026-03-02"],
  ["in 20 hours", "2026-03-03"],
  ["2 days ago", "2026-02-28"],
  ["2 weeks from now", "2026-03-16"],
  ["2 weeks after 5 march", "2026-03-19"],
  ["2 days before 9 march", "2026-03-07"],
  ["5 march and 2 days ago", "2026-03-05"],
  ["в течение 2 дней", "2026-03-02"],
  ["2 дня назад", "2026-02-28"],
  ["in 2 months", "2026-05-02"],
  ["минут минут минут назад", null],
])("a day that is counted: %s → %s", (words, day) => {
  expect(dayOf(words)).toBe(day);
});

test("of a long sentence the first words are read", () => {
  const before = "очень ".repeat(150);
  expect(dayOf(`${before}хочу завтра`)).toBe("2026-03-03");
  expect(dayOf(`${before}${before}хочу завтра`)).toBeNull();
});

test("a text is cut between words, and keeps its beginning", () => {
  expect(firstWords("в среду в 12:30", 15)).toBe("в среду в 12:30");
  expect(firstWords("в среду в 12:30", 14)).toBe("в среду в");
  expect(firstWords("в среду в 12:30", 9)).toBe("в среду в");
  expect(firstWords("в среду   или", 9)).toBe("в среду");
  expect(firstWords("а".repeat(20), 10)).toBe("а".repeat(10));
  expect(firstWords(`${"а".repeat(9)}😀`, 10)).toBe("а".repeat(9));
  expect(firstWords("", 10)).toBe("");
  expect(firstWords("слово ".repeat(1_000), READ_AT_MOST).length).toBeLessThanOrEqual(READ_AT_MOST);
});

test("lists of people and addresses are found as before", () => {
  expect(isListOfPeople("Анна +7 701 111 22 33\nБота 8 (702) 222-33-44\nВера 7033334455")).toBe(true);
  expect(isListOfPeople("+7 701 111 22 33\n8 (702) 222-33-44\n7033334455")).toBe(false);
  expect(parseSetting("адрес:   Абая 10")).toEqual({ field: "address", to: "Абая 10" });
  expect(parseSetting("Новый адрес теперь — Абая 10, офис 5")).toEqual({
    field: "address",
    to: "Абая 10, офис 5",
  });
  expect(parseSetting("адрес Аб")).toBeNull();
});
