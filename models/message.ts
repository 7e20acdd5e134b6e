import { type Connection, type Model, Types } from "mongoose";
import type { Forgotten } from "./collection.ts";
import { mergedFrom, optionalString, part, strictSchema } from "./schema.ts";

/** One line of a talk. Tool steps of an assistant's turn live in `function_call` of its one row. */
export interface Message {
  _id: Types.ObjectId;
  user: Types.ObjectId;
  master: Types.ObjectId;
  userTgId: number;
  role: "user" | "assistant" | "master" | "system";
  content: string;
  function_call: unknown;
  name: string | null;
  tokensUsed: { request: number; response: number };
  timestamp: Date;
  /**
   * Cards of the people it is about, and plans under which a card was made: an erasure knows it by these.
   * None in rows from before they were kept.
   */
  about?: Types.ObjectId[];
  /** The turn that made it: written once, however often the turn is repeated. */
  turnKey: string;
  createdAt: Date;
}

const schema = strictSchema<Message>({
  user: { type: "ObjectId", ref: "users", required: true },
  master: { type: "ObjectId", ref: "masters", required: true },
  userTgId: { type: Number, required: true },
  role: { type: String, enum: ["user", "assistant", "master", "system"], required: true },
  content: { type: String, default: "", maxlength: 20_000 },
  function_call: { type: Object, default: null },
  name: optionalString,
  tokensUsed: {
    type: part({ request: { type: Number, default: 0 }, response: { type: Number, default: 0 } }),
    default: () => ({}),
  },
  timestamp: { type: Date, required: true },
  about: { type: ["ObjectId"], default: [] },
  mergedFrom,
  turnKey: { type: String, required: true },
});
schema.index({ master: 1, about: 1 });
schema.index({ master: 1, user: 1, timestamp: -1, _id: -1 }, { name: "talk" });
schema.index({ master: 1, turnKey: 1, role: 1 }, { unique: true });

export const messageModel = (connection: Connection) => connection.model<Message>("messages", schema);

/** Lines about a person, and about plans under which a card of theirs was made. */
export async function forgetLines(
  messages: Model<Message>,
  { masterId, cards, plans }: Forgotten,
): Promise<void> {
  const about = [...cards, ...plans.map((one) => new Types.ObjectId(one.plan))];
  await messages.deleteMany({ master: masterId, about: { $in: about } });
}
