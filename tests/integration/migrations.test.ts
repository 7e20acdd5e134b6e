import { randomBytes } from "node:crypto";
import mongoose, { type Connection } from "mongoose";
import { expect, inject, onTestFinished, test } from "vitest";
import { readConfig } from "../../bot/config.ts";
import { createLogger } from "../../bot/logger.ts";
import { startProcess } from "../../bot/process.ts";
import { createModels, type Models } from "../../models/collections.ts";
import { connectStore, type Store } from "../../models/connect.ts";
import type { Migration } from "../../models/migrations/migration.ts";
import { MIGRATIONS, migrate } from "../../models/migrations.ts";
import { SCHEMA_VERSIONS, SchemaRefused, type SchemaVersion } from "../../models/schema-version.ts";
import { MONITORED } from "../helpers/explained.ts";
import { buildOldIndexes, type OldDatabase, oldDatabase } from "../helpers/old-data.ts";

/** Collections the release before had not. */
const NEW_SINCE: ReadonlySet<string> = new Set(["duties", "setbacks", "errands"]);

const sentences: string[] = [];
const tell = (words: string) => void sentences.push(words);

/** A process that starts on the database. */
async function start({ uri, name }: Pick<OldDatabase, "uri" | "name">): Promise<Store> {
  const store = await connectStore(uri, name, tell);
  onTestFinished(() => store.close());
  return store;
}

const versionOf = (connection: Connection) =>
  connection.collection<SchemaVersion>(SCHEMA_VERSIONS).findOne({ _id: "zapis" });

const nameOf = (key: object, name?: string) => name ?? Object.entries(key).flat().join("_");

/** Index names of each collection, as they are and as the schemas want them. */
async function indexes(models: Models): Promise<{ there: object; wanted: object }> {
  const all = await Promise.all(
    Object.values(models).map(async ({ collection, schema }) => ({
      name: collection.collectionName,
      there: (await collection.indexes().catch(() => [])).map((one) => one.name ?? "").sort(),
      wanted: [...schema.indexes().map(([key, { name }]) => nameOf(key, name)), "_id_"].sort(),
    })),
  );
  // A collection without any index of its own need not be there.
  const listed = all.filter((one) => one.wanted.length > 1);
  return {
    there: Object.fromEntries(listed.map((one) => [one.name, one.there])),
    wanted: Object.fromEntries(listed.map((one) => [one.name, one.wanted])),
  };
}

async function upToDate({ models, connection }: Store): Promise<void> {
  const { there, wanted } = await indexes(models);
  expect(there).toEqual(wanted);
  const version = await versionOf(connection);
  expect(version?.done.map(({ id }) => id)).toEqual(MIGRATIONS.map(({ id }) => id));
  expect(version).toMatchObject({ major: 1, lease: { owner: "" } });
}

test("data of the release before is brought up to date: every document stays and is read, every index is today's", async () => {
  const old = await oldDatabase();
  sentences.length = 0;
  const store = await start(old);
  expect(sentences).toEqual(MIGRATIONS.map(({ id, says }) => `migration ${id}: ${says}`));
  await upToDate(store);
  for (const model of Object.values(store.models)) {
    const { documents } = old.data[model.collection.collectionName] ?? { documents: [] };
    expect(documents.length > 0, model.modelName).toBe(!NEW_SINCE.has(model.modelName));
    expect(await model.collection.find({}).sort({ _id: 1 }).toArray()).toEqual(documents);
    for (const document of await (model as Models["users"]).find()) await document.validate();
  }
  // Once more: nothing is left to do.
  sentences.length = 0;
  await upToDate(await start(old));
  expect(sentences).toEqual([]);
});

test("what the old unique indexes refused is refused still", async () => {
  const old = await oldDatabase();
  const { connection } = await start(old);
  const part = (of: object, path: string) =>
    path
      .split(".")
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], of);
  let refused = 0;
  for (const [name, { indexes: theirs }] of Object.entries(old.data))
    for (const { key, partialFilterExpression = {} } of theirs.filter((one) => one.unique)) {
      const like = await connection.collection(name).findOne(partialFilterExpression as never);
      expect(like, `${name} ${JSON.stringify(key)}`).not.toBeNull();
      const paths = [...Object.keys(key), ...Object.keys(partialFilterExpression)];
      const twin = Object.fromEntries(
        paths.map((path) => [path.split(".")[0], part(like ?? {}, path.split(".")[0] as string)]),
      );
      await expect(connection.collection(name).insertOne(twin)).rejects.toMatchObject({
        code: 11000,
        keyPattern: key,
      });
      refused++;
    }
  expect(refused).toBeGreaterThan(15);
});

test("two processes start at once: one does the work, both serve", async () => {
  const old = await oldDatabase();
  sentences.length = 0;
  const stores = await Promise.all([start(old), start(old), start(old)]);
  expect(sentences).toHaveLength(MIGRATIONS.length);
  for (const store of stores) await upToDate(store);
});

test("killed after any step, it is gone on with", async () => {
  const old = await oldDatabase();
  let kills = 0;
  for (let steps = 1; ; steps++) {
    const connection = await mongoose.createConnection(old.uri, { dbName: old.name }).asPromise();
    const models = createModels(connection);
    let left = steps;
    for (const { collection } of Object.values(models))
      for (const step of ["createIndex", "dropIndex"] as const) {
        const real = collection[step].bind(collection) as (...of: unknown[]) => Promise<unknown>;
        Object.assign(collection, {
          [step]: async (...of: unknown[]) => {
            if (left-- === 0) throw new Error("killed");
            return real(...of);
          },
        });
      }
    const outcome = await migrate(connection, models).catch((error: Error) => error.message);
    await connection.close();
    if (outcome === undefined) break;
    expect(outcome).toBe("killed");
    kills++;
    // At no moment is anything without its judge.
    for (const [name, { indexes: theirs }] of Object.entries(old.data)) {
      const there = await old.connection.collection(name).indexes();
      for (const { key } of theirs.filter((one) => one.unique))
        expect(there.filter((one) => one.unique).map((one) => one.key)).toContainEqual(key);
    }
  }
  expect(kills).toBeGreaterThan(20);
  await upToDate(await start(old));
});

test("a process that has the lease is waited for; once it is over, its work is taken over", async () => {
  const old = await oldDatabase();
  const versions = old.connection.collection<SchemaVersion>(SCHEMA_VERSIONS);
  const lease = { owner: "dead", until: new Date(Date.now() + 3_600_000) };
  await versions.insertOne({ _id: "zapis", major: 1, done: [], lease });
  const connection = await mongoose
    .createConnection(`${old.uri}${MONITORED}`, { dbName: old.name })
    .asPromise();
  onTestFinished(() => connection.close());
  let tries = 0;
  const triedThrice = new Promise<void>((resolve) => {
    connection.getClient().on("commandStarted", ({ commandName }) => {
      if (commandName === "findAndModify" && ++tries === 3) resolve();
    });
  });
  sentences.length = 0;
  const migrating = migrate(connection, createModels(connection), { tell });
  await triedThrice;
  expect(sentences).toEqual([]);
  await versions.updateOne({ _id: "zapis" }, { $set: { "lease.until": new Date(0) } });
  await migrating;
  expect(sentences).toHaveLength(MIGRATIONS.length);
  await upToDate(await start(old));
});

test("a process of the release before, started beside, finds what it needs; the next start tidies up after it", async () => {
  const old = await oldDatabase();
  const store = await start(old);
  await buildOldIndexes(old);
  // As it writes: without a word of what it does not know.
  const row = {
    botId: 101,
    updateId: 900,
    chatKey: "101:2001",
    kind: "text",
    update: {},
    receivedAt: new Date(),
    doneAt: null,
  };
  await old.connection.collection("inbox").insertOne(row);
  const waiting = await store.models.inbox
    .find({ chatKey: "101:2001", doneAt: null })
    .sort({ updateId: -1 })
    .limit(1);
  expect(waiting.map((one) => one.updateId)).toEqual([900]);
  await upToDate(await start(old));
});

test("an empty database is made as it is to be, without any history", async () => {
  sentences.length = 0;
  const name = `m${randomBytes(6).toString("hex")}`;
  const stores = await Promise.all([1, 2].map(() => start({ uri: inject("mongodbUri"), name })));
  onTestFinished(() => stores[0]?.connection.dropDatabase());
  expect(sentences).toEqual([]);
  for (const store of stores) await upToDate(store);
});

test("data that a newer release made its own is left alone, in one sentence; smaller news do no harm", async () => {
  const old = await oldDatabase();
  const { models, connection } = await start(old);
  const step = (id: number, more: Partial<Migration> = {}): Migration => ({
    id,
    says: `step ${id}`,
    run: async () => {},
    ...more,
  });
  await migrate(connection, models, { all: [...MIGRATIONS, step(2)] });
  await start(old);
  // Raised before it begins: who starts in the middle of it must not go on, either.
  const breaking = step(3, {
    major: 2,
    run: async () => expect((await versionOf(connection))?.major).toBe(2),
  });
  await migrate(connection, models, { all: [...MIGRATIONS, step(2), breaking] });
  const refusal = await connectStore(old.uri, old.name).catch((error) => error);
  expect(refusal).toBeInstanceOf(SchemaRefused);
  // The process ends with that sentence, and does not knock again: no other answer would come.
  const configured = readConfig({
    MONGODB_URI: old.uri.replace("/zapis?", `/${old.name}?`),
    REDIS_URL: inject("redisUrl"),
  });
  if (!configured.ok) throw new Error("a right configuration");
  const warned: unknown[] = [];
  const log = Object.assign(createLogger("silent"), { warn: (said: unknown) => void warned.push(said) });
  const started = startProcess(configured.config, log, "", () => {});
  await expect(started).rejects.toThrow(refusal.message);
  expect(warned).toEqual([]);
  expect(refusal.message).toMatch(
    /^The database is of version 2 and this release of Zapis knows versions up to 1: [^.]+\.$/,
  );
});

test("who lost the lease in the middle writes nothing down, and a step that the data refuses is said as such", async () => {
  const old = await oldDatabase();
  const { models, connection } = await start(old);
  let runs = 0;
  const stalled: Migration = {
    id: 2,
    says: "another takes over meanwhile",
    async run() {
      if (++runs > 1) return;
      const lease = { owner: "another", until: new Date(0) };
      await connection
        .collection<SchemaVersion>(SCHEMA_VERSIONS)
        .updateOne({ _id: "zapis" }, { $set: { lease } });
    },
  };
  await migrate(connection, models, { all: [...MIGRATIONS, stalled] });
  expect(runs).toBe(2);
  expect((await versionOf(connection))?.done.filter(({ id }) => id === 2)).toHaveLength(1);

  const impossible: Migration = {
    id: 3,
    says: "two people cannot have one name",
    async run() {
      await models.clients.collection.createIndex({ masterId: 1, name: 1 }, { unique: true });
    },
  };
  const refusal = await migrate(connection, models, { all: [...MIGRATIONS, stalled, impossible] }).catch(
    (e) => e,
  );
  expect(refusal).toBeInstanceOf(SchemaRefused);
  expect((await versionOf(connection))?.lease.owner).toBe("");
});
