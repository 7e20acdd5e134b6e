import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import mongoose, { type Connection } from "mongoose";
import { inject, onTestFinished } from "vitest";

type Fields = Record<string, unknown>;
export type OldIndex = Fields & {
  name: string;
  key: Fields;
  unique?: boolean;
  partialFilterExpression?: Fields;
};

/** What a release before had in its database: documents and indexes of each collection. */
export type OldData = Record<string, { indexes: OldIndex[]; documents: (Fields & { _id: unknown })[] }>;

export interface OldDatabase {
  uri: string;
  name: string;
  /** Not the program's: without its models. */
  connection: Connection;
  data: OldData;
}

/** Data that the code of commit 2aa9d00 wrote, through its own models. */
const readOldData = (): OldData =>
  mongoose.mongo.BSON.EJSON.parse(
    readFileSync(new URL("../fixtures/data-2aa9d00.json", import.meta.url), "utf8"),
  ) as OldData;

/** Builds the indexes as a process of that release does when it starts. Throws where it could not start. */
export async function buildOldIndexes({
  connection,
  data,
}: Pick<OldDatabase, "connection" | "data">): Promise<void> {
  for (const [collection, { indexes }] of Object.entries(data))
    for (const { key, ...options } of indexes)
      await connection.collection(collection).createIndex(key as never, options as never);
}

/** A database as that release left it, dropped when the test ends. */
export async function oldDatabase(): Promise<OldDatabase> {
  const [uri, name] = [inject("mongodbUri"), `m${randomBytes(6).toString("hex")}`];
  const connection = await mongoose.createConnection(uri, { dbName: name }).asPromise();
  onTestFinished(async () => {
    await connection.dropDatabase();
    await connection.close();
  });
  const data = readOldData();
  await buildOldIndexes({ connection, data });
  for (const [collection, { documents }] of Object.entries(data))
    await connection.collection(collection).insertMany(documents as never);
  return { uri, name, connection, data };
}
