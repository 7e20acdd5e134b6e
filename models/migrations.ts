import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Connection, mongo } from "mongoose";
import type { Models } from "./collections.ts";
import type { Migration } from "./migrations/migration.ts";
import { usableIndexes } from "./migrations/usable-indexes.ts";
import { SchemaRefused, schemaVersions } from "./schema-version.ts";

export const MIGRATIONS: readonly Migration[] = [usableIndexes];

const LOOK_AGAIN_MS = 200;

/**
 * Brings the data to this release's shape: one process does it, the others wait. Throws SchemaRefused where a
 * newer release did what this one does not know, or where the data does not allow a step.
 */
export async function migrate(
  connection: Connection,
  models: Models,
  { tell = () => {}, all = MIGRATIONS }: { tell?: (words: string) => void; all?: readonly Migration[] } = {},
): Promise<void> {
  const versions = schemaVersions(connection);
  const known = Math.max(1, ...all.map((one) => one.major ?? 1));
  const owner = randomUUID();
  for (;;) {
    const at = new Date();
    const found = await versions.read({ major: known, done: all.map(({ id, says }) => ({ id, says, at })) });
    if (found.major > known)
      throw new SchemaRefused(
        `The database is of version ${found.major} and this release of Zapis knows versions up to ${known}: start the newer release, or restore the copy made before it.`,
      );
    const isDone = (migration: Migration) => found.done.some(({ id }) => id === migration.id);
    if (all.every(isDone)) return;
    const lease = await versions.acquire(owner);
    if (!lease) {
      await sleep(LOOK_AGAIN_MS);
      continue;
    }
    try {
      const next = all.find(({ id }) => !lease.version.done.some((one) => one.id === id));
      if (!next) return;
      tell(`migration ${next.id}: ${next.says}`);
      if (next.major !== undefined && !(await lease.write({ major: next.major }))) continue;
      await next.run(models);
      await lease.write({ done: { id: next.id, says: next.says, at: new Date() } });
    } catch (error) {
      if (!(error instanceof mongo.MongoServerError)) throw error;
      throw new SchemaRefused(`The data could not be brought up to date: ${error.message}`, { cause: error });
    } finally {
      await lease.release();
    }
  }
}
