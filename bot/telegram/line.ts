import { type Api, GrammyError, InputFile } from "grammy";
import type { InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from "grammy/types";
import type { Desk } from "../dialogue/desk.ts";
import type { Keyboard } from "../dialogue/screen.ts";
import { type Carries, type Line, Unreachable } from "../reception/channel.ts";
import { fitted } from "../reception/fitted.ts";
import type { View } from "../views/view.ts";
import { encode } from "./buttons.ts";
import { AS_HTML, CAPTION_LENGTH, htmlOf } from "./html.ts";

/** What a message of Telegram's carries; buttons are cut to 60 characters where they are made. */
export const TELEGRAM: Carries = {
  edits: true,
  buttons: { atMost: 100, label: 64 },
  listRows: 0,
  links: true,
  keyboards: true,
  files: true,
  windowMs: null,
};

/** Telegram's limit for what a button puts on the clipboard. */
const COPY_LENGTH = 256;

export function inlineKeyboard(view: View): InlineKeyboardMarkup {
  const carried = view.buttons
    .map((row) => row.filter(({ copy = "" }) => copy.length <= COPY_LENGTH))
    .filter((row) => row.length > 0);
  return {
    inline_keyboard: carried.map((row) =>
      row.map(({ text, tap, url, copy, style }) => ({
        text,
        ...(copy !== undefined
          ? { copy_text: { text: copy } }
          : url !== undefined
            ? { url }
            : { callback_data: tap ? encode(tap) : "" }),
        ...(style ? { style } : {}),
      })),
    ),
  };
}

/** What the keyboard under the input says depends on whose chat it is. */
export type UnderInput = Pick<Desk, "t" | "state" | "services">;

function underInput(
  { t, state, services }: UnderInput,
  kind: Keyboard,
): ReplyKeyboardMarkup | ReplyKeyboardRemove {
  if (kind === "none") return { remove_keyboard: true };
  // Telegram shows 64 characters there; a long name is left out rather than cut.
  const named = t.start.inputHint(services[0]?.name ?? "");
  const hint = named.length <= 64 ? named : t.start.inputHint("");
  const wayOut = state.trial ? [[{ text: state.trial.goesOn ? t.trial.goOn : t.trial.end }]] : [];
  return kind === "phone"
    ? {
        keyboard: [
          [{ text: t.profile.sendPhone, request_contact: true }],
          [{ text: t.profile.otherName }, { text: t.profile.notNow }],
          ...wayOut,
        ],
        resize_keyboard: true,
        one_time_keyboard: true,
      }
    : {
        keyboard: [[{ text: t.start.book }, { text: t.start.myVisits }], ...wayOut],
        resize_keyboard: true,
        is_persistent: true,
        input_field_placeholder: hint,
      };
}

/** Where forms are asked in; null: none can be, outside of an update. */
export interface Forms {
  open(form: "name"): Promise<void>;
  leave(): Promise<void>;
}

const SIGNS = { thanks: "❤", seen: "👀" } as const;
const NO_PREVIEW = { link_preview_options: { is_disabled: true } } as const;

/** Who blocked the bot, or never opened it, is no error of Telegram's. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof GrammyError && (error.error_code === 403 || /chat not found/.test(error.description));

async function calling<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw isUnreachable(error) ? new Unreachable("telegram", { cause: error }) : error;
  }
}

/** What was to be changed may be gone, too old, or without words: null. */
async function changing<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await calling(call);
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400) return null;
    throw error;
  }
}

/**
 * The chat of one person with one bot. `desk`: whose keyboard lies under the input; null where none is ever
 * shown.
 */
export function lineTo(api: Api, chatId: number, desk: UnderInput | null, forms: Forms | null = null): Line {
  const markupOf = (view: View) =>
    view.keyboard && desk
      ? { reply_markup: underInput(desk, view.keyboard) }
      : view.buttons.length > 0
        ? { reply_markup: inlineKeyboard(view) }
        : {};
  return {
    carries: TELEGRAM,
    async send(view, { silent = false, photo } = {}) {
      const quiet = silent ? { disable_notification: true } : {};
      let last = 0;
      for (const [index, part] of fitted(view, TELEGRAM).entries()) {
        const how = { ...AS_HTML, ...quiet, ...markupOf(part) };
        const message = await calling<{ message_id: number }>(() =>
          photo === undefined || index > 0
            ? api.sendMessage(chatId, htmlOf(part), { ...NO_PREVIEW, ...how })
            : api.sendPhoto(chatId, photo, { caption: htmlOf(part, CAPTION_LENGTH), ...how }),
        );
        last = message.message_id;
      }
      return last;
    },
    edit: (message, view) =>
      changing(async () => {
        const [part = view] = fitted(view, TELEGRAM);
        await api.editMessageText(chatId, message, htmlOf(part), {
          ...AS_HTML,
          ...NO_PREVIEW,
          reply_markup: inlineKeyboard(part),
        });
        return message;
      }),
    async strip(message) {
      await changing(() =>
        api.editMessageReplyMarkup(chatId, message, { reply_markup: { inline_keyboard: [] } }),
      );
    },
    async picture(png, view, instead) {
      const file = new InputFile(png, "picture.png");
      const caption = { caption: htmlOf(view, CAPTION_LENGTH), ...AS_HTML };
      const reply_markup = inlineKeyboard(view);
      await calling<unknown>(() =>
        instead === undefined
          ? api.sendPhoto(chatId, file, { ...caption, ...(view.buttons.length > 0 ? { reply_markup } : {}) })
          : api.editMessageMedia(
              chatId,
              instead,
              { type: "photo", media: file, ...caption },
              { reply_markup },
            ),
      );
    },
    async file(name, content, caption) {
      await calling(() => api.sendDocument(chatId, new InputFile(Buffer.from(content), name), { caption }));
    },
    async place({ latitude, longitude, title, address }) {
      await calling(() => api.sendVenue(chatId, latitude, longitude, title, address));
    },
    async passOn(message, from) {
      await calling(() => api.copyMessage(chatId, from, message));
    },
    typing() {
      api.sendChatAction(chatId, "typing").catch(() => undefined);
    },
    async react(message, sign) {
      await calling(() => api.setMessageReaction(chatId, message, [{ type: "emoji", emoji: SIGNS[sign] }]));
    },
    async openForm(form) {
      await forms?.open(form);
    },
    async leaveForm() {
      await forms?.leave();
    },
    async menu(commands) {
      await calling(() => api.setMyCommands([...commands], { scope: { type: "chat", chat_id: chatId } }));
    },
  };
}
