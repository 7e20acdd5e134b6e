import { randomUUID } from "node:crypto";
import type { ApiClientOptions } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import type { Logger } from "pino";
import type { Clock } from "../engine/time.ts";
import type { JobDeps } from "../jobs/deps.ts";
import { createCalendars } from "../jobs/google/calendars.ts";
import type { GoogleApi } from "../jobs/google/google-api.ts";
import type { Calendars } from "../jobs/google/ports.ts";
import type { ReadFile } from "../jobs/imports/run-import.ts";
import { createInlineDispatcher, createQueue, type Dispatcher } from "../jobs/queue.ts";
import { lookForStuck } from "../jobs/stuck.ts";
import { createSweep, forgetHandledUpdates } from "../jobs/sweep.ts";
import type { Store } from "../models/connect.ts";
import { createDuty } from "../models/duty.ts";
import { isOutage } from "../models/schema.ts";
import type { SecretBox } from "../models/secrets.ts";
import { createCaller, type Limits } from "./assistant/calls.ts";
import type { ChatModel, Transcriber } from "./assistant/model.ts";
import { createAssistant } from "./assistant/turn.ts";
import { peopleOf, visitWords } from "./calendar/words.ts";
import { googleUrl } from "./http/google.ts";
import { createMailbox, type Mailbox, type MailboxTimes } from "./mailbox/mailbox.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { createAnnouncer } from "./reception/announce.ts";
import { telegramChannel } from "./telegram/channel.ts";
import { download } from "./telegram/files.ts";
import { createHandler } from "./telegram/handler.ts";
import { sortUpdate } from "./telegram/incoming.ts";
import { createRegistry, type Registry } from "./telegram/registry.ts";
import { createSender } from "./telegram/sender.ts";
import { createPlatform } from "./telegram/setup/platform.ts";
import { createEar } from "./telegram/voice.ts";

export interface AppDeps {
  store: Store;
  secrets: SecretBox;
  /** Business time. */
  clock: Clock;
  log: Logger;
  model: ChatModel;
  /** Null: voice notes cannot be listened to. */
  transcriber: Transcriber | null;
  limits: Limits;
  /** How much of a currency a dollar is; where it is not known, costs are shown in dollars. */
  usdRates?: Readonly<Record<string, number>>;
  turnTimeoutMs: number;
  telegram: ApiClientOptions;
  /** The address calendars and people reach this program at; null when it has none. */
  publicUrl: string | null;
  /** Null: no master can connect a calendar. */
  google: GoogleApi | null;
  /** The bot in which people become masters; null: there is none. `serve` hears of each new bot. */
  platform: { token: string; info: UserFromGetMe; serve(botId: number): void } | null;
  /** Null: what is due is done in this process, without a queue. */
  redisUrl: string | null;
  /** Whether this process takes jobs from the queue. */
  work: boolean;
  times?: MailboxTimes;
}

/** The program without its doors: give it updates and time, it does the rest. */
export interface App {
  readonly metrics: Metrics;
  readonly registry: Registry;
  readonly mailbox: Mailbox;
  readonly calendars: Calendars | null;
  /** Stores an update; what is not for us (groups, channels) is dropped with a nod. */
  receive(botId: number, update: Update): Promise<void>;
  /**
   * Does what is due by the business clock. Once `signal` aborts, what was found is left to whoever looks
   * next.
   */
  runDue(signal?: AbortSignal): Promise<void>;
  stop(graceMs: number): Promise<void>;
}

export function createApp(deps: AppDeps): App {
  const { store, secrets, clock, log, model, transcriber, limits, turnTimeoutMs, telegram, redisUrl, work } =
    deps;
  const { models } = store;
  const metrics = createMetrics(models);
  const registry = createRegistry({
    models,
    secrets,
    log,
    client: telegram,
    platform: deps.platform,
  });
  const { publicUrl } = deps;
  const announcer = createAnnouncer({ models, clock, channel: telegramChannel(registry), publicUrl });
  const platform = deps.platform
    ? createPlatform({
        models,
        secrets,
        clock,
        log,
        client: telegram,
        ...deps.platform,
        sender: createSender({
          bots: models.bots,
          chats: models.chats,
          users: models.users,
          botId: deps.platform.info.id,
          log,
          remember: true,
        }),
      })
    : null;
  const caller = createCaller(log, limits);
  const assistant = createAssistant({ model, caller, turnTimeoutMs });
  const calendars = deps.google
    ? createCalendars({
        models,
        secrets,
        clock,
        log,
        api: deps.google,
        words: async (master, visit) => visitWords(master, visit, await peopleOf(models, master, [visit])),
        noticeUrl: deps.publicUrl?.startsWith("https:") ? googleUrl(deps.publicUrl, "notice") : null,
      })
    : null;
  const apiRoot = telegram.apiRoot ?? "https://api.telegram.org";
  const ear = createEar({ transcriber, caller, apiRoot, log });
  const mailbox = createMailbox(
    models,
    createHandler({
      models,
      calendars,
      clock,
      log,
      registry,
      announcer,
      publicUrl,
      assistant,
      ear,
      metrics,
      platform,
      usdRates: deps.usdRates ?? {},
    }),
    log,
    deps.times,
  );
  const readFile: ReadFile = async (master, fileId) => {
    const bot = await registry.bot(master.botId ?? 0);
    return bot && download(bot.api, apiRoot, fileId, LIST_BYTES, AbortSignal.timeout(LIST_MS));
  };
  const jobs: JobDeps = {
    models,
    clock,
    announcer,
    calendars,
    readFile,
  };
  const dispatcher: Dispatcher =
    redisUrl === null ? createInlineDispatcher(jobs, log) : createQueue(redisUrl, jobs, log, work);

  const sweep = createSweep({ ...jobs, log, failed: (part) => metrics.sweepPartsFailed.inc({ part }) });

  return {
    metrics,
    registry,
    mailbox,
    calendars,
    async receive(botId, update) {
      const { update_id: updateId } = update;
      // What is kept of an update that cannot even be sealed: a token may be in it.
      let kept: unknown = { update_id: updateId };
      try {
        kept = botId === platform?.botId ? platform.sealed(update) : update;
        const incoming = sortUpdate(update);
        metrics.updates.inc({ kind: incoming?.kind ?? "not_for_us" });
        if (!incoming) return;
        const { chatId, kind } = incoming;
        await mailbox.receive({ botId, updateId, chatId, kind, update: kept });
      } catch (error) {
        // Telegram, or long polling, comes again with what a database that was away did not take.
        if (isOutage(error)) throw error;
        // A shape nobody foresaw must not come again for ever.
        const problem = error instanceof Error ? error.message.slice(0, 300) : "unknown";
        await mailbox.setAside({ botId, updateId, update: kept }, problem);
        metrics.updates.inc({ kind: "set_aside" });
        log.error({ err: error, botId, updateId }, "an update was set aside: nobody can handle it");
      }
    },
    async runDue(signal) {
      const tasks = await sweep();
      if (signal?.aborted) return;
      for (const { kind } of tasks) metrics.tasks.inc({ kind });
      await dispatcher.dispatch(tasks);
    },
    async stop(graceMs) {
      await mailbox.stop(graceMs);
      await dispatcher.close();
    },
  };
}

/** A list of people to be taken in: so large, and so long to fetch, at most. */
const LIST_BYTES = 2 * 1024 * 1024;
const LIST_MS = 20_000;

const SWEEP_MS = 2_000;
/** A process that died is followed by another after so long and a round. */
const SWEEPER_LEASE_MS = 6_000;
const FORGET_EVERY = 900;
const LOOK_EVERY = 30;

/**
 * Asks what is due, and again two seconds after the last round has ended. Of all processes one does it, while
 * every worker takes from the queue what was found: another begins eight seconds after the first died, or
 * with its next round once that one stopped in order. Returns how to stop.
 */
export function startSweeping(
  app: Pick<App, "runDue" | "metrics">,
  { models }: Pick<Store, "models">,
  log: Logger,
): () => Promise<void> {
  const duty = createDuty(models.duties, { name: "sweep", owner: randomUUID(), leaseMs: SWEEPER_LEASE_MS });
  const stopping = new AbortController();
  const attempt = async (what: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      app.metrics.sweepPartsFailed.inc({ part: what });
      log.error({ err: error, part: what }, "sweep: failed, trying again");
    }
  };
  const pause = () => {
    const { signal } = stopping;
    return new Promise<void>((resolve) => {
      if (signal.aborted) return resolve();
      const timer = setTimeout(done, SWEEP_MS);
      signal.addEventListener("abort", done);
      function done() {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      }
    });
  };
  const loop = async () => {
    let rounds = 0;
    const round = async ({ signal }: { signal: AbortSignal }) => {
      await attempt("round", () => app.runDue(signal));
      if (rounds % LOOK_EVERY === LOOK_EVERY - 1)
        await attempt("stuck", async () => {
          const stuck = await lookForStuck(models);
          if (stuck) log.error(stuck, "sweep: someone has been waiting for too long");
        });
      if (rounds % FORGET_EVERY === 0) await attempt("forget", () => forgetHandledUpdates({ models }));
      rounds++;
    };
    while (!stopping.signal.aborted) {
      await attempt("duty", async () => void (await duty.run(round)));
      await pause();
    }
    await attempt("duty", () => duty.leave());
  };
  const current = loop();
  return async () => {
    stopping.abort();
    await Promise.race([current, new Promise((resolve) => setTimeout(resolve, SWEEP_MS + 500))]);
  };
}
