import { plainText } from "./html.ts";
import { ApiError, type SimButton, type SimChat } from "./types.ts";

/** What a call to the Bot API carries, read and checked as the server does it. */
export type Params = Record<string, unknown>;

/** The server's own refusal. */
export const bad = (description: string) => new ApiError(400, `Bad Request: ${description}`);

/** Text as shown, checked as the server checks it. */
export function textOf(params: Params, field: "text" | "caption", longest: number): string {
  const raw = String(params[field] ?? "");
  let text: string;
  try {
    text = params.parse_mode === "HTML" ? plainText(raw) : raw;
  } catch (error) {
    throw bad((error as Error).message);
  }
  if (field === "text" && text.trim() === "") throw bad("message text is empty");
  if ([...text].length > longest)
    throw bad(field === "text" ? "message is too long" : "message caption is too long");
  return text;
}

export function buttonsOf(markup: unknown): SimButton[][] {
  const keyboard =
    (
      markup as
        | { inline_keyboard?: { text: string; callback_data?: string; url?: string; style?: string }[][] }
        | undefined
    )?.inline_keyboard ?? [];
  for (const { callback_data: data, text } of keyboard.flat()) {
    if (!text) throw bad("text buttons are unallowed in the inline keyboard");
    if (data !== undefined && (Buffer.byteLength(data) > 64 || data.length === 0))
      throw bad("BUTTON_DATA_INVALID");
  }
  return keyboard
    .filter((row) => row.length > 0)
    .map((row) =>
      row.map(({ text, callback_data: data, url, style }) => ({
        text,
        ...(data === undefined ? {} : { data }),
        ...(url === undefined ? {} : { url }),
        ...(style === undefined ? {} : { style }),
      })),
    );
}

export function setKeyboard(chat: SimChat, markup: unknown, messageId: number): void {
  const {
    keyboard,
    remove_keyboard: remove,
    input_field_placeholder: placeholder = null,
  } = (markup ?? {}) as {
    keyboard?: {
      text: string;
      request_contact?: boolean;
      request_location?: boolean;
      request_managed_bot?: { suggested_name?: string; suggested_username?: string };
    }[][];
    remove_keyboard?: boolean;
    input_field_placeholder?: string;
  };
  if (remove) chat.keyboard = null;
  if (keyboard)
    chat.keyboard = {
      messageId,
      placeholder,
      rows: keyboard.map((row) =>
        row.map((key) => ({
          text: key.text,
          requestContact: key.request_contact === true,
          requestLocation: key.request_location === true,
          requestBot: key.request_managed_bot
            ? {
                name: key.request_managed_bot.suggested_name ?? "Bot",
                username: key.request_managed_bot.suggested_username ?? "some_bot",
              }
            : null,
        })),
      ),
    };
}
