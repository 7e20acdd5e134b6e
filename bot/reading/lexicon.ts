import { keyOf } from "./acts/phrases.ts";
import { type Case, ENDINGS, LONGEST_ENDING } from "./time/endings.ts";
import { formOfVerb } from "./verbs.ts";

/** What a word may stand for: `weekday`, `unit`, `from` …, with its value where it has one. */
export interface Sense {
  is: string;
  value: string;
  language: "ru" | "kk" | "en";
  /** Of a Kazakh stem with its ending; of the others `plain`. */
  ending: Case;
  /** The ending itself; of a Kazakh verb which form it is. */
  suffix: string;
}

/**
 * Words of three languages and what each may stand for: rows of `is:value word word …`; a word that ends in
 * `*` stands for all that begin so. Letters are compared as Latin ones; Kazakh stems take the endings of
 * `endings.ts`, and `verbs` those of `verbs.ts`.
 */
export interface Rows {
  ru: string;
  en: string;
  kk: string;
  stems: string;
  verbs?: string;
}

export interface Lexicon {
  /** What a word may stand for, `small` in small letters. */
  sensesOf(small: string, key: string): readonly Sense[];
  /** The same of a word too short to be looked for in Latin letters, where its language is known. */
  shortSenses(key: string): Sense[];
}

interface Entry {
  sense: Sense;
  /** Found in Latin letters too. */
  inLatin: boolean;
  /** Found in Cyrillic letters. */
  inCyrillic: boolean;
}

const kazakh = ({ is, value }: Pick<Sense, "is" | "value">): Entry => ({
  sense: { is, value, language: "kk", ending: "plain", suffix: "" },
  inLatin: true,
  inCyrillic: true,
});

/** Whether a beginning may be typed in these letters. */
const isTyped = (beginning: string, { language }: Sense, latin: boolean): boolean =>
  latin ? language === "en" || beginning.length >= LATIN_FROM : language !== "en";

const NEAR_FROM = 5;
/** A word of fewer letters is no Russian or Kazakh one in Latin letters. */
export const LATIN_FROM = 4;

export const LATIN = /^[\p{Script=Latin}'’`ʼ]+$/u;
/** Keys of a Russian keyboard, as they stand on a Latin one. */
const LAYOUT: Readonly<Record<string, string>> = Object.fromEntries(
  [..."qwertyuiop[]asdfghjkl;'zxcvbnm,."].map((key, at) => [
    key,
    "йцукенгшщзхъфывапролджэячсмитьбю"[at] ?? "",
  ]),
);
const KEPT = 5_000;

/**
 * `misspelt`: what a word a letter off, or typed with another layout, may stand for; `others`: words of their
 * own though but a letter away from one of these.
 */
export function createLexicon(
  tables: Rows,
  { misspelt, others }: { misspelt: RegExp; others: readonly string[] },
): Lexicon {
  const entries = new Map<string, Entry[]>();
  const stems = new Map<string, Entry[]>();
  /** Words long enough to be found though a letter is wrong, by what is left when a letter is gone. */
  const near = new Map<string, string[]>();
  const otherKeys = new Set(others.join(" ").split(" ").map(keyOf));
  const known = new Map<string, readonly Sense[]>();
  const beginnings: [string, Sense][] = [];
  const verbs = new Map<string, Entry[]>();

  for (const [language, text] of [
    ["ru", tables.ru],
    ["en", tables.en],
    ["kk", tables.kk],
  ] as const)
    for (const [is, value, words] of rowsOf(text))
      for (const word of words) {
        const sense: Sense = { is, value, language, ending: "plain", suffix: "" };
        if (word.endsWith("*")) {
          beginnings.push([keyOf(word.slice(0, -1)), sense]);
          continue;
        }
        const key = keyOf(word);
        put(entries, key, {
          sense,
          inLatin: language === "en" || word.length >= LATIN_FROM,
          inCyrillic: language !== "en",
        });
        if (misspelt.test(is) && word.length > NEAR_FROM) addNear(near, key);
      }
  for (const [is, value, words] of rowsOf(tables.stems))
    for (const word of words) put(stems, keyOf(word), kazakh({ is, value }));
  for (const [is, value, words] of rowsOf(tables.verbs ?? ""))
    for (const word of words) put(verbs, keyOf(word), kazakh({ is, value }));

  function newSensesOf(small: string, key: string): readonly Sense[] {
    const latin = LATIN.test(small);
    const found: Sense[] = [];
    const take = (all: readonly Entry[] | undefined, ending: Case, suffix = "") => {
      for (const { sense, inLatin, inCyrillic } of all ?? [])
        if (latin ? inLatin : inCyrillic) found.push(suffix === "" ? sense : { ...sense, ending, suffix });
    };
    take(entries.get(key), "plain");
    const isShort = latin && small.length < LATIN_FROM;
    for (let length = Math.max(2, key.length - LONGEST_ENDING); length <= key.length && !isShort; length++) {
      const suffix = key.slice(length);
      const ending = ENDINGS.get(suffix);
      if (ending !== undefined) take(stems.get(key.slice(0, length)), ending, suffix);
    }
    for (const [beginning, sense] of beginnings)
      if (key.startsWith(beginning) && isTyped(beginning, sense, latin)) found.push(sense);
    for (let length = 2; length <= key.length && verbs.size > 0 && !isShort; length++) {
      const form = formOfVerb(key.slice(length));
      for (const { sense } of (form && verbs.get(key.slice(0, length))) ?? [])
        found.push({ ...sense, ending: "plain", suffix: form ?? "" });
    }
    if (found.length === 0 && key.length >= NEAR_FROM && !otherKeys.has(key)) take(nearTo(key), "plain");
    if (found.length === 0 && latin && key.length >= NEAR_FROM) {
      const typed = keyOf([...small].map((letter) => LAYOUT[letter] ?? letter).join(""));
      for (const { sense } of entries.get(typed) ?? [])
        if (sense.language === "ru" && misspelt.test(sense.is)) found.push(sense);
    }
    return found;
  }

  /** What is known a letter away: one too many, one too few, or another one. */
  function nearTo(key: string): Entry[] | undefined {
    for (const less of lessOne(key))
      for (const one of near.get(less) ?? [])
        if (isNear(one, key)) return entries.get(one)?.filter(({ sense }) => misspelt.test(sense.is));
    return undefined;
  }

  return {
    sensesOf(small, key) {
      const kept = known.get(small);
      if (kept) return kept;
      const senses = newSensesOf(small, key);
      if (known.size >= KEPT) known.clear();
      if (small.length <= 40) known.set(small, senses);
      return senses;
    },
    shortSenses(key) {
      const found = (entries.get(key) ?? []).map(({ sense }) => sense);
      for (let length = 2; length <= key.length; length++) {
        const ending = ENDINGS.get(key.slice(length));
        if (ending !== undefined)
          found.push(
            ...(stems.get(key.slice(0, length)) ?? []).map(({ sense }) => ({
              ...sense,
              ending,
              suffix: key.slice(length),
            })),
          );
      }
      return found;
    },
  };
}

function rowsOf(text: string): [is: string, value: string, words: string[]][] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [tag = "", ...words] = line.trim().split(/\s+/);
      const [is = "", value = ""] = tag.split(":");
      return [is, value, words];
    });
}

function put(into: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = into.get(key);
  if (known) known.push(entry);
  else into.set(key, [entry]);
}

function addNear(near: Map<string, string[]>, key: string): void {
  for (const less of lessOne(key)) {
    const known = near.get(less);
    if (!known) near.set(less, [key]);
    else if (!known.includes(key)) known.push(key);
  }
}

/** A word, and it without each of its letters in turn, the first one kept. */
function lessOne(key: string): string[] {
  const kept = (_: unknown, at: number) => key.slice(0, at + 1) + key.slice(at + 2);
  return [key, ...Array.from({ length: key.length - 1 }, kept)];
}

/** A letter more, less or other, or two changed about. */
function isNear(one: string, other: string): boolean {
  if (one.length < other.length) return isNear(other, one);
  let at = 0;
  while (at < other.length && one[at] === other[at]) at++;
  if (one.length > other.length) return one.slice(at + 1) === other.slice(at);
  const swapped = one[at] === other[at + 1] && one[at + 1] === other[at];
  return one.slice(at + 1) === other.slice(at + 1) || (swapped && one.slice(at + 2) === other.slice(at + 2));
}
