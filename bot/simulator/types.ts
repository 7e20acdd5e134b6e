import type { CallbackQuery, Message, Update, User } from "grammy/types";
import type { Delivery } from "./delivery.ts";

export interface SimButton {
  text: string;
  data?: string;
  url?: string;
  style?: string;
}

export interface SimFile {
  name: string;
  content: Buffer;
}

/** A message as the person sees it. */
export interface SimMessage {
  id: number;
  from: "bot" | "user";
  /** After entities were parsed. */
  text: string;
  buttons: SimButton[][];
  file?: SimFile;
  /** File id of a picture. */
  photo?: string;
  venue?: { title: string; address: string };
}

export interface ReplyKey {
  text: string;
  requestContact: boolean;
  requestLocation: boolean;
  /** The bot that pressing it would make. */
  requestBot: { name: string; username: string } | null;
}

export interface ReplyKeyboard {
  messageId: number;
  rows: ReplyKey[][];
  placeholder: string | null;
}

/** Something the bot did that a person would notice. */
export type SimEvent = { botId: number; userId: number } & (
  | { kind: "message"; message: SimMessage; keyboard: ReplyKeyboard | null }
  | { kind: "edit"; message: SimMessage }
  | { kind: "toast"; text: string }
  /** The person wrote something themselves. */
  | { kind: "said" }
);

/** A call as it came in. */
export interface ApiCall {
  method: string;
  botId: number;
  params: Record<string, unknown>;
  /** Real time, ms. */
  at: number;
}

/** What a test does to a call: refuse it, or do it and lose the answer. */
export type Fault = { status: number; description: string; retryAfter?: number } | { loseAnswer: true };

export interface SimUser {
  id: number;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
}

export interface SimBot {
  token: string;
  info: User & {
    can_join_groups: boolean;
    can_read_all_group_messages: boolean;
    supports_inline_queries: boolean;
    [capability: string]: unknown;
  };
  delivery: Delivery;
  nextUpdateId: number;
  /** What was published: commands and descriptions by scope and language. */
  profile: Map<string, unknown>;
  revoked: boolean;
  /**
   * Made by one person through another bot, which may have its token; closed to everybody else while
   * `restricted`.
   */
  managed: { byBot: number; owner: number; restricted: boolean } | null;
}

/** A private chat as the server sees it. */
export interface SimChat {
  readonly bot: SimBot;
  readonly user: SimUser;
  readonly messages: Map<number, SimMessage>;
  keyboard: ReplyKeyboard | null;
  /** The next message's id. */
  takeId(): number;
}

/** The server as its methods and the people who write to it use it. */
export interface TelegramServer {
  readonly bots: ReadonlyMap<string, SimBot>;
  /** What was sent as a file, by its id. */
  readonly files: Map<string, Buffer>;
  /** Taps, by the id of their query. */
  readonly callbacks: Map<string, { query: CallbackQuery; bornAt: number; answered: boolean; chat: SimChat }>;
  /** Throws the server's refusal where the bot may not write. */
  chatOf(bot: SimBot, chatId: unknown): SimChat;
  /** Makes a bot through another, as the sheet of `request_managed_bot` does. */
  makeManaged(manager: SimBot, owner: number, name: string, username: string): SimBot;
  /** Has an update brought to its bot, in order with the others of its queue. */
  push(bot: SimBot, update: Omit<Update, "update_id">, queue: string): void;
  emit(event: SimEvent): void;
}

export type { CallbackQuery, Message, Update, User };

/** A refusal of the Bot API, with the wording of the real server. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly code: number;
  readonly parameters: { retry_after?: number } | undefined;
  constructor(code: number, description: string, parameters?: { retry_after?: number }) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}
