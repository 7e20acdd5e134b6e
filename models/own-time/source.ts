import type { Types } from "mongoose";
import type { Models } from "../connect.ts";
import type { Master } from "../master.ts";

/** Time that is the master's own: nobody's visit, and closed to everybody. Instants in epoch ms. */
export interface OwnTime {
  id: string;
  start: number;
  end: number;
  /** What it is, for the master's eyes only; null: nobody knows. */
  words: string | null;
  /** The visit whose event elsewhere it is; null: it has nothing to do with visits. */
  visitId: Types.ObjectId | null;
}

/** Something that takes a master's time besides visits. */
export interface OwnTimeSource {
  /** Whether there may be any that ends after a moment: where not, nothing is asked. */
  mayHave(master: Master, since: Date): boolean;
  /** Whatever ends after `since` and begins before `until`. */
  between(models: Models, masterId: Types.ObjectId, since: Date, until: Date): Promise<OwnTime[]>;
}
