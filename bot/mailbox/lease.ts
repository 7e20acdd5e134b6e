import type { Model } from "mongoose";
import type { Chat } from "../../models/chat.ts";

/** How long a chat stays with a process that stopped renewing. Server time throughout: hosts' clocks may differ. */
const LEASE_MS = 5_000;
const RENEW_EVERY_MS = 1_500;

/** Another process has taken the chat: whatever was about to be written must not be. */
export class LeaseLost extends Error {
  override name = "LeaseLost";
}

/** The right to a chat's state. */
export interface Lease {
  chat: Chat;
  /** Writes fields of the chat, if the lease still stands. Throws LeaseLost. */
  write(fields: Partial<Pick<Chat, "state" | "thinking" | "appliedUpdateId">>): Promise<void>;
  release(): Promise<void>;
}

const ahead = (ms: number) => ({ $add: ["$$NOW", ms] });

export function createLeases(chats: Model<Chat>, owner: string) {
  return {
    /** Makes sure the chat exists, so that it can be leased. */
    async ensure(chatKey: string, botId: number, chatId: number): Promise<void> {
      await chats.collection.updateOne(
        { _id: chatKey as never },
        {
          $setOnInsert: {
            botId,
            chatId,
            lease: { owner: "", until: new Date(0) },
            fence: 0,
            thinking: null,
            state: {},
            appliedUpdateId: null,
            sendAt: new Date(0),
            createdAt: new Date(),
            updatedAt: new Date(),
          },
        },
        { upsert: true },
      );
    },

    /** Null while another holds it. */
    async acquire(chatKey: string): Promise<Lease | null> {
      const chat = (await chats.collection.findOneAndUpdate(
        { _id: chatKey as never, $expr: { $lte: ["$lease.until", "$$NOW"] } },
        [{ $set: { lease: { owner, until: ahead(LEASE_MS) }, fence: { $add: ["$fence", 1] } } }],
        { returnDocument: "after" },
      )) as unknown as Chat | null;
      if (!chat) return null;
      const mine = { _id: chatKey as never, fence: chat.fence, "lease.owner": owner };
      const renewal = setInterval(() => {
        chats.collection
          .updateOne(mine, [{ $set: { "lease.until": ahead(LEASE_MS) } }])
          .catch(() => undefined); // the next write tells
      }, RENEW_EVERY_MS);
      return {
        chat,
        async write(fields) {
          const result = await chats.collection.updateOne(mine, {
            $set: { ...fields, updatedAt: new Date() },
          });
          if (result.matchedCount === 0) throw new LeaseLost(chatKey);
          Object.assign(chat, fields);
        },
        async release() {
          clearInterval(renewal);
          await chats.collection.updateOne(mine, { $set: { "lease.until": new Date(0) } });
        },
      };
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
