import type { Connection, Model } from "mongoose";
import { isDuplicateKey, strictSchema } from "./schema.ts";

/**
 * Work that one process at a time does for all: who does it, until when (server time), and where it stands.
 */
export interface DutyRecord {
  /** What is done: `publish`. */
  _id: string;
  owner: string;
  until: Date;
  /** Grows each time the duty changes hands: a write of the former holder's is told by it. */
  fence: number;
  /** Where the work stands, for whoever does it next; its shape belongs to the work. */
  memo: Record<string, unknown> | null;
}

const schema = strictSchema<DutyRecord>({
  _id: { type: String, required: true },
  owner: { type: String, default: "" },
  until: { type: Date, default: () => new Date(0) },
  fence: { type: Number, default: 0 },
  memo: { type: Object, default: null },
});

export const dutyModel = (connection: Connection) => connection.model<DutyRecord>("duties", schema);

/** A duty while this process has it. */
export interface HeldDuty {
  fence: number;
  /** As the last holder left it. */
  memo: Record<string, unknown> | null;
  /** Aborts once the duty is another's, or may be: whatever is not begun is left to them. */
  signal: AbortSignal;
  /** Notes where the work stands. False: the duty is another's by now, and nothing was noted. */
  remember(memo: Record<string, unknown>): Promise<boolean>;
}

export interface Duty {
  /**
   * Does `work` if the duty is free or this process's already, and keeps it for as long as that takes. False:
   * another has it. It stays with this process until `leaseMs` after, so that its next round is its own, too.
   * Throws what `work` throws.
   */
  run(work: (held: HeldDuty) => Promise<void>): Promise<boolean>;
  /** Gives the duty up, so that another process can take it at once. */
  leave(): Promise<void>;
}

/**
 * A duty by its name. A holder that stopped renewing loses it `leaseMs` later; time is the server's, hosts'
 * clocks may differ.
 */
export function createDuty(
  duties: Model<DutyRecord>,
  { name, owner, leaseMs }: { name: string; owner: string; leaseMs: number },
): Duty {
  const { collection } = duties;
  const until = { $add: ["$$NOW", leaseMs] };
  const mine = { $eq: ["$owner", owner] };
  const free = { $lte: [{ $ifNull: ["$until", new Date(0)] }, "$$NOW"] };
  const fence = { $ifNull: ["$fence", 0] };

  /**
   * Null while another has it. The condition stands in the update: an upsert allows no `$expr` in its filter.
   */
  async function take(): Promise<DutyRecord | null> {
    try {
      const record = (await collection.findOneAndUpdate(
        { _id: name as never },
        [
          {
            $set: {
              owner: { $cond: [{ $or: [mine, free] }, owner, "$owner"] },
              until: { $cond: [{ $or: [mine, free] }, until, "$until"] },
              fence: { $cond: [{ $and: [{ $not: [mine] }, free] }, { $add: [fence, 1] }, fence] },
              memo: { $ifNull: ["$memo", null] },
            },
          },
        ],
        { upsert: true, returnDocument: "after" },
      )) as unknown as DutyRecord | null;
      return record?.owner === owner ? record : null;
    } catch (error) {
      if (isDuplicateKey(error)) return null; // two made it at once, and the other was first
      throw error;
    }
  }

  return {
    async run(work) {
      let keptAt = performance.now();
      const record = await take();
      if (!record) return false;
      const lost = new AbortController();
      const held = { _id: name as never, owner, fence: record.fence };
      let renewing = false;
      const renew = async () => {
        const at = performance.now();
        // A database that does not answer cannot say that it is still ours.
        if (at - keptAt > leaseMs) return lost.abort();
        if (renewing) return;
        renewing = true;
        try {
          const kept = await collection.updateOne(held, [{ $set: { until } }]);
          if (kept.matchedCount === 0) lost.abort();
          else keptAt = at;
        } catch {
          // the next one tells
        } finally {
          renewing = false;
        }
      };
      const renewal = setInterval(() => void renew(), leaseMs / 3);
      try {
        await work({
          fence: record.fence,
          memo: record.memo,
          signal: lost.signal,
          async remember(memo) {
            const noted = await collection.updateOne(held, { $set: { memo } });
            if (noted.matchedCount === 0) lost.abort();
            return noted.matchedCount > 0;
          },
        });
        return true;
      } finally {
        clearInterval(renewal);
      }
    },
    async leave() {
      await collection.updateOne({ _id: name as never, owner }, { $set: { until: new Date(0) } });
    },
  };
}
