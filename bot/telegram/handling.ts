import { AsyncLocalStorage } from "node:async_hooks";
import type { Model, Types } from "mongoose";
import type { InboxRow } from "../../models/inbox.ts";

/**
 * Messages sent while one update is handled. Accepted ones are remembered in the update's row, so that handling it again
 * after a crash sends only what is missing. It travels beside the call stack, because grammY's conversations build their
 * own `Api` and pass nothing along.
 */
export interface Handling {
  /** Number of the next message. */
  next: number;
  sent: Readonly<Record<string, number>>;
  accepted(number: number, messageId: number): Promise<void>;
}

export const handling = new AsyncLocalStorage<Handling>();

export function handlingOf(
  inbox: Model<InboxRow>,
  row: { _id: Types.ObjectId; sends: Record<string, number> },
): Handling {
  return {
    next: 0,
    sent: row.sends,
    async accepted(number, messageId) {
      row.sends[number] = messageId;
      await inbox.updateOne({ _id: row._id }, { $set: { [`sends.${number}`]: messageId } });
    },
  };
}
