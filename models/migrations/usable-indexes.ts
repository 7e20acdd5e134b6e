import type { Models } from "../collections.ts";
import type { Migration } from "./migration.ts";

/**
 * Names of indexes that earlier releases built, and of those that took their place. A new one never has the name of an old one: a
 * process of the release before, started meanwhile, builds its own again, and a name with two meanings would stop it.
 */
const REPLACED: Partial<Record<keyof Models, { old: readonly string[]; by: readonly string[] }>> = {
  inbox: { old: ["chatKey_1_updateId_1", "undone_by_age"], by: ["undone_of_chat", "undone_since"] },
};

const entries = () => Object.entries(REPLACED) as [keyof Models, { old: string[]; by: string[] }][];

/** The planner uses a partial index only where the query implies its filter: `$type` is implied by no value. */
export const usableIndexes: Migration = {
  id: 1,
  says: "indexes that the queries can use are built, then those that none could use are dropped",
  async run(models) {
    for (const [name, { by }] of entries()) {
      const { collection, schema } = models[name];
      for (const [key, options] of schema.indexes())
        if (options.name && by.includes(options.name))
          await collection.createIndex(key as never, options as never);
    }
    await dropReplaced(models);
  },
};

/** Drops what was replaced, once what replaces it is there. At each start: an older process may have built it again. */
export async function dropReplaced(models: Models): Promise<void> {
  for (const [name, { old, by }] of entries()) {
    const { collection } = models[name];
    const there = new Set((await indexesOf(collection)).map((one) => one.name));
    if (!by.every((one) => there.has(one))) continue;
    for (const one of old) if (there.has(one)) await collection.dropIndex(one).catch(unlessGone);
  }
}

async function indexesOf(collection: Models[keyof Models]["collection"]): Promise<{ name?: string }[]> {
  return collection
    .indexes()
    .catch(unlessGone)
    .then((found) => found ?? []);
}

/** MongoDB's codes for a collection, and an index, that is not there. */
const GONE = [26, 27];

function unlessGone(error: unknown): undefined {
  if (!GONE.includes((error as { code?: number }).code ?? 0)) throw error;
}
