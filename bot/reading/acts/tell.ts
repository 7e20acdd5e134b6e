import { firstWords, TURN_AT_MOST } from "../first-words.ts";
import { bare } from "../plain-words.ts";
import { minutesIn, saysLate } from "../reminder-reply.ts";
import { isCorrection } from "./correct.ts";
import { allIn, findIn, type Patterns, patternsOf, type Word, wordsOf } from "./patterns.ts";
import { readPerson } from "./person.ts";
import { sensesIn } from "./senses.ts";
import { readStop } from "./stop.ts";
import {
  ABSENT,
  ALL_RIGHT,
  ERRANDS,
  HEALTH,
  HOPED,
  LATE,
  NO_HEALTH,
  NOT_COMING,
  NOTE,
  OTHER,
  RELAY,
  WISHES,
} from "./tell.lexicon.ts";
import {
  NO_LATENESS,
  NO_NOTE,
  SENSE_HEALTH,
  SENSE_LATE,
  SENSE_NOT_COMING,
  SENSE_NOTE,
} from "./tell-senses.lexicon.ts";

/** What a client tells the master without asking for anything; `minutes`: how late, null where not said. */
export interface Tell {
  kind: "late" | "not_coming" | "health" | "note" | "other";
  minutes?: number | null;
}

const late = patternsOf(LATE);
const errands = patternsOf(ERRANDS);
const wishes = patternsOf(WISHES);
const relay = patternsOf(RELAY);
const noHealth = patternsOf(NO_HEALTH);
const allRight = patternsOf(ALL_RIGHT);
const hoped = patternsOf(HOPED);
const absent = patternsOf(ABSENT);
const kinds = Object.entries({
  not_coming: patternsOf(NOT_COMING),
  health: patternsOf(HEALTH),
  note: patternsOf(NOTE),
  other: patternsOf(OTHER),
}) as [Exclude<Tell["kind"], "late">, Patterns][];

/** «Не опоздаю», "won't be late". */
const NOT_LATE =
  /(?<!\p{L})(?:не|not|won['’]?t)\s(?:буду\s)?(?:опозда|опазд|задерж|be late|be delayed)|кешікпе|кешигпе/iu;
/** «Опоздаю на 10» */
const BY_SO_MANY = /(?<!\p{L})(?:на|by)\s(\d{1,2})(?![\d:.])/iu;

/**
 * Reads what a text tells the master. Null where it also asks, books, moves, cancels, calls for a person or
 * wants no more messages: then that is what has to be done first.
 */
export function readTell(text: string): Tell | null {
  const said = firstWords(text, TURN_AT_MOST).trim();
  const words = wordsOf(said);
  if (words.length === 0 || readPerson(said) || readStop(said).length > 0 || isCorrection(said)) return null;
  const told = before(words, hoped);
  const first = before(told, allRight);
  if (told.length === words.length && first.length < words.length) {
    // «Опоздаю на 10 минут, ничего?» tells; what stands before the question mark only asks whether it may.
    return asks(first) ? null : lateIn(first, bare(said.slice(0, first.at(-1)?.to)));
  }
  if (told.length === words.length && /\?\s*\p{Extended_Pictographic}*\s*$/u.test(said)) return null;
  return asks(told) ? null : whatIsTold(told, bare(said.slice(0, told.at(-1)?.to)));
}

function whatIsTold(words: readonly Word[], bareWords: string): Tell | null {
  const late = findIn(words, absent) ? null : lateIn(words, bareWords);
  if (late) return late;
  const kind = kinds.find(([, patterns]) => findIn(words, patterns))?.[0] ?? senseOf(words);
  if (kind === "late") return lateBy(bareWords);
  return kind && !(kind === "health" && findIn(words, noHealth)) ? { kind } : null;
}

/** What is told in words that no phrase of the lexicon has, by what it is made of. */
function senseOf(words: readonly Word[]): Tell["kind"] | null {
  const { means, says } = sensesIn(words);
  const asked = words.some((word) => word.asked);
  if (!asked && means(SENSE_NOT_COMING)) return "not_coming";
  if (!asked && means(SENSE_LATE) && !says(NO_LATENESS)) return "late";
  if (asked || says(NO_NOTE)) return null;
  if (means(SENSE_HEALTH)) return "health";
  return means(SENSE_NOTE) ? "note" : null;
}

/** The words before those at the end that only ask or hope: «ничего?», "hope it's ok". */
function before(words: readonly Word[], end: Patterns): readonly Word[] {
  const last = allIn(words, end).at(-1);
  return last && last.from > 0 && last.to === words.length ? words.slice(0, last.from) : words;
}

/** Asks or wishes something; a wish inside what is to be handed on is the master's to hear. */
const asks = (words: readonly Word[]) =>
  findIn(words, errands) !== null || (findIn(words, relay) === null && findIn(words, wishes) !== null);

function lateIn(words: readonly Word[], bareWords: string): Tell | null {
  if ((!saysLate(bareWords) && !findIn(words, late)) || NOT_LATE.test(bareWords)) return null;
  return lateBy(bareWords);
}

function lateBy(bareWords: string): Tell {
  const so = BY_SO_MANY.exec(bareWords);
  return { kind: "late", minutes: minutesIn(bareWords) ?? (so ? Number(so[1]) : null) };
}
