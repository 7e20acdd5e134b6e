import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import { type Clock, requireTzdata } from "../../engine/time.ts";
import type { GoogleApi } from "../../jobs/google/google-api.ts";
import type { Store } from "../../models/connect.ts";
import { createSecretBox, newSecretKey } from "../../models/secrets.ts";
import { type App, createApp } from "../app.ts";
import type { Limits } from "../assistant/calls.ts";
import type { ChatModel, Transcriber } from "../assistant/model.ts";
import { type Fixture, type LoadedMaster, loadFixture } from "../fixtures/load.ts";
import { MAILBOX_TIMES } from "../mailbox/mailbox.ts";
import { publishBot } from "../telegram/publish.ts";
import type { PersonChat } from "./person-chat.ts";
import { type Judge, Telegram } from "./telegram.ts";
import type { SimBot } from "./types.ts";
import { simulatedTranscriber } from "./voice.ts";

export interface StageOptions {
  store: Store;
  fixture: Fixture;
  /** Which master's bot people talk to; the first one's when not said. */
  masterKey?: string;
  clock: Clock;
  model: ChatModel;
  /** Who listens to voice notes; the simulator's own reader when not said, nobody when null. */
  transcriber?: Transcriber | null;
  limits?: Limits;
  usdRates?: Readonly<Record<string, number>>;
  publicUrl?: string | null;
  google?: GoogleApi | null;
  /** With a bot in which people become masters; whether it may make bots. */
  platform?: { manages: boolean };
  turnTimeoutMs?: number;
  log: Logger;
  /** How long a text waits for company, ms: people at a keyboard take their time, piped lines do not. */
  companyMs: number;
  judge?: Judge;
  /** Null or absent: what is due is done without a queue. */
  redisUrl?: string | null;
}

/** The whole program in one process, with a Telegram in which people write and tap. */
export interface Stage {
  telegram: Telegram;
  app: App;
  store: Store;
  bot: SimBot;
  /** Null: nobody becomes a master here. */
  platformBot: SimBot | null;
  loaded: LoadedMaster;
  /**
   * Someone by a short name: `client` and `master` are who they say, any other is another client. With a
   * platform, `newcomer` becomes a master there, `owner` is the same person in the bot that came of it, and
   * `guest` writes to it.
   */
  person(name: string): PersonChat;
  nameOf(userId: number): string;
  /**
   * More is sent at once: until all is answered, a text waits for its company also where storing it takes
   * long.
   */
  burst(): void;
  /** Resolves when everything that was said has been answered and what is due is done. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

const POLL_MS = 250;
/** How long a text of a burst waits for company, ms; how long its first one waits at most. */
const BURST = { companyMs: 400, companyAtMostMs: 2_000 };
const MASTER_ID = 1;
const FIRST_CLIENT_ID = 100;

export async function openStage({
  store,
  fixture,
  masterKey,
  clock,
  model,
  transcriber = simulatedTranscriber,
  limits = { clientDayUsd: 1_000, masterMonthUsd: 10_000 },
  publicUrl = null,
  usdRates = {},
  google = null,
  platform,
  turnTimeoutMs = 60_000,
  log,
  companyMs,
  judge,
  redisUrl = null,
}: StageOptions): Promise<Stage> {
  requireTzdata();
  const key = masterKey ?? fixture.masters[0]?._id;
  if (!fixture.masters.some((one) => one._id === key))
    throw new Error(
      `The fixture has no master ${key}: it has ${fixture.masters.map((one) => one._id).join(", ")}.`,
    );
  const telegram = new Telegram(judge ? { judge } : {});
  await telegram.listen();
  const secrets = createSecretBox(newSecretKey("stage"));
  const ids = new Map<string, number>([["master", MASTER_ID]]);
  const idOf = (name: string) => {
    const id = ids.get(name) ?? FIRST_CLIENT_ID + ids.size - 1;
    ids.set(name, id);
    return id;
  };
  idOf("client");
  const bots = new Map<string, SimBot>();
  let number = 7_000_000;
  const masters = await loadFixture(fixture, {
    store,
    secrets,
    clock,
    botOf: (key) => {
      const token = `${++number}:${randomBytes(18).toString("base64url")}`;
      const bot = telegram.addBot(token, key, `${key.replace(/\W/g, "_")}_bot`);
      bots.set(key, bot);
      return { token, botInfo: bot.info as never };
    },
    tgIdOf: idOf,
    ownerOf: () => MASTER_ID,
  });
  const loaded = masters.find((one) => one.key === key);
  const bot = loaded && bots.get(loaded.key);
  if (!loaded || !bot) throw new Error("the fixture was not loaded");

  const platformBot = platform
    ? telegram.addBot(
        `${++number}:${randomBytes(26).toString("base64url").slice(0, 35)}`,
        "Zapis",
        "zapis_platform_bot",
      )
    : null;
  if (platformBot) {
    platformBot.info.can_manage_bots = platform?.manages === true;
    await store.models.bots.create({ _id: platformBot.info.id });
  }
  const calm = { ...MAILBOX_TIMES, companyMs, companyAtMostMs: Math.max(companyMs * 4, 200) };
  // The mailbox looks at them anew for every text.
  const times = { ...calm };
  const app = createApp({
    store,
    secrets,
    clock,
    log,
    model,
    transcriber,
    limits,
    usdRates,
    publicUrl,
    google,
    platform: platformBot
      ? { token: platformBot.token, info: platformBot.info as never, serve: (botId) => pollBot(botId) }
      : null,
    turnTimeoutMs,
    telegram: { apiRoot: telegram.url },
    redisUrl,
    work: true,
    times,
  });
  const api = await app.registry.bot(bot.info.id);
  if (api) await publishBot(api.api, store.models.bots, loaded.master);

  const abort = new AbortController();
  const poll = async (one: SimBot) => {
    let offset = 0;
    while (!abort.signal.aborted) {
      for (const update of (await one.delivery.poll(offset, 100, POLL_MS)) ?? []) {
        try {
          await app.receive(one.info.id, update);
        } catch (error) {
          // As Telegram does: what was not taken is offered again.
          process.stderr.write(`the database did not take an update: ${(error as Error).message}\n`);
          await new Promise((resolve) => setTimeout(resolve, 500));
          break;
        }
        offset = update.update_id + 1;
      }
    }
  };
  const polled = new Map<number, Promise<void>>();
  const pollBot = (botId: number): void => {
    const one = [...telegram.bots.values()].find(({ info }) => info.id === botId);
    if (one && !polled.has(botId)) polled.set(botId, poll(one));
  };
  for (const one of telegram.bots.values()) pollBot(one.info.id);

  const firstName = (name: string) =>
    name === "client"
      ? "Дана"
      : name === "master"
        ? loaded.master.masterName
        : `${name[0]?.toUpperCase()}${name.slice(1)}`;
  /** Who becomes a master in the platform's bot, and who writes to the bot that came of it. */
  const atPlatform = (name: string): PersonChat | null => {
    if (!platformBot || !["newcomer", "owner", "guest"].includes(name)) return null;
    const id = idOf(name === "owner" ? "newcomer" : name);
    const made = [...telegram.bots.values()].findLast((one) => one.managed !== null);
    const where = name === "newcomer" ? platformBot : made;
    return (
      (where &&
        telegram.chat(where, { id, first_name: name === "guest" ? "Дана" : "Алия", language_code: "ru" })) ??
      null
    );
  };
  const person = (name: string) => {
    const there = atPlatform(name);
    if (there) return there;
    const id = idOf(name);
    const chat = telegram.chat(bot, {
      id,
      first_name: firstName(name),
      username: name === "client" ? "dana" : name === "master" ? "the_master" : name,
      language_code: loaded.master.languages[0] ?? "ru",
    });
    if (name === "master") chat.known = true; // they pressed Start when the bot was set up
    return chat;
  };
  person("master");

  return {
    telegram,
    app,
    store,
    bot,
    platformBot,
    loaded,
    person,
    nameOf: (userId) => [...ids].find(([, id]) => id === userId)?.[0] ?? String(userId),
    burst() {
      times.companyMs = Math.max(calm.companyMs, BURST.companyMs);
      times.companyAtMostMs = Math.max(calm.companyAtMostMs, BURST.companyAtMostMs);
    },
    async settle() {
      for (let quiet = 0; quiet < 2; ) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        await app.mailbox.idle();
        const waiting = await store.models.inbox.countDocuments({ doneAt: null });
        quiet = telegram.delivered && waiting === 0 ? quiet + 1 : 0;
      }
      Object.assign(times, calm);
      await app.runDue();
      // With a queue, what is due is done a moment later.
      for (let tries = 0; redisUrl !== null && tries < 200; tries++) {
        if (
          (await store.models.appointments.countDocuments({ pending: { $in: ["notice", "hold_ended"] } })) ===
          0
        )
          break;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async close() {
      abort.abort();
      await Promise.all(polled.values());
      await app.stop(2_000);
      await telegram.close();
    },
  };
}
