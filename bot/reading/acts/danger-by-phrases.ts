import { CRAFT } from "./common.lexicon.ts";
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
import {
  ABOUT_VISIT,
  COMES_ANYWAY,
  IS_FAR,
  IS_HABIT,
  IS_OVER,
  MORE_CRAFT,
} from "./danger-ordinary.lexicon.ts";
import { SENSE_EMERGENCY, SENSE_SELF_HARM, SENSE_THREAT } from "./danger-senses.lexicon.ts";
import {
  ACCIDENT,
  BLIND,
  BLISTERED,
  BURNT,
  EYES_SHUT,
  FAILING,
  FALLS,
  NUMB,
  OTHER_TIME,
  SWELLING,
  SWOLLEN,
  URGENT,
} from "./danger-signs.lexicon.ts";
import { type Danger, strongIn } from "./danger-strong.ts";
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
  [EYES_SHUT, SWELLING],
  [FALLS, BLIND, FAILING],
  [BURNT, BLISTERED, URGENT],
].map((signs) => signs.map((rows) => patternsOf(rows)));
const menace = patternsOf(MENACE);
const knows = patternsOf(KNOWS);
const warns = patternsOf(WARNS);
const noMenace = patternsOf(NO_MENACE);

const over = patternsOf(IS_OVER);
const visit = patternsOf(ABOUT_VISIT);
const craft = patternsOf(CRAFT, MORE_CRAFT);
const habit = patternsOf(IS_HABIT);
const far = patternsOf(IS_FAR);
const comesAnyway = patternsOf(COMES_ANYWAY);

/**
 * What known phrases say of danger; `plainly`: nobody says that of anything else. What is told of another
 * day, meant as praise, or laughed about is none.
 */
export function dangerByPhrases(text: string): { kind: Danger; plainly: boolean } | null {
  const words = wordsOf(text);
  const strong = strongIn(words);
  if (strong) return { kind: strong, plainly: true };
  const weak = findIn(words, over) ? null : weakIn(words);
  return weak && { kind: weak, plainly: false };
}

/** What people also say of a price, a haircut or an exam: only where nothing ordinary stands beside it. */
function weakIn(all: readonly Word[]): Danger | null {
  const words = without(all, visit);
  const bare = without(words, craft);
  const { means } = sensesIn(bare);
  if (says(bare, selfHarm, noWishToDie) || despairs(bare)) return "self_harm";
  const comes = findIn(all, comesAnyway) !== null;
  if (!comes && means(SENSE_SELF_HARM)) return "self_harm";
  const isHereAndNow = !comes && findIn(all, habit) === null && findIn(all, far) === null;
  if (isHereAndNow && (isEmergency(bare) || means(SENSE_EMERGENCY) || showsTogether(words)))
    return "emergency";
  // Who threatens a master does so for what was done: a craft beside it takes nothing back.
  return threatens(words) || sensesIn(words).means(SENSE_THREAT) ? "threat" : null;
}

/** The words of all sentences but those that say one of the phrases. */
function without(words: readonly Word[], phrases: Patterns): readonly Word[] {
  const said = new Set(allIn(words, phrases).map(({ from }) => words[from]?.sentence));
  return words.filter(({ sentence }) => !said.has(sentence));
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

/** Signs of a body that does not manage; a treatment that they come of takes nothing back. */
function showsTogether(words: readonly Word[]): boolean {
  const hasFever = findIn(words, feverish) !== null && findIn(words, sore) !== null;
  if (hasFever && says(words, infected, notNow, calledOff)) return true;
  const isNow = findIn(words, otherTime) === null && findIn(words, calledOff) === null;
  return isNow && TOGETHER.some((signs) => isTogether(words, signs));
}

function isEmergency(words: readonly Word[]): boolean {
  if (says(words, surely, notNow)) return true;
  if (says(words, emergency, notNow, calledOff)) return true;
  return says(words, accident, otherTime, calledOff);
}

/** One of the phrases stands in a sentence that does not take it back. */
function says(words: readonly Word[], phrases: Patterns, ...takenBackBy: readonly Patterns[]): boolean {
  return allIn(words, phrases).some(({ from }) => {
    const sentence = words.filter((word) => word.sentence === words[from]?.sentence);
    return !takenBackBy.some((patterns) => findIn(sentence, patterns));
  });
}
