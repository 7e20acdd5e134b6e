import type { CallbackQuery, Message, Update, User } from "grammy/types";

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
