import { firstWords, TURN_AT_MOST } from "../first-words.ts";
import { allIn, findIn, type Patterns, patternsOf, type Stretch, type Word, wordsOf } from "./patterns.ts";
import { sensesIn } from "./senses.ts";
import { ERASE, NOT_STOP, STOP_ALL, STOP_INVITATIONS, STOP_REMINDERS } from "./stop.lexicon.ts";
import {
  CEASE_BESIDE,
  SENSE_ALL,
  SENSE_ERASE,
  SENSE_INVITATIONS,
  SENSE_REMINDERS,
} from "./stop-senses.lexicon.ts";

/** What a client wants no more: advertising, reminders of visits, any message; or to be forgotten. */
export type Stop = "invitations" | "reminders" | "all" | "erase";

const everything = patternsOf(STOP_ALL);
const invitations = patternsOf(STOP_INVITATIONS);
const reminders = patternsOf(STOP_REMINDERS);
const erase = patternsOf(ERASE);
const notStop = patternsOf(NOT_STOP);

/** The word that ends messages everywhere, where nothing else is said. */
const ALONE = /^[\s/!.«»"']*(?:стоп|stop|отписка|отписаться|unsubscribe)[\s!.«»"']*$/iu;

/**
 * Reads what a client wants no more of; several in one text, the gravest first. Empty: it says nothing of the
 * kind, or only of another person, hour or channel.
 */
export function readStop(text: string): Stop[] {
  const said = firstWords(text, TURN_AT_MOST);
  if (ALONE.test(said)) return ["all"];
  const words = wordsOf(said);
  const not = allIn(words, notStop);
  const found = (patterns: Patterns, but: readonly Stretch[]) =>
    allIn(words, patterns).filter((one) => !but.some((other) => meet(one, other)));
  const named = { reminders: found(reminders, not), invitations: found(invitations, not) };
  // «Не присылайте мне рассылки»: what is named says more than that nothing shall be sent.
  const all = found(everything, [...not, ...named.reminders, ...named.invitations]);
  const { means, says } = sensesIn(words);
  const meant = {
    reminders: named.reminders.length > 0 || means(SENSE_REMINDERS),
    invitations: named.invitations.length > 0 || means(SENSE_INVITATIONS),
  };
  const isNamed = meant.reminders || meant.invitations;
  const stops: Stop[] = [];
  if (findIn(words, erase) || means(SENSE_ERASE)) stops.push("erase");
  if (stops.length > 0 && !isNamed && not.length === 0 && says(CEASE_BESIDE)) return [...stops, "all"];
  if (isNamed ? isBeside(words, all, named) : all.length > 0) return [...stops, "all"];
  if (!isNamed && not.length === 0 && means(SENSE_ALL)) return [...stops, "all"];
  if (meant.reminders) stops.push("reminders");
  if (meant.invitations) stops.push("invitations");
  return stops;
}

/** Beside what is named everything is to stop: in a sentence of its own, or by more than what is named. */
function isBeside(
  words: readonly Word[],
  all: readonly Stretch[],
  named: { reminders: readonly Stretch[]; invitations: readonly Stretch[] },
): boolean {
  const found = [...named.reminders, ...named.invitations];
  if (found.length > 0) return all.length > 0;
  const sentences = new Set(all.map(({ from }) => words[from]?.sentence));
  return sentences.size > 0 && new Set(words.map(({ sentence }) => sentence)).size > 1 && sentences.size > 1;
}

const meet = (one: Stretch, other: Stretch) => one.from < other.to && other.from < one.to;
