import type { Action } from "../callbacks.ts";
import { encodeAction } from "../callbacks.ts";

/** A message ready for Telegram: HTML text, rows of buttons, and which keyboard lies under the input. */
export interface View {
  text: string;
  buttons: Button[][];
  keyboard?: "main" | "phone";
}

export interface Button {
  text: string;
  data?: string;
  url?: string;
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

export const lines = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join("\n");
