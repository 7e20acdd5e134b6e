import { AsyncLocalStorage } from "node:async_hooks";
import type { ConversationFlavor } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { SecretBox } from "../../../models/secrets.ts";
import type { Asked } from "../../dialogue/setup/draft.ts";
import type { ChatState } from "../../dialogue/state.ts";
import type { Language } from "../../i18n/format.ts";
import type { Messages } from "../../i18n/messages.ts";

/**
 * A question as it is put: inline buttons carry a value, or open something; `says`: a yes or a no in words
 * is it; below the input, what can be sent with a tap.
 */
export interface SetupView {
  text: string;
  buttons?: { text: string; value?: string; url?: string; says?: "yes" | "no" }[][];
  /** Labels, or things Telegram asks for itself; `none` takes the keyboard away. */
  under?:
    | (
        | string
        | { text: string; asks: "point" }
        | { text: string; asks: "bot"; name: string; username: string }
      )[][]
    | "none";
}

/** The chat in which somebody becomes a master. */
interface SetupChannel {
  /**
   * Edits one message, or sends a new one and takes the buttons off another. Returns the id of what is seen.
   */
  show(view: SetupView, on: { edit: number | null; strip: number | null }): Promise<number>;
  answerTap(id: string, toast?: string): Promise<void>;
  /** A message of theirs that must not stay. */
  remove(messageId: number): Promise<void>;
  /** The token of a bot that was just made for ours to manage; from now on only its owner can open it. */
  tokenOfManaged(botId: number): Promise<string>;
}

/** Whoever becomes a master, and what is needed to ask them. */
export interface SetupDesk extends Asked {
  t: Messages;
  /** Goes on in another language. */
  speak(language: Language): void;
  state: ChatState;
  secrets: SecretBox;
  /** Of the update being handled. */
  updateId: number;
  channel: SetupChannel;
  /** Whether bots can be made in one tap here. */
  canManage: boolean;
  /** What Telegram says of a token. */
  whoIs(token: string): Promise<UserFromGetMe | "refused" | "away">;
  /** A new bot is to be served from now on. */
  serve(botId: number): void;
}

export type SetupContext = ConversationFlavor<Context & { setup: SetupDesk }>;
/** Inside the form: what is needed of it comes from outside, where it is done once. */
export type InSetup = Context;

/** Of the update being handled; beside the call stack, because the form makes contexts of its own. */
const scope = new AsyncLocalStorage<SetupDesk>();

export const withSetupDesk = <T>(desk: SetupDesk, work: () => Promise<T>): Promise<T> =>
  scope.run(desk, work);

/** Null: somebody is at a master's desk, not being set up. */
export const atSetupDesk = (): SetupDesk | null => scope.getStore() ?? null;
