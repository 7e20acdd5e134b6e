import { bad, buttonsOf, type Params, setKeyboard, textOf } from "./params.ts";
import {
  ApiError,
  type SimBot,
  type SimChat,
  type SimFile,
  type SimMessage,
  type TelegramServer,
} from "./types.ts";

type Method = (telegram: TelegramServer, bot: SimBot, params: Params) => unknown;

const CALLBACK_ANSWER_MS = 150_000;

function post(
  telegram: TelegramServer,
  bot: SimBot,
  params: Params,
  content: Omit<SimMessage, "id" | "from" | "buttons">,
): object {
  const chat = telegram.chatOf(bot, params.chat_id);
  const id = chat.takeId();
  const message: SimMessage = { id, from: "bot", buttons: buttonsOf(params.reply_markup), ...content };
  chat.messages.set(id, message);
  setKeyboard(chat, params.reply_markup, id);
  telegram.emit({
    kind: "message",
    botId: bot.info.id,
    userId: chat.user.id,
    message,
    keyboard: chat.keyboard?.messageId === id ? chat.keyboard : null,
  });
  return wire(bot, chat, message);
}

const wire = (bot: SimBot, chat: SimChat, message: SimMessage) => ({
  message_id: message.id,
  date: Math.floor(Date.now() / 1000),
  chat: { id: chat.user.id, type: "private", first_name: chat.user.first_name },
  from: bot.info,
  text: message.text,
});

function own(
  telegram: TelegramServer,
  bot: SimBot,
  params: Params,
  what: string,
): { chat: SimChat; message: SimMessage } {
  const chat = telegram.chatOf(bot, params.chat_id);
  const message = chat.messages.get(Number(params.message_id));
  if (!message) throw bad(`message to ${what} not found`);
  if (message.from !== "bot") throw bad(`message can't be ${what}ed`);
  return { chat, message };
}

function change(
  telegram: TelegramServer,
  bot: SimBot,
  chat: SimChat,
  message: SimMessage,
  next: Pick<SimMessage, "text" | "buttons">,
): object {
  if (next.text === message.text && JSON.stringify(next.buttons) === JSON.stringify(message.buttons))
    throw bad(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  Object.assign(message, next);
  telegram.emit({ kind: "edit", botId: bot.info.id, userId: chat.user.id, message });
  return wire(bot, chat, message);
}

/** The id of a picture that was sent along, or that is here already. */
function pictureOf(telegram: TelegramServer, photo: SimFile | string | undefined): string {
  const id = typeof photo === "object" ? `upload-${telegram.files.size + 1}` : String(photo ?? "");
  if (typeof photo === "object") telegram.files.set(id, photo.content);
  if (!telegram.files.has(id)) throw bad("wrong file identifier/HTTP URL specified");
  return id;
}

/** A bot that this one manages. */
function managedBy(telegram: TelegramServer, manager: SimBot, params: Params): SimBot {
  const bot = [...telegram.bots.values()].find((one) => one.info.id === Number(params.user_id));
  if (bot?.managed?.byBot !== manager.info.id) throw bad("BOT_ACCESS_FORBIDDEN");
  return bot;
}

const publish =
  (name: string): Method =>
  (_telegram, bot, params) => {
    const { language_code: language = "", scope = { type: "default" }, ...rest } = params;
    bot.profile.set([name, JSON.stringify(scope), language].join("|"), rest);
    return true;
  };

/** The methods the bot calls, answered as the real server answers them. */
export const methods: Record<string, Method> = {
  getMe: (_telegram, bot) => bot.info,

  async getUpdates(_telegram, bot, params) {
    if (bot.delivery.webhook)
      throw new ApiError(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    const updates = await bot.delivery.poll(
      Number(params.offset ?? 0),
      Number(params.limit ?? 100),
      Number(params.timeout ?? 0) * 1000,
    );
    if (!updates)
      throw new ApiError(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
      );
    return updates;
  },
  setWebhook(_telegram, bot, params) {
    const url = String(params.url ?? "");
    bot.delivery.setWebhook(
      url ? { url, secret: params.secret_token === undefined ? null : String(params.secret_token) } : null,
    );
    return true;
  },
  deleteWebhook(_telegram, bot) {
    bot.delivery.setWebhook(null);
    return true;
  },
  getWebhookInfo: (_telegram, bot) => ({
    url: bot.delivery.webhook?.url ?? "",
    has_custom_certificate: false,
    pending_update_count: bot.delivery.waiting,
    ...(bot.delivery.lastError ? { last_error_message: bot.delivery.lastError } : {}),
  }),

  sendMessage: (telegram, bot, params) => post(telegram, bot, params, { text: textOf(params, "text", 4096) }),
  sendDocument(telegram, bot, params) {
    const file = params.document as SimFile;
    if (!file?.content) throw bad("there is no document in the request");
    return post(telegram, bot, params, { text: textOf(params, "caption", 1024), file });
  },
  sendPhoto(telegram, bot, params) {
    const photo = pictureOf(telegram, params.photo as SimFile | string);
    return post(telegram, bot, params, { text: textOf(params, "caption", 1024), photo });
  },
  copyMessage(telegram, bot, params) {
    const from = telegram.chatOf(bot, params.from_chat_id);
    const original = from.messages.get(Number(params.message_id));
    if (!original) throw bad("message to copy not found");
    const { message_id } = post(telegram, bot, params, {
      text: original.text,
      ...(original.photo === undefined ? {} : { photo: original.photo }),
    }) as { message_id: number };
    return { message_id };
  },
  getFile(telegram, _bot, params) {
    const content = telegram.files.get(String(params.file_id));
    if (!content) throw bad("invalid file_id");
    return {
      file_id: params.file_id,
      file_unique_id: params.file_id,
      file_size: content.length,
      file_path: `files/${params.file_id}`,
    };
  },
  sendVenue: (telegram, bot, params) =>
    post(telegram, bot, params, {
      text: `${params.title}, ${params.address}`,
      venue: { title: String(params.title), address: String(params.address) },
    }),
  editMessageMedia(telegram, bot, params) {
    const { chat, message } = own(telegram, bot, params, "edit");
    const { media, ...said } = params.media as { media: string } & Params;
    const file = (params.attached as Map<string, SimFile>).get(media.slice("attach://".length));
    message.photo = pictureOf(telegram, file ?? media);
    return change(telegram, bot, chat, message, {
      text: textOf(said, "caption", 1024),
      buttons: buttonsOf(params.reply_markup),
    });
  },
  editMessageText(telegram, bot, params) {
    const { chat, message } = own(telegram, bot, params, "edit");
    if (message.photo !== undefined) throw bad("there is no text in the message to edit");
    return change(telegram, bot, chat, message, {
      text: textOf(params, "text", 4096),
      buttons: buttonsOf(params.reply_markup),
    });
  },
  editMessageReplyMarkup(telegram, bot, params) {
    const { chat, message } = own(telegram, bot, params, "edit");
    return change(telegram, bot, chat, message, {
      text: message.text,
      buttons: buttonsOf(params.reply_markup),
    });
  },
  deleteMessage(telegram, bot, params) {
    // In a private chat a bot may delete what it was sent, too.
    const chat = telegram.chatOf(bot, params.chat_id);
    if (!chat.messages.delete(Number(params.message_id))) throw bad("message to delete not found");
    return true;
  },
  answerCallbackQuery(telegram, bot, params) {
    const callback = telegram.callbacks.get(String(params.callback_query_id));
    if (!callback || callback.chat.bot !== bot || Date.now() - callback.bornAt > CALLBACK_ANSWER_MS)
      throw bad("query is too old and response timeout expired or query ID is invalid");
    callback.answered = true;
    const text = String(params.text ?? "");
    if ([...text].length > 200) throw bad("MESSAGE_TOO_LONG");
    if (text) telegram.emit({ kind: "toast", botId: bot.info.id, userId: callback.chat.user.id, text });
    return true;
  },
  sendChatAction(telegram, bot, params) {
    telegram.chatOf(bot, params.chat_id);
    return true;
  },
  setMessageReaction(telegram, bot, params) {
    const chat = telegram.chatOf(bot, params.chat_id);
    const [reaction] = (params.reaction ?? []) as { emoji: string }[];
    if (!chat.messages.has(Number(params.message_id))) throw bad("message to react not found");
    if (reaction)
      telegram.emit({ kind: "toast", botId: bot.info.id, userId: chat.user.id, text: reaction.emoji });
    return true;
  },

  getManagedBotToken: (telegram, bot, params) => managedBy(telegram, bot, params).token,
  setManagedBotAccessSettings(telegram, bot, params) {
    const { managed } = managedBy(telegram, bot, params);
    if (managed) managed.restricted = params.is_access_restricted === true;
    return true;
  },

  setMyCommands: publish("commands"),
  setMyName: publish("name"),
  setMyDescription: publish("description"),
  setMyShortDescription: publish("short_description"),
};
