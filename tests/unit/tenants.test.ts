import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COLLECTION_NAMES, COLLECTIONS } from "../../models/collections.ts";

/** All collections whose rows are a master's, by what they say of themselves. */
const TENANT = COLLECTION_NAMES.filter((name) => name !== "masters" && COLLECTIONS[name].master !== null);

/**
 * Those who look across all masters on purpose: sweeps ask what is due, and act on each document under its
 * own master; metrics count; a visit's file is found by a token that is the right to read it; what failed is
 * known by its task's id.
 */
const ACROSS = new Set([
  "jobs/visits/pending.ts",
  "jobs/visits/silent.ts",
  "jobs/stuck.ts",
  "jobs/visits/reminder-lengths.ts",
  "jobs/setbacks.ts",
  "jobs/visits/due.ts",
  "jobs/unsaid.ts",
  "jobs/day/due.ts",
  "jobs/invitations/due.ts",
  "jobs/plans/due.ts",
  "jobs/google/due.ts",
  "jobs/imports/due.ts",
  "jobs/call/due.ts",
  "jobs/budget/due.ts",
  "bot/metrics.ts",
  "bot/calendar/feed.ts",
]);

/**
 * What names its one row, and its master with it: secrets that were given to nobody else, and a purse's id.
 */
const BY_ITSELF = /^\s*\{\s*(?:"channel\.id"|"attempt\.stateHash"|_id: idOf\(purse\))/;

test("every query on a master's data names the master", () => {
  const calls = new RegExp(
    `\\b(?:models\\.)?(${TENANT.join("|")})\\s*(?:\\.collection)?\\s*\\.(find\\w*|update\\w*|delete\\w*|count\\w*|exists|distinct)(?:<[^>]*>)?\\(`,
    "g",
  );
  const bare: string[] = [];
  let seen = 0;
  for (const file of globSync("{bot,models,jobs}/**/*.ts")) {
    if (ACROSS.has(file) || file.startsWith("bot/terminal/") || file.startsWith("bot/simulator/")) continue;
    const source = readFileSync(file, "utf8");
    for (const match of source.matchAll(calls)) {
      seen++;
      const filter = source
        .slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + match[0].length + 260)
        .replace(/^\s*"[^"]+",/, ""); // distinct names its field first
      if (filter.trimStart().startsWith("(")) continue; // a list's own find
      if (BY_ITSELF.test(filter)) continue;
      // `own`, `mine`, `guard` and `wish` in the guarded writes are filters that begin with the master.
      if (
        !/^\s*(\{[^}]*?\b(masterId|master)\b|\{\s*\.\.\.(own|mine|guard|wish)\b|own\b|mine\b|guard\b)/s.test(
          filter,
        )
      )
        bare.push(`${file}: ${match[0]}${filter.slice(0, 80).replace(/\s+/g, " ")}`);
    }
  }
  expect(TENANT.length).toBeGreaterThan(14);
  expect(seen).toBeGreaterThan(30);
  expect(bare).toEqual([]);
});
