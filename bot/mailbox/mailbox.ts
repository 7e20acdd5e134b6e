import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Models } from "../../models/connect.ts";
import type { InboxRow } from "../../models/inbox.ts";
import { isDuplicateKey } from "../../models/schema.ts";
import { createLeases, type Lease, LeaseLost } from "./lease.ts";

/** A newer message or a tap came: what this turn had in mind is not to be written or said any more. */
class TurnReplaced extends Error {
  override name = "TurnReplaced";
}

/** Not now: the row is to be tried again after `ms` (Telegram asked for patience). */
export class TryLater extends Error {
  override name = "TryLater";
  readonly ms: number;
  constructor(ms: number) {
    super(`try again in ${ms} ms`);
    this.ms = ms;
  }
}

/** A turn's way to the chat: the lease is taken for a moment, and only while the turn is still wanted. */
export type Step = <T>(work: (lease: Lease) => Promise<T>) => Promise<T>;

export interface MailboxHandler {
  /** A tap, a command, anything that is answered at once. Runs under the lease; must leave `lease.chat.state` as it shall be. */
  instant(row: InboxRow, lease: Lease): Promise<void>;
  /** Texts, collected. Runs without the lease; everything it writes or sends happens in `step`. */
  turn(rows: InboxRow[], step: Step): Promise<void>;
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
  /** Begins to look for rows that a dead process left. */
  start(): void;
  /** Finishes what is at hand, up to `graceMs`. */
  stop(graceMs: number): Promise<void>;
  /** Resolves when nothing is waiting or being done here. */
  idle(): Promise<void>;
}

const TRIES = 3;
const FORGOTTEN_MS = 1_000;
const THINKING_MS = 6_000;
const THINKING_BEAT_MS = 2_000;

/**
 * One mailbox a chat: its updates are handled in order and one at a time, across processes. The lease covers the chat's
 * state and never waiting: a model is thought with outside of it.
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
  const turns = new Set<Promise<void>>();
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

  const undone = (chatKey: string) =>
    inbox.find({ chatKey, doneAt: null }).sort({ updateId: 1 }).limit(100).lean<InboxRow[]>();
  const finish = async (rows: readonly InboxRow[]) => {
    await inbox.updateMany({ _id: { $in: rows.map((row) => row._id) } }, { $set: { doneAt: new Date() } });
  };

  async function drain(chatKey: string): Promise<void> {
    const lease = await leases.acquire(chatKey);
    // Whoever holds it looks again after releasing; if it died, the sweep comes by.
    if (!lease) return;
    let turn: InboxRow[] | null = null;
    let seen = 0;
    let turnId = "";
    try {
      for (;;) {
        const rows = await undone(chatKey);
        seen = rows.at(-1)?.updateId ?? seen;
        const first = rows.find((row) => row.kind === "instant" || lease.chat.state.formOpen === true);
        if (first) {
          if (!(await handle(first, lease))) break;
          continue;
        }
        if (rows.length === 0) break;
        if (lease.chat.appliedUpdateId === rows.at(-1)?.updateId) {
          await finish(rows); // the turn was said and written; only the tick was missing
          continue;
        }
        const thinking = lease.chat.thinking;
        const covered = thinking && rows.every((row) => thinking.updateIds.includes(row.updateId));
        if (covered && (await leases.isThinking(chatKey))) break;
        const wait = companyFor(rows, covered === true);
        if (wait > 0) {
          kickIn(chatKey, wait);
          break;
        }
        turn = rows;
        turnId = randomUUID();
        await lease.write({
          thinking: {
            turnId,
            updateIds: rows.map((row) => row.updateId),
            until: new Date(Date.now() + THINKING_MS),
          },
        });
        break;
      }
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
      log.warn({ chatKey }, "mailbox: lease lost, leaving the chat to its new holder");
    } finally {
      await lease.release();
    }
    if (turn) track(think(chatKey, turnId, turn));
    // A row that came while the lease was held was told to wait: look again.
    const fresh = await inbox.exists({ chatKey, doneAt: null, updateId: { $gt: seen } });
    if (fresh) again.add(chatKey);
  }

  /** How long the texts still wait for company; the rest of a burst is part of the same sentence. */
  function companyFor(rows: readonly InboxRow[], resumed: boolean): number {
    if (resumed) return 0;
    const now = Date.now();
    const last = Math.max(...rows.map((row) => row.receivedAt.getTime()));
    const first = Math.min(...rows.map((row) => row.receivedAt.getTime()));
    return Math.min(last + times.companyMs, first + times.companyAtMostMs) - now;
  }

  /** True when the next row may be taken. */
  async function handle(row: InboxRow, lease: Lease): Promise<boolean> {
    if (lease.chat.appliedUpdateId === row.updateId) {
      await finish([row]); // its effects are in the state already; only the tick was missing
      return true;
    }
    try {
      await handler.instant(row, lease);
    } catch (error) {
      if (error instanceof LeaseLost) throw error;
      if (!(await failed(row, lease, error))) return false;
    }
    await lease.write({ state: lease.chat.state, appliedUpdateId: row.updateId, thinking: null });
    await finish([row]);
    return true;
  }

  /** Counts a failure. True when the row is given up and the person was told. */
  async function failed(row: InboxRow, lease: Lease, error: unknown): Promise<boolean> {
    if (error instanceof TryLater) {
      kickIn(row.chatKey, error.ms);
      return false;
    }
    const attempts = row.attempts + 1;
    await inbox.updateOne({ _id: row._id }, { $set: { attempts } });
    log.error(
      { err: error, chatKey: row.chatKey, updateId: row.updateId, attempts },
      "mailbox: an update failed",
    );
    if (attempts < TRIES) {
      kickIn(row.chatKey, 200 * attempts);
      return false;
    }
    await handler
      .apologise(row, lease, error)
      .catch((second) => log.error({ err: second }, "mailbox: could not even apologise"));
    return true;
  }

  /** Thinks a turn through outside the lease. */
  async function think(chatKey: string, turnId: string, rows: InboxRow[]): Promise<void> {
    const beat = setInterval(() => {
      leases.keepThinking(chatKey, turnId, THINKING_MS).catch(() => undefined); // a missed beat only lets another take over
    }, THINKING_BEAT_MS);
    const step: Step = async (work) => {
      const lease = await patiently(chatKey);
      try {
        if (lease.chat.thinking?.turnId !== turnId) throw new TurnReplaced(chatKey);
        return await work(lease);
      } finally {
        await lease.release();
      }
    };
    const last = rows.at(-1) as InboxRow;
    try {
      await handler.turn(rows, step);
      await step(async (lease) => {
        await lease.write({ thinking: null, appliedUpdateId: last.updateId });
        await finish(rows);
      });
    } catch (error) {
      if (error instanceof TurnReplaced || error instanceof LeaseLost) return;
      await step(async (lease) => {
        if (await failed(last, lease, error)) {
          await lease.write({ state: lease.chat.state, thinking: null, appliedUpdateId: last.updateId });
          await finish(rows);
        } else await lease.write({ thinking: null });
      }).catch((second) => {
        if (!(second instanceof TurnReplaced)) log.error({ err: second, chatKey }, "mailbox: a turn failed");
      });
    } finally {
      clearInterval(beat);
      kick(chatKey); // texts that came meanwhile are a turn of their own
    }
  }

  /** The lease, waited for: holders keep it for moments only. */
  async function patiently(chatKey: string): Promise<Lease> {
    for (let attempt = 0; attempt < 400; attempt++) {
      const lease = await leases.acquire(chatKey);
      if (lease) return lease;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new LeaseLost(chatKey);
  }

  function track(turn: Promise<void>): void {
    turns.add(turn);
    turn.finally(() => turns.delete(turn));
  }

  async function lookForForgotten(): Promise<void> {
    const keys = await inbox.distinct("chatKey", {
      doneAt: null,
      receivedAt: { $lte: new Date(Date.now() - FORGOTTEN_MS) },
    });
    for (const key of keys) if (!draining.has(key) && !timers.has(key)) kick(key);
  }

  return {
    async receive({ chatId, ...row }) {
      const chatKey = `${row.botId}:${chatId}`;
      await leases.ensure(chatKey, row.botId, chatId);
      try {
        await inbox.create({ ...row, chatKey, receivedAt: new Date() });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return "repeat";
      }
      kick(chatKey);
      return "new";
    },
    start() {
      sweep ??= setInterval(() => {
        lookForForgotten().catch((error) =>
          log.warn({ err: error }, "mailbox: cannot look for forgotten updates"),
        );
      }, times.sweepMs);
    },
    async stop(graceMs) {
      clearInterval(sweep);
      const settled = Promise.all([...draining.values(), ...turns]);
      await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, graceMs).unref())]);
      stopping = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(draining.values());
    },
    async idle() {
      for (;;) {
        await Promise.all([...draining.values(), ...turns]);
        if (draining.size === 0 && turns.size === 0 && timers.size === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}
