import type { Logger } from "pino";
import { expect, onTestFinished } from "vitest";
import type { App } from "../../bot/app.ts";
import type { Limits } from "../../bot/assistant/calls.ts";
import type { ChatModel, Transcriber } from "../../bot/assistant/model.ts";
import { offlineModel } from "../../bot/assistant/rules.ts";
import { type Fixture, readFixture } from "../../bot/fixtures/load.ts";
import { createLogger } from "../../bot/logger.ts";
import type { PersonChat } from "../../bot/simulator/person-chat.ts";
import { createScriptedModel, type RecordedAnswer } from "../../bot/simulator/recording.ts";
import { openStage } from "../../bot/simulator/stage.ts";
import type { Telegram } from "../../bot/simulator/telegram.ts";
import type { SimEvent, SimMessage } from "../../bot/simulator/types.ts";
import type { GoogleApi } from "../../jobs/google/google-api.ts";
import type { Master } from "../../models/master.ts";
import { reportJudged } from "./judge/count.ts";
import { judge } from "./judge/judge.ts";
import { fixedClock, testStore } from "./store.ts";

const log = createLogger(process.env.LOG_LEVEL ?? "silent");

/** The whole program on a database of its own, every call to Telegram judged, the clock standing still. */
export interface Harness {
  telegram: Telegram;
  app: App;
  store: Awaited<ReturnType<typeof testStore>>;
  clock: ReturnType<typeof fixedClock>;
  master: Master;
  client: PersonChat;
  owner: PersonChat;
  events: SimEvent[];
  /** Someone in the bot where people become masters. */
  newcomer(name: string, language?: string): PersonChat;
  person(name: string): PersonChat;
  settle(): Promise<void>;
  /** Writes, waits for the answer, and returns the bot's newest message. */
  say(text: string, chat?: PersonChat): Promise<SimMessage | undefined>;
  tap(label: string, chat?: PersonChat): Promise<SimMessage | undefined>;
  /** Moves the clock; what falls due is done. */
  wait(ms: number): Promise<void>;
  toasts(chat?: PersonChat): string[];
}

export interface HarnessOptions {
  fixture?: string | Fixture;
  masterKey?: string;
  model?: ChatModel;
  transcriber?: Transcriber | null;
  limits?: Limits;
  usdRates?: Readonly<Record<string, number>>;
  publicUrl?: string;
  google?: GoogleApi;
  platform?: { manages: boolean };
  turnTimeoutMs?: number;
  now?: number;
  /** Joins the connection string of the database. */
  storeOptions?: string;
  log?: Logger;
  /** Sees every call to Telegram with its parameters. */
  seen?(method: string, params: Record<string, unknown>): void;
}

export async function openHarness({
  fixture = "salon",
  model = offlineModel,
  now,
  storeOptions,
  seen,
  ...rest
}: HarnessOptions = {}): Promise<Harness> {
  const store = await testStore(storeOptions);
  const clock = fixedClock(now);
  const stage = await openStage({
    store,
    fixture: typeof fixture === "string" ? readFixture(fixture) : fixture,
    clock,
    model,
    log,
    companyMs: 30,
    judge(method, params) {
      seen?.(method, params);
      return judge(method, params);
    },
    ...rest,
  });
  const { telegram, app, settle, person } = stage;
  const [client, owner] = [person("client"), person("master")];
  const events: SimEvent[] = [];
  telegram.on((event) => events.push(event));
  onTestFinished(async () => {
    await stage.close();
    reportJudged(telegram.judged, telegram.violations.length);
    expect(telegram.violations).toEqual([]);
  });
  return {
    telegram,
    app,
    store,
    clock,
    master: stage.loaded.master,
    client,
    owner,
    events,
    person,
    newcomer(name, language = "ru") {
      const { platformBot } = stage;
      if (!platformBot) throw new Error("open the harness with a platform");
      return telegram.chat(platformBot, {
        id: 9_000 + name.length * 17 + name.charCodeAt(0),
        first_name: name,
        language_code: language,
      });
    },
    settle,
    async say(text, chat = client) {
      chat.send(text);
      await settle();
      return chat.newest;
    },
    async tap(label, chat = client) {
      if (!chat.tap(label))
        throw new Error(
          `no button "${label}" in ${JSON.stringify(
            chat.list.map((one) => [one.text, labels(one)]),
            null,
            1,
          )}`,
        );
      await settle();
      return chat.newest;
    },
    async wait(ms) {
      clock.advance(ms);
      await app.runDue();
      await settle();
    },
    toasts: (chat = client) =>
      events.flatMap((event) =>
        event.kind === "toast" && event.userId === chat.user.id ? [event.text] : [],
      ),
  };
}

/** A model that says these things, in this order, and nothing else. */
export function scripted(answers: readonly RecordedAnswer[]): ChatModel {
  const model = createScriptedModel();
  model.script(answers);
  return model;
}

export const labels = (message: SimMessage | undefined): string[] =>
  message?.buttons.flat().map((one) => one.text) ?? [];
