import type { Connection, Types } from "mongoose";
import { strictSchema } from "./schema.ts";

/**
 * What is known of a bot besides its master's settings: who polls it, how fast it may send, what was last
 * published.
 */
export interface BotRecord {
  _id: number;
  /** Null: the bot in which people become masters. */
  masterId: Types.ObjectId | null;
  pollLease: { owner: string; until: Date };
  /** Earliest moment of the bot's next message, real time (pacing). */
  sendAt: Date;
  /** What Telegram was told, part by part (`webhook`, `name`, `commands:kk`, …): a hash of each. */
  published: Record<string, string>;
  /**
   * From when on it is to be told something anew, real time. Null: it knows everything, or nobody has looked
   * yet.
   */
  publishAt: Date | null;
  /** How often in a row that failed, and the hash of what was to be told then. */
  publishFailures: number;
  publishTried: string | null;
  /** Set when Telegram refused the token; cleared when it works again. */
  parkedAt: Date | null;
  /** When a parked bot's token is tried again, business time. */
  probeAt?: Date | null;
}

const schema = strictSchema<BotRecord>({
  _id: { type: Number, required: true },
  masterId: { type: "ObjectId", ref: "masters", default: null },
  pollLease: { type: Object, default: () => ({ owner: "", until: new Date(0) }) },
  sendAt: { type: Date, default: () => new Date(0) },
  published: { type: Object, default: {} },
  publishAt: { type: Date, default: null },
  publishFailures: { type: Number, default: 0 },
  publishTried: { type: String, default: null },
  parkedAt: { type: Date, default: null },
  probeAt: { type: Date, default: undefined },
});
schema.index({ parkedAt: 1 }, { partialFilterExpression: { parkedAt: { $gt: new Date(0) } } });
schema.index({ publishAt: 1 });

export const botModel = (connection: Connection) => connection.model<BotRecord>("bots", schema);
