import { writeNotation } from "../../reading/meaning/notation.ts";
import type { WhenMeaning } from "../../reading/meaning/when.ts";
import type { When } from "../../reading/when/meaning.ts";
import type { ModelAnswer, ServiceFact, TurnFacts } from "../model.ts";

/** What a client wrote, as their rules see it. */
export interface ClientSaid {
  /** As it was written. */
  raw: string;
  /** Bare of what no pattern reads. */
  text: string;
  /** Services that are named, in the order they were. */
  services: readonly ServiceFact[];
  when: When;
  /** Nothing of when was said. */
  silent: boolean;
  /** A day or an hour was named, be it one that is refused. */
  dated: boolean;
  facts: TurnFacts;
}

/** What to do where a sentence is of this rule; null: it is not, and the next one is asked. */
export type ClientRule = (said: ClientSaid) => ModelAnswer | null;

export const has = (text: string, pattern: RegExp) => pattern.test(text);

export const call = (name: string, input: object): ModelAnswer => ({
  calls: [{ id: "offline-1", name, arguments: JSON.stringify(input) }],
  usage: null,
});

/** No rule fits. */
export const NOTHING: ModelAnswer = { calls: [], usage: null };

/** What was read of when, as an act says it; null: nothing was said. */
export function whenOf({
  when,
  silent,
  facts,
}: Pick<ClientSaid, "when" | "silent"> & { facts: Pick<TurnFacts, "offered" | "when"> }): string | null {
  if (silent) return null;
  const { doubt, meaning } = when;
  // A day that was is found out again by whoever reads it.
  if (doubt?.kind === "past") return writeNotation(onDate(doubt.date));
  return writeNotation(facts.offered ? fromOffered(meaning) : meaning);
}

function onDate(date: string): WhenMeaning {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { either: [{ days: { on: [{ year, month, day }] }, time: null }], except: [], zone: "master" };
}

/** «На час позже» counts from what is offered. */
const fromOffered = (when: WhenMeaning): WhenMeaning => ({
  ...when,
  either: when.either.map(({ days, time }) => ({
    days:
      days && "on" in days
        ? { on: days.on.map((day) => ("shift" in day ? { ...day, of: "offered" } : day)) }
        : days,
    time: time && "shift" in time ? { ...time, of: "offered" } : time,
  })),
});

/** A new visit, as the acts say it. */
export const booking = (
  services: readonly string[],
  when: string | null,
  {
    for_whom = null,
    people = 1,
    wish = null,
  }: { for_whom?: string | null; people?: number; wish?: string | null } = {},
): ModelAnswer => call("book", { services, when, people, for_whom, wish });
