import { type Harness, openHarness } from "../harness.ts";
import { attacks, type Broken, ordinaryPerson, settled, unhandled, unpaced } from "./attack.ts";

interface Entry {
  note: string;
  update: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Whose private chat it is, where a person of flesh and blood could be there. */
function saneChat(update: unknown): { id: number; first_name: string } | null {
  if (!isObject(update)) return null;
  const tap = update.callback_query;
  const message = isObject(tap) ? tap.message : update.message;
  const from = isObject(tap) ? tap.from : isObject(update.message) ? update.message.from : null;
  const chat = isObject(message) ? message.chat : null;
  if (!isObject(from) || !isObject(chat)) return null;
  const { id, first_name: name } = from;
  return typeof id === "number" &&
    Number.isSafeInteger(id) &&
    id > 1 &&
    chat.id === id &&
    chat.type === "private" &&
    typeof name === "string" &&
    name !== ""
    ? { id, first_name: name }
    : null;
}

export async function playUpdates(): Promise<Broken[]> {
  const broken: Broken[] = [];
  const rejections = unhandled();
  let h: Harness | null = null;
  const seen = new Set<unknown>();
  for (const { at, entry } of attacks<Entry>("updates")) {
    if (!h) {
      h = await openHarness();
      unpaced(h);
    }
    const problems: string[] = [];
    try {
      problems.push(...(await playUpdate(h, entry, at, seen)));
    } catch (error) {
      problems.push(`the runner: ${(error as Error).stack}`);
    }
    problems.push(...rejections.take(), ...h.telegram.violations.splice(0));
    if (problems.length === 0) continue;
    broken.push({ at, note: entry.note, problems });
    h = null;
  }
  return broken;
}

async function playUpdate(h: Harness, { update }: Entry, at: number, seen: Set<unknown>): Promise<string[]> {
  const botId = h.master.botId ?? 0;
  const { inbox } = h.store.models;
  const given = isObject(update) && !Array.isArray(update) ? update : null;
  const id = given?.update_id;
  const played =
    given &&
    (!("update_id" in given) || seen.has(id) || (typeof id === "number" && id >= 1000 && id < 100_000))
      ? { ...given, update_id: 900_000 + at }
      : update;
  seen.add(id);
  const sane = saneChat(update);
  const bot = [...h.telegram.bots.values()].find((one) => one.info.id === botId);
  if (!bot) throw new Error("there is a bot");
  const chat = sane ? h.telegram.chat(bot, { ...sane, language_code: "ru" }) : h.person("anna");
  chat.known = true;
  const before = new Set((await inbox.find({}, { _id: 1 }).lean()).map((row) => String(row._id)));
  try {
    await h.app.receive(botId, played as never);
  } catch (error) {
    return [`receive threw: ${(error as Error).stack}`];
  }
  const problems = await settled(h);
  const fresh = (await inbox.find().lean()).filter((row) => !before.has(String(row._id)));
  if (fresh.length > 1) problems.push(`${fresh.length} rows`);
  for (const row of fresh) if (row.doneAt === null) problems.push("the row is not done");
  if (problems.length > 0) return problems;
  await h.app.runDue();
  problems.push(...(await ordinaryPerson(h, chat)));
  if (sane) {
    const anna = h.person("anna");
    const had = anna.newest?.id ?? 0;
    anna.send("/help");
    problems.push(...(await settled(h)));
    if ((anna.newest?.id ?? 0) <= had) problems.push("somebody else has no answer to /help");
  }
  return problems;
}
