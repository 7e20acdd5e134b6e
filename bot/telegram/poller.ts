import { GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "pino";
import type { Models } from "../../models/connect.ts";
import type { Registry } from "./registry.ts";
import type { PLATFORM_UPDATES } from "./update-kinds.ts";

const POLL_SECONDS = 25;
const LEASE_MS = 45_000;
const PAUSE_MS = 1_000;
const PARKED_PAUSE_MS = 30_000;

interface PollerDeps {
  models: Models;
  registry: Registry;
  log: Logger;
  owner: string;
  /** What is asked for. */
  kinds: readonly (typeof PLATFORM_UPDATES)[number][];
  receive(botId: number, update: Update): Promise<void>;
}

/**
 * Long polling of one bot, by one process at a time (a lease in Mongo). An update is confirmed to Telegram
 * only once it is stored; a refused token parks the bot and is tried again. Returns how to stop.
 */
export function startPolling(
  botId: number,
  { models, registry, log, owner, kinds, receive }: PollerDeps,
): () => Promise<void> {
  const abort = new AbortController();
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      abort.signal.addEventListener("abort", () => {
        clearTimeout(timer);
        resolve();
      });
    });

  const lease = async (): Promise<boolean> => {
    const taken = await models.bots.collection.findOneAndUpdate(
      {
        _id: botId as never,
        $or: [{ "pollLease.owner": owner }, { $expr: { $lte: ["$pollLease.until", "$$NOW"] } }],
      },
      [{ $set: { pollLease: { owner, until: { $add: ["$$NOW", LEASE_MS] } } } }],
    );
    return taken !== null;
  };

  const run = async () => {
    let offset = 0;
    let fresh = true;
    while (!abort.signal.aborted) {
      try {
        const bot = await registry.bot(botId);
        if (!bot) return;
        if (!(await lease())) {
          await pause(PAUSE_MS * 2);
          continue;
        }
        if (fresh) {
          await bot.api.deleteWebhook();
          // Whoever serves by webhook later has to set it again.
          await models.bots.updateOne({ _id: botId }, { $unset: { "published.webhook": 1 } });
        }
        fresh = false;
        const updates = await bot.api.getUpdates(
          { offset, limit: 100, timeout: POLL_SECONDS, allowed_updates: kinds },
          abort.signal as never,
        );
        for (const update of updates) {
          await receive(botId, update);
          offset = update.update_id + 1;
        }
      } catch (error) {
        if (abort.signal.aborted) break;
        const refused =
          error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
        if (refused)
          await models.bots
            .updateOne({ _id: botId, parkedAt: null }, { $set: { parkedAt: new Date() } })
            .catch(() => undefined);
        log.warn(
          { err: error, botId },
          refused
            ? "telegram: the token is refused, the bot is parked"
            : "telegram: polling failed, trying again",
        );
        await pause(refused ? PARKED_PAUSE_MS : PAUSE_MS);
      }
    }
    await models.bots.collection.updateOne(
      { _id: botId as never, "pollLease.owner": owner },
      { $set: { "pollLease.until": new Date(0) } },
    );
  };
  const running = run();
  return async () => {
    abort.abort();
    await running;
  };
}
