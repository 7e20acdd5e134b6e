import type { OrderClass } from "../learned/classes.ts";
import type { Learned } from "../learned/linear.ts";
import { piecesOf } from "../pieces.ts";
import { parseSetting } from "../settings.ts";
import { numberAt } from "../time/numbers.ts";
import { daysNamed, hoursNamed } from "../when.ts";
import type { Deed } from "./deed.ts";
import { without } from "./figures.ts";
import { madeOf } from "./made.ts";
import { classOf, ordersHeard } from "./orders-heard.ts";
import { saysFree } from "./prices.ts";
import { figureOf, hasDeed, hasTime, type Scene } from "./scene.ts";

/** A piece that is less likely to hold any act of the message says nothing of its own. */
const OWN_AT_LEAST = 0.15;

/** How a message and its parts are read. `by`: what was learned, if not what is stored. */
export interface Reader {
  framesOf(scene: Scene): Deed[];
  sceneOf(text: string): Scene;
  by?: Learned | undefined;
}

/** Acts that a piece has to name its own person or thing for, to be one more of the same. */
const OF_PEOPLE: ReadonlySet<OrderClass> = new Set([
  "book",
  "move",
  "cancel",
  "note",
  "find",
  "mark",
  "write",
]);
const OF_SERVICES: ReadonlySet<OrderClass> = new Set(["price", "length", "hide", "offer"]);

/** Each stretch of the message with the act that it holds; one that comes to nothing goes with the last. */
export function inPieces(acts: readonly OrderClass[], whole: Scene, reader: Reader): Deed[] {
  const found: { stretch: Stretch; deeds: Deed[] }[] = [];
  let days: string | null = null;
  const read = ({ act, text }: Stretch): Deed[] => {
    const own = text === whole.text ? whole : partOf(whole, text, reader);
    const named = daysOf(own);
    // «Аня завтра в 4, Жанна потом в 6», «сегодня и завтра всех отмени и закрой запись»: the days go on.
    const goesOn = named === null && days !== null && NEEDS_TIME.has(act);
    const scene = goesOn ? partOf(whole, `${days} … ${text}`, reader) : own;
    days = named ?? days;
    return deedsOf(act, scene, whole, reader);
  };
  for (const stretch of stretchesOf(acts, whole, reader).flatMap((one) => eachOf(one, whole, reader))) {
    const deeds = read(stretch);
    const last = found.at(-1);
    if (deeds.length > 0 || last === undefined) found.push({ stretch, deeds });
    // What is of the same words has nothing to add.
    else if (stretch.text !== last.stretch.text) {
      last.stretch = { act: last.stretch.act, text: `${last.stretch.text}, ${stretch.text}` };
      last.deeds = read(last.stretch);
    }
  }
  const deeds = withoutMoved(found.flatMap((one) => one.deeds));
  const lacking = acts.filter((act) => !deeds.some((deed) => classOf(deed) === act));
  return [...deeds, ...lacking.flatMap((act) => deedsOf(act, whole, whole, reader))];
}

/** "Marina can't do today, Wednesday same time?": whose visit moves is not called off. */
const withoutMoved = (deeds: readonly Deed[]): Deed[] => {
  const moved = deeds.flatMap((one) => (one.deed === "move" ? one.person.ids : []));
  return deeds.filter((one) => one.deed !== "cancel" || !one.person?.ids.some((id) => moved.includes(id)));
};

/** «10да Асель 12де Светлана», "Ruby 1pm Ella 3pm gels": as many people as hours are each their own. */
function eachOf(stretch: Stretch, whole: Scene, reader: Reader): Stretch[] {
  if (stretch.act !== "book" && stretch.act !== "move") return [stretch];
  const isAll = stretch.text === whole.text;
  const { people, when, here, text } = isAll ? whole : reader.sceneOf(stretch.text);
  if (people.length < 2) return [stretch];
  const hours = when.spans.filter(({ from, to }) => hoursNamed(text.slice(from, to), here.when).length > 0);
  const [first, second] = [people[0], hours[0]];
  if (people.length !== hours.length || !first || !second) return [stretch];
  const isByPeople = first.from < second.from;
  const heads = isByPeople ? people : hours;
  const others = isByPeople ? hours : people;
  // One and one in turn.
  const inTurn = heads.every(({ from }, at) => {
    const other = others[at];
    const next = heads[at + 1];
    return other !== undefined && other.from > from && (next === undefined || other.from < next.from);
  });
  if (!inTurn) return [stretch];
  return heads.map(({ from }, at) => ({
    act: stretch.act,
    text: text.slice(at === 0 ? 0 : from, heads[at + 1]?.from ?? text.length).trim(),
  }));
}

/** A part of a message; who is named in the whole is named in it, too, also where a part begins with it. */
function partOf({ people }: Scene, text: string, reader: Reader): Scene {
  const scene = reader.sceneOf(text);
  const more = people.flatMap((one) => {
    const from = text.indexOf(one.said);
    const to = from + one.said.length;
    const isThere = scene.people.some((other) => other.from < to && from < other.to);
    return from < 0 || isThere ? [] : [{ ...one, from, to }];
  });
  return more.length === 0
    ? scene
    : { ...scene, people: [...scene.people, ...more].sort((a, b) => a.from - b.from) };
}

/** The words of the days that are named, if any are. */
function daysOf({ text, when, here }: Scene): string | null {
  const words = when.spans.map(({ from, to }) => text.slice(from, to));
  return words.filter((one) => daysNamed(one, here.when).length > 0).join(" … ") || null;
}

/** «Цена 3000» in a part of a message is not the price of everything. */
const isOfAll = (deed: Deed, scene: Scene): boolean =>
  deed.deed === "price" && deed.price.services.length === 0 && !hasDeed(scene, "everybody");

/** Of one act: as the frames read the stretch, or the whole, or as it is made of what is named. */
function deedsOf(act: OrderClass, scene: Scene, whole: Scene, { framesOf }: Reader): Deed[] {
  const own = (deeds: readonly Deed[]) =>
    deeds.filter((deed) => classOf(deed) === act && (scene === whole || !isOfAll(deed, scene)));
  const framed = own(framesOf(scene));
  if (framed.length > 0) return framed;
  const full = scene === whole ? scene : completed(act, scene, whole);
  const made = madeOf(act, full);
  // A part that comes to nothing goes with another; of the whole the frames may have read it otherwise.
  return made.length > 0 || scene !== whole ? made : own(framesOf(whole));
}

const NEEDS_TIME: ReadonlySet<OrderClass> = new Set([
  "close",
  "open",
  "only",
  "errand",
  "move",
  "book",
  "day",
]);
/** A stretch that lacks whom, what or when has it from the whole. */
function completed(act: OrderClass, scene: Scene, whole: Scene): Scene {
  const people =
    scene.people.length === 0 && OF_PEOPLE.has(act) ? lastBefore(act, scene, whole) : scene.people;
  const services = scene.services.length === 0 && OF_SERVICES.has(act) ? whole.services : scene.services;
  const isTimed = hasTime(scene) || !NEEDS_TIME.has(act);
  return isTimed
    ? { ...scene, people, services }
    : { ...scene, people, services, text: whole.text, when: whole.when };
}

/** «Её», «оған», "her": whom the message spoke of last before. */
const OF_HER =
  /(?<!\p{L})(?:е[её]|ей|его|ему|н[её]й|нему|оны|оған|оган|онда|her|him|she|he|them|they)(?!\p{L})/iu;
/** Whose a stretch without a name is: of two people none is guessed, and nobody is booked for another. */
function lastBefore(act: OrderClass, { text }: Scene, { text: all, people }: Scene): Scene["people"] {
  const at = all.indexOf(text);
  const before = at < 0 ? [] : people.filter(({ to }) => to <= at);
  if (OF_HER.test(text)) return before.slice(-1);
  return act !== "book" && people.length === 1 ? people : [];
}

/** Letters of a piece that is read by itself; a longer one goes with what is beside it. */
export const PIECE_AT_MOST = 300;

interface Stretch {
  act: OrderClass;
  text: string;
}

/** The pieces of a message by the act that each is likeliest to hold; those of one act in a row are one. */
function stretchesOf(acts: readonly OrderClass[], whole: Scene, reader: Reader): Stretch[] {
  const [only] = acts;
  if (only === undefined) return [];
  const pieces = piecesOf(whole.text);
  if (pieces.length < 2) return acts.map((act) => ({ act, text: whole.text }));
  const heard = pieces.map(({ text, joint }) => {
    if (text.length > PIECE_AT_MOST) return { text, joint, scene: whole, act: null };
    const scene = partOf(whole, text, reader);
    const chances = ordersHeard(scene, reader.by);
    const [best] = [...acts].sort((a, b) => chances[b] - chances[a]);
    const isOwn =
      best !== undefined && chances[best] >= OWN_AT_LEAST && !isListed(scene) && !isTimeAlone(scene);
    return { text, joint, scene, act: isOwn ? best : null };
  });
  // Of other acts one part goes on with the next, whatever they name.
  const isAnother = (act: OrderClass, before: string, after: string) =>
    (act === "setting" || act === "add" || OF_SERVICES.has(act) || OF_PEOPLE.has(act)) &&
    isAnotherOf(act, partOf(whole, before, reader), partOf(whole, after, reader));
  const found: Stretch[] = [];
  // What says nothing of its own goes with what follows, if it is of a list or begins, or with what was said.
  let before = "";
  for (const [at, { text, joint, scene, act }] of heard.entries()) {
    const own = before === "" ? text : `${before}${glued(joint)}${text}`;
    const last = found.at(-1);
    const goesOn = heard.slice(at + 1).some((one) => one.act !== null);
    if (act === null && goesOn && (last === undefined || isListed(scene) || isTimeAlone(scene))) {
      before = own;
      continue;
    }
    before = "";
    if (last && (act === null || (last.act === act && !isAnother(act, last.text, own)))) {
      last.text += `${glued(joint)}${own}`;
    } else found.push({ act: act ?? only, text: own });
  }
  const [one, ...others] = found;
  return one && others.length === 0 ? [{ act: one.act, text: whole.text }] : found;
}

const glued = (joint: string) => (/^[\p{L}&]/u.test(joint) ? ` ${joint} ` : `${joint} `);

/** A day alone, as one of several: «сегодня и завтра …». */
const isTimeAlone = ({ text, when }: Scene): boolean =>
  when.spans.length > 0 && !/[\p{L}\d]/u.test(without(text, when.spans));

/** A name alone, as one of several. */
const isListed = ({ words, people }: Scene): boolean =>
  people.length === 1 &&
  words.filter(({ small }) => /\p{L}/u.test(small)).length <= LISTED_WORDS &&
  words.every(({ figure, deeds }) => figure === null && deeds.length === 0);
const LISTED_WORDS = 2;

const PRICED: ReadonlySet<OrderClass> = new Set(["price", "length"]);
const hasNumber = ({ words, text }: Scene) =>
  words.some((_, at) => numberAt(words, at) !== null) || saysFree(text);
const isFull = (scene: Scene) => figureOf(scene, "money") !== null && figureOf(scene, "length") !== null;

/** Whether a piece is one more of the same, with its own person or thing. */
function isAnotherOf(act: OrderClass, before: Scene, after: Scene): boolean {
  if (act === "setting") return parseSetting(before.text) !== null && parseSetting(after.text) !== null;
  if (act === "add") return isFull(before) && after.words.some(({ small }) => /^\p{L}{4}/u.test(small));
  const isHers = act === "price" && after.people.length > 0 && [before, after].every(hasNumber);
  if (OF_SERVICES.has(act))
    return (
      isHers ||
      [before, after].every((one) => one.services.length > 0 && (hasNumber(one) || !PRICED.has(act)))
    );
  if (!OF_PEOPLE.has(act) || before.people.length === 0 || after.people.length === 0) return false;
  return (act !== "book" && act !== "move") || (hasTime(before) && hasTime(after));
}
