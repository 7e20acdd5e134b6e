import type { Message, Update, User } from "grammy/types";
import { LABELS } from "../dialogue/commands.ts";

/** What the mailbox needs to know of an update before anyone looks into it. */
export interface Incoming {
  chatId: number;
  from: User;
  kind: "instant" | "text";
}

const TEXT_AT_MOST = 1_000;

/**
 * Sorts an update; null for what is not a private chat's, or has no sender. Throws a RangeError for one whose
 * chat or sender is not what Telegram says they are, or that is deeper than a document may be.
 */
export function sortUpdate(update: Update): Incoming | null {
  if (isDeeper(update, LEVELS_AT_MOST)) throw new RangeError("an update deeper than a document may be");
  const incoming = sorted(update);
  if (incoming === null) return null;
  const { chatId, from } = incoming;
  if (!Number.isSafeInteger(chatId) || !Number.isSafeInteger(from?.id) || typeof from.first_name !== "string")
    throw new RangeError("an update whose chat or sender cannot be told");
  return incoming;
}

/**
 * MongoDB holds a hundred levels, and closes the connection of who sends more; Telegram's updates have a
 * dozen.
 */
const LEVELS_AT_MOST = 60;

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === "object" &&
  value !== null &&
  (levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1)));

function sorted(update: Update): Incoming | null {
  if (update.callback_query) {
    const { from, message } = update.callback_query;
    return { chatId: message?.chat.id ?? from.id, from, kind: "instant" };
  }
  if (update.my_chat_member) {
    const { chat, from } = update.my_chat_member;
    return chat.type === "private" ? { chatId: chat.id, from, kind: "instant" } : null;
  }
  if (update.managed_bot)
    return { chatId: update.managed_bot.user.id, from: update.managed_bot.user, kind: "instant" };
  const { message } = update;
  if (message?.chat.type !== "private") return null;
  return {
    chatId: message.chat.id,
    from: message.from,
    kind: isSentence(message) || isSpoken(message) || isPicture(message) ? "text" : "instant",
  };
}

/** Speech is listened to outside of the chat's lease, as sentences are thought about. */
const isSpoken = (message: Message) =>
  (message.voice !== undefined || message.audio !== undefined) && message.forward_origin === undefined;
/** A picture, with or without words; an album comes as several messages. */
const isPicture = (message: Message) => message.photo !== undefined && message.forward_origin === undefined;

/** Words to be understood: no command, no button under the input, nothing forwarded, no novel. */
function isSentence(message: Message): boolean {
  const { text } = message;
  return (
    text !== undefined &&
    text.trim() !== "" &&
    !text.startsWith("/") &&
    !LABELS.has(text) &&
    message.forward_origin === undefined &&
    text.length <= TEXT_AT_MOST
  );
}
