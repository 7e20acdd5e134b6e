import { type Case, ENDINGS, isOfMonth } from "./endings.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

export interface NumberRead {
  value: number;
  next: number;
  /** «Пятое», "5th", «5-го», «бесінші». */
  ordinal: boolean;
  /** Written in figures; how many. 0: in words. */
  figures: number;
  /** Of a Kazakh number, also one in figures: «5-те». */
  ending: Case;
  /** A word that is a number only beside others of its language: «он» is "he" in Russian. */
  weak: boolean;
  /** With the ending of a day of the month: «5-інде», «бесінде». */
  ofMonth: boolean;
}

const RUSSIAN_ORDINAL = /^(?:o?go|ego|o?e|mu|omu|im)$/;
const RUSSIAN_CARDINAL = /^(?:ti|h|mi|uh|eh)$/;
const ENGLISH_ORDINAL = /^(?:st|nd|rd|th)$/;
const KAZAKH_ORDINAL = /^i?n?shi(?:n?(?:da|de|ga|ge|na|ne|nan|nen|dan|den))?$/;

/** The number that begins at a word; null: none does. */
export function numberAt(words: readonly Word[], at: number): NumberRead | null {
  const word = words[at];
  if (!word) return null;
  return word.figure === null ? inWords(words, at) : inFigures(words, at, word.figure);
}

function inFigures(words: readonly Word[], at: number, value: number): NumberRead {
  const word = words[at];
  const figures = word ? word.to - word.from : 0;
  const read: NumberRead = {
    value,
    next: at + 1,
    ordinal: false,
    figures,
    ending: "plain",
    weak: false,
    ofMonth: false,
  };
  const dash = words[at + 1];
  const skip = dash?.glued && /^[-–’'‑]$/.test(dash.small) ? 1 : 0;
  const ending = words[at + 1 + skip];
  // «26 го».
  if (skip === 0 && ending?.small === "го") return { ...read, next: at + 2, ordinal: true };
  // «10 nan 20 ga deiin».
  if (skip === 0 && ending && !ending.glued && /^(?:[dtn][ae]n|[gk][ae])$/.test(ending.key))
    return { ...read, next: at + 2, ending: /n$/.test(ending.key) ? "from" : "to" };
  if (!ending?.glued || ending.figure !== null) return read;
  const { key, small } = ending;
  const next = at + 2 + skip;
  if (/^[a-z]/.test(small) && ENGLISH_ORDINAL.test(key)) return { ...read, next, ordinal: true };
  if (RUSSIAN_ORDINAL.test(key)) return { ...read, next, ordinal: true };
  if (RUSSIAN_CARDINAL.test(key)) return { ...read, next };
  if (KAZAKH_ORDINAL.test(key)) return { ...read, next, ordinal: true };
  // «25-не»: so it is said.
  if (/^n[ae]$/.test(key)) return { ...read, next, ending: "to", ordinal: true, ofMonth: true };
  const says = ENDINGS.get(key);
  if (says === undefined || key === "") return read;
  return { ...read, next, ending: says, ordinal: isOfMonth(key), ofMonth: isOfMonth(key) };
}

function inWords(words: readonly Word[], at: number): NumberRead | null {
  const first = words[at];
  const tens = Number(senseOf(first, "number")?.value ?? Number.NaN);
  const isTens = tens >= 20 || (tens === 10 && senseOf(first, "number")?.language === "kk");
  if (isTens) {
    const skip = words[at + 1]?.small === "-" ? 2 : 1;
    const ones = one(words[at + skip], at + skip);
    if (ones && ones.value >= 1 && ones.value <= 9 && !hasSense(words[at + skip], "article"))
      return { ...ones, value: tens + ones.value, weak: false };
  }
  return one(first, at);
}

/** A number of a single word or row of figures. */
export const oneWordAt = (words: readonly Word[], at: number): NumberRead | null =>
  words[at]?.figure === null ? one(words[at], at) : numberAt(words, at);

function one(word: Word | undefined, at: number): NumberRead | null {
  const ordinal = senseOf(word, "ordinal");
  const sense = ordinal ?? senseOf(word, "number");
  if (!sense || !word) return null;
  return {
    value: Number(sense.value),
    next: at + 1,
    ordinal: ordinal !== undefined || isOfMonth(sense.suffix),
    figures: 0,
    ending: sense.ending,
    weak: sense.language === "kk" && sense.value === "10" && sense.suffix === "",
    ofMonth: ordinal === undefined && isOfMonth(sense.suffix),
  };
}
