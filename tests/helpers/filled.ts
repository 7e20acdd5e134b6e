import { type Schema, type SchemaType, Types } from "mongoose";
import { COLLECTIONS, type CollectionName, everyPlace } from "../../models/collections.ts";
import type { Models } from "../../models/connect.ts";

/** Whose a filled row is. */
export interface Whose {
  masterId: Types.ObjectId;
  card: Types.ObjectId;
  user: Types.ObjectId;
  chat: string;
  phone: string;
}

/** What schemas do not say of fields that hold anything: `collection.path` → what stands there. */
const shapes = (name: string, { card, chat }: Whose): Record<string, unknown> => ({
  "plans.lines.step": {
    do: "book",
    client: String(card),
    name: canary("plans.lines.step.name"),
    phone: canary("plans.lines.step.phone"),
    services: [],
    start: 0,
    notes: canary("plans.lines.step.notes"),
  },
  [`${name}.birthday`]: "03-08",
  [`${name}.status`]: "done",
  "appointments.internalStatus": "booked",
  "plans.lines.made": null,
  "inbox.botId": Number(chat.split(":")[0]),
  "inbox.doneAt": new Date(0),
  "chats.lease": { owner: "", until: new Date(0) },
  "messages.turnKey": String(new Types.ObjectId()),
});

export const canary = (path: string) => `canary-${path}.`;

/** A row of a collection with something in every field, and in every text a canary that names its field. */
export function filled(models: Models, name: CollectionName, whose: Whose): Record<string, unknown> {
  const known: Record<string, unknown> = shapes(name, whose);
  const { master } = COLLECTIONS[name];
  if (master !== null) known[`${name}.${master}`] = whose.masterId;
  for (const { name: of, at, by, text } of everyPlace()) {
    const one = text ? String(whose[by]) : whose[by];
    if (of === name) known[`${name}.${at.replace("[]", "")}`] ??= at.endsWith("[]") ? [one] : one;
  }
  return fill(models[name].schema, name, known);
}

function fill(schema: Schema, path: string, known: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema.paths)
      .filter(([field]) => field !== "__v")
      .map(([field, type]) => [field, contentOf(type, `${path}.${field}`, known)]),
  );
}

function contentOf(type: SchemaType, path: string, known: Record<string, unknown>): unknown {
  if (path in known) return known[path];
  const options = type.options as { enum?: unknown };
  if (type.schema) {
    const one = fill(type.schema as Schema, path, known);
    return type.instance === "Array" ? [one] : one;
  }
  switch (type.instance) {
    case "String":
      return Array.isArray(options.enum) ? options.enum[0] : canary(path);
    case "Number":
      return 0;
    case "Boolean":
      return false;
    case "Date":
      return new Date(0);
    case "ObjectId":
      return new Types.ObjectId();
    case "Array":
      return [
        contentOf((type as unknown as { embeddedSchemaType: SchemaType }).embeddedSchemaType, path, known),
      ];
    default:
      return { words: canary(path) };
  }
}
