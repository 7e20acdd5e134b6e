import type { Connection, Types } from "mongoose";
import { part, requiredString, strictSchema, text } from "./schema.ts";

/**
 * One changed date of a master. `source` says who made it, of the date and of each piece, so that an undo
 * removes only its own.
 */
export interface MasterDayOverride {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  date: string;
  blocks: { from: string; to: string; source?: string }[];
  opens: { from: string; to: string; note: string; source?: string }[];
  source: string;
  createdAt: Date;
  updatedAt: Date;
}

const wall = { type: String, required: true, match: /^([01]\d|2[0-4]):[0-5][05]$/ };

const schema = strictSchema<MasterDayOverride>({
  masterId: { type: "ObjectId", ref: "masters", required: true },
  date: { ...requiredString, match: /^\d{4}-\d{2}-\d{2}$/ },
  blocks: { type: [part({ from: wall, to: wall, source: String })], default: [] },
  opens: { type: [part({ from: wall, to: wall, note: text(300), source: String })], default: [] },
  source: { type: String, default: "manual" },
});
schema.index({ masterId: 1, date: 1 }, { unique: true });

export const masterDayOverrideModel = (connection: Connection) =>
  connection.model<MasterDayOverride>("masterdayoverrides", schema);
