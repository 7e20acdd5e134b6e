import { randomUUID } from "node:crypto";
import type { Update } from "grammy/types";
import type { Logger } from "pino";
import { changedMasters } from "../models/changed-masters.ts";
import type { Models } from "../models/connect.ts";
import { startPolling } from "./telegram/poller.ts";
import { startPublishing } from "./telegram/publisher.ts";
import type { Registry } from "./telegram/registry.ts";
import { ALLOWED_UPDATES, PLATFORM_UPDATES } from "./telegram/update-kinds.ts";

/** How often new masters are looked for where updates are fetched, ms. */
const ROUND_MS = 3_000;

interface ServingDeps {
  models: Models;
  registry: Registry;
  log: Logger;
  /** The address webhooks are to point to; null: updates are fetched. */
  webhookUrl: string | null;
  /** The bot in which people become masters; null: there is none. */
  platform: { botId: number; webhookSecret: string; webhookSecretToken: string } | null;
  receive(botId: number, update: Update): Promise<void>;
}

export interface Serving {
  /** Begins with a bot that came to be just now, before it is found by itself. Never throws. */
  serve(botId: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Sees to it that the updates of all bots come here. Begins at once, and keeps nobody waiting: webhooks and
 * profiles are told to Telegram by one process for all, while every process answers what comes. Where updates
 * are fetched, each process offers to.
 */
export function startServing(deps: ServingDeps): Serving {
  const { log, webhookUrl, platform } = deps;
  const owner = randomUUID();
  const publisher = startPublishing({ ...deps, owner });
  const polling = webhookUrl === null ? startPollingAll(deps, owner) : null;
  return {
    async serve(botId) {
      polling?.poll(botId);
      if (botId !== platform?.botId)
        await publisher
          .publish(botId)
          .catch((error) =>
            log.warn({ err: error, botId }, "telegram: a new bot could not be published, trying again"),
          );
    },
    async stop() {
      await Promise.all([publisher.stop(), polling?.stop()]);
    },
  };
}

/**
 * Fetches the updates of all bots, also of those that come to be later; a lease of each bot says which
 * process does.
 */
function startPollingAll({ models, registry, log, platform, receive }: ServingDeps, owner: string) {
  const polled = new Map<number, () => Promise<void>>();
  const stopping = new AbortController();

  function poll(botId: number): void {
    if (polled.has(botId) || stopping.signal.aborted) return;
    const kinds = botId === platform?.botId ? PLATFORM_UPDATES : ALLOWED_UPDATES;
    polled.set(botId, startPolling(botId, { models, registry, log, owner, kinds, receive }));
  }

  async function run(): Promise<void> {
    if (platform) poll(platform.botId);
    const changes = changedMasters(models.masters, { botId: 1, tgBotToken: 1 });
    while (!stopping.signal.aborted) {
      try {
        const changed = await changes.next();
        for (const { botId, tgBotToken } of changed) if (botId && tgBotToken) poll(botId);
        if (changed.length > 0) continue;
      } catch (error) {
        log.warn({ err: error }, "telegram: cannot look for new bots");
      }
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(done, ROUND_MS);
        stopping.signal.addEventListener("abort", done, { once: true });
      });
    }
  }
  const running = run();

  return {
    poll,
    async stop() {
      stopping.abort();
      await running;
      await Promise.all([...polled.values()].map((stop) => stop()));
    },
  };
}
