import { createHmac } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Api, GrammyError } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { Logger } from "pino";
import { type Clock, requireTzdata } from "../engine/time.ts";
import { createGoogleApi, type GoogleApi } from "../jobs/google/google-api.ts";
import { requireSafeRedis } from "../jobs/queue.ts";
import { connectStore, type Store } from "../models/connect.ts";
import { SchemaRefused } from "../models/schema-version.ts";
import { createSecretBox, newSecretKey, type SecretBox } from "../models/secrets.ts";
import { type App, createApp, startSweeping } from "./app.ts";
import type { Limits } from "./assistant/calls.ts";
import type { ChatModel, Transcriber } from "./assistant/model.ts";
import { createOpenAiModel, createOpenAiTranscriber } from "./assistant/openai.ts";
import { offlineModel } from "./assistant/rules.ts";
import type { Config } from "./config.ts";
import { type Databases, openDatabases } from "./embedded/databases.ts";
import { googleUrl } from "./http/google.ts";
import { answersWithin } from "./http/ready.ts";
import { createHttp, type Listening, listen, type WebhookOf } from "./http/server.ts";
import { type Serving, startServing } from "./serve-bots.ts";

export const systemClock: Clock = { now: () => Date.now() };

/** A model when there is a key or an endpoint for one, else the offline rules. */
export function chooseModel(config: Config): ChatModel {
  const {
    OPENAI_API_KEY: apiKey,
    OPENAI_BASE_URL: baseURL,
    OPENAI_MODEL: model,
    MODEL_TIMEOUT_MS: timeoutMs,
  } = config;
  if (!apiKey && !baseURL) return offlineModel;
  return createOpenAiModel({ apiKey: apiKey ?? "none", model, timeoutMs, ...(baseURL ? { baseURL } : {}) });
}

/** Voice is listened to at the same endpoint; without one it is not. */
function chooseTranscriber(config: Config): Transcriber | null {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseURL, OPENAI_TRANSCRIBE_MODEL: model } = config;
  if (!apiKey && !baseURL) return null;
  return createOpenAiTranscriber({
    apiKey: apiKey ?? "none",
    model,
    timeoutMs: config.MODEL_TIMEOUT_MS,
    ...(baseURL ? { baseURL } : {}),
  });
}

/** Google where it is set up, at an address it can send people back to. */
function chooseGoogle(config: Config): GoogleApi | null {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret, PUBLIC_URL: publicUrl } = config;
  if (!clientId || !clientSecret || !publicUrl) return null;
  return createGoogleApi({ clientId, clientSecret, redirectUrl: googleUrl(publicUrl, "connected") });
}

/**
 * The bot in which people become masters, as Telegram knows it. Throws one sentence when its token is no
 * good.
 */
async function findPlatform(config: Config): Promise<{ token: string; info: UserFromGetMe } | null> {
  const token = config.PLATFORM_BOT_TOKEN;
  if (!token) return null;
  try {
    return { token, info: await new Api(token, { apiRoot: config.TELEGRAM_API_ROOT }).getMe() };
  } catch (error) {
    throw new Error(
      error instanceof GrammyError
        ? `Telegram refuses PLATFORM_BOT_TOKEN: ${error.description}.`
        : "Telegram does not answer, so the platform's bot cannot be started. Check TELEGRAM_API_ROOT and the network.",
      { cause: error },
    );
  }
}

/** What the platform's webhook is known by: made from its token, so that every process knows the same. */
function platformWebhook(
  platform: { token: string; info: UserFromGetMe } | null,
): (WebhookOf & { botId: number }) | null {
  const secret = (what: string) =>
    createHmac("sha256", platform?.token ?? "")
      .update(`zapis ${what}`)
      .digest("base64url");
  return (
    platform && {
      botId: platform.info.id,
      webhookSecret: secret("path"),
      webhookSecretToken: secret("header"),
    }
  );
}

/** What models may cost, as configured. */
const limitsOf = (config: Config): Limits => ({
  clientDayUsd: config.BUDGET_CLIENT_DAY_USD,
  masterMonthUsd: config.BUDGET_MASTER_MONTH_USD,
});

/** The keys from the configuration, else one that is made once and kept in the data folder. */
function openSecrets(config: Config): SecretBox {
  if (config.SECRET_KEYS) return createSecretBox(config.SECRET_KEYS);
  const file = join(config.DATA_FOLDER, "secret.key");
  if (!existsSync(file)) {
    mkdirSync(config.DATA_FOLDER, { recursive: true });
    writeFileSync(file, `${newSecretKey("local")}\n`, { mode: 0o600, flag: "wx" });
  }
  return createSecretBox(readFileSync(file, "utf8").trim());
}

export interface Running {
  app: App;
  store: Store;
  secrets: SecretBox;
  port: number | null;
  /** Begins to serve a master's bot at once: new ones are found a moment later anyway. */
  serveBot(botId: number): Promise<void>;
  stop(): Promise<void>;
}

const GRACE_MS = 20_000;
/** A database that takes longer for a ping cannot be served from. */
const READY_MS = 1_000;
const CONNECT_TRIES = 5;

/**
 * Starts a process as configured: databases, the program, its doors. Throws one sentence when something is
 * not to be had.
 */
export async function startProcess(
  config: Config,
  log: Logger,
  searchPath: string,
  onGiveUp: (reason: string) => void,
): Promise<Running> {
  requireTzdata();
  const databases = await openDatabases(
    {
      mongodbUri: config.MONGODB_URI,
      redisUrl: config.REDIS_URL,
      dataFolder: config.DATA_FOLDER,
      searchPath,
      onGiveUp,
    },
    { redis: true },
  );
  try {
    return await startOn(config, log, databases);
  } catch (error) {
    await databases.stop();
    throw error;
  }
}

async function startOn(config: Config, log: Logger, databases: Databases): Promise<Running> {
  if (databases.redisUrl) await requireSafeRedis(databases.redisUrl, log);
  const store = await patientConnect(databases.mongodbUri, log);
  const secrets = openSecrets(config);
  const serves = config.PROCESS_ROLE !== "worker";
  const works = config.PROCESS_ROLE !== "bot";
  const model = chooseModel(config);
  const platform = await findPlatform(config);
  const webhook = platformWebhook(platform);
  const app = createApp({
    store,
    secrets,
    clock: systemClock,
    log,
    model,
    transcriber: chooseTranscriber(config),
    limits: limitsOf(config),
    publicUrl: config.PUBLIC_URL ?? null,
    google: chooseGoogle(config),
    platform: platform && { ...platform, serve: (botId) => void serving?.serve(botId) },
    usdRates: config.USD_RATES ?? {},
    turnTimeoutMs: config.TURN_TIMEOUT_MS,
    telegram: { apiRoot: config.TELEGRAM_API_ROOT, timeoutSeconds: 40 },
    redisUrl: databases.redisUrl,
    work: works,
  });
  if (serves)
    await import("./pictures/paint.ts").catch((error) =>
      log.warn(
        { err: error },
        "pictures: nothing can be drawn on this machine, /week and /day come in words",
      ),
    );
  const stops: (() => Promise<void>)[] = [];
  let serving: Serving | null = null;

  let http: Listening | null = null;
  try {
    const ready = answersWithin(READY_MS, async () => store.connection.db?.command({ ping: 1 }));
    http = await listen(
      createHttp({
        models: store.models,
        log,
        receive: app.receive,
        ready,
        now: systemClock.now,
        platform: webhook,
        calendars: app.calendars,
        metrics: app.metrics,
        metricsToken: config.METRICS_TOKEN ?? null,
      }),
      config.HTTP_PORT,
      config.HTTP_HOST,
    );
  } catch (error) {
    await app.stop(0);
    await store.close();
    throw error;
  }
  if (works) stops.push(startSweeping(app, store, log));
  if (serves) {
    app.mailbox.start();
    serving = startServing({
      models: store.models,
      registry: app.registry,
      log,
      webhookUrl: config.UPDATES === "webhook" ? config.PUBLIC_URL : null,
      platform: webhook,
      receive: app.receive,
    });
    stops.push(serving.stop);
  }
  log.info(
    { role: config.PROCESS_ROLE, updates: config.UPDATES, model: model.name, port: http.port },
    "zapis: serving",
  );

  return {
    app,
    store,
    secrets,
    port: http.port,
    serveBot: async (botId) => serving?.serve(botId),
    async stop() {
      // Side by side: whoever keeps half a request open keeps nobody else waiting. What is at hand is
      // finished meanwhile.
      await Promise.all([http?.close(), ...stops.map((stop) => stop())]);
      await app.stop(GRACE_MS);
      await store.close();
      await databases.stop();
    },
  };
}

/** A database that is just starting is waited for, five times. */
async function patientConnect(uri: string, log: Logger): Promise<Store> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await connectStore(uri, undefined, (words) => log.info(`mongo: ${words}`));
    } catch (error) {
      if (error instanceof SchemaRefused) throw error;
      if (attempt >= CONNECT_TRIES)
        throw new Error(
          `MongoDB does not answer: ${(error as Error).message.split("\n")[0]}. Check MONGODB_URI.`,
          { cause: error },
        );
      log.warn({ attempt }, "mongo: does not answer yet");
      await new Promise((resolve) => setTimeout(resolve, 1_000 * attempt));
    }
  }
}
