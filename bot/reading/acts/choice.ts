import { wallTimeAt } from "../../../engine/time.ts";
import { firstWords, READ_AT_MOST } from "../first-words.ts";
import { matchServices, onlyService } from "../match-services.ts";
import { piecesOf } from "../pieces.ts";
import type { When, WhenContext } from "../when/meaning.ts";
import { parseWhen } from "../when.ts";
import { DEEDS, SAID } from "./answers.lexicon.ts";
import { type ChoiceContext, isBeside, RESERVED, tellsWhy } from "./choice-beside.ts";
import { bookOf, isEcho, phrasesOf, type Token, tokensOf } from "./phrases.ts";
import { AROUND } from "./which.lexicon.ts";

import { type Named, namedIn, placeOf } from "./which.ts";

/**
 * What was shown to choose from, in its order. `starts` are instants, `dates` local ones; `ends`: no free one
 * is earlier or later than the first and last of those that are shown.
 */
export type Shown =
  | { of: "time"; starts: readonly number[]; ends: { first: boolean; last: boolean } }
  | { of: "day"; dates: readonly string[]; ends: { first: boolean; last: boolean } }
  | { of: "service"; ids: readonly string[] }
  | {
      of: "visit";
      visits: readonly { start: number; serviceIds: readonly string[] }[];
      does: "move" | "cancel" | "show";
    }
  | { of: "client"; people: readonly { name: string; phone: string | null }[] };

export type { ChoiceContext } from "./choice-beside.ts";

/** Which one, from 0, and the words that are still to be dealt with. */
export interface Choice {
  at: number;
  rest: string;
}

const [AGREES, ASKED_FOR] = [
  [SAID.yes, SAID.weak, SAID.ack, SAID.filler, AROUND].flatMap((rows) => phrasesOf(rows, null)),
  { time: [DEEDS.book, DEEDS.come], day: [DEEDS.book, DEEDS.come], service: [DEEDS.book], visit: [] },
];
const around = {
  time: bookOf([...AGREES, ...ASKED_FOR.time.flatMap((rows) => phrasesOf(rows, null))]),
  day: bookOf([...AGREES, ...ASKED_FOR.day.flatMap((rows) => phrasesOf(rows, null))]),
  service: bookOf([...AGREES, ...ASKED_FOR.service.flatMap((rows) => phrasesOf(rows, null))]),
  show: bookOf(AGREES),
  move: bookOf([...AGREES, ...phrasesOf(DEEDS.move, null)]),
  cancel: bookOf([...AGREES, ...phrasesOf(DEEDS.cancel, null)]),
};

/**
 * Which one of what was shown words pick: by its hour, day, name or place, or as the first or last of all
 * there are. Null where they leave any doubt, or say more than that; a question or something told beside it
 * is left as the rest.
 */
export function readChoice(text: string, shown: Shown, context: ChoiceContext): Choice | null {
  const said = firstWords(text, READ_AT_MOST);
  if (said !== text) return null;
  const whole = pick(said, shown, context);
  if (whole !== null) return { at: whole, rest: "" };
  const pieces = piecesOf(said);
  for (let count = pieces.length - 1; count > 0; count--) {
    const head = pieces.slice(0, count).map(({ text: one }) => one);
    const at = pick(head.join(", "), shown, context);
    if (at === null) continue;
    const tail = pieces
      .slice(count)
      .map(({ text: one, joint }, index) =>
        index > 0 && /[a-zа-яё]/iu.test(joint) ? `${joint} ${one}` : one,
      );
    const rest = tail.join(", ");
    if (tellsWhy(rest, context) && pick(rest, shown, context) === null) return { at, rest: "" };
    return isBeside(rest, context) ? { at, rest } : null;
  }
  return null;
}

function pick(said: string, shown: Shown, context: ChoiceContext): number | null {
  if (RESERVED.test(said)) return null;
  switch (shown.of) {
    case "time":
      return pickTime(said, shown, context);
    case "day":
      return pickDay(said, shown, context);
    case "service":
      return pickService(said, shown, context);
    case "client":
      return pickClient(said, shown, context);
    default:
      return pickVisit(said, shown, context);
  }
}

/** All that is said points at the same one; null: nothing does, or not at one. */
function agreed(pointed: readonly (readonly number[])[]): number | null {
  const [first, ...others] = pointed;
  if (!first) return null;
  const common = first.filter((at) => others.every((one) => one.includes(at)));
  return common.length === 1 ? (common[0] ?? null) : null;
}

/** Words that name neither this nor that: courtesies, and what people say around what they choose. */
function areAround(tokens: readonly Token[], kind: keyof typeof around): boolean {
  for (let at = 0; at < tokens.length; ) {
    const [found] = around[kind](tokens, at);
    if (!found) return false;
    at += found.keys.length;
  }
  return true;
}

const indexes = <T>(all: readonly T[], fits: (one: T) => boolean): number[] =>
  all.flatMap((one, at) => (fits(one) ? [at] : []));

/** What is said of a place, as indexes; null: an end that is not shown. */
function atPlaces(
  said: readonly Named[],
  count: number,
  ends: { first: boolean; last: boolean },
): number[][] | null {
  if (said.some((one) => (one === "earliest" && !ends.first) || (one === "latest" && !ends.last)))
    return null;
  return said.map((one) => [placeOf(one, count)].filter((at) => at < count));
}

/** It says when in another way than by a day or an hour. */
const isVague = ({ notBefore, notAfter, shift, shiftDays, doubt, days }: When) =>
  [notBefore, notAfter, shift, shiftDays, doubt, days].some((one) => one !== null);

function pickTime(said: string, { starts, ends }: Extract<Shown, { of: "time" }>, context: ChoiceContext) {
  const when = hourIn(said, context.when);
  if (isVague(when)) return null;
  const walls = starts.map((start) => wallTimeAt(context.when.timeZone, start));
  const pointed: number[][] = [];
  // What is read as an hour or a day is no place.
  const dated = when.from !== null || when.exact !== null;
  const { said: named, left } = namedIn(dated ? when.rest : said);
  if (when.from !== null) pointed.push(indexes(walls, ({ date }) => isOn(date, when)));
  if (when.exact !== null) pointed.push(indexes(walls, ({ minutes }) => minutes === when.exact));
  const clock = dated ? null : bareClock(left);
  if (clock) pointed.push(indexes(walls, ({ minutes }) => clock.includes(minutes)));
  const places = atPlaces(dated && when.prefer ? [...named, when.prefer] : named, starts.length, ends);
  if (!places) return null;
  const half = left.find(({ key }) => /^[ap]m$/.test(key));
  if (half) pointed.push(indexes(walls, ({ minutes }) => (half.key === "am") === minutes < 12 * 60));
  const others = left.filter((one) => one !== half && !(clock && /^\d/.test(one.key)));
  if (matchServices(said, context.services).length > 0 || !areAround(others, "time")) return null;
  return agreed([...pointed, ...places]);
}

/** How an hour is written that nobody would take for one without the question: «четыре», «он бірге». */
const AS_HOURS = ["в", "сағат", "at"];

/** What is said of when; where nothing is, a number in words is an hour. */
function hourIn(said: string, context: WhenContext): When {
  const when = parseWhen(said, context);
  if (when.from !== null || when.exact !== null || when.prefer !== null || isVague(when)) return when;
  if (/\d/.test(said) || namedIn(said).said.length > 0) return when;
  const hours = AS_HOURS.map((word) => parseWhen(`${word} ${said}`, context)).filter(
    ({ exact, from }) => exact !== null && from === null,
  );
  return hours[0] ?? when;
}

const isOn = (date: string, { from, to }: When) => from !== null && from <= date && date <= (to ?? from);

/** «17 30», «3»: an hour of either half of the day, where only numbers are said; null: no such thing. */
function bareClock(tokens: readonly Token[]): number[] | null {
  const numbers = tokens.filter(({ key }) => /^\d/.test(key));
  const [hour, minutes] = numbers;
  if (!hour || numbers.length > 2 || numbers.some(({ key }) => !/^\d{1,2}$/.test(key))) return null;
  if (minutes && (minutes.key.length !== 2 || Number(minutes.key) > 59 || minutes.from - hour.to > 1))
    return null;
  const at = Number(hour.key) * 60 + Number(minutes?.key ?? 0);
  return Number(hour.key) < 12 ? [at, at + 12 * 60] : [at];
}

function pickDay(said: string, { dates, ends }: Extract<Shown, { of: "day" }>, context: ChoiceContext) {
  const when = parseWhen(said, context.when);
  if (isVague(when) || when.exact !== null || (when.from !== null && when.from !== (when.to ?? when.from)))
    return null;
  const { said: named, left } = namedIn(when.from === null ? said : when.rest);
  // «В среду пораньше» wishes for an hour of that day.
  if (when.from !== null && (when.prefer !== null || named.length > 0)) return null;
  const pointed = when.from === null ? [] : [indexes(dates, (date) => date === when.from)];
  const numbers = left.filter(({ key }) => /^\d/.test(key));
  if (numbers.length > 1) return null;
  for (const { key } of numbers)
    pointed.push(indexes(dates, (date) => Number(date.slice(-2)) === Number(/^\d{1,2}$/.exec(key)?.[0])));
  // «Первое» of days is also a date: it is said where it can be but one of them.
  const places = atPlaces(named, dates.length, ends);
  const isDate = named.some(
    (one) => typeof one === "number" && dates.some((date) => Number(date.slice(-2)) === one + 1),
  );
  if (!places || isDate) return null;
  const others = left.filter((one) => !numbers.includes(one));
  if (matchServices(said, context.services).length > 0 || !areAround(others, "day")) return null;
  return agreed([...pointed, ...places]);
}

function pickService(
  said: string,
  { ids }: Extract<Shown, { of: "service" }>,
  { when, services }: ChoiceContext,
) {
  const found = onlyService(said, services);
  if (found) {
    const at = ids.indexOf(found.service?.id ?? "");
    const { said: named, left } = namedIn(found.left);
    const places = atPlaces(named, ids.length, NO_ENDS);
    if (!places || /\d/.test(said) || at < 0 || !areAround(left, "service")) return null;
    return agreed([[at], ...places]);
  }
  return pickPlace(said, ids.length, "service", when);
}

/** Where things have no order in time, nothing is the earliest of them. */
const NO_ENDS = { first: false, last: false };

/** By its place alone: «третье», «#3». */
function pickPlace(
  said: string,
  count: number,
  kind: keyof typeof around,
  context: WhenContext,
): number | null {
  const { said: named, left } = namedIn(said);
  const numbers = left.filter(({ key }) => /^\d/.test(key));
  const others = left.filter((one) => !numbers.includes(one));
  const places = named.includes("any") ? null : atPlaces(named, count, NO_ENDS);
  if (!places || numbers.length > 1 || !areAround(others, kind)) return null;
  const byNumber = numbers.map(({ key }) => [Number(key) - 1].filter((at) => at >= 0 && at < count));
  if (numbers.length > 0 && parseWhen(said, context).from !== null) return null;
  return agreed([...byNumber, ...places]);
}

function pickVisit(said: string, { visits, does }: Extract<Shown, { of: "visit" }>, context: ChoiceContext) {
  const when = parseWhen(said, context.when);
  const named = onlyService(when.rest, context.services);
  const byTime = when.from !== null || when.exact !== null;
  if (!byTime && !named) return pickPlace(said, visits.length, does, context.when);
  if (isVague(when) || (named && !named.service)) return null;
  const walls = visits.map(({ start }) => wallTimeAt(context.when.timeZone, start));
  const pointed: number[][] = [];
  if (named) pointed.push(indexes(visits, ({ serviceIds }) => serviceIds.includes(named.service?.id ?? "")));
  if (when.from !== null) pointed.push(indexes(walls, ({ date }) => isOn(date, when)));
  if (when.exact !== null) pointed.push(indexes(walls, ({ minutes }) => minutes === when.exact));
  const { said: places, left } = namedIn(named ? named.left : when.rest);
  const at = atPlaces(places, visits.length, NO_ENDS);
  return at && areAround(left, does) && !/\d/.test(when.rest) ? agreed([...pointed, ...at]) : null;
}

/** Figures of a number that are enough to name it by its end. */
const FIGURES = 3;

/** By a part of the name in any case form, by the end of the number, or by place. */
function pickClient(
  said: string,
  { people }: Extract<Shown, { of: "client" }>,
  { when }: ChoiceContext,
): number | null {
  const { said: named, left } = namedIn(said);
  const keys = people.map(({ name, phone }) => ({
    parts: tokensOf(name).map(({ key }) => key),
    figures: (phone ?? "").replace(/\D/g, ""),
  }));
  const pointed: number[][] = [];
  const others: Token[] = [];
  for (const token of left) {
    const { key } = token;
    const fitting = /^\d/.test(key)
      ? key.length < FIGURES
        ? []
        : indexes(keys, ({ figures }) => figures.endsWith(key))
      : indexes(keys, ({ parts }) => isEcho(key, new Set(parts)));
    if (fitting.length > 0) pointed.push(fitting);
    else others.push(token);
  }
  if (pointed.length === 0) return pickPlace(said, people.length, "show", when);
  const places = atPlaces(named, people.length, NO_ENDS);
  return places && areAround(others, "show") ? agreed([...pointed, ...places]) : null;
}
