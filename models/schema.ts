import { Schema, type SchemaDefinition } from "mongoose";

/**
 * A schema with `createdAt`/`updatedAt` that refuses unknown fields. mongoose does not type-check filters and updates:
 * a misspelt field would otherwise be dropped without a word.
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

/** MongoDB's code for a unique index violation. */
export function isDuplicateKey(error: unknown): boolean {
  return typeof error === "object" && error !== null && (error as { code?: unknown }).code === 11000;
}
