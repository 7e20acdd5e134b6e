import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import type { Logger } from "pino";
import { createAttempt } from "./attempt.ts";
import type { JobDeps } from "./deps.ts";
import { parseTask, type Task, taskId } from "./tasks.ts";

const NAME = "zapis-due";
const PATIENCE_MS = 1_500;
const AWAY_MS = 10_000;
const AT_ONCE = 8;
/** A worker finishes what it has in hand. */
const CLOSE_MS = 20_000;

/** Adds what is due to the queue; when Redis does not answer, does it right here. Nobody waits for Redis. */
export interface Dispatcher {
  dispatch(tasks: readonly Task[]): Promise<void>;
  close(): Promise<void>;
}

// A job that stays known keeps the next of its id out, and the diary asks again for what is still to be done:
// none is kept. What
// failed is tried again after a pause that the database keeps, not Redis.
const kept = { removeOnComplete: true, removeOnFail: true, attempts: 1 } as const;
/** A job whose worker died is taken up by another within half a minute. */
const LOCK_MS = 15_000;
const LOOK_FOR_STALLED_MS = 10_000;

/**
 * The queue's producer and, where `work`, its worker. Jobs are idempotent: the ledger in Mongo says what was
 * said.
 */
export function createQueue(redisUrl: string, deps: JobDeps, log: Logger, work: boolean): Dispatcher {
  const producer = new Redis(redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 1_000,
  });
  const consumer = work ? new Redis(redisUrl, { maxRetriesPerRequest: null }) : null;
  let complained = 0;
  // A Redis that hangs is not waited for task by task.
  let awayUntil = 0;
  const complain = (error: Error) => {
    if (performance.now() - complained < 30_000) return;
    complained = performance.now();
    log.warn({ err: error }, "jobs: Redis does not answer; what is due is done without it");
  };
  producer.on("error", complain);
  consumer?.on("error", complain);
  // Two diaries may share a Redis: each has its own queue.
  const prefix = `bull:${deps.models.appointments.db.name}`;
  const queue = new Queue(NAME, {
    prefix,
    connection: producer,
    defaultJobOptions: kept,
  });
  queue.on("error", complain);
  const attempt = createAttempt(deps, log);
  const worker = consumer
    ? new Worker(NAME, async (job) => attempt(parseTask(job.data)), {
        prefix,
        connection: consumer,
        concurrency: AT_ONCE,
        lockDuration: LOCK_MS,
        stalledInterval: LOOK_FOR_STALLED_MS,
        maxStalledCount: 10,
      })
    : null;
  worker?.on("error", complain);
  worker?.on("failed", (job, error) => log.error({ err: error, job: job?.id }, "jobs: a task failed"));

  return {
    async dispatch(tasks) {
      await eightAtOnce(tasks, async (one) => {
        try {
          if (performance.now() < awayUntil) throw new Error("Redis did not answer a moment ago");
          // BullMQ waits without end for a connection that never was; an add that only seems to fail runs
          // twice and says once.
          if (producer.status !== "ready") throw new Error("Redis is not connected");
          await within(queue.add(one.kind, one, { jobId: taskId(one) }), PATIENCE_MS);
        } catch (error) {
          if (performance.now() >= awayUntil) awayUntil = performance.now() + AWAY_MS;
          complain(error as Error);
          await attempt(one);
        }
      });
    },
    async close() {
      if (worker) await within(worker.close(), CLOSE_MS).catch(complain);
      await within(queue.close(), PATIENCE_MS).catch(complain);
      producer.disconnect();
      consumer?.disconnect();
    },
  };
}

/**
 * Throws one sentence when Redis may throw jobs away: BullMQ then fails in ways nobody can explain. A Redis
 * that is away, or does not show its settings, is no reason not to start: what is due is asked of MongoDB.
 */
export async function requireSafeRedis(redisUrl: string, log: Logger): Promise<void> {
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    connectTimeout: 1_500,
    retryStrategy: () => null,
  });
  redis.on("error", () => {});
  let policy: string | undefined;
  let persists: string | undefined;
  try {
    await redis.connect();
    [, policy] = (await within(redis.config("GET", "maxmemory-policy"), PATIENCE_MS)) as string[];
    [, persists] = (await within(redis.config("GET", "appendonly"), PATIENCE_MS)) as string[];
  } catch (error) {
    log.warn({ err: error }, "jobs: the settings of Redis could not be read");
  } finally {
    redis.disconnect();
  }
  if (policy !== undefined && policy !== "noeviction")
    throw new Error(`Redis may evict jobs (maxmemory-policy ${policy}): set it to noeviction.`);
  if (persists === "no")
    log.warn("jobs: Redis keeps no file (appendonly no): a restart asks MongoDB for everything again");
}

/** Rejects when an answer takes longer. */
async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Redis did not answer in ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Without a queue: everything at once, in this process. */
export function createInlineDispatcher(deps: JobDeps, log: Logger): Dispatcher {
  const attempt = createAttempt(deps, log);
  return {
    async dispatch(tasks) {
      // One after another: tests and the terminal tell things in the order in which they fell due.
      for (const one of tasks) await attempt(one);
    },
    close: async () => {},
  };
}

/** Eight tasks at a time; the next begins when one has ended. */
async function eightAtOnce(tasks: readonly Task[], work: (task: Task) => Promise<void>): Promise<void> {
  const queue = [...tasks];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, queue.length) }, worker));
}
