import { readCorrection } from "../../reading/acts/correct.ts";
import { bare } from "../../reading/plain-words.ts";
import { asksIfFree, wishesForVisit } from "../../reading/questions.ts";
import { parseWhen } from "../../reading/when.ts";
import { wishedServices } from "../../reading/wished-services.ts";
import type { ModelAnswer, ToolCall, TurnFacts } from "../model.ts";
import { forWhom } from "./booking.ts";
import { type ClientSaid, whenOf } from "./rule.ts";

interface Input {
  services: string[];
  when: string | null;
  people: number;
  for_whom: string | null;
  wish: string | null;
}
interface Told {
  kind: string;
  words: string;
}

/** Beside what is told a time is asked for: «заболела, можно в среду в 15?». */
const ASKS_FOR_MORE =
  /(?<!\p{L})(?:запи[шс]\p{L}*|можно|получится ли|(?:can|could) (?:i|we)|book|жазыңыз\p{L}*|жазып|бола ма|болады ма)(?!\p{L})/iu;

const inputOf = <T>({ arguments: input }: ToolCall) => JSON.parse(input) as T;
const isOf = (name: string) => (one: ToolCall) => one.name === name;

/**
 * The acts of a message that wishes for one visit, with what all of it says of that: its services, when and
 * for whom. What is told beside the wish goes along with it, and is no news of a visit there is; «приболела,
 * в 11 не приду» wishes for nothing.
 */
export function gathered(answer: ModelAnswer, whole: ClientSaid): ModelAnswer {
  const { calls } = answer;
  const wishes = calls.filter(isOf("book"));
  // «Брови и ногти без лака. Оба дела в среду»: what says when is the wish.
  const wish = wishes.find((one) => inputOf<Input>(one).when !== null) ?? wishes[0];
  const isOne = wishes.every((one) => one === wish || isPartOf(one, wish, whole));
  if (!wish || !isOne || calls.some(isOf("move")) || calls.some(isOf("cancel"))) return answer;
  const said = inputOf<Input>(wish);
  const told = calls.filter(isOf("tell"));
  const asksForMore = ASKS_FOR_MORE.test(whole.raw);
  if (said.services.length === 0 && whole.services.length === 0 && told.length > 0 && !asksForMore)
    return withCalls(answer, toldAlone(calls, whole.raw));
  if (calls.length === 1 && said.services.length === 0) return answer;
  const notes = told.filter((one) => isNote(one, whole));
  const { people, for_whom, wish: beside } = forWhom(whole.raw);
  const input: Input = {
    services: servicesOf(wishes, notes, whole),
    when: whole.silent ? said.when : whenOf(whole),
    people: Math.max(people, said.people),
    for_whom: Math.max(people, said.people) > 1 ? null : (for_whom ?? said.for_whom),
    wish: said.wish ?? beside ?? (notes.length > 0 ? whole.raw.slice(0, 300) : null),
  };
  return withCalls(
    answer,
    calls
      .filter((one) => one === wish || one.name !== "book")
      .filter((one) => !notes.includes(one) && !(one.name === "ask" && asksForIt(one, whole.facts)))
      .map((one) => (one === wish ? { ...wish, arguments: JSON.stringify(input) } : one)),
  );
}

/** It says no when, and names no service that the whole does not. */
function isPartOf(part: ToolCall, wish: ToolCall | undefined, { services }: ClientSaid): boolean {
  const { services: named, when } = inputOf<Input>(part);
  return wish !== undefined && when === null && named.every((ref) => services.some((one) => one.ref === ref));
}

const withCalls = (answer: ModelAnswer, calls: readonly ToolCall[]): ModelAnswer => ({
  ...answer,
  calls: calls.map((one, index) => ({ ...one, id: `offline-${index + 1}` })),
});

/** All of the message is told: an hour in it is the visit's own, or when they will be there. */
const toldAlone = (calls: readonly ToolCall[], raw: string): ToolCall[] =>
  calls
    .filter((one) => one.name !== "book")
    .map((one) =>
      one.name === "tell"
        ? { ...one, arguments: JSON.stringify({ ...inputOf<Told>(one), words: raw.slice(0, 300) }) }
        : one,
    );

/**
 * What its parts wish for, and what is named in what goes along: «старый лак снять, и педикюр». The whole
 * tells where it takes something back, or where no part names any.
 */
function servicesOf(wishes: readonly ToolCall[], notes: readonly ToolCall[], whole: ClientSaid): string[] {
  const { services, facts, raw } = whole;
  const ofParts = wishes.flatMap((one) => inputOf<Input>(one).services);
  const holds = (words: string) => wishedServices(bare(words), facts.services);
  const corrected = readCorrection(raw);
  if (ofParts.length === 0 || (corrected && holds(corrected.after).length > 0))
    return services.map(({ ref }) => ref);
  const named = notes
    .map((one) => inputOf<Told>(one))
    .filter(({ kind }) => kind !== "health")
    .flatMap(({ words }) => holds(words));
  return [...new Set([...named.map(({ ref }) => ref), ...ofParts])];
}

/** Something to be known beside the wish; who is late says so of a visit. */
function isNote(call: ToolCall, { services, facts }: ClientSaid): boolean {
  const { kind, words } = inputOf<Told>(call);
  if (kind === "note" || kind === "health" || kind === "other") return services.length > 0;
  // «Late morning» is a time.
  return kind === "late" && services.length > 0 && !saysNothingOfWhen(words, facts);
}

function saysNothingOfWhen(words: string, { when: context }: TurnFacts): boolean {
  const { from, notBefore, notAfter, prefer } = parseWhen(words, context);
  return from === null && notBefore === null && notAfter === null && prefer === null;
}

/** A question for the time that the wish is about: «сможет она в пятницу до четырёх?». */
function asksForIt(call: ToolCall, { when: context }: TurnFacts): boolean {
  const { question } = inputOf<{ question: string }>(call);
  const { from, exact, notBefore, notAfter } = parseWhen(question, context);
  const isOfTime = [from, exact, notBefore, notAfter].some((one) => one !== null);
  return isOfTime && (asksIfFree(question) || wishesForVisit(question));
}
