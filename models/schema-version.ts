import type { Collection, Connection } from "mongoose";
import { isDuplicateKey } from "./schema.ts";

/** What of the data's shape a database has: one document in a collection of its own. */
export interface SchemaVersion {
  _id: "zapis";
  /** A release that knows a lower number does not start. */
  major: number;
  /** Migrations that are done. */
  done: { id: number; says: string; at: Date }[];
  /** Who carries the others out at the moment; server time. */
  lease: { owner: string; until: Date };
}

export const SCHEMA_VERSIONS = "schemaversions";

/** Longer than a healthy process leaves its lease without renewal, seconds apart. */
const LEASE_MS = 15_000;
const RENEW_EVERY_MS = 4_000;

/**
 * The data is not this release's to work with. Waiting does not help; the message is one sentence for whoever
 * runs it.
 */
export class SchemaRefused extends Error {
  override name = "SchemaRefused";
}

/** The right to carry out migrations. */
export interface SchemaLease {
  version: SchemaVersion;
  /** Writes down what came of it; false when the lease is another's by now. */
  write(update: { major: number } | { done: SchemaVersion["done"][number] }): Promise<boolean>;
  release(): Promise<void>;
}

export function schemaVersions(connection: Connection) {
  const versions = connection.collection(SCHEMA_VERSIONS) as unknown as Collection<SchemaVersion>;
  const id = { _id: "zapis" as const };
  return {
    /**
     * The document; made where there is none. `whole` is what a database without any collection is said to
     * have.
     */
    async read(whole: Pick<SchemaVersion, "major" | "done">): Promise<SchemaVersion> {
      const known = await versions.findOne(id);
      if (known) return known;
      const isEmpty = (await connection.listCollections()).every(({ name }) => name.startsWith("system."));
      const lease = { owner: "", until: new Date(0) };
      try {
        await versions.insertOne({ ...id, ...(isEmpty ? whole : { major: 1, done: [] }), lease });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error; // another process was first
      }
      return (await versions.findOne(id)) as SchemaVersion;
    },

    /** Null while another process has it. A dead one's ends by itself. */
    async acquire(owner: string): Promise<SchemaLease | null> {
      const until = { $add: ["$$NOW", LEASE_MS] };
      const version = await versions.findOneAndUpdate(
        { ...id, $expr: { $lte: ["$lease.until", "$$NOW"] } },
        [{ $set: { lease: { owner, until } } }],
        { returnDocument: "after" },
      );
      if (!version) return null;
      const mine = { ...id, "lease.owner": owner };
      const renewal = setInterval(() => {
        // The next write tells.
        versions.updateOne(mine, [{ $set: { "lease.until": until } }]).catch(() => undefined);
      }, RENEW_EVERY_MS);
      return {
        version,
        async write(update) {
          const result = await versions.updateOne(
            mine,
            "done" in update ? { $push: { done: update.done } } : { $set: update },
          );
          return result.matchedCount > 0;
        },
        async release() {
          clearInterval(renewal);
          await versions.updateOne(mine, { $set: { lease: { owner: "", until: new Date(0) } } });
        },
      };
    },
  };
}
