import type { Message, Update } from "grammy/types";
import { LABELS } from "../dialogue/commands.ts";
import type { Heard } from "../dialogue/heard.ts";
import type { Tapped } from "../reception/perform.ts";
import { decode } from "./buttons.ts";

/**
 * A message of Telegram's as the reception knows it. `botName`: commands to another bot of this name are
 * none.
 */
export function heardOf(message: Message, botName: string): Heard {
  const { text = "", caption = "", contact, document } = message;
  const forwarded = message.forward_origin !== undefined;
  return {
    message: message.message_id,
    // Telegram tells seconds: whatever was asked within that one was there to be answered.
    at: message.date * 1_000 + 999,
    text,
    caption,
    forwarded,
    replyTo: message.reply_to_message?.message_id ?? null,
    command: commandIn(message, botName),
    // The largest size, by Telegram's id: it is passed on as it is, never downloaded.
    photo: message.photo?.at(-1)?.file_id ?? null,
    file: document
      ? { id: document.file_id, name: document.file_name ?? "", bytes: document.file_size ?? 0 }
      : null,
    // A forwarded card, or someone else's, has another id, or none.
    contact: contact
      ? { phone: contact.phone_number, own: contact.user_id === message.from?.id && !forwarded }
      : null,
    spoken: Boolean(message.voice ?? message.audio ?? message.video_note),
  };
}

/**
 * `/name words` at the beginning, where Telegram saw a command, too; or the button under the input that means
 * one.
 */
function commandIn(message: Message, botName: string): Heard["command"] {
  const { text = message.caption ?? "", entities = message.caption_entities ?? [] } = message;
  if (LABELS.has(text)) return { name: text, words: "" };
  const seen = entities.find(({ type, offset }) => type === "bot_command" && offset === 0);
  if (!seen) return null;
  const [name = "", to] = text.slice(1, seen.length).split("@");
  if (to !== undefined && to.toLowerCase() !== botName.toLowerCase()) return null;
  return { name, words: text.slice(seen.length).trimStart() };
}

/** A tap of Telegram's as the reception knows it; null: the update is none. */
export function tappedOf({ callback_query: query }: Update): Tapped | null {
  if (!query) return null;
  const { data, message } = query;
  const keyboard = message && "reply_markup" in message ? (message.reply_markup?.inline_keyboard ?? []) : [];
  const button = keyboard.flat().find((one) => "callback_data" in one && one.callback_data === data);
  return {
    tap: data === undefined ? null : decode(data),
    message: message?.message_id ?? null,
    label: button?.text ?? null,
  };
}
