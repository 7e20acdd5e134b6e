import { firstWords, TURN_AT_MOST } from "../first-words.ts";
import { CRAFT, TIMES } from "./common.lexicon.ts";
import { findIn, patternsOf, phraseEnd, type Word, wordsOf } from "./patterns.ts";
import {
  ARE_YOU_HUMAN,
  BESIDE,
  GOODBYE,
  GREETING,
  SIGNS,
  SMALL_TALK,
  SYMPATHY,
  THANKS,
  WHAT_CAN_YOU_DO,
} from "./social.lexicon.ts";
import { readTalk } from "./talk.ts";

/** Talk that is no errand. Compliments are thanks; sympathy is the client's own, good wishes among it. */
export type Social = keyof typeof KINDS;

/** What says most stands first: of several kinds it is the one that is answered. */
const KINDS = {
  are_you_human: patternsOf(ARE_YOU_HUMAN),
  what_can_you_do: patternsOf(WHAT_CAN_YOU_DO),
  sympathy: patternsOf(SYMPATHY),
  thanks: patternsOf(THANKS),
  goodbye: patternsOf(GOODBYE),
  small_talk: patternsOf(SMALL_TALK),
  greeting: patternsOf(GREETING),
};
const ORDER = Object.keys(KINDS) as Social[];
/** Nobody begins with a goodbye or ends with a greeting: «до пятницы» may be a day. */
const AT_BEGINNING = ORDER.filter((kind) => kind !== "goodbye");
const AT_END = ORDER.filter((kind) => kind !== "greeting");

const beside = patternsOf(BESIDE);
const crafts = patternsOf(CRAFT);
const times = patternsOf(TIMES);

/** Words that the longest courtesy has. */
const LONGEST = 10;

/** The longest courtesy that begins at a word. */
function courtesyAt(words: readonly Word[], at: number, kinds: readonly Social[]) {
  let longest: { kind: Social; to: number } | null = null;
  for (const kind of kinds) {
    const to = phraseEnd(words, KINDS[kind], at);
    if (to !== null && to > (longest?.to ?? at)) longest = { kind, to };
  }
  return longest;
}

/** Reads talk that is no errand, where a text is nothing else; a wish beside it makes it null. */
export function readSocial(text: string): Social | null {
  const said = firstWords(text, TURN_AT_MOST);
  const words = wordsOf(said);
  const kinds = onlySocial(said, words);
  const kind = ORDER.find((one) => kinds.has(one)) ?? readTalk(said, words);
  // «До завтра?» asks.
  return kind === "goodbye" && /\?\s*$/.test(said) ? null : kind;
}

/** The kinds of a text that is nothing but courtesies; empty where anything else is said. */
function onlySocial(text: string, words: readonly Word[]): ReadonlySet<Social> {
  const kinds = new Set<Social>();
  if (words.length === 0) {
    const sign = SIGNS.find(([one]) => one.test(text));
    return sign ? kinds.add(sign[1]) : kinds;
  }
  let names = 0;
  for (let at = 0; at < words.length; ) {
    const found = courtesyAt(words, at, ORDER);
    if (found) kinds.add(found.kind);
    else if (phraseEnd(words, beside, at) === null && (!isName(words, at, text) || ++names > 1))
      return new Set();
    at = found?.to ?? at + 1;
  }
  return kinds;
}

/** A word with a capital letter that is no day and no service: whom it is said to. */
function isName(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at];
  if (!word || ![words[at - 1], words[at + 1]].some((other) => other?.sentence === word.sentence))
    return false;
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(text.slice(word.from, word.to))) return false;
  return !findIn([word], crafts) && !findIn([word], times);
}

/**
 * Takes courtesies off the edges of a text. `rest` is what stands between them, as written; empty where there
 * is nothing else.
 */
export function withoutSocial(text: string): { social: Social[]; rest: string } {
  const words = wordsOf(text);
  const only = onlySocial(text, words);
  if (only.size > 0) return { social: [...only], rest: "" };
  const social: Social[] = [];
  let [from, to] = [0, words.length];
  for (;;) {
    // Whom it is said to stands behind it: «Здравствуйте, девочки!»
    const at = social.length === 0 ? from : skipBeside(words, from, to);
    const found =
      courtesyAt(words.slice(0, to), at, AT_BEGINNING) ?? courtesyAt(words.slice(0, to), from, AT_BEGINNING);
    if (!found) break;
    social.push(found.kind);
    from = found.to;
  }
  if (social.length > 0) from = skipAddress(words, from, to);
  for (let found = courtesyBefore(words, from, to); found; found = courtesyBefore(words, from, to)) {
    social.push(found.kind);
    to = found.from;
  }
  const rest = from < to ? text.slice(words[from]?.from, words[to]?.from ?? text.length) : "";
  return {
    social: [...new Set(social)],
    rest: rest.replace(/(?:[\s,;:—–-]|\p{Extended_Pictographic}|\u{FE0F}|\u{200D}){1,50}$/u, "").trim(),
  };
}

/** Past small words, if a courtesy stands behind them; else where it was. */
function skipBeside(words: readonly Word[], from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    at - from < 3 &&
    phraseEnd(words, beside, at) !== null &&
    !courtesyAt(words, at, AT_BEGINNING)
  )
    at++;
  return at < to && courtesyAt(words, at, AT_BEGINNING) ? at : from;
}

/** Past whom a greeting is said to, in the clause of the greeting: «привет, девочки, есть окошко?» */
function skipAddress(words: readonly Word[], from: number, to: number): number {
  const [word, next] = [words[from], words[from + 1]];
  const apart = word && next && (word.clause !== next.clause || word.sentence !== next.sentence);
  return from < to - 1 && apart && phraseEnd(words, beside, from) !== null ? from + 1 : from;
}

/** The longest courtesy that ends right before a word. */
function courtesyBefore(
  words: readonly Word[],
  from: number,
  to: number,
): { kind: Social; from: number } | null {
  let last = to;
  // «Спасибо вам!»: small words behind it belong to it.
  for (let skipped = 0; skipped < 3 && last > from; skipped++) {
    for (let at = Math.max(from, last - LONGEST); at < last; at++) {
      const found = courtesyAt(words.slice(0, last), at, AT_END);
      if (found?.to === last) return { kind: found.kind, from: at };
    }
    if (phraseEnd(words, beside, last - 1) === null) return null;
    last--;
  }
  return null;
}
