import { Types } from "mongoose";
import { expect, test } from "vitest";
import { joinCard, makeClientLink } from "../../bot/dialogue/clients/link.ts";
import { emptyState } from "../../bot/dialogue/state.ts";
import { dressDesk } from "../../bot/reception/open-desk.ts";
import { mergeCards, partCards } from "../../jobs/clients/merge-cards.ts";
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, everyPlace } from "../../models/collections.ts";
import { eraseClient } from "../../models/erase-client.ts";
import { closeSandboxes } from "../../models/sandbox.ts";
import { alone } from "../helpers/desk.ts";
import { canary, filled, type Whose } from "../helpers/filled.ts";
import { openSalon, type Salon } from "../helpers/store.ts";

const PHONE = "+77015550199";

/** Written by hand: there is one of each already. */
const OWN: readonly CollectionName[] = ["masters", "users", "clients"];

/** A person with one row in every collection, each field of it full. */
async function everywhere({ store: { models }, master }: Salon): Promise<Whose> {
  const user = await models.users.create({
    tgId: 7_001,
    ...Object.fromEntries(
      ["username", "firstName", "lastName", "langCode", "avatar", "name", "phone"].map((field) => [
        field,
        canary(`users.${field}`),
      ]),
    ),
  });
  const whose: Whose = {
    masterId: master._id,
    card: new Types.ObjectId(),
    user: user._id,
    chat: `${master.botId}:7001`,
    phone: PHONE,
  };
  const alive = { telegramUserId: user._id, deletedAt: null, mergedInto: null, claimedBy: null };
  await models.clients.collection.insertOne({
    ...filled(models, "clients", whose),
    ...alive,
    phone: PHONE,
    source: null,
  } as never);
  // A card that was put into theirs, and the plan that made it.
  const made = new Types.ObjectId();
  await models.clients.collection.insertOne({
    ...filled(models, "clients", { ...whose, card: new Types.ObjectId() }),
    mergedInto: whose.card,
    source: `plan-${made}-0`,
    linkHash: `${canary("clients.linkHash")}2`,
  } as never);
  for (const name of COLLECTION_NAMES)
    if (!OWN.includes(name)) await models[name].collection.insertOne(filled(models, name, whose) as never);
  const plan = filled(models, "plans", { ...whose, card: new Types.ObjectId() });
  await models.plans.collection.insertOne({ ...plan, _id: made, key: "made" } as never);
  const merge = { do: "merge", keep: String(whose.card), gone: String(new Types.ObjectId()) };
  const line = { step: merge, status: "done", reason: null, made: canary("plans.lines.made") };
  await models.plans.collection.insertOne({
    ...filled(models, "plans", whose),
    _id: new Types.ObjectId(),
    key: "merge",
    lines: [line],
  } as never);
  return whose;
}

/** Everything that is stored, by collection. */
async function stored({ store: { models } }: Salon): Promise<[CollectionName, string][]> {
  return Promise.all(
    COLLECTION_NAMES.map(
      async (name) =>
        [name, JSON.stringify(await models[name].collection.find({}).toArray())] as [CollectionName, string],
    ),
  );
}

/** Fields in which canaries are found, with their collections. */
const alive = (all: readonly [CollectionName, string][]) => [
  ...new Set(
    all.flatMap(([, rows]) => [...rows.matchAll(/canary-([\w.]+)\./g)].map((match) => match[1] as string)),
  ),
];

/** Texts that are no person's name, number or words: keys, codes, what is offered, and dates. */
const NO_WORDS: readonly RegExp[] = [
  /^(users\.igUserId|clients\.(language|terms\.price\.\w+)|inbox\.sends|chats\.(thinking|who)|notifications\.(key|kind|error)|messages\.turnKey)$/,
  /^appointments\.(?:move\.becomes\.)?(services\.(name|description|category|preMeetingQuestions|price\.currency)|totalPrice\.currency)$/,
  /^appointments\.(googleEventId|googleEtag|icsToken|offerToken|sessionKey|idempotencyKey|move\.token|pending)$/,
  /^appointments\.(seats\.(icsToken|price\.currency)|history\.(by|kind|reason|clientId|key|was))$/,
  /^plans\.(key|answersShown|lines\.(status|reason)|demand\.(part|date)|extra)$/,
  /^imports\.(key|visits\.(date|service)|rejected\.reason)$/,
];

test("what is said to be deleted is deleted: no name, number or word of the person is left in any collection", async () => {
  const salon = await openSalon();
  const whose = await everywhere(salon);
  const before = alive(await stored(salon));
  for (const { name } of everyPlace())
    expect(
      before.some((path) => path.startsWith(`${name}.`)),
      name,
    ).toBe(true);
  await eraseClient(salon.store.models, whose.masterId, { _id: whose.card }, { card: true, at: new Date(0) });
  const all = await stored(salon);
  const left = alive(all).filter(
    (path) =>
      COLLECTIONS[path.split(".")[0] as CollectionName].people.length > 0 &&
      !NO_WORDS.some((one) => one.test(path)),
  );
  expect(left).toEqual([]);
  for (const [name, rows] of all) expect(rows, name).not.toContain(PHONE);
  expect(
    await salon.store.models.appointments.countDocuments({ clientId: whose.card, pending: "google" }),
  ).toBe(1);
});

test("an erasure takes nothing from anybody else, here or at another master's", async () => {
  const salon = await openSalon();
  const { models } = salon.store;
  const whose = await everywhere(salon);
  const before = await stored(salon);
  const [eve, elsewhere] = await Promise.all(
    [salon.master._id, new Types.ObjectId()].map((masterId) =>
      models.clients.create({ masterId, name: "canary", phone: "+77010000000" }),
    ),
  );
  if (!eve || !elsewhere) throw new Error("no cards");
  await eraseClient(models, eve.masterId, eve, { card: true, at: new Date(0) });
  await models.clients.deleteMany({
    masterId: { $in: [eve.masterId, elsewhere.masterId] },
    _id: { $in: [eve._id, elsewhere._id] },
  });
  expect(await stored(salon)).toEqual(before);
  // Known to another master, a person is who they are there.
  await models.clients.create({ masterId: new Types.ObjectId(), telegramUserId: whose.user });
  await eraseClient(models, whose.masterId, { _id: whose.card }, { card: true, at: new Date(0) });
  expect((await models.users.findOne({ _id: whose.user }).lean())?.firstName).toBe(canary("users.firstName"));
});

/** How many rows name a card, place by place. */
async function named({ store: { models } }: Salon, card: Types.ObjectId): Promise<[string, number][]> {
  return Promise.all(
    everyPlace()
      .filter(({ by, at }) => by === "card" && at !== "_id")
      .map(async ({ name, at, text }) => [
        `${name}.${at}`,
        await models[name].collection.countDocuments({ [at.replace("[]", "")]: text ? String(card) : card }),
      ]),
  );
}
const none = (rows: readonly [string, number][]) => rows.map(([place]) => [place, 0]);

test("a row of every collection goes with a merge, comes back, and goes with a joining", async () => {
  const salon = await openSalon();
  const { store, master, booking, clock } = salon;
  const { models } = store;
  const whose = await everywhere(salon);
  const before = await named(salon, whose.card);
  for (const [place, count] of before) expect(count, place).toBeGreaterThan(0);
  const other = (await models.clients.create({ masterId: master._id, name: "Анна" }))._id;
  const deps = { models, master, booking };
  const merged = await mergeCards(deps, String(other), String(whose.card));
  expect([await named(salon, whose.card), await named(salon, other)]).toEqual([none(before), before]);
  await partCards(deps, String(other), String(whose.card), merged.done ? (merged.left ?? null) : null);
  expect([await named(salon, whose.card), await named(salon, other)]).toEqual([before, none(before)]);
  const [client, user] = await Promise.all([
    models.clients.findOne({ masterId: master._id, _id: whose.card }).lean(),
    models.users.findOne({ _id: whose.user }).lean(),
  ]);
  if (!client || !user) throw new Error("nobody is there");
  const parts = { models, calendars: null, ...alone, clock, master, services: [], user, state: emptyState() };
  const { screen } = await makeClientLink(dressDesk({ ...parts, client: null, key: "link" }), String(other));
  const code = screen?.kind === "say" ? (/start=c_([\w-]+)/.exec(screen.text)?.[1] ?? "") : "";
  expect(await joinCard(dressDesk({ ...parts, client, key: "join" }), code)).toBe(true);
  expect([await named(salon, whose.card), await named(salon, other)]).toEqual([none(before), before]);
});

test("with a copy of a master all that happened at it goes, from every collection", async () => {
  const salon = await openSalon();
  const { models } = salon.store;
  const of = new Types.ObjectId();
  const copy = { sandbox: { of, botId: 1, tgId: 1, since: new Date(0) }, botId: null, setup: null };
  const { _id: masterId } = await models.masters.findOne({ _id: salon.master._id }).lean().orFail();
  await models.masters.collection.updateOne({ _id: masterId }, { $set: copy });
  const whose = await everywhere({ ...salon, master: { ...salon.master, _id: masterId } });
  await models.bots.collection.deleteMany({});
  await closeSandboxes(models, { of });
  for (const [name, rows] of await stored(salon)) expect(rows, name).not.toContain(String(whose.masterId));
});

test("every field that names a person or a master is declared", async () => {
  const { store } = await openSalon();
  expect(Object.keys(store.models).sort()).toEqual([...COLLECTION_NAMES].sort());
  const places = everyPlace().map(({ name, at }) => `${name}.${at.replace("[]", "")}`);
  const masters = COLLECTION_NAMES.map((name) => `${name}.${COLLECTIONS[name].master}`);
  // The owner; whose Telegram a card is; a bot serves a master, a copy is of one; what was once done stays as
  // it was.
  const others = ["masters.userId", "clients.telegramUserId", "bots.masterId", "masters.sandbox.of"];
  const known = new Set([...places, ...masters, ...others, "appointments.history.clientId"]);
  const bare = COLLECTION_NAMES.flatMap((name) =>
    fieldsOf(store.models[name].schema as never, name).filter(
      ([path, ref]) =>
        !known.has(path) &&
        (["clients", "users", "masters"].includes(String(ref)) ||
          /\.(clientId|userId|masterId|master|chatKey)$/.test(path)),
    ),
  );
  expect(bare).toEqual([]);
});

interface Fields {
  paths: Record<string, { options?: { ref?: unknown }; schema?: Fields }>;
}
const fieldsOf = ({ paths }: Fields, at: string): [string, unknown][] =>
  Object.entries(paths).flatMap(([field, { options, schema }]): [string, unknown][] =>
    schema ? fieldsOf(schema, `${at}.${field}`) : [[`${at}.${field}`, options?.ref]],
  );
