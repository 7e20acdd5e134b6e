import { plain } from "../../i18n/fold.ts";
import { fits, type Key, keyAsked, type Rows, type Token, tokensOf } from "./phrases.ts";

/**
 * Phrases with room in them, for acts that are said inside a longer sentence. Phrases are parted by commas,
 * their elements by blanks; an element is
 * - a word, as in `Rows`; `a|b|c*` is one of several; `=word` is that word as it is written;
 * - `..`: up to three words of the same clause, as few as will do;
 * - `?a|b`: a word that may be missing;
 * - `!a|b`: the word before (in front of the phrase's first word) or the next one is none of these;
 * - `^` and `$`: a clause, or the whole text, begins or ends here; `#`: any number; `##`: one of three
 *   figures at least.
 * Words of English phrases are found in Latin letters only; those of the others in either alphabet.
 */
export interface Patterns {
  byLetter: ReadonlyMap<string, readonly Pattern[]>;
  /** Those whose first word some word is, by that word as it was met lately. */
  met: Map<string, readonly Pattern[]>;
}

type Step =
  | { kind: "word"; keys: readonly Asked[]; may: boolean }
  | { kind: "not"; keys: readonly Asked[] }
  | { kind: "gap" | "begin" | "end" | "number" | "sum" };

interface Asked extends Key {
  /** As it is written, where it must be just so; else empty. */
  exact: string;
}

interface Pattern {
  /** What must not, or must, stand before the first word. */
  before: readonly Step[];
  steps: readonly Step[];
  latin: boolean;
}

/** A word of a text, and which clause and sentence of it the word stands in. */
export interface Word extends Token {
  clause: number;
  sentence: number;
  latin: boolean;
  /** In small letters, without accents. */
  written: string;
  /** A question mark ends its sentence. */
  asked: boolean;
}

/** A stretch of words, by their places among the words of a text; `to` is the first one after it. */
export interface Stretch {
  from: number;
  to: number;
}

/** Words that `..` stands for, at most. */
const GAP_AT_MOST = 3;
/** Words that are read of one text; nobody who tells something needs more. */
const WORDS_AT_MOST = 250;

export function wordsOf(text: string): Word[] {
  let [clause, sentence, last] = [0, 0, 0];
  // A selector behind an emoji is a mark without a letter.
  const tokens = tokensOf(text, WORDS_AT_MOST).filter(({ from, to }) =>
    /[\p{L}\d]/u.test(text.slice(from, to)),
  );
  const asked = new Set<number>();
  const words = tokens.map((token) => {
    const between = text.slice(last, token.from);
    if (between.includes("?")) asked.add(sentence);
    if (/[.!?\n…]/.test(between)) sentence++;
    // A dash inside a word («нет-нет», «17-ге») parts nothing.
    if (/[.!?\n…,;:()—–]|\s-\s/.test(between)) clause++;
    last = token.to;
    const written = plain(text.slice(token.from, token.to));
    return { ...token, clause, sentence, written, latin: /^[\p{Script=Latin}'’`ʼ\d]/u.test(written) };
  });
  if (text.slice(last).includes("?")) asked.add(sentence);
  return words.map((word) => ({ ...word, asked: asked.has(word.sentence) }));
}

export function patternsOf(...lexicons: readonly Rows[]): Patterns {
  const byLetter = new Map<string, Pattern[]>();
  for (const [language, row] of lexicons.flatMap((rows) => Object.entries(rows)) as [keyof Rows, string][])
    for (const phrase of row.split(",").map((one) => one.trim())) {
      if (phrase === "") continue;
      const all = phrase.split(/\s+/).map((element) => stepOf(element, language));
      const first = all.findIndex(({ kind }) => kind === "word" || kind === "number" || kind === "sum");
      const pattern = { before: all.slice(0, first), steps: all.slice(first), latin: language === "en" };
      for (const letter of lettersOf(all[first])) {
        const known = byLetter.get(letter);
        if (known) known.push(pattern);
        else byLetter.set(letter, [pattern]);
      }
    }
  return { byLetter, met: new Map() };
}

function stepOf(element: string, language: keyof Rows): Step {
  if (element === "..") return { kind: "gap" };
  if (element === "^") return { kind: "begin" };
  if (element === "$") return { kind: "end" };
  if (element === "#") return { kind: "number" };
  if (element === "##") return { kind: "sum" };
  const keys = element
    .replace(/^[!?]/, "")
    .split("|")
    .map((word) => ({
      ...keyAsked(word.replace("=", ""), language),
      exact: word.startsWith("=") ? word.slice(1) : "",
    }));
  return element.startsWith("!")
    ? { kind: "not", keys }
    : { kind: "word", keys, may: element.startsWith("?") };
}

const lettersOf = (step: Step | undefined): Iterable<string> =>
  step?.kind === "word" ? new Set(step.keys.map(({ key }) => key[0] ?? "")) : "0123456789";

const isOneOf = (keys: readonly Asked[], { key, written }: Word) =>
  keys.some((one) => (one.exact === "" ? fits(one, key) : one.exact === written));

/** The first stretch at or after a word that one of the phrases fits; null: there is none. */
export function findIn(words: readonly Word[], patterns: Patterns, from = 0): Stretch | null {
  for (let at = from; at < words.length; at++) {
    const to = phraseEnd(words, patterns, at);
    if (to !== null) return { from: at, to };
  }
  return null;
}

/** All stretches that phrases fit, one after another. */
export function allIn(words: readonly Word[], patterns: Patterns): Stretch[] {
  const found: Stretch[] = [];
  for (let one = findIn(words, patterns); one; one = findIn(words, patterns, Math.max(one.to, one.from + 1)))
    found.push(one);
  return found;
}

/** Where the longest phrase that begins at this word ends; null: none begins here. */
export function phraseEnd(words: readonly Word[], patterns: Patterns, at: number): number | null {
  let longest: number | null = null;
  const word = words[at];
  for (const pattern of word ? beginningWith(word, patterns) : []) {
    if (!pattern.before.every((step) => mayFollow(step, words, at))) continue;
    const to = match(pattern, words, 0, at);
    if (to !== null && (longest === null || to > longest)) longest = to;
  }
  return longest;
}

const MET_KEPT = 300;
const LONGEST_MET = 40;

/** Phrases whose first word this is; most words of a text begin none. */
function beginningWith(word: Word, { byLetter, met }: Patterns): readonly Pattern[] {
  const name = `${word.latin ? 1 : 0}${word.key} ${word.written}`;
  const known = met.get(name);
  if (known) return known;
  const found = (byLetter.get(word.key[0] ?? "") ?? []).filter(({ steps: [first], latin }) => {
    const mayBeMissing = first?.kind === "word" && first.may;
    return first && (mayBeMissing || (standsFor(first, word) && (!latin || word.latin)));
  });
  if (met.size >= MET_KEPT) met.clear();
  if (word.written.length <= LONGEST_MET) met.set(name, found);
  return found;
}

function mayFollow(step: Step, words: readonly Word[], at: number): boolean {
  const [last, word] = [words[at - 1], words[at]];
  if (step.kind === "begin") return last === undefined || last.clause !== word?.clause;
  return step.kind !== "not" || last === undefined || !isOneOf(step.keys, last);
}

function standsFor(step: Step, word: Word): boolean {
  if (step.kind === "number") return /^\d/.test(word.key);
  return step.kind === "sum" ? /^\d{3}/.test(word.written) : step.kind === "word" && isOneOf(step.keys, word);
}

function match({ steps, latin }: Pattern, words: readonly Word[], from: number, at: number): number | null {
  let place = at;
  for (let index = from; index < steps.length; index++) {
    const step = steps[index] as Step;
    const word = words[place];
    const last = words[place - 1];
    if (step.kind === "end") {
      if (word && last && word.clause === last.clause) return null;
    } else if (step.kind === "not") {
      if (word && word.sentence === last?.sentence && isOneOf(step.keys, word)) return null;
    } else if (step.kind === "gap") {
      for (let skipped = 0; skipped <= GAP_AT_MOST; skipped++) {
        const to = match({ before: [], steps, latin }, words, index + 1, place + skipped);
        if (to !== null) return to;
        const next = words[place + skipped];
        if (!next || next.clause !== last?.clause) return null;
      }
      return null;
    } else {
      // A phrase goes on over a comma, which people set as they like, not over the end of a sentence.
      const reached = word && (place === at && from === 0 ? true : word.sentence === last?.sentence);
      const fitting = reached && standsFor(step, word) && (!latin || word.latin);
      if (fitting) place++;
      else if (step.kind !== "word" || !step.may) return null;
    }
  }
  return place;
}
