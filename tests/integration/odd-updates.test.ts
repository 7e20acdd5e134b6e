import { mongo } from "mongoose";
import { expect, test, vi } from "vitest";
import { openHarness } from "../helpers/harness.ts";

const person = { id: 77, is_bot: false, first_name: "Ева" };
const chat = { id: 77, type: "private", first_name: "Ева" };
const message = { message_id: 1, date: 1_772_000_000, chat, from: person };

/** `{a:{a:{…}}}`, deeper than a document may be. */
function deep(levels: number): object {
  let inner: object = {};
  for (let level = 0; level < levels; level++) inner = { a: inner };
  return inner;
}

const ODD: [string, object][] = [
  ["a message without a chat", { message: { message_id: 1, date: 0, from: person, text: "/help" } }],
  ["a message without a sender", { message: { message_id: 1, date: 0, chat, text: "/help" } }],
  ["a message that is a word", { message: "hello" }],
  ["a chat whose id is a word", { message: { ...message, chat: { ...chat, id: "77" }, text: "/help" } }],
  ["a sender without a name", { message: { ...message, from: { id: 77 }, text: "/help" } }],
  ["a tap without a sender", { callback_query: { id: "1", data: "x" } }],
  ["a change of membership without a chat", { my_chat_member: { from: person } }],
  ["a managed bot without a user", { managed_bot: {} }],
  ["a message deeper than a document may be", { message: { ...message, text: "/help", extra: deep(300) } }],
];
const FOR_THE_HANDLER: [string, object][] = [
  ["a text that is a number", { message: { ...message, text: 5 } }],
  ["a photo that is no list", { message: { ...message, photo: { file_id: "x" } } }],
  ["a contact that is empty", { message: { ...message, contact: {} } }],
  ["a document that is a word", { message: { ...message, document: "list.csv" } }],
  ["data that is an object", { callback_query: { id: "1", from: person, data: { a: 1 } } }],
];

test("an update of any shape is stored and answered; what cannot be handled is set aside, and others are served", async () => {
  const h = await openHarness();
  const { inbox } = h.store.models;
  const botId = h.master.botId ?? 0;
  for (const [index, [, update]] of [...ODD, ...FOR_THE_HANDLER].entries())
    await h.app.receive(botId, { update_id: 900_000 + index, ...update } as never);
  await h.settle();
  const rows = await inbox.find({ updateId: { $gte: 900_000 } }).lean();
  const problems = ODD.map(([name], index) => [
    name,
    rows.find((row) => row.updateId === 900_000 + index)?.problem,
  ]);
  for (const [name, problem] of problems) expect(problem, String(name)).toBeTruthy();
  expect(rows.every((row) => row.doneAt !== null)).toBe(true);
  // The same comes again, as from a Telegram that did not hear the answer.
  await h.app.receive(botId, { update_id: 900_000, ...ODD[0]?.[1] } as never);
  expect(await inbox.countDocuments({ updateId: 900_000 })).toBe(1);
  const before = h.person("anna").list.length;
  h.person("anna").send("/help");
  await h.settle();
  expect(h.person("anna").list.length).toBe(before + 2);
});

test("an update that a database away did not take is no odd one: it is refused, comes again, and is answered", async () => {
  const h = await openHarness();
  const { inbox } = h.store.models;
  const botId = h.master.botId ?? 0;
  const update = { update_id: 910_000, message: { ...message, text: "/help" } } as never;
  vi.spyOn(inbox, "create").mockRejectedValueOnce(new mongo.MongoNetworkError("connection closed"));
  await expect(h.app.receive(botId, update)).rejects.toThrow("connection closed");
  expect(await inbox.countDocuments({ updateId: 910_000 })).toBe(0);
  await h.app.receive(botId, update);
  await h.settle();
  const row = await inbox.findOne({ updateId: 910_000 }).lean();
  expect([row?.problem, row?.doneAt === null]).toEqual([null, false]);
});
