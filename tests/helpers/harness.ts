import { randomBytes } from "node:crypto";
import { expect, onTestFinished } from "vitest";
import { createApp, type App } from "../../bot/app.ts";
import type { ChatModel } from "../../bot/assistant/model.ts";
import { offlineModel } from "../../bot/assistant/offline.ts";
import { loadFixture, readFixture, type Fixture } from "../../bot/fixtures/load.ts";
import { createLogger } from "../../bot/logger.ts";
import { MAILBOX_TIMES } from "../../bot/mailbox/mailbox.ts";
import type { PersonChat } from "../../bot/simulator/person-chat.ts";
import { Telegram } from "../../bot/simulator/telegram.ts";
import type { SimEvent, SimMessage } from "../../bot/simulator/types.ts";
import type { Master } from "../../models/master.ts";
import { createSecretBox, newSecretKey } from "../../models/secrets.ts";
import { judge } from "./judge/judge.ts";
import { reportJudged } from "./judge/count.ts";
import { fixedClock, testStore } from "./store.ts";

const quiet = createLogger(process.env.LOG_LEVEL ?? "silent");

/** The whole program on a database of its own, with a Telegram in which people write and tap, and a clock that stands. */
export interface Harness {
  telegram: Telegram;
  app: App;
  store: Awaited<ReturnType<typeof testStore>>;
  clock: ReturnType<typeof fixedClock>;
  master: Master;
  client: PersonChat;
  owner: PersonChat;
  events: SimEvent[];
  person(name: string): PersonChat;
  /** Resolves when everything that was said has been answered and what is due is done. */
  settle(): Promise<void>;
  say(text: string, chat?: PersonChat): Promise<SimMessage | undefined>;
  tap(label: string, chat?: PersonChat): Promise<SimMessage | undefined>;
  wait(ms: number): Promise<void>;
  toasts(chat?: PersonChat): string[];
}

export interface HarnessOptions {
  fixture?: string | Fixture;
  model?: ChatModel;
  now?: number;
}

let bots = 700_000;

export async function openHarness({ fixture = "salon", model = offlineModel, now }: HarnessOptions = {}): Promise<Harness> {
  const store = await testStore();
  const clock = fixedClock(now);
  const telegram = new Telegram({ judge });
  await telegram.listen();
  const secrets = createSecretBox(newSecretKey("test"));
  const token = `${++bots}:${randomBytes(18).toString("base64url")}`;
  const bot = telegram.addBot(token, "Алия", "aliya_nails_bot");
  const [loaded] = await loadFixture(typeof fixture === "string" ? readFixture(fixture) : fixture, {
    store,
    secrets,
    clock,
    botOf: () => ({ token, botInfo: bot.info as never }),
    tgIdOf: (name) => idOf(name),
    ownerOf: () => 1,
  });
  if (!loaded) throw new Error("a fixture has a master");
  const app = createApp({
    store,
    secrets,
    clock,
    log: quiet,
    model,
    turnTimeoutMs: 20_000,
    telegram: { apiRoot: telegram.url },
    redisUrl: null,
    work: true,
    times: { ...MAILBOX_TIMES, companyMs: 40, companyAtMostMs: 200 },
  });
  const abort = new AbortController();
  const polling = (async () => {
    let offset = 0;
    while (!abort.signal.aborted) {
      for (const update of (await bot.delivery.poll(offset, 100, 50)) ?? []) {
        await app.receive(bot.info.id, update);
        offset = update.update_id + 1;
      }
    }
  })();
  const people = new Map<string, number>();
  const idOf = (name: string) => people.get(name) ?? (people.set(name, 100 + people.size), people.get(name) as number);
  const person = (name: string) =>
    telegram.chat(bot, { id: idOf(name), first_name: name[0]?.toUpperCase() + name.slice(1), username: `${name}_tg`, language_code: "ru" });
  const client = telegram.chat(bot, { id: idOf("dana"), first_name: "Дана", username: "dana", language_code: "ru" });
  const owner = telegram.chat(bot, { id: 1, first_name: "Алия", username: "aliya", language_code: "ru" });
  owner.known = true;
  const events: SimEvent[] = [];
  telegram.on((event) => events.push(event));

  const settle = async () => {
    for (let calm = 0; calm < 2; ) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await app.mailbox.idle();
      const waiting = await store.models.inbox.countDocuments({ doneAt: null });
      calm = telegram.delivered && waiting === 0 ? calm + 1 : 0;
    }
    await app.runDue();
  };
  onTestFinished(async () => {
    abort.abort();
    await polling;
    await app.stop(2_000);
    await telegram.close();
    reportJudged(telegram.judged, telegram.violations.length);
    expect(telegram.violations).toEqual([]);
  });
  return {
    telegram,
    app,
    store,
    clock,
    master: loaded.master,
    client,
    owner,
    events,
    person,
    settle,
    async say(text, chat = client) {
      chat.send(text);
      await settle();
      return chat.newest;
    },
    async tap(label, chat = client) {
      if (!chat.tap(label)) throw new Error(`no button ${label}: ${JSON.stringify(chat.list.map((one) => [one.text, one.buttons.flat().map((b) => b.text)]), null, 1)}`);
      await settle();
      return chat.newest;
    },
    async wait(ms) {
      clock.advance(ms);
      await app.runDue();
      await settle();
    },
    toasts: (chat = client) => events.flatMap((event) => (event.kind === "toast" && event.userId === chat.user.id ? [event.text] : [])),
  };
}

export const labels = (message: SimMessage | undefined): string[] => message?.buttons.flat().map((one) => one.text) ?? [];
