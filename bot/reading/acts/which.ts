import { firstWords, READ_AT_MOST } from "../first-words.ts";
import { bookOf, phrasesOf, tokensOf } from "./phrases.ts";
import { LAST, PLACES } from "./which.lexicon.ts";

const BOOK = bookOf<number>([
  ...PLACES.flatMap((rows, place) => phrasesOf(rows, place)),
  ...phrasesOf(LAST, -1),
]);

/**
 * Which of `count` things words mean by its place, from 0; null: they name no place, several, or none there
 * is.
 */
export function whichOf(text: string, count: number): number | null {
  const tokens = tokensOf(firstWords(text, READ_AT_MOST));
  const said = new Set(tokens.flatMap((_, at) => BOOK(tokens, at).map(({ means }) => means)));
  const [place] = said;
  if (place === undefined || said.size > 1) return null;
  const at = place < 0 ? count - 1 : place;
  return at < count ? at : null;
}
