import type { Connection, Types } from "mongoose";
import { mergedFrom, optionalDate, requiredString, strictSchema, text } from "./schema.ts";

/** Why a person was called into a talk. */
export const RELAY_REASONS = ["asked", "complaint", "lost", "question"] as const;

/**
 * A talk between the master and a client through the bot. `person`: someone wants a human, the assistant is
 * silent until it is given back. `question`: one thing only the master can answer; the assistant goes on
 * meanwhile.
 */
export interface Relay {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  clientId: Types.ObjectId;
  kind: "person" | "question";
  reason: (typeof RELAY_REASONS)[number];
  status: "open" | "closed";
  /** The client's words that led here. */
  question: string;
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
  kind: { type: String, enum: ["person", "question"], required: true },
  reason: { type: String, enum: RELAY_REASONS, required: true },
  status: { type: String, enum: ["open", "closed"], default: "open" },
  question: text(1000),
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
schema.index({ status: 1, lastAt: 1 });

export const relayModel = (connection: Connection) => connection.model<Relay>("relays", schema);
