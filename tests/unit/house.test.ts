import { globSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Who may stand on whom; a floor always stands on itself. */
const FLOORS: Record<string, readonly string[]> = {
  engine: [],
  models: ["engine"],
  jobs: ["engine", "models"],
  "bot/i18n": ["engine"],
  "bot/reading": ["engine", "bot/i18n"],
  "bot/dialogue": ["engine", "models", "jobs", "bot/reading", "bot/i18n"],
  "bot/views": ["engine", "models", "bot/reading", "bot/dialogue", "bot/i18n"],
  "bot/assistant": ["engine", "models", "bot/dialogue", "bot/reading", "bot/i18n"],
  "bot/reception": [
    "engine",
    "models",
    "jobs",
    "bot/i18n",
    "bot/reading",
    "bot/dialogue",
    "bot/views",
    "bot/assistant",
    "bot/mailbox",
    "bot/metrics.ts",
    "bot/pictures",
    "bot/calendar",
  ],
};

/** Rooms of the dialogue, the lowest first: a room imports rooms before it only. */
const ROOMS = [
  "booking",
  "day",
  "visits",
  "call",
  "waiting",
  "stats",
  "knowledge",
  "pause",
  "profile",
  "photos",
  "reminders",
  "invitations",
  "questions",
  "feed",
  "share",
  "plans",
  "clients",
  "told",
  "danger",
  "start",
  "courtesy",
  "catalog",
  "settings",
  "hours",
  "for-clients",
  "errands",
  "demand",
  "imports",
  "google",
  "trial",
  "setup",
];

/** What is not so yet, each with what will end it. Whatever is no longer true must leave the list. */
const NOT_YET: Record<string, string> = {};

/** Facts a view may take from the dialogue: what is shown, and names. Never a step. */
const FACTS = /^bot\/dialogue\/(screen|desk|acts|[\w-]+\/screens|booking\/flow)\.ts$/;

/**
 * How a room's steps of plans read: facts to a line, no step; one table, which `plans` reads, lists them all.
 */
const PLANNED = /^bot\/dialogue\/([\w-]+\/)?planned\.ts$/;

/** Tables gather what all rooms have; no room imports them. */
const TABLES = /^bot\/dialogue\/(acts|answers|commands|listeners|notices)\.ts$/;

const imports = globSync("{engine,models,jobs,bot}/**/*.ts", { cwd: root }).flatMap((path) => {
  const from = path.replaceAll("\\", "/");
  const said = readFileSync(`${root}${path}`, "utf8").matchAll(/\b(?:from|import\(?) ?"(\.[^"]+)"/g);
  return [...said].map(([, to = ""]) => ({ from, to: posix.join(posix.dirname(from), to) }));
});
const floorOf = (path: string) => /^(?:bot\/)?[^/]+/.exec(path)?.[0] ?? path;
const roomOf = (path: string) => /^bot\/dialogue\/([^/]+)\//.exec(path)?.[1];
const named = ({ from, to }: { from: string; to: string }) => `${from} → ${to}`;

test("a floor stands on the floors below it, and what is not so yet is named", () => {
  const wrong = imports.filter(({ from, to }) => {
    const allowed = FLOORS[floorOf(from)];
    return allowed && floorOf(to) !== floorOf(from) && !allowed.includes(floorOf(to));
  });
  expect(imports.length).toBeGreaterThan(1_000);
  expect([...new Set(wrong.map(named))].sort()).toEqual(Object.keys(NOT_YET).sort());
});

test("a view takes facts and names from the dialogue, never a step", () => {
  const steps = imports.filter(
    ({ from, to }) => from.startsWith("bot/views/") && to.startsWith("bot/dialogue/") && !FACTS.test(to),
  );
  expect(steps.map(named)).toEqual([]);
});

test("a view takes the names of acts only, as types: it knows no step behind them", () => {
  const views = globSync("bot/views/*.ts", { cwd: root }).map((path) =>
    readFileSync(`${root}${path}`, "utf8"),
  );
  const taking = views.flatMap((text) => text.match(/^.*"\.\.\/dialogue\/acts\.ts".*$/gm) ?? []);
  expect(taking.length).toBeGreaterThan(0);
  expect(taking.filter((line) => !line.startsWith("import type "))).toEqual([]);
});

test("a room imports rooms below it only; what it shows is for everybody", () => {
  const above = imports.filter(({ from, to }) => {
    const [room, other] = [roomOf(from), roomOf(to)];
    if (!room || !other || to.endsWith("/screens.ts")) return false;
    return ROOMS.indexOf(other) > ROOMS.indexOf(room);
  });
  expect(above.map(named)).toEqual([]);
});

test("what a room shows, and what all rooms stand on, knows no step", () => {
  const steps = imports.filter(
    ({ from, to }) =>
      (PLANNED.test(from) || /^bot\/dialogue\/([\w-]+\/screens|[\w-]+)\.ts$/.test(from)) &&
      !TABLES.test(from) &&
      roomOf(to) !== undefined &&
      !FACTS.test(to) &&
      !(PLANNED.test(from) && PLANNED.test(to)),
  );
  expect(steps.map(named)).toEqual([]);
});

test("every room has its place in the order", () => {
  const rooms = readdirSync(`${root}bot/dialogue`, { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  expect(rooms.map((one) => one.name).sort()).toEqual([...ROOMS].sort());
});
