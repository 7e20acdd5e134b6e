import type { ConversationData, VersionedStateStorage } from "@grammyjs/conversations";
import { Api, type ApiClientOptions, Bot, GrammyError, HttpError, type Transformer } from "grammy";
import type {
  InlineKeyboardButton,
  KeyboardButton,
  User as TelegramUser,
  Update,
  UserFromGetMe,
} from "grammy/types";
import type { Logger } from "pino";
import type { Clock } from "../../../engine/time.ts";
import type { Models } from "../../../models/connect.ts";
import type { SecretBox } from "../../../models/secrets.ts";
import { findDraft } from "../../dialogue/setup/draft.ts";
import type { ChatState } from "../../dialogue/state.ts";
import { isLanguage, LANGUAGES, type Language } from "../../i18n/format.ts";
import { messages } from "../../i18n/messages.ts";
import { rememberUser } from "../../reception/open-desk.ts";
import { sealTokens } from "./bot-of-ones-own.ts";
import { atSetupDesk, type SetupContext, type SetupDesk, type SetupView, withSetupDesk } from "./desk.ts";
import { createSetupTree } from "./tree.ts";

/** The bot in which people become masters. */
export interface Platform {
  readonly botId: number;
  readonly link: string;
  /** The update as it may be kept: a bot's token in it is sealed. */
  sealed(update: Update): Update;
  /** One update of a chat in which somebody is being set up. Under the chat's lease; changes `state`. */
  handle(update: Update, from: TelegramUser, state: ChatState): Promise<void>;
  /** A bot that was made here serves from now on: anybody may open it. */
  open(botId: number): Promise<void>;
  /** To somebody who was set up here. */
  tell(tgId: number, language: Language, text: (t: (typeof messages)[Language]) => string): Promise<void>;
}

export interface PlatformDeps {
  models: Models;
  secrets: SecretBox;
  clock: Clock;
  log: Logger;
  client: ApiClientOptions;
  token: string;
  info: UserFromGetMe;
  sender: Transformer;
  /** A new bot is there to be served. */
  serve(botId: number): void;
}

/** A burst of answers is handled at once; so many are remembered. */
const REMEMBERED = 50;
const applied = () => {
  const id = atSetupDesk()?.updateId;
  return id === undefined ? {} : { $push: { appliedUpdateIds: { $each: [id], $slice: -REMEMBERED } } };
};

const storageOf = (models: Models): VersionedStateStorage<string, ConversationData> => ({
  async read(key) {
    const found = await models.conversations.findOne({ _id: key }).lean();
    return found && Object.keys(found.data as object).length > 0 ? (found.data as never) : undefined;
  },
  async write(key, data) {
    await models.conversations.updateOne({ _id: key }, { $set: { data }, ...applied() }, { upsert: true });
  },
  // The numbers stay, so that an update handled again answers no later question.
  async delete(key) {
    await models.conversations.updateOne(
      { _id: key },
      { $set: { data: {} }, ...applied() },
      { upsert: true },
    );
  },
});

export function createPlatform(deps: PlatformDeps): Platform {
  const { models, secrets, clock, log, client, token, info, serve } = deps;
  const bot = new Bot<SetupContext>(token, { client, botInfo: info });
  bot.api.config.use(deps.sender);
  const keyOf = (chatId: number) => `${info.id}:${chatId}:set-up`;
  bot.use(
    createSetupTree({
      type: "key",
      getStorageKey: (ctx: SetupContext) => (ctx.chat?.type === "private" ? keyOf(ctx.chat.id) : undefined),
      version: 1,
      adapter: storageOf(models),
    } as never),
  );

  async function whoIs(wanted: string): Promise<UserFromGetMe | "refused" | "away"> {
    try {
      return await new Api(wanted, client).getMe();
    } catch (error) {
      if (error instanceof GrammyError)
        return error.error_code < 500 && error.error_code !== 429 ? "refused" : "away";
      if (error instanceof HttpError) return "away";
      throw error;
    }
  }

  async function deskOf(update: Update, from: TelegramUser, state: ChatState): Promise<SetupDesk> {
    const user = await rememberUser(models, from);
    const asked = { models, clock, user, botId: info.id, tgId: from.id };
    const draft = await findDraft({ ...asked, language: "ru" });
    const language =
      [state.language, draft?.languages[0], from.language_code?.slice(0, 2)].find(isLanguage) ?? LANGUAGES[0];
    const desk: SetupDesk = {
      ...asked,
      language,
      t: messages[language],
      state,
      secrets,
      updateId: update.update_id,
      canManage: info.can_manage_bots === true,
      whoIs,
      serve,
      speak(other) {
        desk.language = other;
        desk.t = messages[other];
      },
      channel: {
        async show(view, { edit, strip }) {
          if (edit !== null && view.under === undefined) {
            await bot.api.editMessageText(from.id, edit, view.text, {
              reply_markup: { inline_keyboard: inline(view) },
            });
            return edit;
          }
          if (strip !== null)
            await bot.api
              .editMessageReplyMarkup(from.id, strip, { reply_markup: { inline_keyboard: [] } })
              .catch((error) => {
                if (!(error instanceof GrammyError && error.error_code === 400)) throw error; // gone already
              });
          const { message_id } = await bot.api.sendMessage(from.id, view.text, {
            link_preview_options: { is_disabled: true },
            reply_markup: under(view) ?? { inline_keyboard: inline(view) },
          });
          return message_id;
        },
        async answerTap(id, toast) {
          await bot.api.answerCallbackQuery(id, toast ? { text: toast } : {});
        },
        async remove(messageId) {
          await bot.api.deleteMessage(from.id, messageId).catch((error) => {
            if (!(error instanceof GrammyError)) throw error; // gone already
          });
        },
        async tokenOfManaged(botId) {
          const made = await bot.api.raw.getManagedBotToken({ user_id: botId });
          await bot.api.raw.setManagedBotAccessSettings({ user_id: botId, is_access_restricted: true });
          return made;
        },
      },
    };
    return desk;
  }

  /** A bot that was made here has another token, or owner: the one it has now is kept. */
  async function renewToken(botId: number): Promise<void> {
    if (!(await models.masters.exists({ botId }))) return; // just made: its message says so, too
    const now = await bot.api.raw.getManagedBotToken({ user_id: botId });
    await models.masters.updateOne({ botId }, { $set: { tgBotToken: secrets.seal(now) } });
    await models.bots.updateOne({ _id: botId }, { $set: { parkedAt: null } });
  }

  return {
    botId: info.id,
    link: `https://t.me/${info.username}`,
    sealed(update) {
      const { message } = update;
      const text = message?.text ?? message?.caption;
      if (!message || text === undefined) return update;
      const sealed = sealTokens(text, (plain) => secrets.seal(plain));
      if (sealed === text) return update;
      // Of all that came with it only who wrote, and where, is kept: a link or a quotation may hold it, too.
      const { message_id, date, chat, from } = message;
      return { ...update, message: { message_id, date, chat, from, text: sealed } } as Update;
    },
    async handle(update, from, state) {
      if (update.managed_bot) return renewToken(update.managed_bot.bot.id);
      const chatId = update.message?.chat.id ?? update.callback_query?.message?.chat.id ?? from.id;
      // Answered before a crash: said again, it would answer the next question.
      const answered = await models.conversations.exists({
        _id: keyOf(chatId),
        appliedUpdateIds: update.update_id,
      });
      if (answered) return;
      const desk = await deskOf(update, from, state);
      await withSetupDesk(desk, () => bot.handleUpdate(update));
    },
    async open(botId) {
      await bot.api.raw.setManagedBotAccessSettings({ user_id: botId, is_access_restricted: false });
    },
    async tell(tgId, language, text) {
      await bot.api.sendMessage(tgId, text(messages[language])).catch((error) => {
        if (!(error instanceof GrammyError)) throw error;
        log.warn({ err: error }, "platform: whoever was set up here could not be told");
      });
    },
  };
}

const inline = ({ buttons = [] }: SetupView): InlineKeyboardButton[][] =>
  buttons.map((row) =>
    row.map(({ text, value, url }) =>
      url === undefined ? { text, callback_data: value ?? "" } : { text, url },
    ),
  );

function under({ under: rows }: SetupView) {
  if (rows === undefined) return undefined;
  if (rows === "none") return { remove_keyboard: true as const };
  const key = (one: (typeof rows)[number][number], index: number): KeyboardButton => {
    if (typeof one === "string") return { text: one };
    if (one.asks === "point") return { text: one.text, request_location: true };
    return {
      text: one.text,
      request_managed_bot: {
        request_id: index + 1,
        suggested_name: one.name,
        suggested_username: one.username,
      },
    };
  };
  return {
    keyboard: rows.map((row) => row.map(key)),
    resize_keyboard: true,
    one_time_keyboard: true,
  };
}
