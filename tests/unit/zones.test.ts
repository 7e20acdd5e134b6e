import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { dateOfDay, dayNumber, formatWallTime, instantsOf, offsetAt, zoneTable } from "../../engine/time.ts";
import { full } from "../helpers/store.ts";

interface Oracle {
  version: string;
  zones: { names: string[]; offsets: [at: number, offset: number][] }[];
}

/** Made by `python3 tests/tools/zone-oracle.py transitions`: all zones, 2010–2035. */
const oracle: Oracle = JSON.parse(
  readFileSync(new URL("../helpers/zone-offsets.json", import.meta.url), "utf8"),
);

const zones = oracle.zones.flatMap(({ names, offsets }) => names.map((name) => ({ name, offsets })));
const FROM = Date.UTC(2010, 0, 1);
const TO = Date.UTC(2036, 0, 1);

/** All changes the engine knows between 2010 and 2035, in the oracle's form. */
function changesOf(name: string): [at: number, offset: number][] {
  const { starts, offsets } = zoneTable(name);
  const later = [...starts.entries()].filter(([, start]) => start > FROM && start <= TO);
  return [
    [FROM / 1000, offsetAt(name, FROM) / 1000],
    ...later.map(([index, start]): [number, number] => [start / 1000, (offsets[index] as number) / 1000]),
  ];
}

describe("against python's zoneinfo", () => {
  test("every zone changes its offset when the oracle's does, and at no other moment", () => {
    const wrong = zones.filter(({ name, offsets }) => !isDeepStrictEqual(changesOf(name), offsets));
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(zones.length).toBeGreaterThan(590);
  });

  test("every zone has the same offset a second before, at, and a second after every change", () => {
    let compared = 0;
    const wrong: string[] = [];
    for (const { name, offsets } of zones) {
      for (const [index, [at, offset]] of offsets.entries()) {
        const before = offsets[index - 1]?.[1];
        const checks = [
          [at, offset],
          [at + 1, offset],
          ...(before === undefined ? [] : [[at - 1, before]]),
        ] as [number, number][];
        for (const [second, expected] of checks) {
          compared++;
          if (offsetAt(name, second * 1000) !== expected * 1000)
            wrong.push(`${name} at ${new Date(second * 1000).toISOString()}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(20_000);
  });

  const tool = fileURLToPath(new URL("../tools/zone-oracle.py", import.meta.url));
  // Older data on a system are not wrong, only older: they are no oracle for today's laws.
  const asGood = spawnSync("python3", [tool, "version"]).stdout?.toString().trim() === oracle.version;

  test.skipIf(!asGood)(
    "random wall times of all zones are the same instants, skipped and repeated ones too",
    () => {
      let seed = 20_261_121;
      const random = (limit: number) => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed % limit;
      };
      const first = dayNumber("2010-01-02");
      const span = dayNumber("2035-12-30") - first;
      const queries = Array.from({ length: full ? 100_000 : 6_000 }, () => {
        const { name, offsets } = zones[random(zones.length)] as (typeof zones)[number];
        // Every second one lies within a few hours of a change of that zone.
        const change = offsets[random(offsets.length)] as [number, number];
        const nearChange = random(2) === 0 && offsets.length > 1;
        const local = nearChange
          ? change[0] + change[1] + (random(12 * 60) - 360) * 60
          : (first + random(span)) * 86_400 + random(1_440) * 60;
        const day = Math.min(first + span, Math.max(first, Math.floor(local / 86_400)));
        return {
          name,
          date: dateOfDay(day),
          minutes: Math.floor((((local % 86_400) + 86_400) % 86_400) / 60),
        };
      });
      const lines = queries
        .map(({ name, date, minutes }) => `${name} ${date}T${formatWallTime(minutes)}`)
        .join("\n");
      const answers = execFileSync("python3", [tool, "instants"], { input: `${lines}\n`, maxBuffer: 1e9 })
        .toString()
        .trim()
        .split("\n");
      const wrong: string[] = [];
      for (const [index, { name, date, minutes }] of queries.entries()) {
        const ours = JSON.stringify(instantsOf(name, date, minutes).map((instant) => instant / 1000));
        if (ours !== (answers[index] as string).replaceAll(" ", ""))
          wrong.push(`${name} ${date} ${formatWallTime(minutes)}: ${ours} ≠ ${answers[index]}`);
      }
      expect(wrong).toEqual([]);
    },
    600_000,
  );
});
