import { randomBytes } from "node:crypto";
import { BotError, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "pino";
import type { Clock } from "../../engine/time.ts";
import type { Models } from "../../models/connect.ts";
import type { InboxRow } from "../../models/inbox.ts";
import { languageOfText } from "../assistant/language.ts";
import { plainWord } from "../assistant/plain-words.ts";
import type { Assistant, AtTheDesk } from "../assistant/turn.ts";
import { type Desk, today } from "../dialogue/desk.ts";
import { confirm, decline } from "../dialogue/offer.ts";
import type { Reply } from "../dialogue/screens.ts";
import { type ChatState, emptyState } from "../dialogue/state.ts";
import type { Lease } from "../mailbox/lease.ts";
import type { MailboxHandler, Step } from "../mailbox/mailbox.ts";
import { withDesk } from "./desk-scope.ts";
import { afterBooking } from "./features/after-booking.ts";
import { handling, handlingOf } from "./handling.ts";
import { sortUpdate } from "./incoming.ts";
import { openDesk } from "./open-desk.ts";
import { createPost, type Post } from "./post.ts";
import type { Registry } from "./registry.ts";
import { button } from "./views/view.ts";

export interface HandlerDeps {
  models: Models;
  clock: Clock;
  log: Logger;
  registry: Registry;
  assistant: Assistant;
}

interface Scene {
  desk: Desk;
  post: Post;
  update: Update;
  react(emoji: "❤"): Promise<void>;
  typing(): Promise<void>;
}

/** Turns rows of the inbox into what the bot does: buttons and commands through the tree, sentences through the assistant. */
export function createHandler(deps: HandlerDeps): MailboxHandler {
  const { models, clock, log, registry, assistant } = deps;

  /** Everything about a row's chat, with the state of the lease. Null: the bot is gone, or the update is no one's. */
  async function setScene(row: InboxRow, lease: Lease): Promise<Scene | null> {
    const update = row.update as Update;
    const incoming = sortUpdate(update);
    const bot = await registry.bot(row.botId);
    if (!incoming || !bot) return null;
    const state: ChatState = { ...emptyState(), ...(lease.chat.state as Partial<ChatState>) };
    if (row.kind === "text" && update.message?.text)
      state.language = languageOfText(update.message.text) ?? state.language;
    const desk = await openDesk({
      models,
      clock,
      botId: row.botId,
      from: incoming.from,
      state,
      key: `${row.botId}:${row.updateId}`,
    });
    if (!desk) return null;
    lease.chat.state = state as never;
    const chatId = incoming.chatId;
    return {
      desk,
      update,
      post: createPost(bot.api, chatId, desk),
      async react(emoji) {
        await bot.api.setMessageReaction(chatId, update.message?.message_id ?? 0, [{ type: "emoji", emoji }]);
      },
      async typing() {
        await bot.api.sendChatAction(chatId, "typing");
      },
    };
  }

  const within = <T>(row: InboxRow, desk: Desk, work: () => Promise<T>) =>
    handling.run(handlingOf(models.inbox, row), () => withDesk(desk, () => reachable(work)));

  return {
    async instant(row, lease) {
      const scene = await setScene(row, lease);
      const bot = await registry.bot(row.botId);
      if (!scene || !bot) return;
      await within(row, scene.desk, () => bot.handleUpdate(scene.update));
    },

    async turn(rows, step) {
      const last = rows.at(-1) as InboxRow;
      const text = rows.map((row) => (row.update as Update).message?.text ?? "").join("\n");
      const settled = await step(async (lease) => {
        const scene = await setScene(last, lease);
        if (!scene) return true;
        if (scene.desk.actor.kind === "master") {
          const bot = await registry.bot(last.botId);
          await within(last, scene.desk, async () => bot?.handleUpdate(scene.update));
          return true;
        }
        await rememberLanguage(scene.desk);
        const known = await within(last, scene.desk, () => plainly(scene, text));
        if (known) await lease.write({ state: lease.chat.state, appliedUpdateId: last.updateId });
        else await reachable(() => scene.typing());
        return known;
      });
      if (settled) return;
      await think(text, last, step);
    },

    async apologise(row, lease, error) {
      const scene = await setScene(row, lease);
      if (!scene) return;
      const code = randomBytes(3).toString("hex").slice(0, 4).toUpperCase();
      log.error(
        { err: error, code, updateId: row.updateId },
        "telegram: the person was told that it did not work",
      );
      await reachable(() =>
        scene.post.show({ screen: { kind: "say", text: scene.desk.t.saveFailed(code), doors: true } }),
      );
    },
  };

  /** A turn of the assistant: thinking without the lease, tools and the answer with it. */
  async function think(text: string, last: InboxRow, step: Step): Promise<void> {
    const atTheDesk: AtTheDesk = (work) =>
      step(async (lease) => {
        const scene = await setScene(last, lease);
        if (!scene) throw new Error("the bot is gone");
        const result = await work(scene.desk);
        await lease.write({ state: lease.chat.state });
        return result;
      });
    const turn = await assistant.think(text, atTheDesk);
    await step(async (lease) => {
      const scene = await setScene(last, lease);
      if (!scene) return;
      const { desk, post } = scene;
      const { screen } = turn.reply;
      const missed = screen?.kind === "say" && screen.miss === true;
      desk.state.misses = missed ? desk.state.misses + 1 : 0;
      const lead = greeting(desk, screen?.kind === "say");
      await within(last, desk, () => post.show(turn.reply, lead ? { lead } : {}));
      await lease.write({ state: lease.chat.state, appliedUpdateId: last.updateId });
      await remember(desk, last, text, turn);
    });
  }

  /** Two rows of the talk, once a turn: what was asked, and what was answered by which steps. */
  async function remember(
    desk: Desk,
    row: InboxRow,
    text: string,
    turn: Awaited<ReturnType<Assistant["think"]>>,
  ): Promise<void> {
    const at = new Date(clock.now());
    const base = {
      user: desk.user._id,
      master: desk.master._id,
      userTgId: desk.user.tgId ?? 0,
      timestamp: at,
      turnKey: `${row.botId}:${row.updateId}`,
    };
    const shown = turn.words ?? `[shown: ${turn.reply.screen?.kind ?? "nothing"}]`;
    const rows = [
      { ...base, role: "user" as const, content: text.slice(0, 4_096) },
      {
        ...base,
        role: "assistant" as const,
        content: shown,
        function_call: turn.steps.length > 0 ? { steps: turn.steps } : null,
        tokensUsed: turn.tokens,
      },
    ];
    for (const one of rows)
      await models.messages.updateOne(
        { master: base.master, turnKey: base.turnKey, role: one.role },
        { $setOnInsert: one },
        { upsert: true },
      );
  }

  async function rememberLanguage({ client, master, state }: Desk): Promise<void> {
    if (client && state.language && client.language !== state.language)
      await models.clients.updateOne(
        { masterId: master._id, _id: client._id },
        { $set: { language: state.language } },
      );
  }
}

/** What code understands without any model: a plain yes or no to the one open offer, thanks, a call for a person. */
async function plainly(scene: Scene, text: string): Promise<boolean> {
  const { desk, post } = scene;
  const { t, state, master } = desk;
  const word = plainWord(text);
  const token = state.flow?.offerToken ?? null;
  const show = async (reply: Reply) => {
    const onCard = state.openCard !== null && reply.screen !== undefined ? { tapped: state.openCard } : {};
    await post.show(reply, onCard);
  };
  switch (word) {
    case "yes": {
      if (!token) return false;
      const reply = await confirm(desk, token);
      if (!reply.screen) return false;
      await post.show(reply);
      if (reply.screen.kind === "booked") await afterBooking(desk, post);
      return true;
    }
    case "no":
      if (!token) return false;
      await show(await decline(desk, token));
      return true;
    case "thanks":
      await scene.react("❤");
      return true;
    case "person": {
      const phone = master.contacts.phone;
      await post.show({
        screen: { kind: "say", text: t.callMaster(master.masterName, phone ?? ""), doors: true },
      });
      return true;
    }
    case "erase":
      await post.ask(t.eraseQuestion, [
        [button(t.erase, { do: "erase" }, "danger"), button(t.keep, { do: "visits" })],
      ]);
      return true;
    case null:
      return false;
  }
}

/** «Здравствуйте!» once a day, before the first answer; a greeting of its own needs none. */
function greeting(desk: Desk, talking: boolean): string | null {
  const date = today(desk);
  if (desk.state.greetedOn === date) return null;
  desk.state.greetedOn = date;
  return talking ? null : desk.t.hello;
}

/** Someone who blocked the bot is no error: what was to be done is done, they only cannot hear of it. */
async function reachable<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const cause = error instanceof BotError ? error.error : error;
    if (cause instanceof GrammyError && cause.error_code === 403) return undefined;
    throw cause; // grammY wraps what its handlers throw; the mailbox wants the thing itself
  }
}
