import type { Connection, Model, Types } from "mongoose";
import type { Forgotten } from "./collection.ts";
import { requiredString, strictSchema } from "./schema.ts";

/**
 * An update of Telegram's, stored before it is answered with 200. `instant` ones (taps, commands) are handled
 * at once; `text` ones are collected into a turn. `sends` remembers accepted messages, so a repeat sends only
 * what is missing.
 */
export interface InboxRow {
  _id: Types.ObjectId;
  botId: number;
  updateId: number;
  chatKey: string;
  kind: "instant" | "text";
  update: unknown;
  receivedAt: Date;
  doneAt: Date | null;
  /** Tries that failed here; one that Telegram did not take the answer of is none. */
  attempts: number;
  /** Not to be tried before: Telegram did not answer, or asked for patience. Real time. */
  tryAt?: Date | null;
  /** How often it was put off. */
  waits?: number;
  sends: Record<string, number>;
  /** What is wrong with an update that was set aside. */
  problem?: string | null;
}

const schema = strictSchema<InboxRow>({
  botId: { type: Number, required: true },
  updateId: { type: Number, required: true },
  chatKey: requiredString,
  kind: { type: String, enum: ["instant", "text"], required: true },
  update: { type: Object, required: true },
  receivedAt: { type: Date, required: true },
  doneAt: { type: Date, default: null },
  attempts: { type: Number, default: 0 },
  tryAt: { type: Date, default: null },
  waits: { type: Number, default: 0 },
  sends: { type: Object, default: {} },
  problem: { type: String, default: null },
});
schema.index({ botId: 1, updateId: 1 }, { unique: true });
// `doneAt: null`, not `$type`: a query for rows without it then implies the filter, and the planner uses the
// index.
schema.index(
  { chatKey: 1, updateId: 1 },
  { name: "undone_of_chat", partialFilterExpression: { doneAt: null } },
);
schema.index({ receivedAt: 1 }, { name: "undone_since", partialFilterExpression: { doneAt: null } });
schema.index({ doneAt: 1 }, { partialFilterExpression: { doneAt: { $type: "date" } } });

export const inboxModel = (connection: Connection) => connection.model<InboxRow>("inbox", schema, "inbox");

/**
 * Updates that are answered are emptied and stay: sent again by Telegram they are no news. One at work is
 * needed to its end.
 */
export async function forgetUpdates(inbox: Model<InboxRow>, { chat }: Forgotten): Promise<void> {
  if (chat === null) return;
  await inbox.collection.updateMany(
    { botId: Number(chat.split(":")[0]), chatKey: chat, doneAt: { $type: "date" } },
    { $set: { update: {}, problem: null } },
  );
}
