import type { Connection } from "mongoose";
import { strictSchema } from "./schema.ts";

/** A form in progress (grammY conversations): `_id` is `botId:chatId`. */
export interface Conversation {
  _id: string;
  data: unknown;
}

const schema = strictSchema<Conversation>({
  _id: { type: String, required: true },
  data: { type: Object, required: true },
});

export const conversationModel = (connection: Connection) =>
  connection.model<Conversation>("conversations", schema);
