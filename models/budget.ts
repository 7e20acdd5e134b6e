import { randomUUID } from "node:crypto";
import type { Connection, Model, Types } from "mongoose";
import { isDuplicateKey, optionalDate, part, requiredString, strictSchema } from "./schema.ts";

/**
 * What models may cost in a period: one document a master and month, one a client and day. `_id` names all of
 * it. Amounts are whole nano-dollars. What a call may cost at most is reserved before it is made, so that any
 * number of calls at once stays within the limit; a reservation that nobody settles (a crash) stands until it
 * is old.
 */
export interface Budget {
  _id: string;
  masterId: Types.ObjectId;
  scope: "client_day" | "master_month";
  spent: number;
  reserved: { id: string; nano: number; until: Date }[];
  /** When a reservation was first refused, and when the master was told. */
  exhaustedAt: Date | null;
  toldAt: Date | null;
}

const schema = strictSchema<Budget>({
  _id: requiredString,
  masterId: { type: "ObjectId", ref: "masters", required: true },
  scope: { type: String, enum: ["client_day", "master_month"], required: true },
  spent: { type: Number, default: 0 },
  reserved: { type: [part({ id: String, nano: Number, until: Date })], default: [] },
  exhaustedAt: optionalDate,
  toldAt: optionalDate,
});
schema.index({ masterId: 1, scope: 1 });
schema.index(
  { scope: 1, exhaustedAt: 1 },
  { name: "untold", partialFilterExpression: { exhaustedAt: { $type: "date" }, toldAt: null } },
);

export const budgetModel = (connection: Connection) => connection.model<Budget>("budgets", schema);

/** Where a call is paid from. `period` is a local date, or a month `YYYY-MM`. */
export interface Purse {
  masterId: Types.ObjectId;
  scope: Budget["scope"];
  /** The client, for a client's day. */
  whose: string;
  period: string;
  limitNano: number;
}

const idOf = ({ masterId, scope, whose, period }: Purse) =>
  [String(masterId), scope, whose, period].filter(Boolean).join(":");

/** Longer than any call may take: what a dead process reserved comes back. */
const RESERVED_MS = 120_000;

/**
 * Sets money aside for a call. Returns the reservation, or null when it would pass the limit. One atomic
 * update.
 */
export async function reserve(
  budgets: Model<Budget>,
  purse: Purse,
  nano: number,
  at: Date,
): Promise<string | null> {
  const id = randomUUID();
  const live = { $filter: { input: "$reserved", as: "one", cond: { $gt: ["$$one.until", "$$NOW"] } } };
  const promised = { $add: ["$spent", { $sum: "$reserved.nano" }, nano] };
  const mine = [{ id, nano, until: { $add: ["$$NOW", RESERVED_MS] } }];
  for (;;) {
    try {
      const after = (await budgets.collection.findOneAndUpdate(
        { _id: idOf(purse) as never },
        [
          {
            $set: {
              masterId: purse.masterId,
              scope: purse.scope,
              spent: { $ifNull: ["$spent", 0] },
              reserved: { $ifNull: ["$reserved", []] },
              exhaustedAt: { $ifNull: ["$exhaustedAt", null] },
              toldAt: { $ifNull: ["$toldAt", null] },
              createdAt: { $ifNull: ["$createdAt", at] },
              updatedAt: at,
            },
          },
          { $set: { reserved: live } },
          { $set: { fits: { $lte: [promised, purse.limitNano] } } },
          {
            $set: {
              reserved: { $cond: ["$fits", { $concatArrays: ["$reserved", mine] }, "$reserved"] },
              exhaustedAt: { $cond: ["$fits", "$exhaustedAt", { $ifNull: ["$exhaustedAt", at] }] },
            },
          },
          { $unset: "fits" },
        ],
        { upsert: true, returnDocument: "after" },
      )) as unknown as Budget | null;
      return after?.reserved.some((one) => one.id === id) ? id : null;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error; // two first calls at once: the other one made the document
    }
  }
}

/** Turns a reservation into what the call did cost. */
export async function settle(
  budgets: Model<Budget>,
  purse: Purse,
  reservation: string,
  nano: number,
): Promise<void> {
  await budgets.updateOne(
    { _id: idOf(purse) },
    { $inc: { spent: nano }, $pull: { reserved: { id: reservation } } },
  );
}
