import { firstWords, TURN_AT_MOST } from "../first-words.ts";
import { allIn, findIn, type Patterns, patternsOf, type Stretch, wordsOf } from "./patterns.ts";
import { ERASE, NOT_STOP, STOP_ALL, STOP_INVITATIONS, STOP_REMINDERS } from "./stop.lexicon.ts";

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
  const stops: Stop[] = [];
  if (findIn(words, erase)) stops.push("erase");
  if (all.length > 0) return [...stops, "all"];
  if (named.reminders.length > 0) stops.push("reminders");
  if (named.invitations.length > 0) stops.push("invitations");
  return stops;
}

const meet = (one: Stretch, other: Stretch) => one.from < other.to && other.from < one.to;
