import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CONFIG_NAMES, readConfig } from "../../bot/config.ts";

const example = Object.fromEntries(
  readFileSync(new URL("../../.env.example", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
);

test(".env.example names every variable the program reads, and no other", () => {
  expect(Object.keys(example).sort()).toEqual([...CONFIG_NAMES].sort());
});

test(".env.example as it stands is a right configuration, and says the defaults", () => {
  const asExample = readConfig(example);
  expect(asExample).toEqual(readConfig({}));
  expect(asExample.ok).toBe(true);
});

test("an empty value is an absent one", () => {
  expect(readConfig({ HTTP_PORT: "", OPENAI_BASE_URL: " " })).toMatchObject({
    ok: true,
    config: { HTTP_PORT: 8080 },
  });
});

test("a webhook needs an address, databases and a key of one's own", () => {
  const read = readConfig({ UPDATES: "webhook" });
  expect(read).toEqual({
    ok: false,
    problems: expect.arrayContaining([
      "PUBLIC_URL: is required",
      "MONGODB_URI: is required",
      "REDIS_URL: is required",
      "SECRET_KEYS: is required",
    ]),
  });
});

test("half of a Google client is no Google client", () => {
  expect(readConfig({ GOOGLE_CLIENT_ID: "x" })).toEqual({
    ok: false,
    problems: [
      "GOOGLE_CLIENT_SECRET: is required with a Google client",
      "PUBLIC_URL: is required with a Google client",
    ],
  });
});

test("problems name the variable and never its value", () => {
  const read = readConfig({
    MONGODB_URI: "hunter2",
    REDIS_URL: "hunter2",
    LOG_LEVEL: "hunter2",
    UPDATES: "polling",
  });
  expect(read.ok).toBe(false);
  if (read.ok) return;
  expect(read.problems).toHaveLength(3);
  expect(read.problems.join()).not.toContain("hunter2");
});
