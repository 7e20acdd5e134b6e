import { Types } from "mongoose";
import { expect, test } from "vitest";
import { eraseClient } from "../../models/erase-client.ts";
import { openHarness } from "../helpers/harness.ts";
import { openSalon, type Salon } from "../helpers/store.ts";

/** Names that are words of the rows themselves, parts of other words, or somebody else's as well. */
const HOSTILE = ["role", "user", "content", "assistant", "name", "master", "Аня", "Анна", "ан", "маникюр"];

async function person({ store, master }: Salon, name: string, masterId = master._id) {
  const user = await store.models.users.create({ tgId: Math.floor(Math.random() * 1e12), firstName: name });
  const card = await store.models.clients.create({ masterId, telegramUserId: user._id, name });
  return { user, card: card.toObject() };
}
type Person = Awaited<ReturnType<typeof person>>;

let lines = 0;
const line = (
  { store }: Salon,
  masterId: Types.ObjectId,
  { _id, tgId }: Pick<Person["user"], "_id" | "tgId">,
  content: string,
  more: object = {},
) =>
  store.models.messages.create({
    master: masterId,
    user: _id,
    userTgId: tgId ?? 0,
    role: "user",
    content,
    timestamp: new Date(lines),
    turnKey: `line-${lines++}`,
    ...more,
  });

test.each(HOSTILE)("erasing a client called «%s» takes nobody else's words", async (name) => {
  const salon = await openSalon();
  const { models } = salon.store;
  const masterId = salon.master._id;
  const other = new Types.ObjectId();
  const owner = await models.users.create({ tgId: 1_000, firstName: "Алия" });
  await models.masters.updateOne({ _id: masterId }, { $set: { userId: owner._id } });
  const eve = await person(salon, name);
  const anna = await person(salon, "Анна Ким");
  const elsewhere = await person(salon, name, other);
  await line(salon, masterId, eve.user, "хочу маникюр");
  const staying = [
    await line(salon, masterId, anna.user, "меня зовут Анна, в Испании жара, маникюр на пятницу", {
      about: [anna.card._id],
    }),
    await line(salon, masterId, anna.user, "Аня, Анна, role, user, content", { role: "master" }),
    await line(salon, masterId, owner, "запиши Анну на маникюр", { about: [anna.card._id] }),
    await line(salon, masterId, owner, "Анна role user content маникюр Аня"), // from before ids were kept
    await line(salon, other, elsewhere.user, "хочу маникюр", { about: [elsewhere.card._id] }),
    await line(salon, other, eve.user, "хочу маникюр у другого мастера"),
  ];
  await line(salon, masterId, owner, "кто это вообще", { about: [anna.card._id, eve.card._id] });
  await eraseClient(models, masterId, eve.card, { card: false, at: new Date(salon.clock.now()) });
  expect((await models.messages.find().sort({ timestamp: 1 }).lean()).map((one) => String(one._id))).toEqual(
    staying.map((one) => String(one._id)),
  );
});

test("what the master and the assistant said of a person is known by their card, and goes with them", async () => {
  const h = await openHarness();
  const { models } = h.store;
  await h.say("Меня зовут Дана, хочу маникюр завтра в 15:00");
  await h.tap("Подтвердить");
  const card = await models.clients.findOne({ masterId: h.master._id, telegramUserId: { $ne: null } }).lean();
  if (!card) throw new Error("nobody came");
  await models.clients.updateOne({ masterId: h.master._id, _id: card._id }, { $set: { name: "Дана Ли" } });
  await h.say("найди Дана", h.owner);
  await h.say("отмени Дану", h.owner);
  await h.say("запиши Жанну на маникюр послезавтра в 16:00", h.owner);
  await h.tap("Записать", h.owner);
  const owner = await models.masters.findOne({ _id: h.master._id }).lean();
  const said = () =>
    models.messages
      .find({ master: h.master._id, user: owner?.userId ?? null })
      .sort({ timestamp: 1, _id: 1 })
      .lean();
  expect((await said()).map((one) => [one.role, (one.about ?? []).length > 0])).toEqual([
    ["user", true],
    ["assistant", true],
    ["user", true],
    ["assistant", true],
    ["user", true],
    ["assistant", true],
  ]);
  await eraseClient(models, h.master._id, card, { card: false, at: new Date(h.clock.now()) });
  expect((await said()).map((one) => one.content)[0]).toContain("Жанну");
  // A card that a plan made is known by the plan.
  const zhanna = await models.clients.findOne({ masterId: h.master._id, name: /^Жанн/ }).lean();
  if (!zhanna) throw new Error("nobody was written down");
  await eraseClient(models, h.master._id, zhanna, { card: true, at: new Date(h.clock.now()) });
  expect(await said()).toEqual([]);
});

test("for one tap not all that was ever said at a master is read", async () => {
  const { store, master } = await openSalon();
  for (const filter of [{ user: new Types.ObjectId() }, { about: { $in: [new Types.ObjectId()] } }]) {
    const plan = await store.models.messages.collection.find({ master: master._id, ...filter }).explain();
    expect(JSON.stringify(plan.queryPlanner.winningPlan)).toContain(Object.keys(filter)[0]);
    expect(JSON.stringify(plan.queryPlanner.winningPlan)).not.toContain("COLLSCAN");
  }
  const id = new Types.ObjectId();
  for (const [filter, index] of [
    [{ masterId: master._id, mergedInto: id }, "put_into"],
    [{ telegramUserId: id, deletedAt: null, masterId: { $ne: master._id } }, "of_user"],
  ] as const) {
    const plan = await store.models.clients.collection.find(filter).explain();
    expect(JSON.stringify(plan.queryPlanner.winningPlan)).toContain(index);
  }
});
