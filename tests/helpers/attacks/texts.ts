import { readFixture } from "../../../bot/fixtures/load.ts";
import type { PersonChat } from "../../../bot/simulator/person-chat.ts";
import { type Harness, openHarness } from "../harness.ts";
import { attacks, type Broken, errorLog, settled, tapAct, unhandled, unpaced } from "./attack.ts";

interface Text {
  note: string;
  by: string;
  text: string;
}

interface Album {
  note: string;
  texts: string[];
}

/** A turn of more than so many times a short ordinary one keeps everybody else waiting. */
const RATIO_AT_MOST = 40;
const ORDINARY = "сколько стоит маникюр";

interface Ground {
  h: Harness;
  card: string;
  errors: ReturnType<typeof errorLog>;
  rejections: ReturnType<typeof unhandled>;
  /** Processor time of a short ordinary turn, ms. */
  usual: { client: number; master: number };
  settings: string;
}

async function ground(rejections: ReturnType<typeof unhandled>): Promise<Ground> {
  const errors = errorLog();
  const h = await openHarness({
    log: errors.log,
    fixture: { ...readFixture("salon"), clients: [{ _id: "anna", masterId: "aliya", name: "Анна" }] },
  });
  unpaced(h);
  const card = await h.store.models.clients.findOne({ masterId: h.master._id, name: "Анна" }).lean();
  const one: Ground = {
    h,
    errors,
    rejections,
    card: String(card?._id),
    usual: { client: 1, master: 1 },
    settings: "",
  };
  for (const side of ["client", "master"] as const) {
    const costs: number[] = [];
    for (let round = 0; round < 17; round++) {
      await clean(one);
      const { cpu } = await costOf(h, () => chatOf(h, side).send(ORDINARY));
      // The first ones are slow: nothing is compiled yet.
      if (round >= 10) costs.push(cpu);
    }
    one.usual[side] = costs.sort((a, b) => a - b)[3] as number;
  }
  await clean(one);
  one.settings = await settingsOf(h);
  errors.take();
  return one;
}

const chatOf = (h: Harness, side: string): PersonChat => (side === "master" ? h.owner : h.client);

async function costOf(h: Harness, work: () => void): Promise<{ cpu: number; problems: string[] }> {
  const before = process.cpuUsage();
  work();
  const problems = await settled(h, 120_000);
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, problems };
}

/** Every text begins a talk of its own. */
async function clean({ h }: Ground): Promise<void> {
  const { models } = h.store;
  for (const name of [
    "chats",
    "conversations",
    "relays",
    "appointments",
    "plans",
    "messages",
    "waitlist",
    "wishes",
    "inbox",
    "budgets",
    "notifications",
    "setbacks",
  ] as const)
    await models[name].collection.deleteMany({});
  await models.clients.collection.updateMany(
    {},
    { $set: { notes: "", optedOut: false, noReminders: false } },
  );
}

/** What a sentence alone may never change. */
async function settingsOf(h: Harness): Promise<string> {
  const { masters, services, overrides } = h.store.models;
  return JSON.stringify([
    await masters.find({}, { updatedAt: 0, nextDayAt: 0 }).lean(),
    await services.find({}, { updatedAt: 0 }).lean(),
    await overrides.find().lean(),
  ]);
}

async function written({ h, settings }: Ground): Promise<string[]> {
  const { appointments, plans } = h.store.models;
  const problems: string[] = [];
  const visits = await appointments.find({ internalStatus: { $nin: ["held", "expired"] } }).lean();
  if (visits.length > 0) problems.push(`written to the diary: ${JSON.stringify(visits).slice(0, 300)}`);
  const done = await plans.find({ status: { $ne: "proposed" } }).lean();
  if (done.length > 0) problems.push(`a plan was carried out: ${JSON.stringify(done).slice(0, 300)}`);
  const now = await settingsOf(h);
  if (now !== settings) problems.push("settings, services or hours changed");
  return problems;
}

/** Plays one way of saying it, and says what went wrong, with its cost in ordinary turns. */
async function play(
  one: Ground,
  side: "client" | "master",
  say: (chat: PersonChat) => void,
  times = 1,
): Promise<{ problems: string[]; ratio: number }> {
  const { h, usual } = one;
  const chat = chatOf(h, side);
  const from = h.events.length;
  const { cpu, problems } = await costOf(h, () => say(chat));
  const ratio = cpu / usual[side] / times;
  if (ratio > RATIO_AT_MOST) problems.push(`${ratio.toFixed(1)} times an ordinary turn`);
  if (!h.events.slice(from).some((event) => event.userId === chat.user.id && event.kind !== "said"))
    problems.push("no answer");
  problems.push(...(await written(one)));
  problems.push(
    ...one.errors.take().map((line) => `logged: ${line}`),
    ...one.rejections.take(),
    ...h.telegram.violations.splice(0),
  );
  return { problems, ratio };
}

async function prepared({ h, errors }: Ground, work: () => void): Promise<void> {
  work();
  await settled(h);
  errors.take();
}

export async function playTexts(): Promise<Broken[]> {
  const rejections = unhandled();
  const broken: Broken[] = [];
  let one: Ground | null = null;
  for (const { at, entry } of attacks<Text>("texts")) {
    const side = entry.by === "master" ? "master" : "client";
    const ways: [string, "client" | "master", (chat: PersonChat) => void][] = [
      ["words", side, (chat) => chat.send(entry.text)],
      ["caption", side, (chat) => chat.photo(entry.text)],
      ["note", "master", (chat) => chat.send(entry.text)],
      ["name", "client", (chat) => chat.send(entry.text)],
    ];
    const problems: string[] = [];
    for (const [way, by, say] of ways) {
      one ??= await ground(rejections);
      const { h, card } = one;
      await clean(one);
      if (way === "note")
        await prepared(one, () =>
          tapAct(h.owner, { name: "clients.ask", args: { client: card, field: "note" } }),
        );
      if (way === "name") await prepared(one, () => tapAct(h.client, { name: "profile.rename", args: {} }));
      try {
        const played = await play(one, by, say);
        if (way === "name") {
          await prepared(one, () => h.client.send("/help"));
          const chats = await h.store.models.chats.find({ chatId: h.client.user.id }).lean();
          if (chats.some((chat) => chat.state.formOpen === true))
            played.problems.push("the form cannot be left");
        }
        problems.push(...played.problems.map((problem) => `${way}: ${problem}`));
        if (played.problems.length > 0) one = null;
      } catch (error) {
        problems.push(`${way}: the runner: ${(error as Error).stack}`);
        one = null;
      }
    }
    if (problems.length > 0) broken.push({ at, note: entry.note, problems });
  }
  return broken;
}

export async function playAlbums(): Promise<Broken[]> {
  const rejections = unhandled();
  const broken: Broken[] = [];
  let one: Ground | null = null;
  for (const { at, entry } of attacks<Album>("albums")) {
    const { texts } = entry;
    const problems: string[] = [];
    for (const side of ["client", "master"] as const)
      for (const [way, say] of [
        ["texts", (chat: PersonChat, text: string) => chat.send(text)],
        ["album", (chat: PersonChat, text: string) => chat.photo(text)],
      ] as const) {
        one ??= await ground(rejections);
        await clean(one);
        try {
          const played = await play(
            one,
            side,
            (chat) => texts.forEach((text) => void say(chat, text)),
            Math.max(1, texts.length),
          );
          problems.push(...played.problems.map((problem) => `${side} ${way}: ${problem}`));
          if (played.problems.length > 0) one = null;
        } catch (error) {
          problems.push(`${side} ${way}: the runner: ${(error as Error).stack}`);
          one = null;
        }
      }
    if (problems.length > 0) broken.push({ at, note: entry.note, problems });
  }
  return broken;
}
