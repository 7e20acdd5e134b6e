import { Types } from "mongoose";
import { startSweeping } from "../../../bot/app.ts";
import { type Fixture, readFixture } from "../../../bot/fixtures/load.ts";
import { createLogger } from "../../../bot/logger.ts";
import type { PersonChat } from "../../../bot/simulator/person-chat.ts";
import { COLLECTIONS, type CollectionName } from "../../../models/collections.ts";
import { filled } from "../filled.ts";
import { type Harness, openHarness } from "../harness.ts";
import { at as instant } from "../store.ts";
import { attacks, type Broken, settled, unhandled, unpaced } from "./attack.ts";

interface Entry {
  note: string;
  collection: CollectionName;
  set: Record<string, unknown>;
}

const silent = createLogger("silent");
const HOUR = 3_600_000;
const MINUTE = 60_000;
const KEYS = ["first", "second", "third"] as const;

/** Three salons, each with a visit. */
function threeSalons(): Fixture {
  const salon = readFixture("salon");
  return {
    masters: KEYS.flatMap((key) => salon.masters.map((one) => ({ ...one, _id: key }))),
    services: KEYS.flatMap((key) =>
      salon.services.map((one) => ({ ...one, _id: `${key}-${one._id}`, master: key })),
    ),
    clients: KEYS.map((key) => ({
      _id: `${key}-dana`,
      masterId: key,
      name: "Дана",
      telegramUserId: `${key}-dana`,
    })),
    overrides: [],
    appointments: KEYS.map((key) => ({
      masterId: key,
      clientId: `${key}-dana`,
      startTime: "2026-03-04T11:00",
      services: [`${key}-manicure`],
      internalStatus: "booked" as const,
    })),
  };
}

interface Salon {
  masterId: Types.ObjectId;
  botId: number;
  owner: PersonChat;
  client: PersonChat;
  /** Has called for a person. */
  caller: PersonChat;
}

interface Town {
  h: Harness;
  salons: Salon[];
}

/** Three masters with visits due, talks, plans and calls. */
async function openTown(): Promise<Town> {
  const h = await openHarness({ fixture: threeSalons() });
  const { models } = h.store;
  const salons: Salon[] = [];
  const bots = [...h.telegram.bots.values()];
  unpaced(h, { botId: { $ne: bots[0]?.info.id } });
  for (const [index, bot] of bots.entries()) {
    const master = await models.masters.findOne({ botId: bot.info.id }).lean().orFail();
    const owner = h.telegram.chat(bot, { id: 11 + index, first_name: "Алия", language_code: "ru" });
    owner.known = true;
    const user = await models.users.create({ tgId: 11 + index, firstName: "Алия", langCode: "ru" });
    await models.masters.updateOne({ _id: master._id }, { $set: { userId: user._id } });
    const card = await models.clients.findOne({ masterId: master._id }).lean().orFail();
    const dana = await models.users
      .findOne({ _id: card.telegramUserId ?? new Types.ObjectId() })
      .lean()
      .orFail();
    const client = h.telegram.chat(bot, { id: dana.tgId ?? 0, first_name: "Дана", language_code: "ru" });
    const caller = h.telegram.chat(bot, { id: 5_000 + index, first_name: "Ева", language_code: "ru" });
    salons.push({ masterId: master._id, botId: bot.info.id, owner, client, caller });
  }
  for (const [who, text] of [
    ["client", "/start"],
    ["client", "хочу педикюр завтра в 16:00"],
    ["caller", "позовите человека, пожалуйста"],
    ["owner", "/today"],
    ["owner", "закрой пятницу после трёх"],
  ] as const) {
    for (const salon of salons) salon[who].send(text);
    await settled(h);
  }
  await h.app.runDue();
  return { h, salons };
}

/** The document that is spoilt: of the first master, or of somebody who writes to them. */
async function targetOf({ h, salons }: Town, name: CollectionName, at: number): Promise<unknown> {
  const { models } = h.store;
  const [{ masterId, botId, client, owner }] = salons as [Salon];
  const chat = `${botId}:${client.user.id}`;
  const whose = at % 2 === 0 ? client : owner;
  const filters: Partial<Record<CollectionName, object>> = {
    users: { tgId: whose.user.id },
    clients: { masterId, telegramUserId: (await models.users.findOne({ tgId: client.user.id }).lean())?._id },
    appointments: { masterId, startTime: new Date(instant("2026-03-04", "11:00")) },
    chats: { _id: `${botId}:${whose.user.id}` },
    conversations: { _id: chat },
    inbox: { chatKey: chat },
    bots: { _id: botId },
    duties: {},
  };
  const { master } = COLLECTIONS[name];
  const filter = filters[name] ?? (master === null ? {} : { [master]: masterId });
  const found = await models[name].collection.findOne(filter as never, { sort: { _id: -1 } });
  if (found) return found._id;
  const card = await models.clients.findOne({ masterId }).lean().orFail();
  const made = filled(models, name, {
    masterId,
    card: card._id,
    user: card.telegramUserId ?? new Types.ObjectId(),
    chat,
    phone: "+77010000001",
  });
  if (name === "duties") made._id = "sweep";
  const { insertedId } = await models[name].collection.insertOne(made as never);
  return insertedId;
}

/** What people of the other salons do. */
const STEPS: readonly (readonly ["client" | "caller" | "owner", "says" | "taps", string])[] = [
  ["client", "says", "/help"],
  ["client", "says", "хочу маникюр завтра в 15:00"],
  ["client", "taps", "Подтвердить"],
  ["client", "says", "мои записи"],
  ["caller", "says", "есть кто?"],
  ["owner", "says", "/today"],
  ["owner", "says", "закрой субботу после трёх"],
  ["owner", "taps", "Закрыть"],
  ["owner", "says", "найди Дана"],
];

/** What people of a salon hear and what they can do, from when their visits fall due. */
async function day(
  town: Town,
  spoilt: (() => Promise<unknown>) | null,
  sweeping: boolean,
): Promise<{ heard: string[]; problems: string[] }> {
  const { h, salons } = town;
  const { appointments } = h.store.models;
  const problems: string[] = [];
  const others = salons.slice(1);
  const from = new Map(
    salons.flatMap(({ owner, client, caller }) =>
      [owner, client, caller].map((chat) => [chat, chat.list.length]),
    ),
  );
  await appointments.collection.updateMany(
    { startTime: new Date(instant("2026-03-04", "11:00")) },
    { $set: { pending: ["notice"], "history.0.by": "client" } },
  );
  await spoilt?.();
  h.app.mailbox.start();
  h.clock.advance(2 * 24 * HOUR + 5 * MINUTE);
  if (sweeping) {
    let rounds = 0;
    const stop = startSweeping(
      {
        ...h.app,
        metrics: h.app.metrics,
        runDue: async (signal) => {
          rounds++;
          await h.app.runDue(signal);
        },
      },
      h.store,
      silent,
    );
    for (let waited = 0; rounds < 2 && waited < 200; waited++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await stop();
    if (rounds < 2) problems.push("the sweep never comes to its turn");
  }
  for (const ms of [0, 3_000, MINUTE, 16 * MINUTE, 16 * MINUTE]) {
    h.clock.advance(ms);
    try {
      await h.app.runDue();
    } catch (error) {
      problems.push(`the sweep threw: ${(error as Error).stack}`);
    }
  }
  // People of all three at once; what becomes of the first one's is only that it ends.
  const [first] = salons as [Salon];
  const FIRST = ["/help", "хочу маникюр завтра в 15:00", "/today", "мои записи"];
  for (const [step, [who, does, words]] of STEPS.entries()) {
    for (const salon of others) {
      const chat = salon[who];
      if (does === "says") chat.send(words);
      else if (!chat.tap(words)) problems.push(`no button ${words} at ${chat.user.id}: ${chat.newest?.text}`);
    }
    const text = FIRST[step];
    if (text) for (const chat of [first.client, first.caller, first.owner]) chat.send(text);
    problems.push(...(await settled(h)));
  }
  h.clock.advance(MINUTE);
  await h.app.runDue().catch((error) => problems.push(`the sweep threw: ${error.stack}`));
  problems.push(...(await settled(h)));
  const heard = others.flatMap(({ owner, client, caller }, salon) =>
    [owner, client, caller].flatMap((chat, who) =>
      chat.list
        .slice(from.get(chat))
        .map((one) => `${salon} ${["owner", "client", "caller"][who]} ${one.from}: ${one.text}`),
    ),
  );
  return { heard, problems: [...new Set(problems)] };
}

/** Towns at a time: most of a day is Telegram's pace, which is waited for. */
const TOWNS_AT_ONCE = 4;

export async function playDocuments(): Promise<Broken[]> {
  const broken: Broken[] = [];
  const rejections = unhandled();
  const usual = openTown()
    .then((town) => day(town, null, false))
    .then(({ heard, problems }) => {
      if (problems.length > 0) throw new Error(`without any harm: ${problems.join("; ")}`);
      return heard;
    });
  const queue = attacks<Entry>("documents");
  const next = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      const { at, entry } = one;
      const problems = await spoiltTown(entry, at, usual);
      if (problems.length > 0) broken.push({ at, note: entry.note, problems });
    }
  };
  await Promise.all([usual, ...Array.from({ length: TOWNS_AT_ONCE }, next)]);
  return [...broken, ...rejections.take().map((problem) => ({ at: -1, note: "any", problems: [problem] }))];
}

async function spoiltTown(
  { collection: name, set }: Entry,
  at: number,
  asUsual: Promise<readonly string[]>,
): Promise<string[]> {
  const town = await openTown();
  const { collection } = town.h.store.models[name];
  const _id = (await targetOf(town, name, at)) as never;
  const { heard, problems } = await day(
    town,
    () => collection.updateOne({ _id }, { $set: set }),
    name === "duties",
  );
  const usual = await asUsual;
  const missing = usual.filter((line) => !heard.includes(line));
  const more = heard.filter((line) => !usual.includes(line));
  if (missing.length > 0) problems.push(`not heard: ${missing.slice(0, 4).join(" | ")}`);
  if (more.length > 0) problems.push(`heard instead: ${more.slice(0, 4).join(" | ")}`);
  if (missing.length + more.length === 0 && heard.length !== usual.length)
    problems.push(`${heard.length} messages instead of ${usual.length}`);
  problems.push(...town.h.telegram.violations.splice(0));
  return problems;
}
