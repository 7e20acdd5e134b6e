import { wallTimeAt } from "../../engine/time.ts";
import { countryOf } from "../../models/country.ts";
import { snapshotOf } from "../../models/service.ts";
import type { Desk } from "../dialogue/desk.ts";
import { whenHere, whenSaid } from "../dialogue/when-said.ts";
import { plain } from "../i18n/fold.ts";
import { figuresIn, withoutFigures } from "../reading/deeds/figures.ts";
import { peopleSaid } from "../reading/deeds/people.ts";
import { deedWordsOf } from "../reading/deeds/words.ts";
import type { MeaningContext } from "../reading/meaning/evaluate.ts";
import { parseNotation } from "../reading/meaning/notation.ts";
import { addExceptions, addInstant, addMeaning, addRead, noTimes } from "../reading/meaning/times.ts";
import { phoneSaid } from "../reading/phone-said.ts";
import { type RestsOn, type Unread, unreadIn } from "../reading/unread.ts";
import type { ToolCall, TurnFacts } from "./model.ts";
import { refsOf } from "./refs.ts";
import { pieceOf, theirWords } from "./tools/quoted.ts";

/** Acts that book, move or wait: what is said of when is theirs. */
const ABOUT_TIME: ReadonlySet<string> = new Set(["book", "choose", "move", "wait", "book_for", "move_for"]);
const ABOUT_MONEY: ReadonlySet<string> = new Set(["prices", "haggle", "change_prices"]);
/**
 * The whole message goes to the master with them; a time that is wished for beside is not read by that.
 */
const WITH_ALL: ReadonlySet<string> = new Set(["person", "danger"]);
/** A word inside a sentence with a capital letter: only then are names looked for. */
const PERHAPS_NAME = /[\p{L}\d,]\s+\p{Lu}\p{Ll}/u;

/** What no act of a message rests on: pieces of it, in order. */
export function unreadOf(desk: Desk, text: string, acts: readonly ToolCall[], facts: TurnFacts): Unread[] {
  const held = heldBy(desk, text, acts, facts);
  const unread = unreadIn(text, held, {
    when: whenHere(desk),
    services: facts.services,
    names: PERHAPS_NAME.test(text) ? facts.people.map(({ name }) => name) : [],
  });
  return desk.side === "master" && acts.some(({ name }) => name === "book_for")
    ? [...unread, ...figuresLeft(desk, text, held, unread)]
    : unread;
}

/** «Said a tenner would do», «три с половиной часа»: what is agreed of a visit and is no part of the plan. */
function figuresLeft(desk: Desk, text: string, held: RestsOn, unread: readonly Unread[]): Unread[] {
  return figuresIn(text, deedWordsOf(text), desk.master.currency).flatMap(({ kind, value, from, to }) => {
    if (kind === "phone" || held.when.counts.has(value)) return [];
    const words = text.slice(from, to);
    return unread.some((one) => one.words.includes(words) || words.includes(one.words))
      ? []
      : [{ words, changes: true }];
  });
}

type Held = { -readonly [K in keyof RestsOn]: RestsOn[K] } & {
  services: TurnFacts["services"][number][];
  names: string[];
  quoted: { from: number; to: number }[];
};

/** What acts hold, by their arguments. */
function heldBy(desk: Desk, text: string, acts: readonly ToolCall[], facts: TurnFacts): RestsOn {
  const { timeZone } = desk.master;
  const isAboutTime = acts.length === 0 || acts.some(({ name }) => ABOUT_TIME.has(name));
  const held: Held = {
    when: noTimes(),
    except: noTimes(),
    visits: noTimes(),
    known: noTimes(),
    saysWhen: false,
    isAboutTime,
    isAboutMoney: acts.some(({ name }) => ABOUT_MONEY.has(name)),
    services: [],
    names: [],
    quoted: !isAboutTime && acts.some(({ name }) => WITH_ALL.has(name)) ? [{ from: 0, to: text.length }] : [],
    echo: new Set(),
  };
  for (const { start } of facts.visits) addInstant(held.known, start, timeZone);
  for (const act of acts) addAct(held, act, { desk, text, facts });
  for (const { id, name } of held.services) {
    for (const [figure] of name.matchAll(/\d+/g)) held.when.counts.add(Number(figure));
    const service = desk.services.find(({ _id }) => String(_id) === id);
    if (service)
      held.when.counts.add(service.price.value).add(snapshotOf(service, desk.master).durationMinutes);
  }
  const booked = acts.filter(({ name }) => name === "book").length;
  if (booked > 1) held.when.people.add(booked);
  return held;
}

interface Scene {
  desk: Desk;
  text: string;
  facts: TurnFacts;
}

function addAct(held: Held, { name, arguments: raw }: ToolCall, scene: Scene): void {
  const { desk, facts } = scene;
  const { flow, asked } = desk.state;
  const said = argumentsOf(raw);
  const { services, visit } = said;
  if (name === "visits" || (visit === null && (name === "move" || name === "cancel")))
    for (const one of facts.visits) addVisit(held, one.ref, scene);
  if (name === "prices" && Array.isArray(services) && services.length === 0)
    held.services.push(...facts.services);
  // All that the words say of prices is in the change, or left out by it.
  if (name === "change_prices" || name === "change_service") held.services.push(...facts.services);
  if (desk.side === "master") addFigures(held, name, scene);
  if (name === "answer") for (const word of asked.at(-1)?.echo ?? []) addEcho(held, word);
  if (ABOUT_TIME.has(name) && flow) {
    const chosen = facts.services.filter(({ id }) => flow.serviceIds.includes(id));
    const named = Array.isArray(services) && services.length > 0;
    if (!named) held.services.push(...chosen);
    if (name === "choose" && flow.date !== null) held.when.dates.add(flow.date);
  }
  for (const [field, value] of Object.entries(said)) {
    if (field === "when" && typeof value === "string") addWhen(held, value, visit, scene);
    else for (const one of Array.isArray(value) ? value : [value]) addValue(held, field, one, scene);
  }
}

function argumentsOf(raw: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(raw || "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function addValue(held: Held, field: string, value: unknown, { desk, text, facts }: Scene): void {
  if (typeof value === "number") held.when[field === "people" ? "people" : "counts"].add(Math.abs(value));
  if (typeof value !== "string") return;
  const meant = refsOf(desk.state).read(value);
  if (meant !== undefined) {
    held.services.push(...facts.services.filter(({ ref }) => ref === value));
    if (value.startsWith("A")) addVisit(held, value, { desk, text, facts });
    if (value.startsWith("S")) {
      addInstant(held.when, Number(meant), desk.master.timeZone);
      held.when.counts.add((desk.state.flow?.shown.indexOf(Number(meant)) ?? -1) + 1);
    }
    return;
  }
  if (field === "person") return void held.names.push(value);
  const piece = pieceOf(text, value);
  // What is no piece of the message is handed on as the whole of it.
  if (piece === null && !WORDS.has(field)) return;
  const from = piece === null ? 0 : text.indexOf(piece);
  held.quoted.push({ from, to: from + (piece ?? text).length });
}
/** Fields of the person's own words: another's word for them stands for the whole message. */
const WORDS: ReadonlySet<string> = new Set(["wish", "for_whom", "question", "notes"]);

/** Telephones go onto a new card; lengths and sums are in what changes them. */
function addFigures(held: Held, name: string, { desk, text, facts }: Scene): void {
  const isOfBooking = name === "book_for";
  // Whom a price or a length is for is read from the words.
  if (name === "change_prices" || name === "change_service")
    for (const { from, to } of peopleSaid(text, facts.people)) held.quoted.push({ from, to });
  const isOfServices = name === "change_prices" || name === "change_service" || name === "change_setting";
  for (const { kind, from, to, value } of figuresIn(text, deedWordsOf(text), desk.master.currency)) {
    const isRead =
      kind === "phone" && isOfBooking && phoneSaid(text, countryOf(desk.master.currency)) !== null;
    if (isRead || isOfServices) held.quoted.push({ from, to });
    if (isOfServices) held.when.counts.add(value);
  }
}

function addVisit(held: Held, ref: string, { desk, facts }: Scene): void {
  const visit = facts.visits.find((one) => one.ref === ref);
  if (!visit) return;
  addInstant(held.visits, visit.start, desk.master.timeZone);
  held.services.push(...facts.services.filter(({ id }) => visit.serviceIds.includes(id)));
}

/** At a client's desk a notation; at the master's the master's own words. */
function addWhen(held: Held, when: string, visit: unknown, { desk, text, facts }: Scene): void {
  held.saysWhen = true;
  if (desk.side === "master") {
    const here: MeaningContext = {
      ...whenHere(desk),
      horizonDays: desk.master.planningHorizon,
      at: startingAt(desk, desk.booking.clock.now()),
    };
    const said = whenSaid(desk, withoutFigures(theirWords(when, text), desk.master.currency));
    addRead(held.when, said);
    addMeaning(held.when, said.meaning, here);
    addExceptions(held.except, said.meaning, here);
    return;
  }
  const read = parseNotation(when);
  if ("problem" in read) return;
  const start = facts.visits.find((one) => one.ref === visit)?.start ?? facts.visits[0]?.start;
  const context: MeaningContext = {
    ...whenHere(desk),
    horizonDays: desk.master.planningHorizon,
    at: start === undefined ? {} : startingAt(desk, start),
  };
  addMeaning(held.when, read.when, context);
  addExceptions(held.except, read.when, context);
}

const startingAt = ({ master: { timeZone } }: Desk, start: number) => ({
  visit: start,
  offered: start,
  usual: Math.floor(wallTimeAt(timeZone, start).minutes),
});

function addEcho(held: Held, words: string): void {
  const all = new Set(held.echo);
  for (const [word] of plain(words).matchAll(/[\p{L}\p{N}]+/gu)) all.add(word);
  held.echo = all;
}
