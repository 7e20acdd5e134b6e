import type { Connection, Types } from "mongoose";
import { requiredString, strictSchema } from "./schema.ts";

/**
 * Time that a master's other calendar takes. What it is called there is nobody's business, and is not kept.
 */
export interface BusyEvent {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  /** Google's id of the event, or of one instance of a recurring one. */
  eventId: string;
  start: Date;
  end: Date;
  /**
   * The visit that this is the event of: it stands elsewhere there than in the diary, and the master has not
   * said which is right.
   */
  visitId: Types.ObjectId | null;
}

const schema = strictSchema<BusyEvent>({
  masterId: { type: "ObjectId", ref: "masters", required: true },
  eventId: requiredString,
  start: { type: Date, required: true },
  end: { type: Date, required: true },
  visitId: { type: "ObjectId", default: null },
});
schema.index({ masterId: 1, eventId: 1 }, { unique: true });
schema.index({ masterId: 1, end: 1 });

export const busyEventModel = (connection: Connection) => connection.model<BusyEvent>("busyevents", schema);
