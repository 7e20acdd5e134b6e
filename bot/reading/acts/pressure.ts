import { firstWords, TURN_AT_MOST } from "../first-words.ts";
import { findIn, patternsOf, wordsOf } from "./patterns.ts";
import { HAGGLES, NO_HAGGLE } from "./pressure.lexicon.ts";

const haggles = patternsOf(HAGGLES);
const noHaggle = patternsOf(NO_HAGGLE);

/** Whether a lower price is asked for. What something costs is a question, and too dear a refusal. */
export function readPressure(text: string): boolean {
  const words = wordsOf(firstWords(text, TURN_AT_MOST));
  return findIn(words, haggles) !== null && findIn(words, noHaggle) === null;
}
