import { firstWords, TURN_AT_MOST } from "../first-words.ts";
import { CRAFT, TIMES } from "./common.lexicon.ts";
import {
  CORRECTS,
  INSTEAD,
  MAY_TAKE_BACK,
  MISTAKEN,
  ONESELF,
  REFUSES,
  SHIFTS,
  STARTLES,
  TAKES_BACK,
  UNSAYS,
} from "./correct.lexicon.ts";
import { KIN } from "./parts.lexicon.ts";
import { findIn, patternsOf, phraseEnd, type Word, wordsOf } from "./patterns.ts";

/** One message with two words for the same thing: what was said first, and what holds. */
export interface Correction {
  before: string;
  after: string;
}

const takesBack = patternsOf(TAKES_BACK);
const mayTakeBack = patternsOf(MAY_TAKE_BACK);
const corrects = patternsOf(CORRECTS);
const instead = patternsOf(INSTEAD);
const refuses = patternsOf(REFUSES);
const crafts = patternsOf(CRAFT);
const times = patternsOf(TIMES);
const shifts = patternsOf(SHIFTS);
const unsays = patternsOf(UNSAYS);
const mistaken = patternsOf(MISTAKEN);
const startles = patternsOf(STARTLES);
const forWhom = patternsOf(KIN, ONESELF);

/** Not this but that: «не на 15, а на 16», «15 емес, 16», "not 3 but 4". */
const NOT_THIS_BUT_THAT = patternsOf({
  ru: "^ не .. а, не на|в|к|с .. а на|в|к|с, не # а #",
  kk: "",
  en: "^ not .. but|rather, not # but, not on|at|the .. but, not # #",
});

/** "No later than", "no polish": it takes nothing back. */
const NO_MORE = /^no (?:later|earlier|sooner|more|less|longer|polish|gel|need|problem|worries|one)$/;

/** Words within which a correction begins, and names what holds. */
const SOON = 4;

type Kind = "number" | "day" | "craft";

/** What a word can be about; null: nothing that is booked. */
function kindOf(word: Word): Kind | null {
  if (/^\d/.test(word.key)) return "number";
  if (phraseEnd([word], crafts, 0) !== null) return "craft";
  return phraseEnd([word], times, 0) !== null ? "day" : null;
}

const kindsIn = (words: readonly Word[]) => new Set(words.map(kindOf).filter((kind) => kind !== null));

/**
 * Reads a message that takes back a part of itself: the last word holds. Null: it does not, or puts nothing
 * in the place of what it takes back. Both parts are pieces of the text as written.
 */
export function readCorrection(text: string): Correction | null {
  const said = firstWords(text, TURN_AT_MOST);
  const words = wordsOf(said);
  // The last of several: «в 11, ой в 12, ой нет, в 13».
  for (let at = words.length - 2; at > 0; at--) {
    // «10-е» is no «э».
    if (/[\d-]/.test(said[(words[at]?.from ?? 0) - 1] ?? "")) continue;
    const sure = phraseEnd(words, takesBack, at);
    const to = sure ?? phraseEnd(words, mayTakeBack, at);
    if (to === null || to >= words.length || NO_MORE.test(`${words[at]?.key} ${words[at + 1]?.key}`))
      continue;
    const [first, rest] = [words.slice(0, at), words.slice(to)];
    if (!(sure === null ? isAlike(first, rest, words[at]) : holds(first, rest))) continue;
    // A longer way of taking back may begin before: «ой нет, лучше».
    let from = at;
    while (from > 1 && reaches(words, from - 1, at)) from--;
    const before = said.slice(0, words[from - 1]?.to).trim();
    return { before, after: said.slice(words[to]?.from).trim() };
  }
  return null;
}

/** A way of taking back that begins at one word goes on to another. */
const reaches = (words: readonly Word[], from: number, at: number) =>
  Math.max(phraseEnd(words, takesBack, from) ?? 0, phraseEnd(words, mayTakeBack, from) ?? 0) >= at;

function holds(before: readonly Word[], after: readonly Word[]): boolean {
  return kindsIn(before).size > 0 && kindsIn(after).size > 0 && !findIn(after, refuses);
}

/** The last that was said of the first and the first of the second are of one kind. */
function isAlike(before: readonly Word[], after: readonly Word[], by: Word | undefined): boolean {
  if (!holds(before, after)) return false;
  const [last, next] = [before.at(-1), after[0]];
  const kind = before
    .slice(-2)
    .map(kindOf)
    .findLast((one) => one !== null);
  const [other] = after
    .slice(0, 2)
    .map(kindOf)
    .filter((one) => one !== null);
  // In a row without a comma «нет» belongs to what stands before it: «в среду нет мест».
  const apart = last?.clause !== by?.clause || /^(?:oi|ai|oops)$/.test(by?.key ?? "");
  const negative = /^(?:net|nee|nea|no|zhok|zho|nah|ili|or|alde|luchshe|davaite)$/.test(by?.key ?? "");
  if (negative && (!apart || /^(?:ili|or|alde)$/.test(by?.key ?? ""))) return false;
  return kind !== undefined && kind === other && next !== undefined;
}

/**
 * Whether a message as a whole corrects what was just done or offered: it begins by taking back, or says not
 * this but that, and names what shall be instead.
 */
export function isCorrection(text: string): boolean {
  const words = wordsOf(firstWords(text, TURN_AT_MOST));
  if (findIn(words, unsays)) return true;
  if (findIn(words, refuses) || readCorrection(text) !== null) return false;
  if (deniesFirst(words) || saysOther(words)) return true;
  if (kindsIn(words).size > 0 && findIn(words, mistaken)) return true;
  if (findIn(words, instead)) return true;
  if (kindsIn(words).size > 0 && findIn(words, NOT_THIS_BUT_THAT)) return true;
  const found = findIn(words, corrects);
  if (!found || found.from > SOON) return false;
  const rest = words.slice(found.from, found.to + SOON);
  return kindsIn(rest).size > 0 || findIn(rest, shifts) !== null;
}

/** «Не маникюр, педикюр»: what is denied, and what stands in the next clause, are of one kind. */
function deniesFirst(all: readonly Word[]): boolean {
  const words = all.slice(hesitation(all));
  const [first] = words;
  if (!first || !isDenial(words, 0)) return false;
  const denied = words.slice(1, SOON).filter(({ clause }) => clause === first.clause);
  const later = words.filter(({ clause }) => clause > first.clause);
  return areAlike(denied, later.slice(0, denied.length + SOON));
}

/** Both name a time, a number, a service, or somebody whom a visit is for. */
function areAlike(denied: readonly Word[], next: readonly Word[]): boolean {
  if (findIn(denied.slice(0, 2), forWhom) && findIn(next.slice(0, 2), forWhom)) return true;
  const kinds = kindsIn(denied);
  return [...kindsIn(next)].some((kind) => kinds.has(kind));
}

/** Words of surprise before it, each apart by a comma or not: «ой, стоп, не педикюр». */
function hesitation(words: readonly Word[]): number {
  let at = 0;
  while (at < SOON && at < words.length && !isDenial(words, at) && phraseEnd(words, startles, at) !== null)
    at++;
  return at;
}

/** «Не», and what is denied follows in the same clause. */
const isDenial = (words: readonly Word[], at: number) =>
  /^(?:ne|not|bez|without)$/.test(words[at]?.key ?? "") && words[at]?.clause === words[at + 1]?.clause;

/** «15 емес, 16»: what is denied and what holds are of one kind. */
function saysOther(words: readonly Word[]): boolean {
  const at = words.findIndex(({ key }) => key === "emes");
  return at > 0 && areAlike(words.slice(Math.max(0, at - 2), at), words.slice(at + 1, at + 1 + SOON));
}

const INSTEAD_OF = patternsOf({
  ru: "вместо, взамен, поменяйте|замените|исправьте, перепутала|перепутал|ошиблась|ошибся",
  kk: "орнына, ауыстырыңыз*, шатас*, қателес*, деп едім, айтқым келген",
  en: "instead, swap|change|replace, by mistake, meant",
});
const DENIES = patternsOf({
  ru: "не, вместо, взамен",
  kk: "емес, орнына",
  en: "not, instead, rather than",
});

/** Whether a message right after something was made puts another thing in its place. */
export function replaces(text: string): boolean {
  const words = wordsOf(firstWords(text, TURN_AT_MOST));
  if (findIn(words, refuses)) return false;
  return isCorrection(text) || readCorrection(text) !== null || findIn(words, INSTEAD_OF) !== null;
}

/** Whether it denies one of the things it names: «не маникюр, а педикюр». */
export const deniesOne = (text: string): boolean =>
  findIn(wordsOf(firstWords(text, TURN_AT_MOST)), DENIES) !== null;
