import { expect, test } from "vitest";
import { judge } from "../helpers/judge/judge.ts";

const message = { chat_id: 1, parse_mode: "HTML" };

test("a right message is right", async () => {
  expect(
    await judge("sendMessage", {
      ...message,
      text: "<b>Привет</b> &amp; пока",
      link_preview_options: { is_disabled: true },
    }),
  ).toEqual([]);
});

test("Telegram's parser refuses broken HTML in its own words", async () => {
  expect(await judge("sendMessage", { ...message, text: "<div>" })).toEqual([
    expect.stringMatching(/Unsupported start tag "div"/),
  ]);
  expect((await judge("sendMessage", { ...message, text: "a < b" })).length).toBe(1);
});

test("length counts what remains after parsing, and an empty rest is refused", async () => {
  expect(await judge("sendMessage", { ...message, text: `<b>${"я".repeat(4096)}</b>` })).toEqual([]);
  expect((await judge("sendMessage", { ...message, text: "я".repeat(4097) })).length).toBe(1);
  expect((await judge("sendMessage", { ...message, text: "<b></b>" })).length).toBe(1);
});

test("an unknown field, a wrong type and long callback data are refused", async () => {
  expect((await judge("sendMessage", { ...message, text: "x", colour: "red" })).length).toBe(1);
  expect((await judge("sendMessage", { chat_id: 1, text: 5 })).length).toBe(1);
  const data = "я".repeat(33);
  expect(
    (
      await judge("sendMessage", {
        ...message,
        text: "x",
        reply_markup: { inline_keyboard: [[{ text: "a", callback_data: data }]] },
      })
    ).length,
  ).toBe(1);
});
