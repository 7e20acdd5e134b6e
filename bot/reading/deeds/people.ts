import { keyOf } from "../acts/phrases.ts";
import { ENDINGS } from "../time/endings.ts";

/** Somebody a master knows. */
export interface Known {
  id: string;
  name: string;
}

/** Somebody a message names. */
export interface PersonSaid {
  /** As it was written. */
  said: string;
  from: number;
  to: number;
  /** Whom the words fit; none: nobody who is known. */
  ids: readonly string[];
}

/** Short for a name, as keys. */
const SHORT: readonly (readonly [short: string, full: string])[] = [
  ["оля олька оленька", "ольга"],
  ["света светка светик светочка", "светлана"],
  ["маша машка", "мария"],
  ["катя катька катюша", "екатерина"],
  ["лена ленка леночка", "елена"],
  ["настя настька", "анастасия"],
  ["таня танька танюша", "татьяна"],
  ["наташа наташка ната", "наталья"],
  ["юля юлька юлечка", "юлия"],
  ["саша сашка", "александра"],
  ["саша санёк", "александр"],
  ["аня анька анечка анюта", "анна"],
  ["ира ирка ирочка", "ирина"],
  ["гуля гулька", "гульнара"],
  ["гуля", "гүлнар"],
  ["маринка мариночка", "марина"],
  ["лера", "валерия"],
  ["ксюша", "ксения"],
  ["даша дашка", "дарья"],
  ["женя", "евгения"],
  ["люда люся", "людмила"],
  ["галя", "галина"],
  ["мадинка мадиночка", "мадина"],
  ["айгулька айгулечка", "айгуль"],
  ["lottie", "charlotte"],
  ["tom", "thomas"],
  ["liz beth lizzie", "elizabeth"],
  ["kate katie", "katherine"],
  ["soph sophs", "sophie"],
  ["jen", "jenny"],
  ["maddy mads", "maddie"],
  ["di", "diana"],
  ["kat", "katherine"],
];
const fullNames = new Map<string, string[]>();
for (const [shorts, full] of SHORT)
  for (const short of shorts.split(" "))
    fullNames.set(keyOf(short), [...(fullNames.get(keyOf(short)) ?? []), keyOf(full)]);

/** Endings of a name that ends in a vowel, put for it; and of one that ends in a consonant. */
const FOR_VOWEL = /^(?:a|ia|u|iu|i|e|o|oi|ei|iei|ochk[aeiu]|echk[aeiu]|k[aeiu]|koi|chk[aeiu])$/;
const AFTER_CONSONANT = /^(?:|a|ia|u|iu|i|e|om|em|oi|ei|iei|k[aeiu]|koi|ochk[aeiu]|echk[aeiu]|ih|im|imi|ov)$/;
/** «Данамен», "Diana's". */
const ADDED = /^(?:men|ben|pen|s|mene|ki|giki|dikin?|ninki)$/;

/** Whether a word, as a key, is a form of a name, as a key. */
function isFormOf(word: string, name: string): boolean {
  if (word === name) return true;
  if (name.length < 3) return false;
  if (word.startsWith(name)) {
    const rest = word.slice(name.length);
    if (ENDINGS.has(rest) || ADDED.test(rest)) return true;
  }
  const isOpen = /[aeiou]$/.test(name);
  const stem = isOpen ? name.slice(0, -1) : name;
  // «Мария» has one more vowel that falls away.
  const stems = isOpen && /i$/.test(stem) && stem.length > 3 ? [stem, stem.slice(0, -1)] : [stem];
  return stems.some(
    (one) => word.startsWith(one) && (isOpen ? FOR_VOWEL : AFTER_CONSONANT).test(word.slice(one.length)),
  );
}

interface Indexed {
  parts: readonly string[];
  id: string;
}

export const indexed = (people: readonly Known[]): Indexed[] =>
  people.map(({ id, name }) => ({
    id,
    parts: (name.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).map((part) => keyOf(part.toLowerCase())),
  }));

/** Which part of a name a word is a form of; -1: none. */
export function partOf(word: string, parts: readonly string[]): number {
  const full = fullNames.get(word) ?? [...fullNames].find(([short]) => isFormOf(word, short))?.[1] ?? [];
  return parts.findIndex(
    (part) => part.length > 1 && (isFormOf(word, part) || full.some((one) => one === part)),
  );
}

/** Whom words that stand together name: who fits all of them. */
export const fitting = (words: readonly string[], people: readonly Indexed[]): string[] =>
  people
    .filter(({ parts }) => {
      const found = words.map((word) => partOf(word, parts));
      return !found.includes(-1) && new Set(found).size === found.length;
    })
    .map(({ id }) => id);

/** Who of the known is named in words, each as often as they are; words that stand together name one. */
export function peopleSaid(text: string, people: readonly Known[]): PersonSaid[] {
  const known = indexed(people);
  const parts = known.flatMap((one) => one.parts);
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)].map(({ 0: word, index }) => ({
    key: keyOf(word.toLowerCase()),
    from: index,
    to: index + word.length,
  }));
  const found: PersonSaid[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (!first || first.key.length < 3 || partOf(first.key, parts) < 0) continue;
    let to = at + 1;
    while (to < words.length && to < at + 3 && partOf(words[to]?.key ?? "", parts) >= 0) to++;
    for (let end = to; end > at; end--) {
      const own = words.slice(at, end);
      const ids = fitting(
        own.map(({ key }) => key),
        known,
      );
      if (ids.length === 0) continue;
      const last = own.at(-1) ?? first;
      found.push({ said: text.slice(first.from, last.to), from: first.from, to: last.to, ids });
      at = end - 1;
      break;
    }
  }
  return found;
}
