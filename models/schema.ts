import { mongo, Schema, type SchemaDefinition, Types } from "mongoose";

/**
 * A schema with `createdAt`/`updatedAt` that refuses unknown fields. mongoose does not type-check filters and
 * updates: a misspelt field would otherwise be dropped without a word.
 */
export function strictSchema<T>(definition: SchemaDefinition): Schema<T> {
  return new Schema<T>(definition as never, {
    timestamps: true,
    strict: "throw",
    strictQuery: "throw",
    autoIndex: false,
    minimize: false,
    id: false,
  });
}

/** A sub-document schema without an id of its own. */
export function part(definition: SchemaDefinition): Schema {
  return new Schema(definition, { _id: false, strict: "throw", minimize: false });
}

export const requiredString = { type: String, required: true } as const;
export const text = (maxlength: number) => ({ type: String, default: "", maxlength }) as const;
export const optionalString = { type: String, default: null } as const;
/** Cards a row was on before it came to the one it is on, the first one first (`cards.ts`). */
export const mergedFrom = { type: ["ObjectId"], default: undefined };
export const optionalDate = { type: Date, default: null } as const;

/**
 * What a partial index holds: every value of a kind. A query for one such value implies it, so the planner
 * may use the index; it never may where the filter says `$type`, unless the query says the same.
 */
export const ANY_NUMBER = { $gte: Number.NEGATIVE_INFINITY };
export const ANY_STRING = { $gte: "" };
export const ANY_DATE = { $gte: new Date(0) };
export const ANY_ID = { $gte: new Types.ObjectId("0".repeat(24)) };
/** Of a field inside of one that may be null: there, or not. */
export const THERE = { $exists: true };

/** MongoDB's code for a unique index violation. */
export function isDuplicateKey(error: unknown): boolean {
  return typeof error === "object" && error !== null && (error as { code?: unknown }).code === 11000;
}

/**
 * Whether the database could not be asked, or is changing its primary: nothing is wrong with what it was
 * asked.
 */
export function isOutage(error: unknown): boolean {
  return (
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoSystemError ||
    (error instanceof mongo.MongoError && error.hasErrorLabel("RetryableWriteError"))
  );
}
