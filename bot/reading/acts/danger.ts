import { firstWords, TURN_AT_MOST } from "../first-words.ts";
import { DANGER_CLASSES } from "../learned/classes.ts";
import { featuresOf } from "../learned/features.ts";
import { readLearned, sharesOf } from "../learned/linear.ts";
import { LAUGHS } from "./common.lexicon.ts";
import { dangerByPhrases } from "./danger-by-phrases.ts";
import type { Danger } from "./danger-strong.ts";

export type { Danger } from "./danger-strong.ts";

/** A share of danger that is enough by itself. */
const SURE = 0.9;
/** Phrases that are said of little else are none below the first, others below the second. */
const DOUBTED = { plainly: 0.02, perhaps: 0.3 };

const SENTENCES_AT_MOST = 20;
/** Words of a stretch that is looked at by itself; each begins in the middle of the one before. */
const STRETCH = 40;
const PARTS_AT_MOST = 40;

const learned = readLearned("danger");

/**
 * Reads whether a text says that somebody is in danger now. Two readers that know nothing of each other:
 * known phrases, and what was learned from many people's sentences. A false alarm frightens the master and
 * teaches both sides to overlook the next one: phrases that the other hears as ordinary are none.
 */
export function readDanger(text: string): Danger | null {
  const said = firstWords(text, TURN_AT_MOST);
  return LAUGHS.test(said) ? null : weighed(said, (part) => sharesOf(learned, featuresOf(part)));
}

/** What known phrases and the learned shares of a text's parts make of it. */
export function weighed(text: string, sharesIn: (part: string) => readonly number[]): Danger | null {
  const found = dangerByPhrases(text);
  const [, ...kinds] = partsOf(text)
    .map(sharesIn)
    .reduce((most, one) => ((one[0] ?? 1) < (most[0] ?? 1) ? one : most));
  const share = kinds.reduce((sum, one) => sum + one, 0);
  if (found && share >= (found.plainly ? DOUBTED.plainly : DOUBTED.perhaps)) return found.kind;
  return share >= SURE ? (DANGERS[kinds.indexOf(Math.max(...kinds))] ?? null) : null;
}

/**
 * The whole, each sentence, and stretches of a long one: what is told in one breath with other things would
 * be lost among them.
 */
function partsOf(text: string): string[] {
  const sentences = text.split(/[.!?\n…]+/).filter((one) => one.trim() !== "");
  const parts = sentences.slice(0, SENTENCES_AT_MOST).flatMap((sentence) => {
    const words = sentence.trim().split(/\s+/);
    const stretches = [];
    for (let from = 0; from + STRETCH / 2 < words.length || from === 0; from += STRETCH / 2)
      stretches.push(words.slice(from, from + STRETCH).join(" "));
    return stretches;
  });
  return [...new Set([text, ...parts])].slice(0, PARTS_AT_MOST);
}

const [, ...DANGERS] = DANGER_CLASSES;
