import { Types } from "mongoose";
import { expect, test } from "vitest";
import { openHarness } from "../helpers/harness.ts";

type Harness = Awaited<ReturnType<typeof openHarness>>;

const keyOf = (h: Harness, who: { user: { id: number } }) => `${h.master.botId}:${who.user.id}`;
const cardOf = async (h: Harness, tgId: number) => {
  const user = await h.store.models.users.findOne({ tgId }).lean();
  return h.store.models.clients.findOne({ masterId: h.master._id, telegramUserId: user?._id ?? null }).lean();
};
const remember = (h: Harness, key: string, who: object) =>
  h.store.models.chats.collection.updateOne({ _id: key as never }, { $set: who });

test("what a chat remembers of whose it is opens nobody else's card", async () => {
  const h = await openHarness();
  const anna = h.person("anna");
  anna.start();
  await h.settle();
  await h.tap("Педикюр", anna);
  await h.tap("ср 4", anna);
  await h.tap("17:30", anna);
  await h.tap("Подтвердить", anna);
  await h.say("/my");
  const [mine, hers] = [await cardOf(h, h.client.user.id), await cardOf(h, anna.user.id)];
  await remember(h, keyOf(h, h.client), { "who.clientId": hers?._id });
  const answer = await h.say("/my");
  expect(answer?.text).not.toContain("едикюр");
  const chat = await h.store.models.chats.findById(keyOf(h, h.client)).lean();
  expect(String(chat?.who?.clientId)).toBe(String(mine?._id));
});

test("nor another master's services", async () => {
  const h = await openHarness();
  await h.say("/help", h.owner);
  await remember(h, keyOf(h, h.owner), { "who.masterId": new Types.ObjectId() });
  const answer = await h.say("педикюр теперь 13000", h.owner);
  expect(answer?.text).toContain("Педикюр");
});

test("who is remembered and unchanged is only read; a new name is written once", async () => {
  const h = await openHarness();
  await h.say("/help");
  const before = await h.store.models.users.findOne({ tgId: h.client.user.id }).lean();
  await h.say("/help");
  const same = await h.store.models.users.findOne({ tgId: h.client.user.id }).lean();
  expect(same?.updatedAt).toEqual(before?.updatedAt);
  h.client.user.first_name = "Другая";
  await h.say("/help");
  expect((await h.store.models.users.findOne({ tgId: h.client.user.id }).lean())?.firstName).toBe("Другая");
});
