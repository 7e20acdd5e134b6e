import { type Api, BotError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "pino";
import type { Clock } from "../../engine/time.ts";
import type { Announcer } from "../../jobs/announcer.ts";
import type { Calendars } from "../../jobs/google/ports.ts";
import type { Models } from "../../models/connect.ts";
import type { InboxRow } from "../../models/inbox.ts";
import type { Assistant } from "../assistant/turn.ts";
import { withTold } from "../dialogue/asked.ts";
import type { Desk } from "../dialogue/desk.ts";
import { type ChatState, emptyState } from "../dialogue/state.ts";
import type { Lease } from "../mailbox/lease.ts";
import type { MailboxHandler } from "../mailbox/mailbox.ts";
import type { Metrics } from "../metrics.ts";
import { languageOfText } from "../reading/language.ts";
import { type Arrived, type Line, Unreachable } from "../reception/channel.ts";
import { hear } from "../reception/listen.ts";
import { openDesk } from "../reception/open-desk.ts";
import { perform } from "../reception/perform.ts";
import { createPost } from "../reception/post.ts";
import { createReception, type Rows, turnAway } from "../reception/reception.ts";
import type { Scene } from "../reception/scene.ts";
import { withAtHand } from "./at-hand.ts";
import { fitsNameForm } from "./client-name-form.ts";
import { handling, handlingOf } from "./handling.ts";
import { heardOf, tappedOf } from "./heard.ts";
import { sortUpdate } from "./incoming.ts";
import { isUnreachable, lineTo } from "./line.ts";
import type { Registry } from "./registry.ts";
import { createSetupChat, shortCode } from "./setup/chat.ts";
import { beforeLive } from "./setup/live.ts";
import type { Platform } from "./setup/platform.ts";
import type { Ear } from "./voice.ts";

export interface HandlerDeps {
  models: Models;
  calendars: Calendars | null;
  clock: Clock;
  log: Logger;
  registry: Registry;
  announcer: Pick<Announcer, "tell" | "change">;
  assistant: Assistant;
  ear: Ear;
  metrics: Metrics;
  /** Null: nobody becomes a master here. */
  platform: Platform | null;
  publicUrl: string | null;
  usdRates: Readonly<Record<string, number>>;
}

/** The desk of an update that is somebody's, and the bot it came to. */
interface AtBot {
  scene: Scene;
  update: Update;
  api: Api;
  botName: string;
  /** Takes it through the tree, where an open form has the first word. */
  handle(): Promise<void>;
}

/** Turns rows of the inbox into what the reception knows: taps and messages at once, sentences as words. */
export function createHandler(deps: HandlerDeps): MailboxHandler {
  const { models, calendars, clock, log, registry, announcer, ear, platform, publicUrl, usdRates } = deps;
  const reception = createReception(deps);
  const setup = createSetupChat(deps, reachable);

  /**
   * Everything about a row's chat, with the state of the lease. Null: the bot is gone, or there is nothing
   * more to do.
   */
  async function atBot(row: InboxRow, lease: Lease): Promise<AtBot | null> {
    const update = row.update as Update;
    const incoming = sortUpdate(update);
    if (!incoming) return null;
    const { chatId, from } = incoming;
    const state: ChatState = { ...emptyState(), ...(lease.chat.state as Partial<ChatState>) };
    Object.assign(state, withTold(state, lease.chat.told as never));
    const written = update.message?.text ?? update.message?.caption;
    if (row.kind === "text" && written)
      state.language = languageOfText(written, state.language) ?? state.language;
    const desk = await openDesk({
      models,
      calendars,
      clock,
      botId: row.botId,
      from,
      state,
      publicUrl,
      usdRates,
      who: lease.chat.who,
      key: `${row.botId}:${row.updateId}`,
      tell: announcer.tell,
      change: announcer.change,
    });
    if (!desk) return null;
    const bot = await registry.bot(row.botId, desk.master);
    if (!bot) return null;
    rememberWho(lease, desk);
    lease.chat.state = state as never;
    const { api } = bot;
    /**
     * Messages of what is done already: what follows in the same update counts on, and begun again it counts
     * anew.
     */
    let before = 0;
    const within = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      const current = { ...handlingOf(models.inbox, row, lease.chat.fallen), next: before };
      const result = await handling.run(current, () => reachable(work));
      before = current.next;
      return result;
    };
    if (desk.master.setup) {
      await within(() => beforeLive(desk, api, chatId, update, { platform, bots: models.bots }));
      return null;
    }
    const line = lineTo(api, chatId, desk);
    const scene: Scene = { desk, line, post: createPost(line, desk), within };
    if (desk.client?.blockedAt) {
      const tap = update.callback_query;
      if (tap) await api.answerCallbackQuery(tap.id, { text: desk.t.refusals.turnedAway });
      await within(() => turnAway(scene));
      return null;
    }
    const botName = bot.botInfo.username;
    const handle = () =>
      withAtHand({ desk, answer: (own) => atOnce({ scene, update, api, botName }, own) }, () =>
        bot.handleUpdate(update),
      );
    return { scene, update, api, botName, handle };
  }

  /** What is answered at once: a tap, a command, anything that is no sentence. `line` can open forms. */
  async function atOnce({ scene, update, api, botName }: Omit<AtBot, "handle">, line: Line): Promise<void> {
    const { desk } = scene;
    const here: Scene = { ...scene, line, post: createPost(line, desk) };
    const tapped = tappedOf(update);
    if (tapped) {
      let toast: string | undefined;
      try {
        toast = await perform(here, tapped);
      } finally {
        // Answered exactly once. A toast that cannot be shown is gone with the tap; it must not hide what
        // went wrong before it.
        await api
          .answerCallbackQuery(update.callback_query?.id ?? "", toast ? { text: toast } : {})
          .catch(() => undefined);
      }
    } else if (update.message) await hear(here, heardOf(update.message, botName));
    else if (update.my_chat_member) {
      const kicked = update.my_chat_member.new_chat_member.status === "kicked";
      await models.users.updateOne(
        { _id: desk.user._id },
        { $set: { status: kicked ? "blocked" : "active" } },
      );
    }
  }

  /** Words that are no answer to the open form leave it. */
  async function forgetForm({ desk }: Scene, chatKey: string): Promise<void> {
    desk.state.formOpen = false;
    await models.conversations.deleteOne({ _id: chatKey });
  }

  /** What rows say, without the tree: no form is open for them. */
  const channel: Rows = {
    scene: async (row, lease) => (await atBot(row, lease))?.scene ?? null,
    arrived: ({ botId, update }, { desk: { master } }): Arrived => {
      const { message } = update as Update;
      if (!message) throw new Error("words came without a message");
      const heard = heardOf(message, (master.botInfo as { username?: string } | null)?.username ?? "");
      if (!message.voice && !message.audio) return { heard, listen: null };
      const listen: Arrived["listen"] = async (payer) => {
        const bot = await registry.bot(botId, master);
        return bot ? ear.hear(bot.api, message, payer) : { problem: "not_heard" };
      };
      return { heard, listen };
    },
  };

  return {
    async instant(row, lease) {
      await handling.run(handlingOf(models.inbox, row, lease.chat.fallen), async () => {
        if (!(await setup.has(row, lease))) {
          const found = await atBot(row, lease);
          if (!found) return;
          await reachable(found.handle);
          // A trial that was one of the questions is over: the next one follows.
          if (found.scene.desk.state.trial || !(await setup.has(row, lease))) return;
        }
        await setup.answer(row, lease);
      });
    },

    async texts(rows, lease) {
      const last = rows.at(-1) as InboxRow;
      if (await setup.has(last, lease)) return (step) => setup.inWords(rows, step);
      const scene = await channel.scene(last, lease);
      if (!scene) return null;
      if (scene.desk.state.formOpen) await forgetForm(scene, last.chatKey);
      return reception.texts(rows, scene, channel);
    },

    isOfForm: ({ update }) => fitsNameForm((update as Update).message?.text ?? ""),

    async apologise(row, lease, error) {
      if (await setup.has(row, lease)) return setup.apologise(row, lease, error);
      const scene = await channel.scene(row, lease);
      if (!scene) return;
      const code = shortCode();
      log.error(
        { err: error, code, updateId: row.updateId },
        "telegram: the person was told that it did not work",
      );
      await reception.apologise(scene, code);
    },
  };
}

/** The next update finds them all in one round of reads. */
function rememberWho({ chat, set }: Lease, { master, user, client }: Desk): void {
  const who = { masterId: master._id, userId: user._id, clientId: client?._id ?? null };
  if (master.sandbox || JSON.stringify(chat.who ?? null) === JSON.stringify(who)) return;
  set({ who });
}

/** Someone who blocked the bot is no error: what was to be done is done, they only cannot hear of it. */
async function reachable<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const cause = error instanceof BotError ? error.error : error;
    if (cause instanceof Unreachable || isUnreachable(cause)) return undefined;
    throw cause; // grammY wraps what its handlers throw; the mailbox wants the thing itself
  }
}
