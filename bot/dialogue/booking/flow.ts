import { createHash } from "node:crypto";
import type { TimeWish } from "../../reading/time-wish.ts";

export const PARTS_OF_DAY = ["morning", "day", "evening"] as const;
export type DayPart = (typeof PARTS_OF_DAY)[number];

/**
 * A booking or a move being put together: what is chosen so far. Buttons carry its id, so those of an older
 * one die.
 */
export interface Flow {
  id: string;
  serviceIds: string[];
  /** The visit being moved; null for a new one. */
  movingId: string | null;
  date: string | null;
  part: DayPart | null;
  page: number;
  /** Starts last shown, for words like "the latest". */
  shown: number[];
  /** Token of the open offer. */
  offerToken: string | null;
  /** For whom it is, or what is wished, in the client's words. */
  notes: string | null;
  /** When it is wished for, said before the service was. */
  wish: TimeWish | null;
  /** What could not be had, for someone who would wait for it. */
  unmet: UnmetWish | null;
  /** Others that would do as well: «в четверг вечером или в субботу». */
  alsoUnmet?: readonly UnmetWish[];
}

/** Local dates, inclusive, and minutes of the day a start may lie in. */
export interface UnmetWish {
  from: string;
  to: string;
  notBefore: number;
  notAfter: number;
}

/**
 * `key` names the update that began it: handled again after a crash, it begins the same flow, and its buttons
 * still work.
 */
export function newFlow(key: string, wanted: Partial<Flow> = {}): Flow {
  const id = createHash("sha256").update(key).digest("hex").slice(0, 6);
  return {
    id,
    serviceIds: [],
    movingId: null,
    date: null,
    part: null,
    page: 0,
    shown: [],
    offerToken: null,
    notes: null,
    wish: null,
    unmet: null,
    ...wanted,
  };
}
