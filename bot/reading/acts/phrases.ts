import { toLatin } from "../../i18n/fold.ts";

/**
 * How people say one thing: phrases parted by commas, in the usual spelling, a row a language. Letters are
 * compared as Latin ones, so that Kazakh without its letters, translit and the Latin alphabet need no rows of
 * their own. A word that ends in `*` stands for all that begin so; in Kazakh not for those that go on with a
 * negative.
 */
export interface Rows {
  ru: string;
  kk: string;
  en: string;
}

/** A word from so many letters on may be a letter off. */
export const NEAR_FROM = 6;

/** A word or a number of a text, and where it stands. */
export interface Token {
  /** As it is compared: Latin letters, one form for what people write in several. */
  key: string;
  from: number;
  to: number;
}

/** Keys of words met lately: a message is read by many readers, and people use the same words. */
const keys = new Map<string, string>();
const KEYS_KEPT = 5_000;
const LONGEST_KEPT = 40;

/**
 * One form for letters that stand for the same sound in one alphabet or another, and for letters held down.
 */
export function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = newKeyOf(word);
  if (keys.size >= KEYS_KEPT) keys.clear();
  if (word.length <= LONGEST_KEPT) keys.set(word, key);
  return key;
}

function newKeyOf(word: string): string {
  // «Но» is no "no", «я» no «иә».
  if (/^(?:но|я)$/iu.test(word)) return word.toLowerCase();
  return toLatin(word)
    .replace(/['’`ʼ]/g, "")
    .replace(/(.)\1{2,}/gu, "$1")
    .replace(/yi|iy|ii|yy/g, "i")
    .replace(/sch|shch/g, "sh")
    .replace(/(?<!z)j/g, "zh")
    .replace(/q/g, "k")
    .replace(/w/g, "u")
    .replace(/x|kh/g, "h")
    .replace(/y/g, "i");
}

/** Words of an answer that are read; one in words is shorter. */
const TOKENS_AT_MOST = 80;

/** Words and numbers of a text, the first ones only. */
export function tokensOf(text: string, atMost = TOKENS_AT_MOST): Token[] {
  const found: Token[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}'’`ʼ]+|\d+(?:[:.]\d+)?%?/gu)) {
    if (found.length === atMost) break;
    found.push({ key: keyOf(word), from: index, to: index + word.length });
  }
  return found;
}

/** A word as it is looked for; an open one stands for all that begin so. */
export interface Key {
  key: string;
  open: boolean;
  kk: boolean;
}

export interface Phrase<Meaning> {
  keys: readonly Key[];
  means: Meaning;
}

export const keyAsked = (word: string, language: keyof Rows): Key => ({
  key: keyOf(word.replace("*", "")),
  open: word.endsWith("*"),
  kk: language === "kk",
});

export function phrasesOf<Meaning>(rows: Rows, means: Meaning): Phrase<Meaning>[] {
  return (Object.entries(rows) as [keyof Rows, string][]).flatMap(([language, row]) =>
    row.split(", ").map((phrase) => ({
      means,
      keys: phrase.split(" ").map((word) => keyAsked(word, language)),
    })),
  );
}

/** A negative that a Kazakh verb goes on with. */
const NEGATIVE = /^i?(?:ma|me|ba|be|pa|pe)(?!n\b)/;

/** Whether a word of a text, by its key, is the word that is looked for. */
export function fits({ key, open, kk }: Key, word: string): boolean {
  if (open) return word.startsWith(key) && !(kk && NEGATIVE.test(word.slice(key.length)));
  return isNear(word, key, kk);
}

/** Phrases that begin at a word, the longest ones only: one phrase may mean several things. */
export function bookOf<M>(phrases: readonly Phrase<M>[]) {
  /** By the first letter of what they begin with: a text is compared with few. */
  const byLetter = Map.groupBy(phrases, ({ keys }) => keys[0]?.key[0] ?? "");
  return (tokens: readonly Token[], at: number): Phrase<M>[] => {
    const first = tokens[at]?.key ?? "";
    const found = (byLetter.get(first[0] ?? "") ?? []).filter(({ keys }) =>
      keys.every((one, index) => fits(one, tokens[at + index]?.key ?? "")),
    );
    const longest = Math.max(0, ...found.map(({ keys }) => keys.length));
    return found.filter(({ keys }) => keys.length === longest);
  };
}

/**
 * The same word, or, of a long one, all but one letter of it; the beginning must be the same. In Kazakh one
 * letter says whose a thing is: «баламды» is mine, «балаңды» yours.
 */
function isNear(word: string, wanted: string, kk: boolean): boolean {
  if (word === wanted) return true;
  if (wanted.length < NEAR_FROM || Math.abs(word.length - wanted.length) > 1 || word[0] !== wanted[0])
    return false;
  let [a, b, off] = [0, 0, 0];
  while (a < word.length && b < wanted.length) {
    if (word[a] !== wanted[b]) {
      if (++off > 1 || (kk && /^(?:mn|nm)$/.test(`${word[a]}${wanted[b]}`))) return false;
      if (word.length < wanted.length) a--;
      if (word.length > wanted.length) b--;
    }
    a++;
    b++;
  }
  return off + (word.length - a) + (wanted.length - b) <= 1;
}

/** A word of the question, in another case: all but its last letters are the same. */
export function isEcho(key: string, repeated: ReadonlySet<string>): boolean {
  if (repeated.has(key)) return true;
  const stem = key.slice(0, Math.max(3, key.length - 2));
  return (
    key.length >= 4 &&
    [...repeated].some(
      (one) => one.length >= 4 && one.startsWith(stem) && Math.abs(one.length - key.length) <= 3,
    )
  );
}
