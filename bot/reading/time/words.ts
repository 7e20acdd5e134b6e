import { keyOf } from "../acts/phrases.ts";
import { type Case, ENDINGS, LONGEST_ENDING } from "./endings.ts";
import { ENGLISH } from "./lexicon.en.ts";
import { KAZAKH_BEGINNINGS, KAZAKH_STEMS, KAZAKH_WORDS } from "./lexicon.kk.ts";
import { RUSSIAN } from "./lexicon.ru.ts";

/** What a word may stand for: `weekday`, `unit`, `from` …, with its value where it has one. */
export interface Sense {
  is: string;
  value: string;
  language: "ru" | "kk" | "en";
  /** Of a Kazakh stem with its ending; of the others `plain`. */
  ending: Case;
  /** The ending itself. */
  suffix: string;
}

/** A word, a row of figures or a mark of a text, and where it stands. */
export interface Word {
  key: string;
  /** As it is written, in small letters. */
  small: string;
  from: number;
  to: number;
  /** The value of figures; null: it is a word or a mark. */
  figure: number | null;
  /** Nothing stands between it and what is before it. */
  glued: boolean;
  senses: readonly Sense[];
}

interface Entry {
  sense: Sense;
  /** Found in Latin letters too. */
  inLatin: boolean;
  /** Found in Cyrillic letters. */
  inCyrillic: boolean;
}

const entries = new Map<string, Entry[]>();
const stems = new Map<string, Entry[]>();
/** Words long enough to be found though a letter is wrong, by what is left when a letter is gone. */
const near = new Map<string, string[]>();

const NEAR_FROM = 5;
/** A word of fewer letters is no Russian or Kazakh one in Latin letters. */
const LATIN_FROM = 4;
/** What is near one of these is meant. */
const MISSPELT = /^(?:weekday|month|rel|part|unit|weekend|lunch|noon)$/;
/** Words of their own, though but a letter away from one about time. */
const OTHERS = new Set(
  [
    "утренник утренника утренники завтрак завтрака завтраком победа беда обедаю обедать недели четверть четверти утром вечная вечный",
    "средний средняя средство среднюю маяк январский помадная мартини неделимый сегмент пятница-развратница",
    "stay they day's says way may bay monkey mandy money sunny fraud fried morning's mourning weak meek seek",
    "martha match marco aprils heard later letter ladder daily april's could would cloudy",
    "тұсында тұсы кеше кешке кешір кешіріңіз жұмыс жұмысым жұмыста айт айтып айтшы күй күйеу бесік басқа басы",
  ]
    .join(" ")
    .split(" ")
    .map(keyOf),
);

function rows(text: string): [is: string, value: string, words: string[]][] {
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

for (const [language, text] of [
  ["ru", RUSSIAN],
  ["en", ENGLISH],
  ["kk", KAZAKH_WORDS],
] as const)
  for (const [is, value, words] of rows(text))
    for (const word of words) {
      const key = keyOf(word);
      put(entries, key, {
        sense: { is, value, language, ending: "plain", suffix: "" },
        inLatin: language === "en" || word.length >= LATIN_FROM,
        inCyrillic: language !== "en",
      });
      if (MISSPELT.test(is) && word.length > NEAR_FROM) addNear(key);
    }
for (const [is, value, words] of rows(KAZAKH_STEMS))
  for (const word of words)
    put(stems, keyOf(word), {
      sense: { is, value, language: "kk", ending: "plain", suffix: "" },
      inLatin: true,
      inCyrillic: true,
    });
const beginnings = rows(KAZAKH_BEGINNINGS).flatMap(([is, value, words]) =>
  words.map((word): [string, Sense] => [
    keyOf(word),
    { is, value, language: "kk", ending: "plain", suffix: "" },
  ]),
);

function addNear(key: string): void {
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

const LATIN = /^[\p{Script=Latin}'’`ʼ]+$/u;
/** Keys of a Russian keyboard, as they stand on a Latin one. */
const LAYOUT: Readonly<Record<string, string>> = Object.fromEntries(
  [..."qwertyuiop[]asdfghjkl;'zxcvbnm,."].map((key, at) => [
    key,
    "йцукенгшщзхъфывапролджэячсмитьбю"[at] ?? "",
  ]),
);

function sensesOf(small: string, key: string): readonly Sense[] {
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
  for (const [beginning, sense] of beginnings) if (key.startsWith(beginning)) found.push(sense);
  if (found.length === 0 && key.length >= NEAR_FROM && !OTHERS.has(key)) take(nearTo(key), "plain");
  if (found.length === 0 && latin && key.length >= NEAR_FROM) {
    const typed = keyOf([...small].map((letter) => LAYOUT[letter] ?? letter).join(""));
    for (const { sense } of entries.get(typed) ?? [])
      if (sense.language === "ru" && MISSPELT.test(sense.is)) found.push(sense);
  }
  return found;
}

/** What is known a letter away: one too many, one too few, or another one. */
function nearTo(key: string): Entry[] | undefined {
  for (const less of lessOne(key))
    for (const one of near.get(less) ?? [])
      if (isNear(one, key)) return entries.get(one)?.filter(({ sense }) => MISSPELT.test(sense.is));
  return undefined;
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

const known = new Map<string, readonly Sense[]>();
const KEPT = 5_000;

/** Words of a message that are looked at. */
const WORDS_AT_MOST = 250;

/** Letters of one alphabet that look like another's: people's keyboards mix them. */
const ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [..."aceopxykmthbi"].map((letter, at) => [letter, "асеорхукмтнві"[at] ?? ""]),
);

/** Letters that are written in another way. */
const SPELT: Readonly<Record<string, string>> = { ё: "е", ş: "sh", ç: "ch", ı: "i" };

function oneAlphabet(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word) || !/[a-z]/.test(word)) return word;
  return word.replace(/[a-z]/g, (letter) => ALIKE[letter] ?? letter);
}

/** The words of a text with what each may stand for, the first ones only. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = -1;
  for (const { 0: raw, index } of text.matchAll(/\d+|\p{L}[\p{L}\p{M}'’`ʼ]*|[^\s\p{L}\d]/gu)) {
    if (words.length === WORDS_AT_MOST) break;
    const small = oneAlphabet(raw.toLowerCase().replace(/[ёşçı]/g, (letter) => SPELT[letter] ?? letter));
    const isFigure = /^\d/.test(raw);
    const key = isFigure ? raw : keyOf(small);
    let senses: readonly Sense[] = [];
    if (!isFigure) {
      const kept = known.get(small);
      senses = kept ?? sensesOf(small, key);
      if (!kept) {
        if (known.size >= KEPT) known.clear();
        if (small.length <= 40) known.set(small, senses);
      }
    }
    words.push({
      key,
      small,
      from: index,
      to: index + raw.length,
      figure: isFigure ? Number(raw) : null,
      glued: index === end,
      senses,
    });
    end = index + raw.length;
  }
  return inOneScript(words);
}

/** «v sredu»: beside Russian or Kazakh in Latin letters the short words are of that language too. */
function inOneScript(words: Word[]): Word[] {
  const languages = new Set(
    words
      .filter(({ small, key }) => key.length >= LATIN_FROM && LATIN.test(small))
      .flatMap(({ senses }) => (senses.every((sense) => sense.language !== "en") ? senses : []))
      .map(({ language }) => language),
  );
  if (languages.size === 0) return words;
  return words.map((word) => {
    if (word.senses.length > 0 && word.small.length > 2) return word;
    if (!LATIN.test(word.small) || word.small.length >= LATIN_FROM) return word;
    const own = shortSenses(word.key).filter((sense) => languages.has(sense.language));
    return own.length > 0 ? { ...word, senses: own } : word;
  });
}

function shortSenses(key: string): Sense[] {
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
}

/** The sense of a word of such a kind, if it may have it. */
export const senseOf = (word: Word | undefined, is: string): Sense | undefined =>
  word?.senses.find((sense) => sense.is === is);
export const hasSense = (word: Word | undefined, ...all: string[]): boolean =>
  word?.senses.some((sense) => all.includes(sense.is)) ?? false;
