import type { Connection, Types } from "mongoose";
import { optionalDate, requiredString, strictSchema } from "./schema.ts";

/**
 * Something of the master's own, in whose time nobody can book. What it is, is told to nobody else and sent
 * nowhere.
 */
export interface Errand {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  what: string;
  start: Date;
  end: Date;
  /** The master took it back; their time is open again. */
  removedAt: Date | null;
  /** The step of a plan that wrote it down. */
  key: string;
}

export const ERRAND_WORDS_AT_MOST = 100;

const schema = strictSchema<Errand>({
  masterId: { type: "ObjectId", ref: "masters", required: true },
  what: { ...requiredString, maxlength: ERRAND_WORDS_AT_MOST },
  start: { type: Date, required: true },
  end: { type: Date, required: true },
  removedAt: optionalDate,
  key: requiredString,
});
schema.index({ masterId: 1, key: 1 }, { unique: true });
schema.index({ masterId: 1, end: 1 });

export const errandModel = (connection: Connection) => connection.model<Errand>("errands", schema);
