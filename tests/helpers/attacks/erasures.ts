import { Types } from "mongoose";
import { encode } from "../../../bot/telegram/buttons.ts";
import { COLLECTION_NAMES, type CollectionName, everyPlace } from "../../../models/collections.ts";
import { filled } from "../filled.ts";
import { type Harness, openHarness } from "../harness.ts";
import { attacks, type Broken, errorLog, settled, unhandled } from "./attack.ts";

interface Entry {
  note: string;
  name: string;
  phone: string | null;
}

/** Texts of a filled row that are nobody's words: keys, codes, what is offered, dates, what others did. */
const NO_WORDS: readonly RegExp[] = [
  /^(inbox\.sends|chats\.(thinking|who)|notifications\.(key|kind|error)|messages\.turnKey)/,
  /^clients\.(language|terms)/,
  /^appointments\.(services|totalPrice|googleEventId|googleEtag|icsToken|offerToken|sessionKey|idempotencyKey|move|pending|seats|history)/,
  /^plans\.(key|answersShown|lines\.\d+\.(status|reason)|demand|extra)/,
  /^imports\.(key|visits|rejected\.\d+\.reason|\w*\.?rejected\.reason)/,
  /^users\.igUserId/,
];

interface Person {
  tgId: number | null;
  marker: string;
  rows: [CollectionName, unknown][];
  card: Types.ObjectId;
}

let people = 0;

/** Somebody of whom every collection has a row that is full of the name. */
async function somebody(
  h: Harness,
  name: string,
  phone: string | null,
  withTelegram: boolean,
): Promise<Person> {
  const { models } = h.store;
  const index = ++people;
  const marker = `метка${index}метка`;
  const tgId = withTelegram ? 20_000 + index : null;
  const user = new Types.ObjectId();
  const card = new Types.ObjectId();
  const chat = `${h.master.botId}:${tgId ?? 0}`;
  const rows: [CollectionName, unknown][] = [];
  const words = (row: unknown): unknown => {
    if (typeof row === "string")
      return row.startsWith("canary-") ? `${marker} ${name} role user content маникюр ${row}` : row;
    if (Array.isArray(row)) return row.map(words);
    if (typeof row === "object" && row !== null && Object.getPrototypeOf(row) === Object.prototype)
      return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, words(value)]));
    return row;
  };
  const put = async (collection: CollectionName, more: Record<string, unknown>) => {
    const row = {
      ...(words(
        filled(models, collection, {
          masterId: h.master._id,
          card,
          user,
          chat,
          phone: phone ?? `none${index}`,
        }),
      ) as object),
      ...more,
    };
    const { insertedId } = await models[collection].collection.insertOne(row as never);
    rows.push([collection, insertedId]);
  };
  if (withTelegram)
    await put("users", {
      _id: user,
      tgId,
      firstName: name,
      lastName: "",
      langCode: "ru",
      name,
      phone,
      status: "active",
    });
  await put("clients", {
    _id: card,
    telegramUserId: withTelegram ? user : null,
    deletedAt: null,
    mergedInto: null,
    claimedBy: null,
    blockedAt: null,
    mergedBefore: null,
    name,
    phone,
    source: null,
    language: "ru",
  });
  const places = new Set(everyPlace().map((one) => one.name));
  for (const collection of places) {
    if (collection === "users" || collection === "clients") continue;
    if (!withTelegram && ["chats", "conversations", "inbox"].includes(collection)) continue;
    const more: Record<string, unknown> = {};
    if (collection === "chats")
      Object.assign(more, {
        thinking: null,
        who: null,
        botId: h.master.botId,
        chatId: tgId,
        state: { photos: [{ fileId: marker, caption: `${marker} ${name}` }] },
      });
    if (collection === "inbox") Object.assign(more, { updateId: 10 + index, attempts: 0 });
    if (collection === "messages") Object.assign(more, { userTgId: tgId ?? 0 });
    await put(collection, more);
  }
  // What the master said of them, and what they said themselves.
  for (const about of [[card], []])
    if (about.length > 0 || withTelegram)
      await put("messages", {
        user: about.length > 0 ? h.master.userId : user,
        about,
        turnKey: String(new Types.ObjectId()),
        content: `${marker} ${name}`,
      });
  return { tgId, marker, rows, card };
}

/** Everything stored, by collection and id. */
async function everything({ store: { models } }: Harness): Promise<Map<string, unknown>> {
  const all = new Map<string, unknown>();
  for (const name of COLLECTION_NAMES)
    for (const row of await models[name].collection.find({}).toArray()) all.set(`${name}/${row._id}`, row);
  return all;
}

/** Texts in a document, with their paths. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (value instanceof Types.ObjectId || value instanceof Date || typeof value !== "object" || value === null)
    return [];
  return Object.entries(value).flatMap(([field, inner]) => texts(inner, `${path}.${field}`));
}

async function erase(
  entry: Entry,
  by: "client" | "master",
  errors: ReturnType<typeof errorLog>,
): Promise<string[]> {
  const h = await openHarness({ log: errors.log });
  const { name, phone } = entry;
  const problems: string[] = [];
  await h.say("/start", h.owner);
  const target = await somebody(h, name, phone, true);
  const others = [
    await somebody(h, "Анна Ким", "+77012223344", true),
    await somebody(h, name, "+77013334455", true),
    await somebody(h, name, "+77014445566", false),
    await somebody(h, `${name} ${name}`.slice(0, 80), null, true),
  ];
  const before = await everything(h);
  if (by === "client") {
    const bot = [...h.telegram.bots.values()].find((one) => one.info.id === h.master.botId);
    if (!bot) throw new Error("there is a bot");
    const chat = h.telegram.chat(bot, { id: target.tgId ?? 0, first_name: name, language_code: "ru" });
    chat.send("удалите мои данные");
    problems.push(...(await settled(h)));
    const question = chat.newest;
    const button = question?.buttons
      .flat()
      .find((one) => one.data === encode({ name: "profile.erase", args: {} }));
    if (!question || !button) return [...problems, `no button to erase: ${question?.text}`];
    chat.tapData(question, button);
  } else {
    const message = h.owner.newest;
    if (!message) throw new Error("the master was greeted");
    h.owner.tapData(message, {
      text: "Ещё",
      data: encode({ name: "clients.more", args: { client: String(target.card) } }),
    });
    problems.push(...(await settled(h)));
    for (const sure of ["no", "yes"]) {
      const asked = h.owner.newest;
      const data = encode({ name: "clients.erase", args: { client: String(target.card), sure } });
      const button = asked?.buttons.flat().find((one) => one.data === data);
      if (!asked || !button) return [...problems, `no button to erase (${sure}): ${asked?.text}`];
      h.owner.tapData(asked, button);
      problems.push(...(await settled(h)));
    }
  }
  problems.push(...(await settled(h)));
  const after = await everything(h);
  const theirs = new Set(others.flatMap((one) => one.rows.map(([collection, id]) => `${collection}/${id}`)));
  for (const key of theirs)
    if (JSON.stringify(after.get(key)) !== JSON.stringify(before.get(key)))
      problems.push(`a row of somebody else's changed: ${key.split("/")[0]}`);
  // The tap itself is at work while it erases, and is known until it is forgotten like any update.
  const atWork = [...after]
    .filter(([key]) => key.startsWith("inbox/"))
    .sort(
      ([, a], [, b]) => (b as { updateId: number }).updateId - (a as { updateId: number }).updateId,
    )[0]?.[0];
  const own = new Set(target.rows.map(([collection, id]) => `${collection}/${id}`));
  for (const [key, row] of after) {
    if (theirs.has(key)) continue;
    const [collection = ""] = key.split("/");
    const was = new Map(texts(before.get(key), collection));
    for (const [path, text] of texts(row, collection)) {
      if (NO_WORDS.some((one) => one.test(path))) continue;
      const field = path.replace(/\.\d+/g, "");
      if (text.includes(target.marker)) problems.push(`words left: ${field}`);
      if (phone && phone.trim().length > 4 && text.includes(phone) && key !== atWork)
        problems.push(`phone left: ${field}`);
      const named = name.trim().length > 0 && text.includes(name);
      if (named && own.has(key) && was.get(path)?.includes(name)) {
        // Words of the row itself, a role or a status, may be the name.
        if (was.get(path) === name || was.get(path)?.includes(target.marker)) {
          if (!/\.(role|status|kind|internalStatus|by|do)$/.test(path)) problems.push(`name left: ${field}`);
        }
      }
      if (named && !before.has(key) && key !== atWork && name.trim().length > 3 && by === "client")
        problems.push(`name in a new row: ${field}`);
    }
  }
  problems.push(...h.telegram.violations.splice(0), ...errors.take().map((line) => `logged: ${line}`));
  return [...new Set(problems)];
}

export async function playErasures(): Promise<Broken[]> {
  const broken: Broken[] = [];
  const rejections = unhandled();
  for (const { at, entry } of attacks<Entry>("erasures")) {
    const problems: string[] = [];
    for (const by of ["client", "master"] as const) {
      const errors = errorLog();
      try {
        problems.push(...(await erase(entry, by, errors)).map((problem) => `${by}: ${problem}`));
      } catch (error) {
        problems.push(`${by}: the runner: ${(error as Error).stack}`);
      }
      problems.push(...rejections.take());
    }
    if (problems.length > 0) broken.push({ at, note: entry.note, problems });
  }
  return broken;
}
