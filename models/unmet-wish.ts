import type { Connection, Types } from "mongoose";
import { mergedFrom, optionalDate, requiredString, strictSchema } from "./schema.ts";

export const DAY_PARTS = ["morning", "day", "evening", "any"] as const;
export type WishedPart = (typeof DAY_PARTS)[number];

/**
 * Time that somebody asked for and could not have. Counted once for a client and week, however often they
 * ask.
 */
export interface UnmetWishRow {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  clientId: Types.ObjectId;
  /** ISO week of the wished day, `2026-W10`. */
  week: string;
  /** Monday is 0. */
  weekday: number;
  part: WishedPart;
  /** Minutes of the day a start was wished in, `[notBefore, notAfter)`. */
  notBefore: number;
  notAfter: number;
  serviceIds: Types.ObjectId[];
  durationMinutes: number;
  /** Minor units; 0 where the price is not known beforehand. */
  value: number;
  currency: string;
  /** Business time. */
  at: Date;
  /** They were told that such a time is open now. */
  offeredAt: Date | null;
}

const schema = strictSchema<UnmetWishRow>({
  masterId: { type: "ObjectId", ref: "masters", required: true },
  clientId: { type: "ObjectId", ref: "clients", required: true },
  mergedFrom,
  week: requiredString,
  weekday: { type: Number, required: true, min: 0, max: 6 },
  part: { type: String, enum: DAY_PARTS, required: true },
  notBefore: { type: Number, required: true },
  notAfter: { type: Number, required: true },
  serviceIds: { type: ["ObjectId"], default: [] },
  durationMinutes: { type: Number, required: true },
  value: { type: Number, required: true },
  currency: requiredString,
  at: { type: Date, required: true },
  offeredAt: optionalDate,
});
schema.index({ masterId: 1, clientId: 1, week: 1, weekday: 1, part: 1 }, { unique: true });
schema.index({ masterId: 1, offeredAt: 1, at: 1 });

export const unmetWishModel = (connection: Connection) => connection.model<UnmetWishRow>("wishes", schema);
