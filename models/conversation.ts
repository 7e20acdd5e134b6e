import type { Connection } from "mongoose";
import { strictSchema } from "./schema.ts";

/** A form in progress (grammY conversations): `_id` is `botId:chatId`. */
export interface Conversation {
  _id: string;
  data: unknown;
  /**
   * The updates that were answered in it last, where somebody counts. Telegram's numbers may begin anew after
   * a quiet week.
   */
  appliedUpdateIds: number[];
}

const schema = strictSchema<Conversation>({
  _id: { type: String, required: true },
  data: { type: Object, required: true },
  appliedUpdateIds: { type: [Number], default: [] },
});

export const conversationModel = (connection: Connection) =>
  connection.model<Conversation>("conversations", schema);
