import { escapeHtml } from "../html.ts";
import type { View } from "../views/view.ts";

/**
 * Telegram's limits, of what is read once the tags are taken off: for a message, and for words below a
 * picture.
 */
const TEXT_LENGTH = 4_096;
export const CAPTION_LENGTH = 1_024;

/** How Telegram is to read what `htmlOf` made. */
export const AS_HTML = { parse_mode: "HTML" } as const;

/** The words of a view as Telegram's HTML, cut to `length` characters as read. Nothing else writes a tag. */
export function htmlOf({ text, quoted, folded }: Omit<View, "buttons">, length = TEXT_LENGTH): string {
  let room = length;
  const parts = [
    { words: text, as: (html: string) => html },
    { words: quoted, as: (html: string) => `<blockquote>${html}</blockquote>` },
    { words: folded, as: (html: string) => `<blockquote expandable>${html}</blockquote>` },
  ].flatMap(({ words, as }) => {
    const shown = cut(words ?? "", room);
    room -= shown.length + 1;
    return shown === "" ? [] : [as(escapeHtml(shown))];
  });
  return parts.join("\n");
}

/** Whole lines, as many as fit; of one long line its beginning, no character halved. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  if (length < 2) return "";
  const end = text.lastIndexOf("\n", length - 2);
  return end > 0
    ? `${text.slice(0, end)}\n…`
    : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
