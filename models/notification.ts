import type { Connection, Types } from "mongoose";
import { mergedFrom, requiredString, strictSchema } from "./schema.ts";

/**
 * The ledger of messages nobody asked for. A crash while `claimed` is retried; while `sending`, when the
 * outcome is unknowable, repeated once at most.
 */
export interface Notification {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  /** What makes it one: kind, appointment, and the start or revision it speaks about. */
  key: string;
  /** The task that said it; `opened` for each who had asked for time that was opened. */
  kind: string;
  /** Null for what is about no visit. */
  appointmentId: Types.ObjectId | null;
  /** Whom it was for; null: the master. */
  clientId: Types.ObjectId | null;
  /** Business time of its saying, and the message: an answer to it is about that visit. */
  saidAt: Date | null;
  messageId: number | null;
  status: "claimed" | "sending" | "sent" | "skipped" | "failed";
  attempts: number;
  /** Real time until which the claim stands. */
  claimedUntil: Date;
  sentAt: Date | null;
  error: string | null;
}

const schema = strictSchema<Notification>({
  masterId: { type: "ObjectId", ref: "masters", required: true },
  key: requiredString,
  kind: requiredString,
  appointmentId: { type: "ObjectId", ref: "appointments", default: null },
  clientId: { type: "ObjectId", ref: "clients", default: null },
  mergedFrom,
  saidAt: { type: Date, default: null },
  messageId: { type: Number, default: null },
  status: { type: String, enum: ["claimed", "sending", "sent", "skipped", "failed"], required: true },
  attempts: { type: Number, default: 1 },
  claimedUntil: { type: Date, required: true },
  sentAt: { type: Date, default: null },
  error: { type: String, default: null },
});
schema.index({ masterId: 1, key: 1 }, { unique: true });
schema.index({ masterId: 1, clientId: 1, saidAt: -1, _id: -1 }, { name: "said_to" });
// A key names its master or visit, and a sweep asks for many of any master's.
schema.index({ key: 1 });
schema.index({ status: 1 }, { partialFilterExpression: { status: "failed" } });

export const notificationModel = (connection: Connection) =>
  connection.model<Notification>("notifications", schema);
