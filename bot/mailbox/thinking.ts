import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { InboxRow } from "../../models/inbox.ts";
import { closing, type createLeases, type Lease, LeaseLost, TurnReplaced } from "./lease.ts";
import { TryLater, waitOf } from "./try-later.ts";

/** How long a turn stands whose process stopped saying that it thinks. */
const THINKING_MS = 6_000;
const BEAT_MS = 2_000;
/**
 * The answer to a turn is kept in hand so long while Telegram does not take it; after that it is thought
 * again.
 */
const IN_HAND_MS = 60_000;

/** A turn's way to the chat: the lease is taken for a moment, and only while the turn is still wanted. */
export interface Step {
  <T>(work: (lease: Lease) => Promise<T>): Promise<T>;
  /** The last step: what it says closes the turn. It is tried again while Telegram does not answer. */
  last(work: (lease: Lease) => Promise<void>): Promise<void>;
}

/** The part of a turn that runs without the lease; everything it writes or sends happens in `step`. */
export type Think = (step: Step) => Promise<void>;

interface ThinkingDeps {
  leases: ReturnType<typeof createLeases>;
  log: Logger;
  finish(rows: readonly InboxRow[]): Promise<void>;
  /** Counts a failure; true when the row is given up. */
  failed(row: InboxRow, lease: Lease, error: unknown): Promise<boolean>;
  /** The turn is over, or replaced; rows after `seen` came meanwhile. */
  done(chatKey: string, seen: number): Promise<void>;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Turns that are thought through without the lease: marked in the chat, kept alive by a beat, closed in their
 * last step.
 */
export function createThinking({ leases, log, finish, failed, done }: ThinkingDeps) {
  /** By chat: a turn that was replaced may still be ending beside the one that replaced it. */
  const turns = new Map<string, Set<Promise<void>>>();

  async function run(chatKey: string, turnId: string, rows: readonly InboxRow[], think: Think) {
    const last = rows.at(-1) as InboxRow;
    const beat = setInterval(() => {
      // A missed beat only lets another take over.
      leases.keepThinking(chatKey, turnId, THINKING_MS).catch(() => undefined);
    }, BEAT_MS);
    let closed = false;
    const under = async <T>(work: (lease: Lease) => Promise<T>): Promise<T> => {
      const lease = await leases.acquireFor(chatKey, turnId);
      try {
        const result = await work(lease);
        await lease.release();
        return result;
      } finally {
        await lease.drop();
      }
    };
    const close = (work: (lease: Lease) => Promise<void>) =>
      under(async (lease) => {
        await work(lease);
        lease.set(closing(lease, rows));
      });
    const lastly = async (work: (lease: Lease) => Promise<void>) => {
      const until = Date.now() + IN_HAND_MS;
      for (let waits = 0; ; waits++)
        try {
          await close(work);
          break;
        } catch (error) {
          const pause = error instanceof TryLater ? Math.max(error.ms, waitOf(waits)) : 0;
          if (!(error instanceof TryLater) || Date.now() + pause > until) throw error;
          await sleep(pause);
        }
      closed = true;
    };
    try {
      await think(Object.assign(under, { last: lastly }) as Step);
      if (!closed) await close(async () => undefined);
      await finish(rows);
    } catch (error) {
      if (error instanceof TurnReplaced || error instanceof LeaseLost) return;
      await under(async (lease) => {
        if (await failed(last, lease, error)) {
          lease.set(closing(lease, rows));
          closed = true;
        } else lease.set({ thinking: null });
      }).catch((second) => {
        if (!(second instanceof TurnReplaced)) log.error({ err: second, chatKey }, "mailbox: a turn failed");
      });
      if (closed) await finish(rows);
    } finally {
      clearInterval(beat);
    }
  }

  function forget(chatKey: string, turn: Promise<void>): void {
    const ofChat = turns.get(chatKey);
    ofChat?.delete(turn);
    if (ofChat?.size === 0) turns.delete(chatKey);
  }

  return {
    /** Marks the turn in the chat, gives the lease back and thinks. */
    async begin(rows: readonly InboxRow[], lease: Lease, think: Think, tries: number): Promise<void> {
      const chatKey = lease.chat._id;
      const turnId = randomUUID();
      const updateIds = rows.map((row) => row.updateId);
      const until = new Date(Date.now() + THINKING_MS);
      lease.set({ state: lease.chat.state, thinking: { turnId, updateIds, until, tries } });
      await lease.release();
      const seen = updateIds.at(-1) ?? 0;
      const turn: Promise<void> = run(chatKey, turnId, rows, think)
        .catch((error) => log.error({ err: error, chatKey }, "mailbox: a turn failed"))
        .then(() => forget(chatKey, turn))
        .then(() => done(chatKey, seen))
        .catch((error) => log.warn({ err: error, chatKey }, "mailbox: cannot look for newer updates"));
      turns.set(chatKey, (turns.get(chatKey) ?? new Set()).add(turn));
    },
    has: (chatKey: string) => turns.has(chatKey),
    none: () => turns.size === 0,
    settled: async (): Promise<void> => {
      await Promise.all([...turns.values()].flatMap((ofChat) => [...ofChat]));
    },
  };
}
