import type { Messages } from "../i18n/messages.ts";
import type { Action } from "../telegram/callbacks.ts";
import { encodeAction } from "../telegram/callbacks.ts";

/** A message ready for Telegram: HTML text, rows of buttons, and which keyboard lies under the input. */
export interface View {
  text: string;
  buttons: Button[][];
  keyboard?: Keyboard;
}

/** What lies under the input: the two doors, the question for a number, or nothing any more. */
export type Keyboard = "main" | "phone" | "none";

export interface Button {
  text: string;
  data?: string;
  url?: string;
  /** Put on the clipboard. */
  copy?: string;
  style?: "success" | "danger";
}

/** Human text inside HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export const button = (text: string, action: Action, style?: Button["style"]): Button => ({
  text: text.slice(0, 60),
  data: encodeAction(action),
  ...(style ? { style } : {}),
});

/** Rows of at most `width` buttons. */
export function rows(buttons: readonly Button[], width: number): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / width) }, (_, row) =>
    buttons.slice(row * width, (row + 1) * width),
  );
}

/** What the master would read, shown to somebody who tries the bot out; its buttons are not theirs. */
export const asMasterWould = (t: Messages, view: View): View => ({
  text: `${escapeHtml(t.trial.masterReads)}\n<blockquote>${view.text}</blockquote>`,
  buttons: [],
});

export const lines = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join("\n");
