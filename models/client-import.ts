import type { Connection, Model, Types } from "mongoose";
import type { Forgotten } from "./collection.ts";
import { optionalString, part, requiredString, strictSchema, text } from "./schema.ts";

/** People the master brings along: read, shown, and only then taken in, to the end also after a crash. */
export interface ClientImport {
  _id: Types.ObjectId;
  masterId: Types.ObjectId;
  /** Stands for the update it came with: handled again, it is one import. */
  key: string;
  status: "reading" | "proposed" | "running" | "done" | "dropped" | "failed";
  /** Telegram's id of the file, or the words that were pasted. */
  fileId: string | null;
  pasted: string;
  /** What can be taken in: line of the file, counted from 1. */
  rows: { line: number; name: string; phone: string | null; notes: string }[];
  /** Visits in it: whose (the line their person stands in), when, what. */
  visits: {
    line: number;
    person: number;
    name: string;
    phone: string | null;
    date: string;
    minutes: number;
    service: string;
  }[];
  /** How many visits were looked at, and how many are in the diary. */
  visitsDone: number;
  visitsBooked: number;
  /** What cannot, with the reason. */
  rejected: { line: number; text: string; reason: string }[];
  /** Lines about people who are there already, or twice in the file. */
  known: number;
  doubles: number;
  /** How many rows are in. */
  done: number;
  /** The message that shows how far it is. */
  messageId: number | null;
  createdAt: Date;
  updatedAt: Date;
}

const schema = strictSchema<ClientImport>({
  masterId: { type: "ObjectId", ref: "masters", required: true },
  key: requiredString,
  status: {
    type: String,
    enum: ["reading", "proposed", "running", "done", "dropped", "failed"],
    default: "reading",
  },
  fileId: optionalString,
  pasted: text(20_000),
  rows: {
    type: [part({ line: Number, name: text(80), phone: optionalString, notes: text(500) })],
    default: [],
  },
  visits: {
    type: [
      part({
        line: Number,
        person: Number,
        name: text(80),
        phone: optionalString,
        date: String,
        minutes: Number,
        service: text(200),
      }),
    ],
    default: [],
  },
  visitsDone: { type: Number, default: 0 },
  visitsBooked: { type: Number, default: 0 },
  rejected: { type: [part({ line: Number, text: text(120), reason: String })], default: [] },
  known: { type: Number, default: 0 },
  doubles: { type: Number, default: 0 },
  done: { type: Number, default: 0 },
  messageId: { type: Number, default: null },
});
schema.index({ masterId: 1, key: 1 }, { unique: true });
schema.index({ status: 1 }, { partialFilterExpression: { status: { $in: ["reading", "running"] } } });

export const clientImportModel = (connection: Connection) =>
  connection.model<ClientImport>("imports", schema);

/** A list that is over, without what it said of people: a way back needs the lines' numbers alone. */
export const usedUp = ({ rows, visits, rejected }: Pick<ClientImport, "rows" | "visits" | "rejected">) => ({
  fileId: null,
  pasted: "",
  rows: rows.map((one) => ({ ...one, name: "", phone: null, notes: "" })),
  visits: visits.map((one) => ({ ...one, name: "", phone: null })),
  rejected: rejected.map((one) => ({ ...one, text: "" })),
});

/**
 * Lines with a person's number, and visits of theirs: taken out of a list that waits for the master's yes,
 * emptied in one that is over. One being taken in is counted by its lines, and is emptied when it is done.
 */
export async function forgetInImports(
  imports: Model<ClientImport>,
  { masterId, phones }: Forgotten,
): Promise<void> {
  const theirs = { phone: { $in: [...phones] } };
  const own = { masterId, status: { $in: ["proposed", "done", "dropped"] as const } };
  const lists = await imports
    .find({ ...own, $or: [{ "rows.phone": theirs.phone }, { "visits.phone": theirs.phone }] })
    .lean<ClientImport[]>();
  for (const { _id, status, rows, visits = [], rejected } of lists) {
    const isTheirs = ({ phone }: { phone: string | null }) => phone !== null && phones.includes(phone);
    const lines = rows.filter(isTheirs).map(({ line }) => line);
    await imports.updateOne(
      { masterId, _id, status },
      status === "proposed"
        ? { $pull: { rows: theirs, visits: { $or: [theirs, { person: { $in: lines } }] } } }
        : { $set: usedUp({ rows, visits, rejected }) },
    );
  }
}
