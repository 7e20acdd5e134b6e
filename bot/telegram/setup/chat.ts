import { randomBytes } from "node:crypto";
import type { Update } from "grammy/types";
import { Types } from "mongoose";
import type { Logger } from "pino";
import type { Clock } from "../../../engine/time.ts";
import type { Models } from "../../../models/connect.ts";
import type { InboxRow } from "../../../models/inbox.ts";
import type { Master } from "../../../models/master.ts";
import { type ChatState, emptyState } from "../../dialogue/state.ts";
import { isLanguage } from "../../i18n/format.ts";
import type { Lease } from "../../mailbox/lease.ts";
import type { Step } from "../../mailbox/thinking.ts";
import { handling, handlingOf } from "../handling.ts";
import { sortUpdate } from "../incoming.ts";
import type { Registry } from "../registry.ts";
import type { Ear } from "../voice.ts";
import type { Platform } from "./platform.ts";

interface SetupChatDeps {
  models: Models;
  clock: Clock;
  log: Logger;
  registry: Registry;
  ear: Ear;
  platform: Platform | null;
}

/** Names a failure to the person and in the log. */
export const shortCode = () => randomBytes(3).toString("hex").slice(0, 4).toUpperCase();

/**
 * Chats in which somebody becomes a master, as the mailbox hands them over. `reachable`: who has blocked the
 * bot is no error.
 */
export function createSetupChat(
  { models, clock, log, registry, ear, platform }: SetupChatDeps,
  reachable: <T>(work: () => Promise<T>) => Promise<T | undefined>,
) {
  /**
   * Whether the chat is one of questions to somebody who becomes a master. A trial in it is talked to as any
   * master's.
   */
  async function has(row: InboxRow, lease: Lease): Promise<boolean> {
    if (row.botId !== platform?.botId) return false;
    const { trial } = lease.chat.state as Partial<ChatState>;
    if (!trial) return true;
    if (await models.masters.exists({ _id: new Types.ObjectId(trial.sandboxId) })) return false;
    lease.chat.state = { ...emptyState(), ...trial.before } as never;
    return true;
  }

  /** The next of the questions; `text` is what was listened to. */
  async function answer(row: InboxRow, lease: Lease, text?: string): Promise<void> {
    const update = structuredClone(row.update) as Update;
    const incoming = sortUpdate(update);
    if (!incoming || !platform) return;
    const { message } = update;
    if (text !== undefined && message) Object.assign(message, { text, voice: undefined, audio: undefined });
    const state: ChatState = { ...emptyState(), ...(lease.chat.state as Partial<ChatState>) };
    await reachable(() => platform.handle(update, incoming.from, state));
    lease.chat.state = state as never;
  }

  /** Answers to questions, in their order; speech is listened to without the lease. */
  async function inWords(rows: readonly InboxRow[], step: Step): Promise<void> {
    for (const row of rows) {
      const { message } = row.update as Update;
      const spoken = message?.voice !== undefined || message?.audio !== undefined;
      const text = spoken ? await heardInSetup(row) : undefined;
      await step(async (lease) => {
        await handling.run(handlingOf(models.inbox, row), () => answer(row, lease, text));
        lease.set({ state: lease.chat.state });
      });
    }
  }

  /**
   * What was said to the platform's bot; nothing when it could not be heard, and the question is put again.
   */
  async function heardInSetup({ botId, update }: InboxRow): Promise<string | undefined> {
    const { message } = update as Update;
    const bot = await registry.bot(botId);
    const draft = await models.masters
      .findOne({ "setup.botId": botId, "setup.tgId": message?.from?.id ?? 0 })
      .lean<Master>();
    if (!message || !bot || !draft) return undefined;
    const heard = await ear.hear(bot.api, message, {
      models,
      masterId: draft._id,
      timeZone: draft.timeZone,
      clientId: null,
      at: clock.now(),
    });
    return "words" in heard ? heard.words : undefined;
  }

  /** After the last try: the answer is asked for once more. */
  async function apologise(row: InboxRow, lease: Lease, error: unknown): Promise<void> {
    const failure = shortCode();
    log.error(
      { err: error, code: failure, updateId: row.updateId },
      "platform: an answer could not be taken",
    );
    const incoming = sortUpdate(row.update as Update);
    const language = (lease.chat.state as Partial<ChatState>).language ?? incoming?.from.language_code;
    if (incoming)
      await platform?.tell(incoming.chatId, isLanguage(language) ? language : "ru", (t) =>
        t.setup.failed(failure),
      );
  }

  return { has, answer, inWords, apologise };
}
