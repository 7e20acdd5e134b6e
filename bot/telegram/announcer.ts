import { type Api, GrammyError } from "grammy";
import type { Clock } from "../../engine/time.ts";
import type { Announcer, ClientNotice, MasterNotice, Said } from "../../jobs/announcer.ts";
import type { Client } from "../../models/client.ts";
import type { Models } from "../../models/connect.ts";
import { botIdOf, type Master } from "../../models/master.ts";
import type { User } from "../../models/user.ts";
import type { ClientDesk, MasterDesk } from "../dialogue/desk.ts";
import { composedForClient, composedForMaster } from "../dialogue/notices.ts";
import { type ChatState, emptyState } from "../dialogue/state.ts";
import { asMasterWould, type View } from "../views/view.ts";
import { render } from "../views/views.ts";
import { AS_HTML, htmlOf } from "./html.ts";
import { dressDesk } from "./open-desk.ts";
import { inlineKeyboard, readerOf } from "./post.ts";
import { reached } from "./reached.ts";
import type { Registry } from "./registry.ts";

interface AnnouncerDeps {
  models: Models;
  clock: Clock;
  registry: Registry;
}

const NOBODY: Said = { told: "nobody", messageId: null };

/** Says in Telegram what nobody asked for just now: whom, at which desk it is composed, and its sending. */
export function createAnnouncer({ models, clock, registry }: AnnouncerDeps): Announcer {
  /** Who can be written to; null without a client, or without Telegram. */
  async function personOf(
    master: Master,
    clientId: string | null,
  ): Promise<{ client: Client; user: User } | null> {
    const client =
      clientId === null
        ? null
        : await models.clients.findOne({ masterId: master._id, _id: clientId }).lean<Client>();
    const user = client?.telegramUserId
      ? await models.users.findOne({ _id: client.telegramUserId }).lean<User>()
      : null;
    return client && user && { client, user };
  }

  async function partsOf(master: Master, user: User) {
    const chat = await models.chats.findOne({ _id: `${botIdOf(master)}:${user.tgId}` }, { state: 1 }).lean();
    const state: ChatState = { ...emptyState(), ...(chat?.state as Partial<ChatState> | undefined) };
    return { models, calendars: null, clock, master, services: [], user, state, key: "announcement" };
  }
  const deskFor = async (master: Master, user: User, client: Client): Promise<ClientDesk> =>
    dressDesk({ ...(await partsOf(master, user)), client });
  const deskOfOwner = async (master: Master, owner: User): Promise<MasterDesk> =>
    dressDesk({ ...(await partsOf(master, owner)), client: null });

  async function say(master: Master, user: User, view: View, silent = false): Promise<Said> {
    const bot = await registry.bot(botIdOf(master));
    if (!bot || user.tgId === null) return NOBODY;
    const { tgId } = user;
    const message = await reached(() =>
      bot.api.sendMessage(tgId, htmlOf(view), {
        ...AS_HTML,
        link_preview_options: { is_disabled: true },
        ...(silent ? { disable_notification: true } : {}),
        ...(view.buttons.length > 0 ? { reply_markup: inlineKeyboard(view) } : {}),
      }),
    );
    return message
      ? { told: "told", messageId: message.message_id }
      : { told: "unreachable", messageId: null };
  }

  /** Changes a message that may be gone, or be the same already. */
  async function edit(master: Master, user: User, change: (api: Api, chat: number) => Promise<unknown>) {
    const bot = await registry.bot(botIdOf(master));
    if (!bot || user.tgId === null) return;
    await change(bot.api, user.tgId).catch((error) => {
      if (!(error instanceof GrammyError)) throw error;
    });
  }

  const ownerOf = (master: Master) =>
    master.userId ? models.users.findOne({ _id: master.userId }).lean<User>() : null;

  async function tellMaster(master: Master, notice: MasterNotice): Promise<Said> {
    const owner = await ownerOf(master);
    const desk = owner && (await deskOfOwner(master, owner));
    const composed = desk && (await composedForMaster(desk, notice));
    if (!owner || !composed) return NOBODY;
    const view = render(composed.screen, readerOf(desk));
    // Where things are only tried out, the same person reads what the master would.
    return say(master, owner, master.sandbox ? asMasterWould(desk.t, view) : view);
  }

  async function tellClient(master: Master, client: string | null, notice: ClientNotice): Promise<Said> {
    const person = await personOf(master, client);
    if (!person) return NOBODY;
    const { user } = person;
    const desk = await deskFor(master, user, person.client);
    const composed = await composedForClient(desk, notice);
    if (!composed) return NOBODY;
    const { screen, silent, corrects } = composed;
    const said = await say(master, user, render(screen, readerOf(desk)), silent);
    const card = corrects && desk.state.cards[corrects.visit];
    if (said.told === "told" && card !== undefined)
      await edit(master, user, (api, chat) =>
        api.editMessageText(chat, card, htmlOf({ text: corrects?.says ?? "" }), {
          ...AS_HTML,
          reply_markup: { inline_keyboard: [] },
        }),
      );
    return said;
  }

  return {
    tell: (master, ...[whom, notice]) =>
      whom === "master" ? tellMaster(master, notice) : tellClient(master, whom.client, notice),

    async change(master, messageId, notice) {
      const owner = await ownerOf(master);
      if (!owner || messageId === null) return;
      const desk = await deskOfOwner(master, owner);
      const composed = await composedForMaster(desk, notice);
      if (!composed) return;
      const view = render(composed.screen, readerOf(desk));
      await edit(master, owner, (api, chat) =>
        api.editMessageText(chat, messageId, htmlOf(view), {
          ...AS_HTML,
          reply_markup: inlineKeyboard(view),
        }),
      );
    },

    async hush(master, client, tokens) {
      const person = await personOf(master, client);
      if (!person) return;
      const { openCard, flow } = (await partsOf(master, person.user)).state;
      if (openCard === null || !flow?.offerToken || !tokens.includes(flow.offerToken)) return;
      await edit(master, person.user, (api, chat) =>
        api.editMessageReplyMarkup(chat, openCard, { reply_markup: { inline_keyboard: [] } }),
      );
    },

    async accepted(master) {
      try {
        const bot = await registry.bot(botIdOf(master));
        await bot?.api.getMe();
        return true; // without a bot nothing is refused: its words find nobody, and are ticked off
      } catch (error) {
        if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404))
          return false;
        throw error;
      }
    },
  };
}
