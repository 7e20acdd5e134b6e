import type { Model } from "mongoose";
import type { Chat } from "../../models/chat.ts";
import type { InboxRow } from "../../models/inbox.ts";

/**
 * How long a chat stays with a process that stopped renewing. Server time throughout: hosts' clocks may
 * differ.
 */
const LEASE_MS = 5_000;
const RENEW_EVERY_MS = 1_500;
/** A step waits for the lease so often and so long: holders keep it for moments only. */
const STEP_TRIES = 400;
const STEP_PAUSE_MS = 25;

/** Another process has taken the chat: whatever was about to be written must not be. */
export class LeaseLost extends Error {
  override name = "LeaseLost";
}

/** A newer message or a tap came: this turn may write and say nothing any more. */
export class TurnReplaced extends Error {
  override name = "TurnReplaced";
}

type Fields = Partial<Pick<Chat, "state" | "thinking" | "applied" | "appliedUpdateId" | "fallen" | "who">>;

/** The right to a chat's state. */
export interface Lease {
  chat: Chat;
  /** Sets fields of the chat; they are stored with the next `store` or with the release. */
  set(fields: Fields): void;
  /** Stores what was set and keeps the lease. Throws LeaseLost when it does not stand any more. */
  store(): Promise<void>;
  /**
   * Stores what was set and gives the chat back, in one write. A second call does nothing. Throws LeaseLost.
   */
  release(): Promise<void>;
  /** Gives the chat back and forgets what was set. */
  drop(): Promise<void>;
}

/** What a chat remembers of rows whose effects are in its state. */
export function closing({ chat }: Lease, rows: readonly InboxRow[]) {
  const applied = rows.map((row) => row.updateId);
  return { state: chat.state, applied, appliedUpdateId: applied.at(-1) ?? null, thinking: null, fallen: 0 };
}

const EPOCH = new Date(0);
const ahead = (ms: number) => ({ $add: ["$$NOW", ms] });
const orElse = (field: string, value: unknown) => ({ $ifNull: [`$${field}`, value] });
const isFree = { $lte: [orElse("lease.until", EPOCH), "$$NOW"] };
/** A lease that ran out instead of being given back: its holder froze or died. */
const ranOut = { $cond: [{ $gt: [orElse("lease.until", EPOCH), EPOCH] }, 1, 0] };

/** `botId:chatId`, taken apart. */
function partsOf(chatKey: string): { botId: number; chatId: number } {
  const [botId, chatId] = chatKey.split(":").map(Number);
  return { botId: botId ?? 0, chatId: chatId ?? 0 };
}

export function createLeases(chats: Model<Chat>, process: string) {
  let taken = 0;

  function holding(chat: Chat, owner: string): Lease {
    const mine = { _id: chat._id as never, fence: chat.fence, "lease.owner": owner };
    const renewal = setInterval(() => {
      // The next write tells.
      chats.collection.updateOne(mine, [{ $set: { "lease.until": ahead(LEASE_MS) } }]).catch(() => undefined);
    }, RENEW_EVERY_MS);
    let waiting: Fields = {};
    let held = true;
    const write = async (fields: Record<string, unknown>) => {
      const result = await chats.collection.updateOne(mine, { $set: fields });
      if (result.matchedCount === 0) throw new LeaseLost(chat._id);
    };
    return {
      chat,
      set(fields) {
        Object.assign(chat, fields);
        Object.assign(waiting, fields);
      },
      async store() {
        if (Object.keys(waiting).length === 0) return;
        const fields = waiting;
        waiting = {};
        await write({ ...fields, updatedAt: new Date() });
      },
      async release() {
        if (!held) return;
        held = false;
        clearInterval(renewal);
        const fields = Object.keys(waiting).length > 0 ? { ...waiting, updatedAt: new Date() } : {};
        await write({ ...fields, "lease.until": EPOCH });
      },
      async drop() {
        if (!held) return;
        held = false;
        clearInterval(renewal);
        await chats.collection.updateOne(mine, { $set: { "lease.until": EPOCH } });
      },
    };
  }

  return {
    /** Takes the chat, made where it is new. Null while another holds it. */
    async acquire(chatKey: string): Promise<Lease | null> {
      const owner = `${process}:${++taken}`;
      // A filter with $expr may not upsert, so the stages decide: who finds the chat held changes nothing.
      const chat = (await chats.collection.findOneAndUpdate(
        { _id: chatKey as never },
        [
          { $set: { free: isFree } },
          {
            $set: {
              ...Object.fromEntries(
                Object.entries(partsOf(chatKey)).map(([field, value]) => [field, orElse(field, value)]),
              ),
              state: orElse("state", { $literal: {} }),
              thinking: orElse("thinking", null),
              appliedUpdateId: orElse("appliedUpdateId", null),
              applied: orElse("applied", []),
              sendAt: orElse("sendAt", EPOCH),
              createdAt: orElse("createdAt", "$$NOW"),
              updatedAt: orElse("updatedAt", "$$NOW"),
              fallen: { $cond: ["$free", { $add: [orElse("fallen", 0), ranOut] }, orElse("fallen", 0)] },
              fence: { $cond: ["$free", { $add: [orElse("fence", 0), 1] }, "$fence"] },
              lease: { $cond: ["$free", { owner, until: ahead(LEASE_MS) }, "$lease"] },
            },
          },
          { $unset: "free" },
        ],
        { upsert: true, returnDocument: "after" },
      )) as unknown as Chat;
      return chat.lease.owner === owner ? holding(chat, owner) : null;
    },

    /**
     * Takes the chat for a step of a turn, waiting for whoever holds it. Throws TurnReplaced once the turn is
     * not wanted.
     */
    async acquireFor(chatKey: string, turnId: string): Promise<Lease> {
      for (let attempt = 0; attempt < STEP_TRIES; attempt++) {
        const owner = `${process}:${++taken}`;
        const chat = (await chats.collection.findOneAndUpdate(
          { _id: chatKey as never, "thinking.turnId": turnId, $expr: isFree },
          [
            {
              $set: {
                fallen: { $add: [orElse("fallen", 0), ranOut] },
                fence: { $add: ["$fence", 1] },
                lease: { owner, until: ahead(LEASE_MS) },
              },
            },
          ],
          { returnDocument: "after" },
        )) as unknown as Chat | null;
        if (chat) return holding(chat, owner);
        if (!(await chats.exists({ _id: chatKey, "thinking.turnId": turnId })))
          throw new TurnReplaced(chatKey);
        await new Promise((resolve) => setTimeout(resolve, STEP_PAUSE_MS));
      }
      throw new LeaseLost(chatKey);
    },

    /** Says that a turn is still being thought about; false once it was replaced. */
    async keepThinking(chatKey: string, turnId: string, ms: number): Promise<boolean> {
      const result = await chats.collection.updateOne({ _id: chatKey as never, "thinking.turnId": turnId }, [
        { $set: { "thinking.until": ahead(ms) } },
      ]);
      return result.matchedCount > 0;
    },

    /** Whether anyone is still thinking about the chat's turn, by server time. */
    async isThinking(chatKey: string): Promise<boolean> {
      return (
        (await chats.collection.countDocuments(
          { _id: chatKey as never, thinking: { $ne: null }, $expr: { $gt: ["$thinking.until", "$$NOW"] } },
          { limit: 1 },
        )) > 0
      );
    },
  };
}
