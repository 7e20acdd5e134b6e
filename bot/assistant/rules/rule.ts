import { dayNumber } from "../../../engine/time.ts";
import { meaningOf } from "../../reading/meaning/from-read.ts";
import { writeNotation } from "../../reading/meaning/notation.ts";
import { type Day, WEEKDAY_CODES } from "../../reading/meaning/when.ts";
import type { When } from "../../reading/when/meaning.ts";
import { parseWhen } from "../../reading/when.ts";
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

/** What the master wrote. */
export interface MasterSaid {
  raw: string;
  text: string;
  /** References of services that are named. */
  services: readonly string[];
  facts: TurnFacts;
}

/** What to do where a sentence is of this rule; null: it is not, and the next one is asked. */
export type ClientRule = (said: ClientSaid) => ModelAnswer | null;
export type MasterRule = (said: MasterSaid) => ModelAnswer | null;

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
  const { doubt } = when;
  const day = doubt && doubted(doubt, facts);
  const said = meaningOf(when, facts.offered ? "offered" : "visit");
  return writeNotation(day ? { ...said, either: [{ days: { on: [day] }, time: null }] } : said);
}

/** A day that there is not, is past, or is another weekday: whoever reads it finds that out again. */
function doubted(doubt: NonNullable<When["doubt"]>, { when }: Pick<TurnFacts, "when">): Day | null {
  if (doubt.kind === "past") return dayOf(doubt.date);
  if (doubt.kind === "weekday") {
    const weekday = WEEKDAY_CODES[(dayNumber(doubt.weekdayDate) + 3) % 7];
    return { ...dayOf(doubt.date), ...(weekday ? { weekday } : {}) };
  }
  const number = /\d{1,2}/.exec(doubt.words)?.[0];
  const { from } = parseWhen(doubt.words.replace(/\d{1,2}/, "1"), when);
  return number && from ? { month: dayOf(from).month, day: Number(number) } : null;
}

function dayOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { year, month, day };
}

/** A new visit, as the acts say it. */
export const booking = (
  services: readonly string[],
  when: string | null,
  { for_whom = null, people = 1 }: { for_whom?: string | null; people?: number } = {},
): ModelAnswer => call("book", { services, when, people, for_whom, wish: null });
