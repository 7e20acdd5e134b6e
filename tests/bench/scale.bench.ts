/**
 * Many masters in one process: `npm run bench:scale -- [options]`. The real process behind a webhook,
 * databases of its own (`MONGODB_URI` or embedded), a Telegram in another process that takes its time for
 * every answer.
 *
 * --masters 10000 --visits 100000 --clients 20000 --inbox-rows 0   what is there before
 * --latency 80        ms Telegram takes
 * --patience 900      seconds a start may take until Telegram knows everything
 * --idle-seconds 20   how long commands are counted while nothing happens; 0 leaves it out
 * --seconds 20        how long people write, at 16 and at 64 connections; 0 leaves it out
 * --bots 1000         how many bots they write to, at most all
 * --minutes 0         how long people write (8 connections) while memory is looked at, at minute 5 and at the
 *   end
 * --against DIR       instead of all that: updates a second of this checkout and of the one in DIR, on an
 *   empty store and on one with
 *                     400,000 handled updates and 200,000 clients (`--inbox-rows`, `--clients`), by turns, as
 *                     a ratio
 */
import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { mongo } from "mongoose";
import { type Measured, openTarget, type Size, type Target } from "./scale-target.ts";
import type { Answered, Requests } from "./scale-wire.ts";

const { values } = parseArgs({
  options: {
    masters: { type: "string" },
    visits: { type: "string" },
    clients: { type: "string" },
    "inbox-rows": { type: "string" },
    latency: { type: "string", default: "80" },
    patience: { type: "string", default: "900" },
    "idle-seconds": { type: "string", default: "20" },
    seconds: { type: "string", default: "20" },
    bots: { type: "string", default: "1000" },
    minutes: { type: "string", default: "0" },
    against: { type: "string" },
    text: { type: "string", default: "/help" },
  },
});
const number = (text: string | undefined, initial: number) => (text === undefined ? initial : Number(text));
const [latency, patience, idleSeconds, seconds, minutes] = [
  Number(values.latency),
  Number(values.patience),
  Number(values["idle-seconds"]),
  Number(values.seconds),
  Number(values.minutes),
];
const CONNECTIONS = [16, 64];
const ROUNDS = 3;
const here = resolve(fileURLToPath(new URL("../..", import.meta.url)));
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
const fixed = (value: number, digits = 1) => Number(value.toFixed(digits));

/** The Telegram and its people, in a process of their own. */
function openTelegram() {
  const child: ChildProcess = fork(fileURLToPath(new URL("./scale-telegram-child.ts", import.meta.url)));
  const asked = new Map<number, (answer: unknown) => void>();
  let next = 0;
  child.on("message", ({ id, answer }: { id: number; answer: unknown }) => {
    asked.get(id)?.(answer);
    asked.delete(id);
  });
  return {
    ask: <K extends keyof Requests>(what: K, ask: Requests[K]["ask"]) =>
      new Promise<Requests[K]["answer"]>((answered) => {
        const id = next++;
        asked.set(id, answered as (answer: unknown) => void);
        child.send({ id, what, ask });
      }),
    close: () => child.kill("SIGTERM"),
  };
}

const folder = mkdtempSync(join(tmpdir(), "zapis-scale-"));
const telegram = openTelegram();
const telegramPort = await telegram.ask("listen", null);
const targets: Target[] = [];
const open = async (name: string, directory: string, firstBot: number) => {
  mkdirSync(join(folder, name), { recursive: true });
  const target = await openTarget(name, directory, folder, firstBot);
  targets.push(target);
  return target;
};

/** Seconds until Telegram was told nothing more for five seconds; null when that takes longer than it may. */
async function quiet(): Promise<number | null> {
  const began = performance.now();
  let [last, since] = [-1, began];
  while (performance.now() - began < patience * 1_000) {
    const { calls } = await telegram.ask("calls", null);
    if (calls !== last) [last, since] = [calls, performance.now()];
    if (performance.now() - since > 5_000) return (since - began) / 1_000;
    await sleep(250);
  }
  return null;
}

/** Commands the database was given, by its own count, without what is asked to know that. */
async function commandsSoFar(database: mongo.Db): Promise<number> {
  const { metrics } = await database.admin().serverStatus();
  const ofNobody = ["serverStatus", "hello", "isMaster", "ping", "endSessions", "<UNKNOWN>"];
  return Object.entries(metrics.commands as Record<string, { total?: number }>).reduce(
    (sum, [name, { total }]) => sum + (ofNobody.includes(name) ? 0 : Number(total ?? 0)),
    0,
  );
}

const rowOf = ({ perSecond, p50, p99, answered, refused, lost }: Answered) => ({
  "updates a second": fixed(perSecond),
  "p50 ms": Math.round(p50),
  "p99 ms": Math.round(p99),
  answered,
  refused,
  lost,
});

async function start(target: Target): Promise<{ row: Record<string, unknown>; process: Measured }> {
  await telegram.ask("forget", null);
  const process = await target.start(telegramPort, patience);
  const early = await telegram.ask("calls", null);
  const after = await quiet();
  const { calls, bots, most } = await telegram.ask("calls", null);
  return {
    process,
    row: {
      "ready after s": fixed(process.readyAfter),
      "calls by then": early.calls,
      "calls in all": calls,
      "bots spoken to": bots,
      "at once, most": most,
      "quiet after s": after === null ? `more than ${patience}` : fixed(process.readyAfter + after),
    },
  };
}

async function idle(target: Target, processes: Measured[]) {
  const before = await commandsSoFar(target.database);
  await sleep(idleSeconds * 1_000);
  const commands = (await commandsSoFar(target.database)) - before;
  const memory = await Promise.all(processes.map((one) => one.memory()));
  return {
    "commands a second": fixed(commands / idleSeconds),
    "RSS MB": memory.map(({ rss }) => megabytes(rss)).join(", "),
    "heap MB": memory.map(({ heapUsed }) => megabytes(heapUsed)).join(", "),
  };
}

async function measure(size: Size): Promise<void> {
  const bots = Math.min(size.masters, Number(values.bots));
  const target = await open("here", here, 1_000_001);
  console.log(
    `${size.masters} masters, ${size.visits} visits, ${size.clients} clients, ${size.inboxRows} handled updates; Telegram answers in ${latency} ms`,
  );
  await target.seed(size);
  const first = await start(target);
  await first.process.stop();
  const second = await start(target);
  console.table({ "first start": first.row, "second start": second.row });
  const { process } = second;

  if (idleSeconds > 0) {
    await sleep(3_000);
    const alone = await idle(target, [process]);
    const others = [await target.start(telegramPort, patience), await target.start(telegramPort, patience)];
    await sleep(10_000);
    const three = await idle(target, [process, ...others]);
    await Promise.all(others.map((one) => one.stop()));
    console.table({ "idle, 1 process": alone, "idle, 3 processes": three });
  }

  const write = (connections: number, forSeconds: number) =>
    telegram.ask("load", {
      port: process.port,
      firstBot: target.firstBot,
      bots,
      connections,
      seconds: forSeconds,
      text: values.text,
    });
  if (seconds > 0) {
    await write(16, Math.min(5, seconds)); // warm
    const rows: Record<string, object> = {};
    for (const connections of CONNECTIONS)
      rows[`${connections} connections, ${bots} bots`] = rowOf(await write(connections, seconds));
    console.table(rows);
  }

  if (minutes > 0) {
    const rows: Record<string, object> = {};
    const look = async (name: string) => {
      const { heapUsed, rss } = await process.memory();
      rows[name] = { "heap MB": fixed(heapUsed / 1024 / 1024), "RSS MB": megabytes(rss) };
    };
    for (let minute = 1; minute <= minutes; minute++) {
      await write(8, 60);
      if (minute === Math.min(5, minutes) || minute === minutes) await look(`minute ${minute}`);
    }
    console.table(rows);
  }
  await process.stop();
}

async function compare(directory: string): Promise<void> {
  const bots = number(values.masters, Number(values.bots));
  const both = [await open("here", here, 1_000_001), await open("there", directory, 2_000_001)];
  const stores: Record<string, Size> = {
    "an empty store": { masters: bots, visits: 0, clients: bots, inboxRows: 0 },
    "a full store": {
      masters: bots,
      visits: number(values.visits, 0),
      clients: number(values.clients, 200_000),
      inboxRows: number(values["inbox-rows"], 400_000),
    },
  };
  for (const [name, size] of Object.entries(stores)) {
    console.log(
      `${name}: ${size.masters} masters, ${size.clients} clients, ${size.inboxRows} handled updates; here against ${directory}`,
    );
    // What is told at the start is no part of it.
    await telegram.ask("latency", 0);
    const running: { target: Target; process: Measured }[] = [];
    for (const target of both) {
      await target.seed(size);
      running.push({ target, process: await target.start(telegramPort, patience) });
    }
    await quiet();
    await telegram.ask("latency", latency);
    const rows: Record<string, object> = {};
    for (const connections of CONNECTIONS) {
      const found: Answered[][] = both.map(() => []);
      for (let round = 0; round <= ROUNDS; round++)
        for (const [index, { target, process }] of running.entries()) {
          const answered = await telegram.ask("load", {
            port: process.port,
            firstBot: target.firstBot,
            bots,
            connections,
            seconds: round === 0 ? Math.min(3, seconds) : seconds,
            text: values.text,
          });
          if (round > 0) found[index]?.push(answered); // the first warms
        }
      const middle = found.map(
        (list) => list.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(ROUNDS / 2)] as Answered,
      );
      const [mine, theirs] = middle;
      if (!mine || !theirs) continue;
      rows[`${connections} connections, here`] = {
        ...rowOf(mine),
        "times as many": fixed(mine.perSecond / theirs.perSecond, 2),
      };
      rows[`${connections} connections, there`] = rowOf(theirs);
    }
    console.table(rows);
    await Promise.all(running.map((one) => one.process.stop()));
  }
}

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  await Promise.all(targets.map((one) => one.close()));
  telegram.close();
  rmSync(folder, { recursive: true, force: true });
}
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void close().finally(() => process.exit(1)));

try {
  await telegram.ask("latency", latency);
  if (values.against) await compare(resolve(values.against));
  else {
    const masters = number(values.masters, 10_000);
    await measure({
      masters,
      visits: number(values.visits, masters * 10),
      clients: number(values.clients, masters * 2),
      inboxRows: number(values["inbox-rows"], 0),
    });
  }
} finally {
  await close();
}
process.exit(0);
