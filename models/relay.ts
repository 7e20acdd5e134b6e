import type { Connection, Types } from "mongoose";
import {
  mergedFrom,
  optionalDate,
  optionalString,
  part,
  requiredString,
  strictSchema,
  text,
} from "./schema.ts";

/** Why a person was called into a talk. */
export const CALL_REASONS = ["asked", "complaint", "lost", "question"] as const;
/** Dangers of which the master is told at once. */
const DANGERS = ["self_harm", "emergency", "threat"] as const;
export type Danger = (typeof DANGERS)[number];
export const isDanger = (reason: string): reason is Danger => DANGERS.some((one) => one === reason);

const RELAY_REASONS = [...CALL_REASONS, "told", ...DANGERS] as const;

/** Words of one piece, and pieces, that are kept of what a client tells. */
export const PIECE_LENGTH = 600;

/** One thing a client told the master. */
export interface ToldPiece {
  /** Empty once there is no room for it in the message; it still counts. */
  words: string;
  /** Of the words, so that the same are not passed on twice. */
  hash: string;
  /** The visit it is about; null: none. */
  visit: string | null;
  at: Date;
}

/**
 * A talk between the master and a client through the bot. `person`: someone wants a human, the assistant is
 * silent until it is given back. `question`: one thing only the master can answer; the assistant goes on
 * meanwhile. `told`: words that ask for nothing, gathered in one message; closed from the start, as nobody
 * waits for an answer, and `closedAt` is when the master gave one all the same.
 */
export interface Relay {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  clientId: Types.ObjectId;
  kind: "person" | "question" | "told";
  reason: (typeof RELAY_REASONS)[number];
  status: "open" | "closed";
  /** The client's words that led here. */
  question: string;
  /** What of a visit the question is about; `start` tells that it has not moved since. Null: of none. */
  about: { visit: string; start: number; does: "move" | "cancel" } | null;
  /** What was told, in its order. */
  said: ToldPiece[];
  /** The master's last words to it. */
  answer: string;
  /** Messages in the master's chat: replying to one of them is speaking to the client. */
  masterMessages: number[];
  /** The update that opened it: handled again after a crash, it opens nothing twice. */
  key: string;
  openedAt: Date;
  /** Business time of the last word of either side. */
  lastAt: Date;
  /** When the client last wrote something that is not answered yet. */
  waitingSince: Date | null;
  nudgedAt: Date | null;
  closedAt: Date | null;
  /** Kept in the master's knowledge. */
  keptAt: Date | null;
}

const schema = strictSchema<Relay>({
  masterId: { type: "ObjectId", ref: "masters", required: true },
  clientId: { type: "ObjectId", ref: "clients", required: true },
  mergedFrom,
  kind: { type: String, enum: ["person", "question", "told"], required: true },
  reason: { type: String, enum: RELAY_REASONS, required: true },
  status: { type: String, enum: ["open", "closed"], default: "open" },
  question: text(1000),
  about: {
    type: part({ visit: String, start: Number, does: { type: String, enum: ["move", "cancel"] } }),
    default: null,
  },
  said: {
    type: [part({ words: text(PIECE_LENGTH), hash: requiredString, visit: optionalString, at: Date })],
    default: [],
  },
  answer: text(4096),
  masterMessages: { type: [Number], default: [] },
  key: requiredString,
  openedAt: { type: Date, required: true },
  lastAt: { type: Date, required: true },
  waitingSince: optionalDate,
  nudgedAt: optionalDate,
  closedAt: optionalDate,
  keptAt: optionalDate,
});
schema.index({ masterId: 1, key: 1 }, { unique: true });
schema.index(
  { masterId: 1, clientId: 1 },
  { unique: true, partialFilterExpression: { kind: "person", status: "open" } },
);
schema.index({ masterId: 1, masterMessages: 1 });
schema.index({ masterId: 1, clientId: 1, lastAt: -1 }, { name: "talks_of" });
schema.index({ status: 1, lastAt: 1 });

export const relayModel = (connection: Connection) => connection.model<Relay>("relays", schema);
