import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { mongo } from "mongoose";
import { openDatabases } from "../../bot/embedded/databases.ts";
import { readFixture } from "../../bot/fixtures/load.ts";
import { newSecretKey } from "../../models/secrets.ts";
import { pathOf, personOf, secretOf } from "./scale-wire.ts";

export interface Size {
  masters: number;
  visits: number;
  clients: number;
  /** Updates that were handled. */
  inboxRows: number;
}

/** A process of a checkout's `bot/main.ts`. */
export interface Measured {
  port: number;
  /** Seconds until `/ready` said so. */
  readyAfter: number;
  /** After a collection, bytes. */
  memory(): Promise<{ heapUsed: number; rss: number }>;
  stop(): Promise<void>;
}

/** A checkout on databases of its own. */
export interface Target {
  name: string;
  firstBot: number;
  database: mongo.Db;
  seed(size: Size): Promise<void>;
  start(telegramPort: number, patienceSeconds: number): Promise<Measured>;
  close(): Promise<void>;
}

const BATCH = 1_000;
const DAY_MS = 86_400_000;
const probe = fileURLToPath(new URL("./scale-probe-child.ts", import.meta.url));

/** What `npm start` of a checkout gives to node. */
function flagsOf(directory: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  return (scripts.start as string).split(" ").filter((word) => word.startsWith("--"));
}

/**
 * Opens databases for the checkout in `directory`. Each has its own: what one leaves is no work of another's.
 */
export async function openTarget(
  name: string,
  directory: string,
  folder: string,
  firstBot: number,
): Promise<Target> {
  const databases = await openDatabases(
    {
      mongodbUri: process.env.MONGODB_URI,
      dataFolder: join(folder, name),
      searchPath: process.env.PATH ?? "",
      onGiveUp: (reason) => console.error(reason),
    },
    { redis: true },
  );
  const database = `zapis_scale_${name}_${process.pid}`;
  const uri = databases.mongodbUri.replace(/^(mongodb(?:\+srv)?:\/\/[^/]+)\/?[^?]*/, `$1/${database}`);
  const client = await new mongo.MongoClient(uri).connect();
  const secretKey = newSecretKey("scale");
  const running = new Set<ChildProcess>();

  return {
    name,
    firstBot,
    database: client.db(database),
    async seed(size) {
      await client.db(database).dropDatabase();
      const load = (path: string) => import(pathToFileURL(join(directory, path)).href);
      const { connectStore } = await load("models/connect.ts");
      const { createSecretBox } = await load("models/secrets.ts");
      const { loadFixture } = await load("bot/fixtures/load.ts");
      const store = await connectStore(uri);
      await seed(
        client.db(database),
        store,
        { loadFixture, secrets: createSecretBox(secretKey) },
        size,
        firstBot,
      );
      await store.close();
    },
    async start(telegramPort, patienceSeconds) {
      const port = await freePort();
      const began = performance.now();
      const child = spawn(
        process.execPath,
        [
          ...flagsOf(directory),
          "--expose-gc",
          "--import",
          pathToFileURL(probe).href,
          join(directory, "bot/main.ts"),
        ],
        {
          cwd: join(folder, name),
          env: {
            PATH: process.env.PATH ?? "",
            HOME: process.env.HOME ?? "",
            TZ: "UTC",
            UPDATES: "webhook",
            PUBLIC_URL: "https://zapis.example",
            HTTP_PORT: String(port),
            HTTP_HOST: "127.0.0.1",
            MONGODB_URI: uri,
            REDIS_URL: databases.redisUrl ?? "",
            SECRET_KEYS: secretKey,
            TELEGRAM_API_ROOT: `http://127.0.0.1:${telegramPort}`,
            LOG_LEVEL: "fatal",
          },
          stdio: ["ignore", "inherit", "inherit", "ipc"],
        },
      );
      running.add(child);
      child.once("exit", () => running.delete(child));
      const stop = () => end(child);
      for (;;) {
        const waited = (performance.now() - began) / 1_000;
        const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => null);
        if (answer?.ok) break;
        if (child.exitCode !== null || waited > patienceSeconds) {
          await stop();
          throw new Error(`${name}: not ready after ${waited.toFixed(0)} s`);
        }
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      return {
        port,
        readyAfter: (performance.now() - began) / 1_000,
        async memory() {
          const said = once(child, "message", { signal: AbortSignal.timeout(30_000) });
          child.send("memory");
          return (await said)[0];
        },
        stop,
      };
    },
    async close() {
      await Promise.all([...running].map(end));
      if (process.env.MONGODB_URI) await client.db(database).dropDatabase();
      await client.close();
      await databases.stop();
    },
  };
}

/** Ends a process that was started here: in order if it will, else not. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const hard = setTimeout(() => child.kill("SIGKILL"), 30_000);
  await ended;
  clearTimeout(hard);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

type Raw = Record<string, unknown> & { _id: mongo.ObjectId };

/**
 * One master by the checkout's own writes; all others are copies of what that left, straight into the
 * collections.
 */
async function seed(
  database: mongo.Db,
  store: { models: Record<string, { create(document: object): Promise<unknown> }> },
  tools: {
    loadFixture(fixture: object, deps: object): Promise<unknown>;
    secrets: { seal(plain: string): string };
  },
  { masters, visits, clients, inboxRows }: Size,
  firstBot: number,
): Promise<void> {
  const tokenOf = (botId: number) => `${botId}:${"x".repeat(35)}`;
  const infoOf = (botId: number) => ({ id: botId, is_bot: true, first_name: "B", username: `b${botId}_bot` });
  const salon = readFixture("salon");
  await tools.loadFixture(
    {
      ...salon,
      // Nothing falls due while it is measured: no mornings, no evenings, visits days ahead.
      masters: salon.masters.slice(0, 1).map((one) => ({ ...one, morningAt: null, eveningAt: null })),
      clients: [{ _id: "c", masterId: "aliya", name: "N", telegramUserId: "c" }],
      appointments: [
        {
          masterId: "aliya",
          clientId: "c",
          startTime: "+5T10:00",
          services: ["brows"],
          internalStatus: "booked",
        },
      ],
    },
    {
      store,
      secrets: tools.secrets,
      clock: { now: () => Date.now() },
      botOf: () => ({ token: tokenOf(1), botInfo: infoOf(1) }),
      tgIdOf: () => 1,
    },
  );
  const only = async (name: string) => {
    const [document] = await database.collection<Raw>(name).find().toArray();
    if (!document) throw new Error(`${name}: the fixture left none`);
    return document;
  };
  const template = {
    master: await only("masters"),
    user: await only("users"),
    client: await only("clients"),
    bot: await database.collection<Record<string, unknown> & { _id: number }>("bots").findOne(),
    visit: await only("appointments"),
    services: await database.collection<Raw>("services").find().toArray(),
  };
  for (const name of ["masters", "users", "clients", "bots", "appointments", "services"])
    await database.collection(name).deleteMany({});

  const put = async (name: string, count: number, make: (index: number) => object | object[]) => {
    for (let from = 0; from < count; from += BATCH)
      await database
        .collection(name)
        .insertMany(
          Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => make(from + index)).flat(),
          { ordered: false },
        );
  };
  const ids = Array.from({ length: masters }, () => new mongo.ObjectId());
  const idOf = (index: number) => ids[index % masters] as mongo.ObjectId;
  const now = Date.now();
  await put("masters", masters, (index) => ({
    ...template.master,
    _id: idOf(index),
    businessName: `Salon ${index}`,
    botId: firstBot + index,
    botInfo: infoOf(firstBot + index),
    botLink: `https://t.me/b${firstBot + index}_bot`,
    tgBotToken: tools.secrets.seal(tokenOf(firstBot + index)),
    webhookSecret: pathOf(index),
    webhookSecretToken: secretOf(index),
    calendarToken: `scale-calendar-${firstBot + index}`,
    updatedAt: new Date(now - DAY_MS + index),
  }));
  await put("bots", masters, (index) => ({
    ...template.bot,
    _id: firstBot + index,
    masterId: idOf(index),
  }));
  await put("services", masters, (index) =>
    template.services.map((one) => ({ ...one, _id: new mongo.ObjectId(), master: idOf(index), slug: null })),
  );
  const people = Array.from({ length: clients }, () => ({
    user: new mongo.ObjectId(),
    client: new mongo.ObjectId(),
  }));
  await put("users", clients, (index) => ({
    ...template.user,
    _id: people[index]?.user,
    // The first of each master is who writes.
    tgId: index < masters ? personOf(firstBot + index) : 5_000_000_000 + firstBot + index,
  }));
  await put("clients", clients, (index) => ({
    ...template.client,
    _id: people[index]?.client,
    masterId: idOf(index),
    telegramUserId: people[index]?.user,
    name: `N${index}`,
  }));
  const visit = template.visit as Raw & { startTime: Date; endTime: Date; claims: number[] };
  await put("appointments", visits, (index) => {
    const later = (date: Date) => new Date(date.getTime() + Math.floor(index / masters) * 3_600_000);
    const hours = Math.floor(index / masters);
    const [startTime, endTime] = [later(visit.startTime), later(visit.endTime)];
    return {
      ...visit,
      _id: new mongo.ObjectId(),
      masterId: idOf(index),
      resourceId: idOf(index),
      clientId: people[index % Math.max(1, clients)]?.client,
      startTime,
      endTime,
      occupies: [{ start: startTime, end: endTime }],
      claims: visit.claims.map((tick) => tick + hours * 12),
      icsToken: `scale-${firstBot}-${index}`,
      idempotencyKey: `scale-${index}`,
    };
  });
  if (inboxRows > 0) {
    await store.models.inbox?.create({
      botId: 1,
      updateId: 1,
      chatKey: "1:1",
      kind: "instant",
      update: { update_id: 1 },
      receivedAt: new Date(now - 3_600_000),
      doneAt: new Date(now - 3_600_000),
    });
    const row = await only("inbox");
    await put("inbox", inboxRows, (index) => {
      const botId = firstBot + (index % masters);
      return {
        ...row,
        _id: new mongo.ObjectId(),
        botId,
        updateId: 1 + Math.floor(index / masters),
        chatKey: `${botId}:${personOf(botId)}`,
      };
    });
  }
}
