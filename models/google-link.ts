import type { Connection, Types } from "mongoose";
import {
  ANY_DATE,
  ANY_STRING,
  optionalDate,
  optionalString,
  part,
  requiredString,
  strictSchema,
  THERE,
} from "./schema.ts";

/**
 * A master's connection to Google Calendar: authorisation under way, and how far the two sides have been
 * brought together.
 */
export interface GoogleLink {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  /** An authorisation that was begun; used up when its answer comes. */
  attempt: { stateHash: string; verifier: string; expiresAt: Date } | null;
  /** Null: not connected. Business time, as all moments here but the lease. */
  connectedAt: Date | null;
  /** Until the first pull after connecting, which pushes what is missing there. */
  fresh: boolean;
  /** The master was told that it works. */
  welcomed: boolean;
  syncToken: string | null;
  /** What was pulled reaches so far ahead. */
  windowEnd: Date | null;
  /** The last complete pull. */
  pulledAt: Date | null;
  /** Not while Google asks for patience; what waits to be pushed goes with it. */
  pullDueAt: Date | null;
  /** Google asked for patience, or was away. */
  pausedUntil: Date | null;
  failures: number;
  /** How Google tells of changes; `token` proves that it is Google. */
  channel: { id: string; resourceId: string; token: string; expiresAt: Date } | null;
  channelDueAt: Date | null;
  /** Google refuses for good until the master connects again. */
  broken: { at: Date; reason: "revoked" | "forbidden"; toldAt: Date | null } | null;
  /** One process at a time brings a master's sides together; real time. */
  leaseOwner: string | null;
  leaseUntil: Date | null;
}

const schema = strictSchema<GoogleLink>({
  masterId: { type: "ObjectId", ref: "masters", required: true },
  attempt: {
    type: part({
      stateHash: requiredString,
      verifier: requiredString,
      expiresAt: { type: Date, required: true },
    }),
    default: null,
  },
  connectedAt: optionalDate,
  fresh: { type: Boolean, default: false },
  welcomed: { type: Boolean, default: false },
  syncToken: optionalString,
  windowEnd: optionalDate,
  pulledAt: optionalDate,
  pullDueAt: optionalDate,
  pausedUntil: optionalDate,
  failures: { type: Number, default: 0 },
  channel: {
    type: part({ id: String, resourceId: String, token: String, expiresAt: Date }),
    default: null,
  },
  channelDueAt: optionalDate,
  broken: {
    type: part({ at: Date, reason: { type: String, enum: ["revoked", "forbidden"] }, toldAt: optionalDate }),
    default: null,
  },
  leaseOwner: optionalString,
  leaseUntil: optionalDate,
});
schema.index({ masterId: 1 }, { unique: true });
schema.index(
  { "attempt.stateHash": 1 },
  { name: "by_state", unique: true, partialFilterExpression: { "attempt.stateHash": ANY_STRING } },
);
schema.index(
  { "channel.id": 1 },
  { name: "by_channel", partialFilterExpression: { "channel.id": ANY_STRING } },
);
// What is due of a connection, a branch of one question each: to look, to say that it works, and that it does
// not.
const WORKS = { connectedAt: ANY_DATE, broken: null };
schema.index({ pullDueAt: 1 }, { name: "to_pull", partialFilterExpression: WORKS });
schema.index({ pulledAt: 1 }, { name: "to_welcome", partialFilterExpression: { ...WORKS, welcomed: false } });
schema.index(
  { "broken.toldAt": 1 },
  { name: "broken_untold", partialFilterExpression: { "broken.at": THERE } },
);

export const googleLinkModel = (connection: Connection) =>
  connection.model<GoogleLink>("googlelinks", schema);
