import type { Connection, Types } from "mongoose";
import { optionalDate, optionalString, strictSchema, text } from "./schema.ts";

/** A person as one master knows them. `telegramUserId` is null for someone who phoned in. */
export interface Client {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  telegramUserId: Types.ObjectId | null;
  name: string;
  phone: string | null;
  notes: string;
  /** The language they are answered in; what they write wins over what Telegram says. */
  language: string | null;
  /** What the deep link said they came from. */
  source: string | null;
  /** When they were asked for name and phone after the first booking. */
  askedContactAt: Date | null;
  deletedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

const schema = strictSchema<Client>({
  masterId: { type: "ObjectId", ref: "masters", required: true },
  telegramUserId: { type: "ObjectId", ref: "users", default: null },
  name: text(80),
  phone: optionalString,
  notes: text(2000),
  language: optionalString,
  source: optionalString,
  askedContactAt: optionalDate,
  deletedAt: optionalDate,
});
schema.index(
  { masterId: 1, telegramUserId: 1 },
  {
    unique: true,
    partialFilterExpression: { telegramUserId: { $type: "objectId" }, deletedAt: { $type: "null" } },
  },
);

export const clientModel = (connection: Connection) => connection.model<Client>("clients", schema);
