import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ModelRequest } from "../../bot/assistant/model.ts";
import { offlineModel } from "../../bot/assistant/rules.ts";
import { full, within } from "../helpers/store.ts";
import { type Marked, type Outcome, outcomeOf } from "../helpers/wanted.ts";
import { factsIn, type World } from "../helpers/worlds.ts";
import { HELD_OUT } from "../tools/learn.ts";

const CORPORA = new URL("../corpora/", import.meta.url);
const sets = readdirSync(CORPORA).filter((name) => name.startsWith("clients-"));
const marked = (name: string): Marked[] => JSON.parse(readFileSync(new URL(name, CORPORA), "utf8")).said;

/** What comes of the messages of a set, by the rules alone, as shares of them. */
async function outcomesOf(said: readonly Marked[]): Promise<Record<Outcome, number>> {
  const shares: Record<Outcome, number> = { right: 0, asked: 0, passed: 0, dropped: 0, wrong: 0 };
  for (const one of said) {
    const facts = factsIn(one.world as World);
    const request = { text: one.text, steps: [], facts } as unknown as ModelRequest;
    const { calls } = await offlineModel.complete(request, new AbortController().signal);
    shares[outcomeOf(one, calls, facts).outcome] += 1 / said.length;
  }
  return shares;
}

/** Of every set some messages, of those that are not learned from all. */
const SOME = 30;

test.each(sets.filter((name) => !HELD_OUT.has(name)))(
  "%s, which is learned from, is read as it is meant",
  { timeout: within(300_000) },
  async (name) => {
    const said = marked(name).filter((_, at) => full || at % SOME === 0);
    const { right, wrong } = await outcomesOf(said);
    expect(right).toBeGreaterThan(0.5);
    expect(wrong).toBeLessThan(0.4);
  },
);

/** A quarter of their messages say two things. */
const HARD: ReadonlySet<string> = new Set(["clients-14.json"]);

test.each(sets.filter((name) => HELD_OUT.has(name)))(
  "%s, which is not, too",
  { timeout: within(120_000) },
  async (name) => {
    const { right, asked, passed, wrong } = await outcomesOf(marked(name));
    const isHard = HARD.has(name);
    expect(right).toBeGreaterThan(isHard ? 0.7 : 0.8);
    expect(right + asked + passed).toBeGreaterThan(isHard ? 0.75 : 0.85);
    expect(wrong).toBeLessThan(isHard ? 0.25 : 0.15);
  },
);
