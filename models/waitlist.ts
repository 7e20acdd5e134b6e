import type { Connection, Types } from "mongoose";
import type { Wish } from "../engine/booking/waitlist.ts";
import { mergedFrom, requiredString, strictSchema } from "./schema.ts";

/** A wish for time that was not free: who is to hear of it when it frees up. */
export interface WaitingWish {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  clientId: Types.ObjectId;
  /** In the order of the visit. */
  serviceIds: Types.ObjectId[];
  /** What they take, buffers included. */
  durationMinutes: number;
  /** ISO weekdays, 0 = Monday; empty: any. */
  weekdays: number[];
  /** Local dates, inclusive. */
  from: string;
  until: string;
  /** Minutes of the day a start may lie in, `[notBefore, notAfter)`. */
  notBefore: number;
  notAfter: number;
  since: Date;
  /** Starts that were offered: nobody is asked twice about the same time. */
  asked: Date[];
  status: "waiting" | "met" | "dropped";
  /** The update that made it. */
  key: string;
}

const schema = strictSchema<WaitingWish>({
  masterId: { type: "ObjectId", ref: "masters", required: true },
  clientId: { type: "ObjectId", ref: "clients", required: true },
  mergedFrom,
  serviceIds: { type: ["ObjectId"], required: true },
  durationMinutes: { type: Number, required: true },
  weekdays: { type: [Number], default: [] },
  from: requiredString,
  until: requiredString,
  notBefore: { type: Number, default: 0 },
  notAfter: { type: Number, default: 1440 },
  since: { type: Date, required: true },
  asked: { type: [Date], default: [] },
  status: { type: String, enum: ["waiting", "met", "dropped"], default: "waiting" },
  key: requiredString,
});
schema.index({ masterId: 1, key: 1 }, { unique: true });
schema.index({ masterId: 1, status: 1, until: 1 });
schema.index({ masterId: 1, clientId: 1, status: 1 });

/** A stored wish as the engine ranks it. */
export const toWish = (document: WaitingWish): Wish => ({
  id: String(document._id),
  clientId: String(document.clientId),
  serviceIds: document.serviceIds.map(String),
  durationMinutes: document.durationMinutes,
  weekdays: document.weekdays,
  from: document.from,
  until: document.until,
  notBefore: document.notBefore,
  notAfter: document.notAfter,
  since: document.since.getTime(),
});

export const waitlistModel = (connection: Connection) =>
  connection.model<WaitingWish>("waitlist", schema, "waitlist");
