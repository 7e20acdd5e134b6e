import fc from "fast-check";
import { expect, test } from "vitest";
import type { ToolCall } from "../../bot/assistant/model.ts";
import { offlineModel } from "../../bot/assistant/rules.ts";
import type { Language } from "../../bot/i18n/format.ts";
import { BESIDE, type Spoken, spokenIn } from "../helpers/spoken/sentence.ts";
import { full, within } from "../helpers/store.ts";
import { isSameWhen, outcomeOf } from "../helpers/wanted.ts";
import { factsIn, type World } from "../helpers/worlds.ts";

const LANGUAGES = ["ru", "kk", "en"] as const satisfies Language[];
/** Sentences of each language. */
const SENTENCES = full ? 17_000 : 400;
const BESIDE_ANOTHER = full ? 6_000 : 250;
/** The same ones every time: what is new to it belongs to the corpora. */
const SEED = 20_261_128;

async function callsOf(text: string, world: World): Promise<readonly ToolCall[]> {
  const request = { text, steps: [], facts: factsIn(world) } as never;
  return (await offlineModel.complete(request, new AbortController().signal)).calls;
}

const inputOf = ({ arguments: raw }: ToolCall) => JSON.parse(raw) as { when?: string; visit?: string };

/** Why a sentence is not read as just what it was made of; null: it is. */
async function misread({ text, world, acts: [act] }: Spoken): Promise<string | null> {
  if (!act) return "no act";
  const facts = factsIn(world);
  const calls = await callsOf(text, world);
  const { outcome, why } = outcomeOf({ acts: [act] }, calls, facts);
  if (outcome !== "right") return `${outcome} ${why}: ${text}`;
  const call = calls.find(({ name }) => name === act.act);
  const when = call && inputOf(call).when;
  const isSame = act.when === undefined || isSameWhen(act.when, when, facts, act.visit ?? null);
  return isSame ? null : `${when}, not ${act.when}: ${text}`;
}

test.each(LANGUAGES)(
  "what is said in %s is read as what it was made of",
  { timeout: within(1_200_000) },
  async (language) => {
    const said = fc.sample(spokenIn[language], { numRuns: SENTENCES, seed: SEED });
    const wrong: string[] = [];
    for (const one of said) {
      const why = await misread(one);
      if (why !== null) wrong.push(`[${one.noise}] ${why}`);
    }
    expect(wrong.length / said.length, wrong.slice(0, 20).join("\n")).toBeLessThan(0.015);
  },
);

/** The call that a sentence is about, as text. */
const wishIn = (calls: readonly ToolCall[], act: string): string | null => {
  const call = calls.find(({ name }) => name === act);
  return call ? JSON.stringify([call.name, inputOf(call).when, inputOf(call).visit]) : null;
};

test.each(LANGUAGES)(
  "in %s words about another thing change nothing of what is read",
  { timeout: within(1_200_000) },
  async (language) => {
    // All of a message is typed with one keyboard.
    const typed = spokenIn[language].filter(({ noise }) => noise !== "the other keyboard");
    const both = fc.tuple(typed, fc.constantFrom(...BESIDE[language]), fc.boolean());
    const changed: string[] = [];
    const said = fc.sample(both, { numRuns: BESIDE_ANOTHER, seed: SEED });
    for (const [{ text, world, acts }, beside, isBefore] of said) {
      const act = acts[0]?.act ?? "";
      const alone = wishIn(await callsOf(text, world), act);
      const words = isBefore ? `${beside} ${text}` : `${text.replace(/(?<![.!?])$/u, ".")} ${beside}`;
      if (alone !== null && wishIn(await callsOf(words, world), act) !== alone) changed.push(words);
    }
    expect(changed.length / said.length, changed.slice(0, 20).join("\n")).toBeLessThan(0.025);
  },
);
