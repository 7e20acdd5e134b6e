import type { Known } from "../reading/deeds/people.ts";
import type { WhenContext } from "../reading/when/meaning.ts";

export interface ServiceFact {
  ref: string;
  id: string;
  name: string;
  tags: readonly string[];
}

/** What a turn is about, as data. */
export interface TurnFacts {
  when: WhenContext;
  /** What the master is called. */
  master: string;
  services: readonly ServiceFact[];
  /** Everybody the master knows; at a client's desk nobody. */
  people: readonly Known[];
  /** What prices are in, ISO 4217. */
  currency: string;
  /** Booked visits ahead, soonest first. */
  visits: readonly { ref: string; start: number; serviceIds: readonly string[] }[];
  /** Services last spoken of, by reference: what "that one" is. */
  topic: readonly string[];
  /** The visit the message is about because it answers a reminder, by reference. */
  bound: string | null;
  /** What "as last time" means: its services that are still offered, by reference. */
  last: { what: string; start: number; serviceRefs: readonly string[] } | null;
  /** Starts last shown to the person, in order, with their references. */
  shown: readonly { ref: string; start: number }[];
  /** What the flow at hand is about. */
  flow: { serviceRefs: readonly string[]; movingRef: string | null } | null;
  /** A time is offered, and waits for a yes. */
  offered: boolean;
  /** What the master wrote that answers the words, by reference. */
  answers: readonly string[];
  /** The visit booked or moved here a moment ago, by reference. */
  made: string | null;
  /** The person was asked which visit to move or cancel. */
  question: "move" | "cancel" | null;
}
