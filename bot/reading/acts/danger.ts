import { firstWords, TURN_AT_MOST } from "../first-words.ts";
import { LAUGHS } from "./common.lexicon.ts";
import {
  CALLED_OFF,
  EMERGENCY,
  FEVERISH,
  INFECTED,
  NO_THREAT,
  NO_WISH_TO_DIE,
  NOT_NOW,
  SELF_HARM,
  SORE,
  SURELY_EMERGENCY,
  THREAT,
} from "./danger.lexicon.ts";
import { SENSE_EMERGENCY, SENSE_SELF_HARM, SENSE_THREAT } from "./danger-senses.lexicon.ts";
import {
  ACCIDENT,
  BLIND,
  BLISTERED,
  BURNT,
  FAILING,
  FALLS,
  NUMB,
  OTHER_TIME,
  SWOLLEN,
  URGENT,
} from "./danger-signs.lexicon.ts";
import {
  BURDEN,
  DESPAIR,
  FAREWELL,
  GIVES_AWAY,
  GONE,
  LETTERS,
  NEEDLESS,
  NO_DESPAIR,
  RESOLVED,
} from "./despair.lexicon.ts";
import { allIn, findIn, type Patterns, patternsOf, type Word, wordsOf } from "./patterns.ts";
import { sensesIn } from "./senses.ts";
import { KNOWS, MENACE, NO_MENACE, WARNS } from "./threat.lexicon.ts";

/** A life or a body in danger: of the one who writes, of somebody beside them, or of the one written to. */
export type Danger = "self_harm" | "emergency" | "threat";

const selfHarm = patternsOf(SELF_HARM);
const noWishToDie = patternsOf(NO_WISH_TO_DIE);
const emergency = patternsOf(EMERGENCY);
const surely = patternsOf(SURELY_EMERGENCY);
const calledOff = patternsOf(CALLED_OFF);
const sore = patternsOf(SORE);
const infected = patternsOf(INFECTED);
const feverish = patternsOf(FEVERISH);
const notNow = patternsOf(NOT_NOW);
const threat = patternsOf(THREAT);
const noThreat = patternsOf(NO_THREAT);

const despair = patternsOf(DESPAIR);
const hints = [FAREWELL, GONE, NEEDLESS, GIVES_AWAY, LETTERS, RESOLVED, BURDEN].map((rows) =>
  patternsOf(rows),
);
const noDespair = patternsOf(NO_DESPAIR);
const accident = patternsOf(ACCIDENT);
const otherTime = patternsOf(OTHER_TIME);
/** Signs of which one says little, and two of one row say enough. */
const TOGETHER = [
  [SWOLLEN, NUMB, BLIND, URGENT],
  [SWOLLEN, FAILING],
  [FALLS, BLIND, FAILING],
  [BURNT, BLISTERED, URGENT],
].map((signs) => signs.map((rows) => patternsOf(rows)));
const menace = patternsOf(MENACE);
const knows = patternsOf(KNOWS);
const warns = patternsOf(WARNS);
const noMenace = patternsOf(NO_MENACE);

/**
 * Reads whether a text says that somebody is in danger now. What is told of another day, meant as praise, or
 * laughed about is none: a false alarm frightens the master and teaches both sides to overlook the next one.
 */
export function readDanger(text: string): Danger | null {
  const said = firstWords(text, TURN_AT_MOST);
  if (LAUGHS.test(said)) return null;
  const words = wordsOf(said);
  const { means } = sensesIn(words);
  if (says(words, selfHarm, noWishToDie) || despairs(words) || means(SENSE_SELF_HARM)) return "self_harm";
  if (isEmergency(words) || means(SENSE_EMERGENCY)) return "emergency";
  return threatens(words) || means(SENSE_THREAT) ? "threat" : null;
}

const despairs = (words: readonly Word[]) =>
  says(words, despair, noDespair) || (isTogether(words, hints) && findIn(words, noDespair) === null);

const threatens = (words: readonly Word[]) =>
  says(words, threat, noThreat) ||
  says(words, menace, noThreat, noMenace) ||
  (isTogether(words, [knows, warns]) && findIn(words, noMenace) === null);

/** At least two of the kinds are said. */
const isTogether = (words: readonly Word[], kinds: readonly Patterns[]) =>
  kinds.filter((kind) => findIn(words, kind) !== null).length >= 2;

function isEmergency(words: readonly Word[]): boolean {
  if (says(words, surely, notNow)) return true;
  if (says(words, emergency, notNow, calledOff)) return true;
  if (says(words, accident, otherTime, calledOff)) return true;
  const isNow = findIn(words, otherTime) === null && findIn(words, calledOff) === null;
  if (isNow && TOGETHER.some((signs) => isTogether(words, signs))) return true;
  const hasFever = findIn(words, feverish) !== null && findIn(words, sore) !== null;
  return hasFever && says(words, infected, notNow, calledOff);
}

/** One of the phrases stands in a sentence that does not take it back. */
function says(words: readonly Word[], phrases: Patterns, ...takenBackBy: readonly Patterns[]): boolean {
  return allIn(words, phrases).some(({ from }) => {
    const sentence = words.filter((word) => word.sentence === words[from]?.sentence);
    return !takenBackBy.some((patterns) => findIn(sentence, patterns));
  });
}
