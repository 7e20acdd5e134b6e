import type { Model } from "mongoose";
import type { Logger } from "pino";
import type { InboxRow } from "../../models/inbox.ts";
import type { Lease } from "./lease.ts";
import { TryLater, waitOf } from "./try-later.ts";

/** Tries of one update that ended in an error. */
const TRIES = 3;
/**
 * Tries that froze or killed their process. More than of the others: a process that is killed from outside
 * looks the same, and a rough restart of many must lose nobody's update.
 */
export const FALLS = 10;
/** Telegram keeps an undelivered update for a day; an answer that late is none. */
const ROW_LIVES_MS = 24 * 60 * 60_000;

interface FailuresDeps {
  inbox: Model<InboxRow>;
  handler: { apologise(row: InboxRow, lease: Lease, error: unknown): Promise<void> };
  log: Logger;
  /** Looks at the chat again after `ms`. */
  kickIn(chatKey: string, ms: number): void;
}

/**
 * What becomes of an update that could not be answered: it waits, is tried again, or is given up with an
 * apology.
 */
export function createFailures({ inbox, handler, log, kickIn }: FailuresDeps) {
  /** Counts a failure. True when the row is given up and the person was told. */
  async function failed(row: InboxRow, lease: Lease, error: unknown): Promise<boolean> {
    if (error instanceof TryLater) return putOff(row, error);
    const attempts = row.attempts + 1;
    await inbox.updateOne({ _id: row._id }, { $set: { attempts } });
    const { chatKey, updateId } = row;
    log.error({ err: error, chatKey, updateId, attempts }, "mailbox: an update failed");
    if (attempts < TRIES) {
      kickIn(chatKey, 200 * attempts);
      return false;
    }
    await giveUp(row, lease, error);
    return true;
  }

  /** The row waits, in every process; true when it has waited for as long as an answer is worth anything. */
  async function putOff(row: InboxRow, { ms, cause }: TryLater): Promise<boolean> {
    const { chatKey, updateId, waits = 0 } = row;
    if (Date.now() - row.receivedAt.getTime() > ROW_LIVES_MS) {
      log.error({ err: cause, chatKey, updateId }, "mailbox: an update could not be answered for a day");
      return true;
    }
    const pause = Math.max(ms, waitOf(waits));
    if (waits === 0) log.warn({ err: cause, chatKey, updateId }, "mailbox: an answer waits for Telegram");
    const tryAt = new Date(Date.now() + pause);
    await inbox.updateOne({ _id: row._id }, { $set: { tryAt, waits: waits + 1 } });
    kickIn(chatKey, pause);
    return false;
  }

  async function giveUp(row: InboxRow, lease: Lease, error: unknown): Promise<void> {
    await handler
      .apologise(row, lease, error)
      .catch((second) => log.error({ err: second }, "mailbox: could not even apologise"));
  }

  return { failed, giveUp };
}
