import { firstWords, READ_AT_MOST } from "../first-words.ts";
import { bookOf, phrasesOf, type Token, tokensOf } from "./phrases.ts";
import { ANY, EARLIEST, LAST, LATEST, PLACES } from "./which.lexicon.ts";

/** How one of several is named without saying what it is: by its place from 0, or as one of the ends. */
export type Named = number | "last" | "earliest" | "latest" | "any";

const BOOK = bookOf<Named>([
  ...PLACES.flatMap((rows, place) => phrasesOf<Named>(rows, place)),
  ...phrasesOf<Named>(LAST, "last"),
  ...phrasesOf<Named>(EARLIEST, "earliest"),
  ...phrasesOf<Named>(LATEST, "latest"),
  ...phrasesOf<Named>(ANY, "any"),
]);

/** How the words name one of several, and the words that are left; `said`: each way once. */
export function namedIn(text: string): { said: readonly Named[]; left: readonly Token[] } {
  const tokens = tokensOf(firstWords(text, READ_AT_MOST));
  const said = new Set<Named>();
  const left: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = BOOK(tokens, at);
    for (const { means } of found) said.add(means);
    if (found.length === 0) left.push(...tokens.slice(at, at + 1));
    at += Math.max(1, found[0]?.keys.length ?? 1);
  }
  return { said: [...said], left };
}

/**
 * Which of `count` things words mean by its place, from 0; null: they name no place, several, or none there
 * is.
 */
export function whichOf(text: string, count: number): number | null {
  const places = new Set(namedIn(text).said.map((one) => placeOf(one, count)));
  const [place] = places;
  return place === undefined || places.size > 1 || place >= count ? null : place;
}

/** The place among so many; it may be beyond them. */
export function placeOf(named: Named, count: number): number {
  if (typeof named === "number") return named;
  return named === "last" || named === "latest" ? count - 1 : 0;
}
