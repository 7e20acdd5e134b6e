import type { Connection, Types } from "mongoose";
import { requiredString, strictSchema } from "./schema.ts";

/**
 * Something that is due and could not be done, or is put off on purpose: until when it waits, so that it
 * costs nothing meanwhile and keeps nobody else waiting. Gone once it is done.
 */
export interface Setback {
  /** A task's id; or, with a colon, a document that a sweep could not make sense of. */
  _id: string;
  masterId: Types.ObjectId | null;
  /** What is to be done then, as the queue carries it. Absent where whoever found it finds it again. */
  task?: unknown;
  /** How often it failed. */
  attempts: number;
  /** Business time, as all pauses of what is due. */
  nextTryAt: Date;
  /** Nobody need be alarmed any more: it was said, or it waits on purpose. */
  quiet: boolean;
  error: string;
}

const schema = strictSchema<Setback>({
  _id: requiredString,
  masterId: { type: "ObjectId", ref: "masters", default: null },
  task: { type: Object, default: undefined },
  attempts: { type: Number, default: 0 },
  nextTryAt: { type: Date, required: true },
  quiet: { type: Boolean, default: false },
  error: { type: String, default: "" },
});
schema.index({ nextTryAt: 1 }, { partialFilterExpression: { task: { $exists: true } } });
schema.index({ updatedAt: 1 });
schema.index({ masterId: 1 });
schema.index({ quiet: 1 }, { partialFilterExpression: { quiet: true } });

export const setbackModel = (connection: Connection) => connection.model<Setback>("setbacks", schema);
