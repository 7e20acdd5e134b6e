import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { CLIENT_TOOLS } from "../../bot/assistant/tools.ts";
import { LANGUAGES } from "../../bot/i18n/format.ts";
import { messages } from "../../bot/i18n/messages.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");

test("docker-compose.yml runs bot and worker on MongoDB 8 and a Redis that neither forgets nor evicts", () => {
  const compose = parse(read("docker-compose.yml"), { merge: true });
  expect(Object.keys(compose.services).sort()).toEqual(["bot", "mongo", "redis", "worker"]);
  expect(compose.services.bot.environment).toMatchObject({ PROCESS_ROLE: "bot", UPDATES: "webhook" });
  expect(compose.services.worker.environment.PROCESS_ROLE).toBe("worker");
  expect(compose.services.mongo.image).toBe("mongo:8");
  expect(compose.services.redis.image).toBe("redis:7");
  expect(compose.services.redis.command.join(" ")).toBe(
    "redis-server --appendonly yes --maxmemory-policy noeviction",
  );
});

test("the Dockerfile copies what is there", () => {
  for (const [, source = ""] of read("Dockerfile").matchAll(/^COPY (\S+) \S+$/gm))
    expect(existsSync(new URL(source, root)), source).toBe(true);
});

test("no tool of a client's chat takes a client, a master or a price, nor any field it does not know", async () => {
  for (const { spec, call } of CLIENT_TOOLS) {
    const { properties } = spec.parameters as { properties: object };
    expect(Object.keys(properties).filter((name) => /client|master|user|price|discount/i.test(name))).toEqual(
      [],
    );
    // Refused before it runs: it is never shown the desk.
    const { facts } = await call('{"client":"66a0f0f0f0f0f0f0f0f0f0f0"}', {} as never);
    expect(facts, spec.name).toMatchObject({ ok: false, code: "invalid_arguments" });
    expect(facts.hint, spec.name).toContain('"client"');
  }
});

test("every language says everything, and toasts fit", () => {
  for (const language of LANGUAGES) {
    const texts = messages[language];
    for (const [room, said] of Object.entries(texts))
      for (const [key, value] of Object.entries(said))
        if (typeof value === "string") expect(value.trim(), `${language}.${room}.${key}`).not.toBe("");
    for (const toast of [
      texts.common.stale,
      texts.booking.alreadyBooked,
      texts.refusals.visitGone,
      texts.visits.expected,
    ])
      expect([...toast].length).toBeLessThanOrEqual(200);
    expect(texts.booking.confirm).toBe({ ru: "Подтвердить", kk: "Растау", en: "Confirm" }[language]);
    expect(texts.start.inputHint("").length).toBeLessThanOrEqual(64);
  }
});

test("what the bot says has no gender, no begging and no apology in advance", () => {
  const words = (value: unknown): string =>
    typeof value === "object" && value !== null ? Object.values(value).map(words).join("\n") : String(value);
  const said = words(messages.ru);
  expect(
    said.match(
      /к сожалению|пожалуйста, выберите|специалист|(?<!\p{L})(записал|записала|перенёс|перенесла|рад|рада|сам|сама)(?!\p{L})/giu,
    ),
  ).toBeNull();
});

test("every top folder says what lives in it", () => {
  for (const folder of readdirSync(root, { withFileTypes: true }))
    if (folder.isDirectory() && !folder.name.startsWith(".") && folder.name !== "node_modules")
      expect(existsSync(new URL(`${folder.name}/README.md`, root)), folder.name).toBe(true);
});

const sources = globSync("{engine,models,jobs,bot,tests}/**/*.ts", { cwd: root }).map((path) => ({
  path,
  lines: read(path.replaceAll("\\", "/")).split("\n"),
}));

test("a comment is as wide as the code: 110 columns", () => {
  const wide = sources.flatMap(({ path, lines }) =>
    lines.flatMap((line, index) =>
      line.length > 110 && /^\s*(\/\*\*|\*|\/\/)/.test(line) && !line.includes("://")
        ? [`${path}:${index + 1}`]
        : [],
    ),
  );
  expect(sources.length).toBeGreaterThan(500);
  expect(wide).toEqual([]);
});

test("a file past 300 lines says in its first comment why it is one", () => {
  const long = sources.filter(({ path, lines }) => !path.startsWith("tests") && lines.length > 301);
  const silent = long.filter(({ lines }) => !/one (file|place)|together/i.test(firstComment(lines)));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

/** The file's own comment, or that of its first declaration. */
function firstComment(lines: readonly string[]): string {
  const from = lines.findIndex((line) => line.trimStart().startsWith("/**"));
  const to = lines.findIndex((line, index) => index >= from && line.includes("*/"));
  return lines.slice(from, to + 1).join(" ");
}
