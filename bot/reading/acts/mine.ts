import { firstWords, TURN_AT_MOST } from "../first-words.ts";
import { MINE, NOT_MINE } from "./mine.lexicon.ts";
import { findIn, patternsOf, wordsOf } from "./patterns.ts";

const mine = patternsOf(MINE);
const notMine = patternsOf(NOT_MINE);

/** Whether a text asks when, or for what, its writer is booked. */
export function asksForMine(text: string): boolean {
  const words = wordsOf(firstWords(text, TURN_AT_MOST));
  return findIn(words, mine) !== null && findIn(words, notMine) === null;
}
