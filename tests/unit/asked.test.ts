import { expect, test } from "vitest";
import { type Asked, answeredBy, shownOn, type Table, withTold } from "../../bot/dialogue/asked.ts";

const card = (message: number, at: number): Asked => ({
  asks: "book",
  token: `t${message}`,
  echo: [],
  message,
  at,
});
const cancel = (message: number, at: number): Asked => ({
  asks: "cancel",
  visit: "v",
  start: 0,
  echo: [],
  message,
  at,
});
const empty: Table = { asked: [], last: null, lastAt: 0 };
const put = ({ message, at, ...question }: Asked) => ({ put: question, settles: false, message, at });

test("a text answers the newest question that was there when it was written", () => {
  const table = { asked: [card(1, 100), cancel(2, 200)], last: 2, lastAt: 200 };
  expect(answeredBy(table, { replyTo: null, at: 250 })?.message).toBe(2);
  expect(answeredBy(table, { replyTo: null, at: 150 })?.message).toBe(1);
  expect(answeredBy(table, { replyTo: null, at: 50 })).toBe(null);
});

test("a reply answers what it replies to, and nothing else", () => {
  const table = { asked: [card(1, 100), cancel(2, 200)], last: 2, lastAt: 200 };
  expect(answeredBy(table, { replyTo: 1, at: 250 })?.message).toBe(1);
  expect(answeredBy(table, { replyTo: 9, at: 250 })).toBe(null);
});

test("a card takes the place of the card before it, a result ends them all, another answer ends none", () => {
  const first = shownOn(empty, put(card(1, 100)));
  const second = shownOn(first, put(card(2, 200)));
  expect(second.asked.map(({ message }) => message)).toEqual([2]);
  const answered = shownOn(second, { put: null, settles: false, message: 3, at: 300 });
  expect(answered).toMatchObject({ last: 3, asked: [{ message: 2 }] });
  expect(shownOn(answered, { put: null, settles: true, message: 4, at: 400 }).asked).toEqual([]);
});

test("a message that asks nothing any more takes its own question off the table", () => {
  const asked = shownOn(empty, put(cancel(1, 100)));
  expect(shownOn(asked, { put: null, settles: false, message: 1, at: 200 }).asked).toEqual([]);
});

test("what a worker asked is on the table once, as the last that was said", () => {
  const table = withTold({ ...empty, last: 1, lastAt: 100 }, [card(5, 50), card(7, 300)]);
  expect(table).toMatchObject({ asked: [{ message: 7 }], last: 7, lastAt: 300 });
  // Answered meanwhile, it does not come back.
  const settled = shownOn(table, { put: null, settles: true, message: 8, at: 400 });
  expect(withTold(settled, [card(5, 50), card(7, 300)]).asked).toEqual([]);
});
