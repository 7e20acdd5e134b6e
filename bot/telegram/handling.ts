import { AsyncLocalStorage } from "node:async_hooks";
import type { Model } from "mongoose";
import type { InboxRow } from "../../models/inbox.ts";

/**
 * Messages sent while one update is handled. Accepted ones are remembered in the update's row, so that
 * handling it again after a crash sends only what is missing. It travels beside the call stack, because
 * grammY's conversations build their own `Api` and pass nothing along.
 */
export interface Handling {
  /** It was begun before, here or in a process that is gone. */
  again: boolean;
  /** Number of the next message. */
  next: number;
  sent: Readonly<Record<string, number>>;
  accepted(number: number, messageId: number): Promise<void>;
}

export const handling = new AsyncLocalStorage<Handling>();

export function handlingOf(
  inbox: Model<InboxRow>,
  row: Pick<InboxRow, "_id" | "sends" | "attempts" | "waits">,
  fallen = 0,
): Handling {
  return {
    again: fallen + row.attempts + (row.waits ?? 0) > 0 || Object.keys(row.sends).length > 0,
    next: 0,
    sent: row.sends,
    async accepted(number, messageId) {
      row.sends[number] = messageId;
      await inbox.updateOne({ _id: row._id }, { $set: { [`sends.${number}`]: messageId } });
    },
  };
}
