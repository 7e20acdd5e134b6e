import mongoose, { type Connection } from "mongoose";
import { createModels, type Models } from "./collections.ts";
import { dropReplaced } from "./migrations/usable-indexes.ts";
import { migrate } from "./migrations.ts";

export type { Models } from "./collections.ts";

export interface Store {
  models: Models;
  connection: Connection;
  close(): Promise<void>;
}

/**
 * Journalled: a single server that only remembers forgets when it is killed. A connection string may name its
 * own.
 */
const DURABLE = { w: "majority", journal: true } as const;

/**
 * Connects, brings the data to this release's shape, and builds every index before it returns: without the
 * unique ones nothing here is safe to serve. Throws SchemaRefused where the data is not this release's;
 * `tell` hears what takes time.
 */
export async function connectStore(
  uri: string,
  database?: string,
  tell?: (words: string) => void,
): Promise<Store> {
  const connection = await mongoose
    .createConnection(uri, {
      ...(database === undefined ? {} : { dbName: database }),
      serverSelectionTimeoutMS: 5_000,
      ...(new URLSearchParams(uri.split("?")[1]).has("w") ? {} : { writeConcern: DURABLE }),
      autoIndex: false,
      autoCreate: false,
      maxPoolSize: 20,
    })
    .asPromise();
  const models = createModels(connection);
  try {
    await migrate(connection, models, tell ? { tell } : {});
    for (const model of Object.values(models)) await model.createIndexes();
    await dropReplaced(models);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return { models, connection, close: () => connection.close() };
}
