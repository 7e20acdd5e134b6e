import type { Connection, Model, Types } from "mongoose";
import type { Forgotten } from "./collection.ts";
import { strictSchema } from "./schema.ts";

/**
 * One chat of one bot: `_id` is `botId:chatId`. The lease covers its state, never waiting; writes to `state`
 * carry the fence of the lease they were made under.
 */
export interface Chat {
  _id: string;
  botId: number;
  chatId: number;
  lease: { owner: string; until: Date };
  fence: number;
  /** The turn now being thought about, kept alive by its process until `until`. */
  thinking: { turnId: string; updateIds: number[]; until: Date; tries?: number } | null;
  /** What the talk is about; its shape belongs to the bot. */
  state: Record<string, unknown>;
  /**
   * The updates of the last closed step or turn: their effects are in `state`, so they are only ticked off.
   */
  applied?: number[];
  /** The last of `applied`, as processes of the release before read it. */
  appliedUpdateId: number | null;
  /**
   * Questions that workers put, the newest last: pushed without the lease, read by whoever has it next. Their
   * shape belongs to the bot.
   */
  told?: Record<string, unknown>[];
  /** Whose talk it is, as last found; whoever it does not fit any more is looked for anew. */
  who?: { masterId: Types.ObjectId; userId: Types.ObjectId; clientId: Types.ObjectId | null } | null;
  /** Holders of the lease that froze or died since something was last closed. */
  fallen?: number;
  /** Earliest moment of the next message to this chat, real time (pacing). */
  sendAt: Date;
}

const schema = strictSchema<Chat>({
  _id: { type: String, required: true },
  botId: { type: Number, required: true },
  chatId: { type: Number, required: true },
  lease: { type: Object, required: true },
  fence: { type: Number, required: true },
  thinking: { type: Object, default: null },
  state: { type: Object, default: {} },
  applied: { type: [Number], default: [] },
  appliedUpdateId: { type: Number, default: null },
  told: { type: [Object], default: undefined },
  who: { type: Object, default: null },
  fallen: { type: Number, default: 0 },
  sendAt: { type: Date, default: () => new Date(0) },
});

export const chatModel = (connection: Connection) => connection.model<Chat>("chats", schema);

/** What the chat was about. Whoever has its lease writes the state themselves: it is their own erasure. */
export async function forgetState(chats: Model<Chat>, { chat }: Forgotten): Promise<void> {
  // What workers asked is nobody's state: it goes, whoever has the lease.
  await chats.collection.updateOne({ _id: chat as never }, { $unset: { told: "" } });
  await chats.collection.updateOne(
    { _id: chat as never, $expr: { $lte: ["$lease.until", "$$NOW"] } },
    { $set: { state: {} } },
  );
}
