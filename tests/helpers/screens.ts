import { readFileSync } from "node:fs";
import type { Screen } from "../../bot/dialogue/screen.ts";
import { createFormat, type Language } from "../../bot/i18n/format.ts";
import { messages } from "../../bot/i18n/messages.ts";
import { htmlOf } from "../../bot/telegram/html.ts";
import { inlineKeyboard } from "../../bot/telegram/line.ts";
import { render } from "../../bot/views/views.ts";
import type { Master } from "../../models/master.ts";

/** A message as Telegram gets it: HTML, rows of `label → what it carries`, and what lies under the input. */
export interface Shown {
  text: string;
  buttons: string[][];
  under: string | null;
}

/** A screen of a real talk, who read it when, and how it looked in each language. */
export interface SeenScreen {
  screen: Screen;
  /** Its place in `masters`. */
  master: number;
  now: number;
  isMaster: boolean;
  shown: Record<Language, Shown>;
}

export interface SeenScreens {
  masters: Master[];
  screens: SeenScreen[];
}

export const SCREENS_FILE = new URL("./screens-before.json", import.meta.url).pathname;

/** Dates are written as `{ "$date": … }`, ids as their digits. */
const revive = (_key: string, value: unknown) =>
  typeof value === "object" && value !== null && "$date" in value ? new Date(value.$date as string) : value;

export const readScreens = (): SeenScreens => JSON.parse(readFileSync(SCREENS_FILE, "utf8"), revive);

/** The file as `readScreens` reads it: one master, one screen a line. */
export function writtenScreens({ masters, screens }: SeenScreens): string {
  const dated = (value: unknown): unknown =>
    value instanceof Date
      ? { $date: value.toISOString() }
      : Array.isArray(value)
        ? value.map(dated)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, dated(part)]))
          : value;
  const list = (all: readonly unknown[]) => all.map((one) => `  ${JSON.stringify(dated(one))}`).join(",\n");
  return `{ "masters": [\n${list(masters)}\n], "screens": [\n${list(screens)}\n] }\n`;
}

/** How a screen looks to a reader of this language. */
export function shownAs(
  language: Language,
  { screen, now, isMaster }: Omit<SeenScreen, "shown">,
  master: Master,
): Shown {
  const f = createFormat(language, master.timeZone, now);
  const view = render(screen, { language, t: messages[language], f, master, now, isMaster });
  return {
    text: htmlOf(view),
    buttons: inlineKeyboard(view).inline_keyboard.map((row) =>
      row.map((one) => {
        const { text, style, ...carried } = one as typeof one & { style?: string };
        return `${text} → ${JSON.stringify(Object.values(carried)[0])}${style ? ` (${style})` : ""}`;
      }),
    ),
    under: view.keyboard ?? null,
  };
}
