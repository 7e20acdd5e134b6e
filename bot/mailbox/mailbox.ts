import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Models } from "../../models/connect.ts";
import type { InboxRow } from "../../models/inbox.ts";
import { isDuplicateKey } from "../../models/schema.ts";
import { createFailures, FALLS } from "./failures.ts";
import { closing, createLeases, type Lease, LeaseLost } from "./lease.ts";
import { createThinking, type Think } from "./thinking.ts";

export interface MailboxHandler {
  /** A tap, a command: answered at once, under the lease, whose `chat.state` it leaves as it shall be. */
  instant(row: InboxRow, lease: Lease): Promise<void>;
  /**
   * Texts, collected. Runs under the lease, as `instant` does: null when they are answered; else what is left
   * to be done without it.
   */
  texts(rows: InboxRow[], lease: Lease): Promise<Think | null>;
  /** Whether a text is the open form's to answer; one that is not is a text like any. */
  isOfForm?(row: InboxRow): boolean;
  /** After the last try: tells the person that it did not work. Runs under the lease. */
  apologise(row: InboxRow, lease: Lease, error: unknown): Promise<void>;
}

export interface MailboxTimes {
  /** How long a text waits for company. */
  companyMs: number;
  /** The longest that the first of several texts waits. */
  companyAtMostMs: number;
  /** How often forgotten rows are looked for. */
  sweepMs: number;
}

export const MAILBOX_TIMES: MailboxTimes = { companyMs: 1_200, companyAtMostMs: 5_000, sweepMs: 500 };

export interface Mailbox {
  /** Stores an update durably; resolves once it may be answered with 200. A repeat ends here. */
  receive(
    row: Pick<InboxRow, "botId" | "updateId" | "kind" | "update"> & { chatId: number },
  ): Promise<"new" | "repeat">;
  /** Keeps an update that nobody can handle, as done, with what is wrong with it. */
  setAside(row: Pick<InboxRow, "botId" | "updateId" | "update">, problem: string): Promise<void>;
  /** Begins to look for rows that a dead process left. */
  start(): void;
  /** Finishes what is at hand, up to `graceMs`. */
  stop(graceMs: number): Promise<void>;
  /** Resolves when nothing is waiting or being done here. */
  idle(): Promise<void>;
}

const FORGOTTEN_MS = 1_000;
const FORGOTTEN_AT_ONCE = 1_000;
const ROWS_AT_ONCE = 100;
/** Characters that are kept of an update nobody can handle. */
const SET_ASIDE_LENGTH = 16_000;

/**
 * One mailbox a chat: its updates are handled in order and one at a time, across processes. The lease covers
 * the chat's state and never waiting: a model is thought with outside of it.
 */
export function createMailbox(
  models: Models,
  handler: MailboxHandler,
  log: Logger,
  times: MailboxTimes = MAILBOX_TIMES,
): Mailbox {
  const { inbox } = models;
  const leases = createLeases(models.chats, randomUUID());
  const draining = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  /** Since when a chat's texts have been waiting for company here. */
  const waitingSince = new Map<string, number>();
  /** Chats whose form, as last seen here, takes every text at once. */
  const inForm = new Set<string>();
  const { failed, giveUp } = createFailures({ inbox, handler, log, kickIn });
  const thinking = createThinking({ leases, log, finish, failed, done: lookAgain });
  let sweep: NodeJS.Timeout | undefined;
  let stopping = false;

  function kick(chatKey: string): void {
    clearTimeout(timers.get(chatKey));
    timers.delete(chatKey);
    if (stopping) return;
    if (draining.has(chatKey)) return void again.add(chatKey);
    const work = drain(chatKey)
      .catch((error) => log.error({ err: error, chatKey }, "mailbox: could not drain"))
      .finally(() => {
        draining.delete(chatKey);
        if (again.delete(chatKey)) kick(chatKey);
      });
    draining.set(chatKey, work);
  }

  function kickIn(chatKey: string, ms: number): void {
    clearTimeout(timers.get(chatKey));
    timers.set(
      chatKey,
      setTimeout(() => kick(chatKey), ms),
    );
  }

  /** A text waits for company without a lease and without asking the database. */
  function kickForText(chatKey: string): void {
    if (draining.has(chatKey)) return void again.add(chatKey);
    const now = Date.now();
    const since = waitingSince.get(chatKey) ?? now;
    waitingSince.set(chatKey, since);
    kickIn(chatKey, Math.max(0, Math.min(times.companyMs, since + times.companyAtMostMs - now)));
  }

  const undone = (chatKey: string) =>
    inbox.find({ chatKey, doneAt: null }).sort({ updateId: 1 }).limit(ROWS_AT_ONCE).lean<InboxRow[]>();

  async function finish(rows: readonly InboxRow[]): Promise<void> {
    const ids = rows.map((row) => row._id);
    await inbox.updateMany({ _id: { $in: ids } }, { $set: { doneAt: new Date() } });
  }

  /** Rows that came while the lease was held were told to wait. */
  async function lookAgain(chatKey: string, seen: number): Promise<void> {
    if (await inbox.exists({ chatKey, doneAt: null, updateId: { $gt: seen } })) kick(chatKey);
  }

  const isOfForm = (row: InboxRow, { chat }: Lease) =>
    chat.state.formOpen === true && handler.isOfForm?.(row) !== false;

  async function drain(chatKey: string): Promise<void> {
    waitingSince.delete(chatKey);
    const lease = await leases.acquire(chatKey);
    // The holder looks again after it releases; the sweep covers a holder that died.
    if (!lease) return;
    let seen = 0;
    try {
      const found = await undone(chatKey);
      seen = found.at(-1)?.updateId ?? 0;
      let rows = await withoutApplied(found, lease);
      for (;;) {
        const first = rows.find((row) => row.kind === "instant" || isOfForm(row, lease));
        if (!first) break;
        if (isPutOff(first) || !(await handle(first, lease))) return;
        rows = rows.filter((row) => row !== first);
        // Closed first, ticked second: a row that is closed but not ticked is only ticked.
        await (rows.length === 0 ? lease.release() : lease.store());
        await finish([first]);
      }
      if (rows.length > 0) await takeTexts(rows, lease);
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
      log.warn({ chatKey }, "mailbox: lease lost, leaving the chat to its new holder");
    } finally {
      await lease.drop();
    }
    if (lease.chat.state.formOpen === true) inForm.add(chatKey);
    else inForm.delete(chatKey);
    await lookAgain(chatKey, seen);
  }

  /** Ticks off what is in the state already, whatever came after it. */
  async function withoutApplied(rows: InboxRow[], { chat }: Lease): Promise<InboxRow[]> {
    const applied = new Set([...(chat.applied ?? []), chat.appliedUpdateId]);
    const done = rows.filter((row) => applied.has(row.updateId));
    if (done.length > 0) await finish(done);
    return rows.filter((row) => !done.includes(row));
  }

  /** True when the row waits for its moment; it is looked at again then. */
  function isPutOff({ chatKey, tryAt }: InboxRow): boolean {
    const wait = (tryAt?.getTime() ?? 0) - Date.now();
    if (wait > 0) kickIn(chatKey, wait);
    return wait > 0;
  }

  /**
   * Makes a turn of texts that have waited long enough: answered under the lease, or thought through without
   * it.
   */
  async function takeTexts(rows: InboxRow[], lease: Lease): Promise<void> {
    const chatKey = lease.chat._id;
    const last = rows.at(-1) as InboxRow;
    if (rows.some(isPutOff)) return;
    const before = lease.chat.thinking;
    const resumed = before !== null && rows.every((row) => before.updateIds.includes(row.updateId));
    if (resumed && (await leases.isThinking(chatKey))) return;
    const wait = resumed ? 0 : companyFor(rows);
    if (wait > 0) return kickIn(chatKey, wait);
    // A turn that is resumed is one whose process froze or died.
    const tries = resumed ? (before.tries ?? 1) + 1 : 1;
    const falls = (lease.chat.fallen ?? 0) + tries - 1;
    let think: Think | null = null;
    if (falls >= FALLS) await giveUp(last, lease, new Error("processes froze or died over it"));
    else
      try {
        think = await handler.texts(rows, lease);
      } catch (error) {
        if (error instanceof LeaseLost) throw error;
        if (!(await failed(last, lease, error))) return;
      }
    if (think) {
      await thinking.begin(rows, lease, think, tries);
      return;
    }
    lease.set(closing(lease, rows));
    await lease.release();
    await finish(rows);
  }

  /** How long the texts still wait for company; the rest of a burst is part of the same sentence. */
  function companyFor(rows: readonly InboxRow[]): number {
    const received = rows.map((row) => row.receivedAt.getTime());
    const [first, last] = [Math.min(...received), Math.max(...received)];
    return Math.min(last + times.companyMs, first + times.companyAtMostMs) - Date.now();
  }

  /** True when the row is answered, or given up: it is closed, and to be ticked off. */
  async function handle(row: InboxRow, lease: Lease): Promise<boolean> {
    if ((lease.chat.fallen ?? 0) >= FALLS)
      await giveUp(row, lease, new Error("processes froze or died over it"));
    else
      try {
        await handler.instant(row, lease);
      } catch (error) {
        if (error instanceof LeaseLost) throw error;
        if (!(await failed(row, lease, error))) return false;
      }
    lease.set(closing(lease, [row]));
    return true;
  }

  async function lookForForgotten(): Promise<void> {
    const now = Date.now();
    const rows = await inbox
      .find(
        {
          doneAt: null,
          receivedAt: { $lte: new Date(now - FORGOTTEN_MS) },
          $or: [{ tryAt: null }, { tryAt: { $lte: new Date(now) } }],
        },
        { chatKey: 1 },
      )
      .sort({ receivedAt: 1 })
      .limit(FORGOTTEN_AT_ONCE)
      .lean();
    for (const key of new Set(rows.map((row) => row.chatKey)))
      if (!draining.has(key) && !timers.has(key) && !thinking.has(key)) kick(key);
  }

  return {
    async receive({ chatId, ...row }) {
      const chatKey = `${row.botId}:${chatId}`;
      try {
        await inbox.create({ ...row, chatKey, receivedAt: new Date() });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return "repeat";
      }
      if (row.kind === "instant" || inForm.has(chatKey)) kick(chatKey);
      else kickForText(chatKey);
      return "new";
    },
    async setAside({ update, ...row }, problem) {
      const now = new Date();
      // As text: a shape that nobody foresaw need not be one that the database can hold.
      const kept = { text: JSON.stringify(update).slice(0, SET_ASIDE_LENGTH) };
      const chatKey = `${row.botId}:0`;
      const done = { kind: "instant" as const, receivedAt: now, doneAt: now };
      try {
        await inbox.create({ ...row, ...done, chatKey, update: kept, problem });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },
    start() {
      const look = async () => {
        await lookForForgotten().catch((error) =>
          log.warn({ err: error }, "mailbox: cannot look for forgotten updates"),
        );
        if (!stopping) sweep = setTimeout(look, times.sweepMs);
      };
      sweep ??= setTimeout(look, times.sweepMs);
    },
    async stop(graceMs) {
      clearTimeout(sweep);
      const settled = Promise.all([...draining.values(), thinking.settled()]);
      await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, graceMs).unref())]);
      stopping = true;
      clearTimeout(sweep);
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(draining.values());
    },
    async idle() {
      for (;;) {
        await Promise.all([...draining.values(), thinking.settled()]);
        if (draining.size === 0 && thinking.none() && timers.size === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}
