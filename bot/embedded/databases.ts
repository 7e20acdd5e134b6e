import { startEmbeddedMongo } from "./mongodb.ts";
import { startEmbeddedRedis } from "./redis.ts";

export interface DatabaseChoice {
  mongodbUri?: string | undefined;
  redisUrl?: string | undefined;
  /** Where embedded databases keep their files. */
  dataFolder: string;
  /** The PATH to look for redis-server on. */
  searchPath: string;
  onGiveUp(reason: string): void;
}

export interface Databases {
  mongodbUri: string;
  /** null: Redis was not asked for. */
  redisUrl: string | null;
  stop(): Promise<void>;
}

/**
 * Finds or starts the databases, in this order. MongoDB: `MONGODB_URI`, the embedded engine, a clear error.
 * Redis: `REDIS_URL`, `redis-server` on the PATH, the packaged one, a clear error.
 */
export async function openDatabases(choice: DatabaseChoice, wanted: { redis: boolean }): Promise<Databases> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    await Promise.all(stops.map((one) => one()));
  };
  const started = async <T extends { stop(): Promise<void> }>(what: Promise<T>, hint: string): Promise<T> => {
    try {
      const database = await what;
      stops.push(database.stop);
      return database;
    } catch (error) {
      await stop();
      throw new Error(hint.replace("{reason}", reasonOf(error, choice.dataFolder)), { cause: error });
    }
  };
  const mongodbUri =
    choice.mongodbUri ??
    (
      await started(
        startEmbeddedMongo(choice.dataFolder, (reason) =>
          choice.onGiveUp(`The embedded MongoDB is gone: ${reason}.`),
        ),
        "No MongoDB: {reason}. Set MONGODB_URI to a running server (MongoDB 7 or newer).",
      )
    ).uri;
  const redisUrl =
    choice.redisUrl ??
    (wanted.redis
      ? (
          await started(
            startEmbeddedRedis(choice.dataFolder, choice.searchPath, (reason) =>
              choice.onGiveUp(`The embedded Redis is gone: ${reason}.`),
            ),
            "No Redis: {reason}. Set REDIS_URL to a running server (Redis 7 or newer).",
          )
        ).uri
      : null);
  return { mongodbUri, redisUrl, stop };
}

function reasonOf(error: unknown, folder: string): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/DBPathInUse|already locked|lock file/i.test(message))
    return `the data folder ${folder} is in use by another process`;
  return message.replace(/\.$/, "");
}
