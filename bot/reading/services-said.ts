import { type NamedService, SMALL_WORDS, sameWord, wordsOf } from "./match-services.ts";
import { inRow, type SaidPiece, type SaidWord } from "./said-words.ts";
import { WITHOUT } from "./unread.lexicon.ts";
import { wishedServices } from "./wished-services.ts";

const isWithout = inRow(WITHOUT);
/** Letters by which a service as it is said may be longer than as it is written: endings, a word between. */
const LOOSE = 15;

const partsOf = (name: string) => wordsOf(name).filter((one) => !SMALL_WORDS.has(one));

/**
 * Services that a message names in full or by a word they are called by, in words that fit none of those that
 * are `held`; and words that a held one is to be without. The former are among nothing, the latter are.
 */
export function servicesSaid(
  text: string,
  words: readonly SaidWord[],
  services: readonly NamedService[],
  held: readonly NamedService[],
): SaidPiece[] {
  const ours = held.flatMap(({ name, tags }) => [name, ...tags].flatMap(partsOf));
  const keyOf = ({ from, to }: SaidWord) => wordsOf(text.slice(from, to))[0] ?? "";
  const isOurs = (one: SaidWord) => ours.some((name) => sameWord(keyOf(one), name));
  const named = wishedServices(text, services)
    .filter(({ id }) => held.every((one) => one.id !== id))
    .flatMap(({ name, tags }): SaidPiece[] => {
      const hits = [name, ...tags]
        .map((one, index) =>
          partsOf(one).map((part) => words.find((word) => says(keyOf(word), part, index > 0))),
        )
        .filter((found) => found.length > 0 && !found.includes(undefined))
        .map((found) => found.filter((word) => word !== undefined && !isOurs(word)))
        .find((found) => found.length > 0);
      const [first, ...others] = (hits ?? []).filter((word) => word !== undefined);
      if (!first) return [];
      const from = Math.min(first.from, ...others.map((word) => word.from));
      const to = Math.max(first.to, ...others.map((word) => word.to));
      const whole = to - from <= name.length + LOOSE ? { from, to } : { from: first.from, to: first.to };
      return [{ ...whole, kind: "service", isIn: () => false }];
    });
  const without = words.flatMap((word, index): SaidPiece[] => {
    if (!isWithout(words[index - 1]?.key ?? "")) return [];
    const isHeld = held.some(({ name }) => {
      const parts = wordsOf(name);
      return !parts.some(isWithout) && parts.some((part) => sameWord(keyOf(word), part));
    });
    return isHeld ? [{ from: word.from, to: word.to, kind: "service", isIn: () => true }] : [];
  });
  return [...named, ...without];
}

/**
 * "Remove" is a deed and no "removal": of what a service is also called, Latin words are taken as they are.
 */
const says = (said: string, name: string, isTag: boolean): boolean =>
  isTag && /^[a-z]+$/.test(said) ? said === name || said === `${name}s` : sameWord(said, name);
