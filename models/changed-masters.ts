import { type Model, type ProjectionType, Types } from "mongoose";
import type { Master } from "./master.ts";

/** Up to which change the masters were read. */
export interface Since {
  at: Date;
  id: Types.ObjectId;
}

/**
 * Read again so far back each time: a write comes to be seen a moment after the moment it carries, and hosts'
 * clocks differ.
 */
const OVERLAP_MS = 15_000;
const PAGE = 500;

/** Before every change. */
export const FROM_THE_BEGINNING: Since = { at: new Date(0), id: new Types.ObjectId("0".repeat(24)) };

export interface ChangedMasters {
  /** Those changed since the last call, at most a page; empty when there are none left for now. */
  next(): Promise<Master[]>;
  /** How far it has read. */
  since(): Since;
}

/**
 * Reads the masters in the order of their changes, by index: all of them once, then whoever is new or was
 * changed. `fields` names what is wanted; `_id` and `updatedAt` come anyway.
 */
export function changedMasters(
  masters: Model<Master>,
  fields: ProjectionType<Master>,
  from: Since = FROM_THE_BEGINNING,
): ChangedMasters {
  let since = from;
  let readAt = from.at.getTime();
  /** Changes of the overlap that were handed out. */
  const seen = new Map<string, number>();

  return {
    since: () => since,
    async next() {
      const overlap = new Date(readAt - OVERLAP_MS);
      readAt = Date.now();
      for (const [id, at] of seen) if (at < overlap.getTime()) seen.delete(id);
      let after = since.at < overlap ? since : { ...FROM_THE_BEGINNING, at: overlap };
      for (;;) {
        const { at, id } = after;
        const page = await masters
          .find(
            { $or: [{ updatedAt: { $gt: at } }, { updatedAt: at, _id: { $gt: id } }] },
            { ...(fields as object), updatedAt: 1 },
          )
          .sort({ updatedAt: 1, _id: 1 })
          .limit(PAGE)
          .lean<Master[]>();
        const last = page.at(-1);
        if (!last) return [];
        after = { at: last.updatedAt, id: last._id };
        if (after.at >= since.at) since = after;
        const fresh = page.filter((one) => seen.get(String(one._id)) !== one.updatedAt.getTime());
        for (const one of fresh)
          if (one.updatedAt.getTime() >= readAt - OVERLAP_MS)
            seen.set(String(one._id), one.updatedAt.getTime());
        // A page that was all seen before is no end yet.
        if (fresh.length > 0) return fresh;
      }
    },
  };
}
