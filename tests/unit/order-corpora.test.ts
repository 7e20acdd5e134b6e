import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDeeds } from "../../bot/reading/deeds/read.ts";
import { type MarkedOrder, outcomeOfOrder } from "../helpers/ordered.ts";
import { full, within } from "../helpers/store.ts";
import type { Outcome } from "../helpers/wanted.ts";
import { hereIn, type World } from "../helpers/worlds.ts";
import { HELD_OUT } from "../tools/learn.ts";

const CORPORA = new URL("../corpora/", import.meta.url);
const marked = (name: string): MarkedOrder[] =>
  JSON.parse(readFileSync(new URL(name, CORPORA), "utf8")).said.filter(
    (one: Partial<MarkedOrder>) => one.acts !== undefined,
  );
const sets = readdirSync(CORPORA).filter((name) => name.startsWith("masters-") && marked(name).length > 0);

/** What comes of the messages of a set, by the rules alone, as shares of them. */
function outcomesOf(said: readonly MarkedOrder[]): Record<Outcome, number> {
  const shares: Record<Outcome, number> = { right: 0, asked: 0, passed: 0, dropped: 0, wrong: 0 };
  for (const one of said) {
    const here = hereIn(one.world as World);
    shares[outcomeOfOrder(one, readDeeds(one.text, here), here).outcome] += 1 / said.length;
  }
  return shares;
}

/** Of every set some messages, of those that are not learned from all. */
const SOME = 50;

test.each(sets.filter((name) => !HELD_OUT.has(name)))(
  "%s, which is learned from, is read as it is meant",
  { timeout: within(300_000) },
  (name) => {
    const { right, wrong } = outcomesOf(marked(name).filter((_, at) => full || at % SOME === 0));
    expect(right).toBeGreaterThan(0.45);
    expect(wrong).toBeLessThan(0.45);
  },
);

test.each(sets.filter((name) => HELD_OUT.has(name)))(
  "%s, which is not, too",
  { timeout: within(120_000) },
  (name) => {
    const { right, dropped, wrong } = outcomesOf(marked(name));
    expect(right).toBeGreaterThan(0.7);
    expect(dropped).toBeLessThan(0.05);
    expect(wrong).toBeLessThan(0.25);
  },
);
