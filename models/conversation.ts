import type { Connection } from "mongoose";
import { strictSchema } from "./schema.ts";

/** A form in progress (grammY conversations): `_id` is `botId:chatId`. */
export interface Conversation {
  _id: string;
  data: unknown;
  /** The update that was last answered in it; null where nobody counts. */
  appliedUpdateId: number | null;
}

const schema = strictSchema<Conversation>({
  _id: { type: String, required: true },
  data: { type: Object, required: true },
  appliedUpdateId: { type: Number, default: null },
});

export const conversationModel = (connection: Connection) =>
  connection.model<Conversation>("conversations", schema);
