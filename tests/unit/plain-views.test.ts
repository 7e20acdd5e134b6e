import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { messages } from "../../bot/i18n/messages.ts";
import { plainText } from "../../bot/simulator/html.ts";
import { CAPTION_LENGTH, htmlOf } from "../../bot/telegram/html.ts";
import { inlineKeyboard } from "../../bot/telegram/line.ts";
import { asMasterWould } from "../../bot/views/view.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const HTML =
  /escapeHtml|parse_mode|&(?:amp|lt|gt|quot);|<\/?(?:b|strong|i|em|u|s|code|pre|a|blockquote|tg-\w+|span)[ />]/;
const HOSTILE = `<b>&"'</b></blockquote><a href="tg://user?id=1">`;

test("words are plain on every floor: one file of the channel makes HTML of them", () => {
  const files = globSync("{engine,models,jobs,bot}/**/*.ts", { cwd: root }).map((path) =>
    path.replaceAll("\\", "/"),
  );
  const floors = files.filter((path) => !path.startsWith("bot/simulator/"));
  const html = floors.filter((path) => HTML.test(readFileSync(`${root}${path}`, "utf8")));
  // The page after Google's consent is HTML of our own.
  expect(html.sort()).toEqual(["bot/html.ts", "bot/http/google.ts", "bot/telegram/html.ts"]);
});

test("whatever people write is read as they wrote it, in every part of a message", () => {
  const html = htmlOf({ text: HOSTILE, quoted: HOSTILE, folded: HOSTILE });
  expect(html.match(/<[^>]+>/g)).toEqual([
    "<blockquote>",
    "</blockquote>",
    "<blockquote expandable>",
    "</blockquote>",
  ]);
  expect(plainText(html)).toBe([HOSTILE, HOSTILE, HOSTILE].join("\n"));
});

test("who tries the bot out reads the master's message as a quotation", () => {
  const view = asMasterWould(messages.en, {
    text: "A & B",
    folded: "more",
    buttons: [[{ text: "x", url: "https://example.com" }]],
  });
  expect(view.buttons).toEqual([]);
  expect(htmlOf(view)).toBe(`${messages.en.trial.masterReads}\n<blockquote>A &amp; B\nmore</blockquote>`);
});

test.each([
  ["text of many lines", { text: "12345 &\n".repeat(900) }, 4_096],
  ["one long line", { text: "&".repeat(5_000) }, 4_096],
  ["pairs of code units", { text: `x${"😀".repeat(3_000)}` }, 4_096],
  ["a caption", { text: "<&>\n".repeat(400) }, CAPTION_LENGTH],
  ["a long quotation", { text: "who", quoted: "a line\n".repeat(900) }, 4_096],
  ["no room below", { text: "x".repeat(4_096), folded: "more" }, 4_096],
])("what is too long is cut by what is read: %s", (_name, view, length) => {
  const html = htmlOf(view, length);
  const read = plainText(html);
  expect(read.length).toBeLessThanOrEqual(length);
  expect(read.length).toBeGreaterThan(length - 10);
  expect(html.isWellFormed()).toBe(true);
});

test("what just fits is not cut", () => {
  const text = "&".repeat(CAPTION_LENGTH);
  expect(plainText(htmlOf({ text }, CAPTION_LENGTH))).toBe(text);
});

test("a button that puts more on the clipboard than Telegram carries is not sent", () => {
  const copied = (copy: string) =>
    inlineKeyboard({
      text: "",
      buttons: [[{ text: "copy", copy }], [{ text: "do", tap: { name: "day.week", args: {} } }]],
    }).inline_keyboard;
  expect(copied("x".repeat(256))).toHaveLength(2);
  expect(copied("x".repeat(257))).toEqual([[{ text: "do", callback_data: "mw" }]]);
});
