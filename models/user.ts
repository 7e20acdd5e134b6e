import type { Connection, Model, Types } from "mongoose";
import type { Forgotten } from "./collection.ts";
import { ANY_NUMBER, optionalString, strictSchema, text } from "./schema.ts";

/** A person in Telegram, shared by all masters' bots. `name` is what they say they are called. */
export interface User {
  _id: Types.ObjectId;
  tgId: number | null;
  igUserId: string | null;
  username: string | null;
  firstName: string;
  lastName: string;
  langCode: string | null;
  isPremium: boolean;
  status: "active" | "blocked" | "deleted";
  avatar: string | null;
  name: string;
  phone: string | null;
  createdAt: Date;
  updatedAt: Date;
}

const schema = strictSchema<User>({
  tgId: { type: Number },
  igUserId: optionalString,
  username: optionalString,
  firstName: text(256),
  lastName: text(256),
  langCode: optionalString,
  isPremium: { type: Boolean, default: false },
  status: { type: String, enum: ["active", "blocked", "deleted"], default: "active" },
  avatar: optionalString,
  name: text(80),
  phone: optionalString,
});
schema.index(
  { tgId: 1 },
  { name: "by_telegram", unique: true, partialFilterExpression: { tgId: ANY_NUMBER } },
);
schema.index({ igUserId: 1 });

export const userModel = (connection: Connection) => connection.model<User>("users", schema);

/**
 * A person is shared by all masters' bots: forgotten where nobody else knows them. What Telegram says of them
 * comes with a next message.
 */
export async function forgetUser(users: Model<User>, { user, knownElsewhere }: Forgotten): Promise<void> {
  if (knownElsewhere) return;
  const nothing = { username: null, firstName: "", lastName: "", langCode: null, avatar: null };
  await users.updateOne({ _id: user }, { $set: { ...nothing, name: "", phone: null } });
}
