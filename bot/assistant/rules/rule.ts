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
  content: "",
  calls: [{ id: "offline-1", name, arguments: JSON.stringify(input) }],
  usage: null,
});

/** Fixed sentences of the rules, by name. */
export const FIXED = ["greeting", "assistant", "late", "notUnderstood"] as const;
export type FixedWords = (typeof FIXED)[number];

/** A fixed sentence, by its key: the turn says it in the person's language. */
export const say = (key: FixedWords): ModelAnswer => ({ content: `#${key}`, calls: [], usage: null });
