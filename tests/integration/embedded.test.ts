import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { expect, inject, onTestFinished, test } from "vitest";
import { openDatabases } from "../../bot/embedded/databases.ts";
import { startEmbeddedMongo } from "../../bot/embedded/mongodb.ts";
import { startEmbeddedRedis } from "../../bot/embedded/redis.ts";
import { connectStore } from "../../models/connect.ts";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "zapis-embedded-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
const shout = (reason: string) => console.error(reason);

test("a killed MongoDB comes back by itself with everything it acknowledged", async () => {
  const mongo = await startEmbeddedMongo(folder(), shout);
  onTestFinished(() => mongo.stop());
  const store = await connectStore(mongo.uri, "t");
  onTestFinished(() => store.close());
  let acknowledged = 0;
  let failed = 0;
  for (let round = 0; round < 3; round++) {
    const writing = (async () => {
      for (let index = 0; index < 300; index++) {
        try {
          await store.models.users.create({ tgId: round * 1_000 + index });
          acknowledged++;
        } catch {
          failed++;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 60));
    const before = mongo.pid;
    process.kill(before ?? 0, "SIGKILL");
    await writing;
    expect(mongo.pid).not.toBe(before);
  }
  const stored = await store.models.users.countDocuments();
  expect(stored).toBeGreaterThanOrEqual(acknowledged);
  expect(stored).toBeLessThanOrEqual(acknowledged + failed);
  // The unique index came back too.
  await expect(store.models.users.create({ tgId: 1_299 })).rejects.toThrow(/duplicate/);
});

test("a data folder in use is said in one sentence", async () => {
  const path = folder();
  const mongo = await startEmbeddedMongo(path, shout);
  onTestFinished(() => mongo.stop());
  await expect(
    openDatabases({ dataFolder: path, searchPath: "", onGiveUp: shout }, { redis: false }),
  ).rejects.toThrow(/in use by another process\. Set MONGODB_URI/);
});

test("what is set is used, and nothing is started", async () => {
  const databases = await openDatabases(
    {
      mongodbUri: inject("mongodbUri"),
      redisUrl: inject("redisUrl"),
      dataFolder: "/nonexistent",
      searchPath: "",
      onGiveUp: shout,
    },
    { redis: true },
  );
  expect(databases).toMatchObject({ mongodbUri: inject("mongodbUri"), redisUrl: inject("redisUrl") });
  await databases.stop();
});

test("Redis keeps a file of what it was told and evicts nothing, and comes back when it is killed", async () => {
  const redis = await startEmbeddedRedis(folder(), "", shout);
  onTestFinished(() => redis.stop());
  const client = new Redis(redis.uri);
  onTestFinished(() => client.disconnect());
  expect(await client.config("GET", "appendonly")).toEqual(["appendonly", "yes"]);
  expect(await client.config("GET", "maxmemory-policy")).toEqual(["maxmemory-policy", "noeviction"]);
  await client.set("kept", "yes");
  await new Promise((resolve) => setTimeout(resolve, 1_200)); // the file is synced once a second
  client.on("error", () => {});
  const pid = /process_id:(\d+)/.exec(await client.info("server"))?.[1];
  process.kill(Number(pid), "SIGKILL");
  await expect.poll(() => client.get("kept"), { timeout: 15_000 }).toBe("yes");
});
