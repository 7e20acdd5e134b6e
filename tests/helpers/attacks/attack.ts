import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import { onTestFinished } from "vitest";
import type { Tap } from "../../../bot/dialogue/acts.ts";
import { createLogger } from "../../../bot/logger.ts";
import type { PersonChat } from "../../../bot/simulator/person-chat.ts";
import { decode, encode } from "../../../bot/telegram/buttons.ts";
import type { Harness } from "../harness.ts";
import { full } from "../store.ts";

/** An entry that was not withstood, and what was seen of it. */
export interface Broken {
  at: number;
  note: string;
  problems: string[];
}

/** Entries of a file; outside of a full run every tenth. */
export function attacks<T extends { note: string }>(name: string): { at: number; entry: T }[] {
  const url = new URL(`../../fixtures/attacks/${name}.json`, import.meta.url);
  const all = (expanded(JSON.parse(readFileSync(url, "utf8"))) as T[]).map((entry, at) => ({ at, entry }));
  return full ? all : all.filter(({ at }) => at % 10 === 0);
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/**
 * What is long is written short: a text in parts of which some come over and over (`$text`), items of a list
 * that do (`$items`), and a value so many levels deep under a field, or in lists (`$under`).
 */
function expanded(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value))
    return value.flatMap((one: unknown) => {
      if (!isObject(one) || !("$items" in one)) return [expanded(one)];
      const items = [expanded(one.$items)].flat();
      return Array.from({ length: timesOf(one) }, () => items).flat();
    });
  if ("$text" in value) {
    const parts = value.$text as (string | { $of: string; $times: number })[];
    return parts.map((part) => (isObject(part) ? part.$of.repeat(part.$times) : part)).join("");
  }
  if ("$under" in value && "$in" in value) {
    const field = value.$under as string | null;
    let inner = expanded(value.$in);
    for (let level = 0; level < timesOf(value); level++)
      inner = field === null ? [inner] : { [field]: inner };
    return inner;
  }
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, expanded(inner)]));
}

const timesOf = (value: object) => ("$times" in value ? Number(value.$times) : 0);

/** A logger, and what was said of errors since the last time it was asked. */
export function errorLog() {
  let errors: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      const { msg, err } = JSON.parse(String(chunk)) as {
        msg: string;
        err?: { message?: string; stack?: string };
      };
      errors.push(`${msg}: ${err?.stack?.slice(0, 600) ?? ""}`);
      done();
    },
  });
  return {
    log: createLogger("error", sink),
    take() {
      const said = errors;
      errors = [];
      return said;
    },
  };
}

/** Rejections that nobody handled, since the last time it was asked. */
export function unhandled() {
  let seen: string[] = [];
  const note = (error: unknown) => void seen.push(`unhandled: ${(error as Error)?.stack ?? error}`);
  process.on("unhandledRejection", note);
  process.on("uncaughtException", note);
  onTestFinished(() => {
    process.off("unhandledRejection", note);
    process.off("uncaughtException", note);
  });
  return {
    take() {
      const said = seen;
      seen = [];
      return said;
    },
  };
}

/** Waits until all is answered, or says what is still undone after so long. */
export async function settled(h: Harness, ms = 30_000): Promise<string[]> {
  const end = Date.now() + ms;
  for (let calm = 0; calm < 2; ) {
    if (Date.now() > end) {
      const rows = await h.store.models.inbox.find({ doneAt: null }).lean();
      return rows.length > 0
        ? rows.map((row) => `undone: ${row.updateId} after ${row.attempts} tries`)
        : ["the mailbox never rests"];
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
    await Promise.race([
      h.app.mailbox.idle(),
      new Promise((resolve) => setTimeout(resolve, Math.max(1, end - Date.now()))),
    ]);
    const waiting = await h.store.models.inbox.countDocuments({ doneAt: null });
    calm = h.telegram.delivered && waiting === 0 ? calm + 1 : 0;
  }
  return [];
}

/**
 * Telegram's pace of a message a second a chat is not waited for: people here write faster than people do.
 * `whose`: in these chats.
 */
export function unpaced({ store: { models } }: Harness, whose: object = {}): void {
  const timer = setInterval(() => {
    const ahead = { ...whose, sendAt: { $gt: new Date() } };
    models.chats.collection.updateMany(ahead, { $set: { sendAt: new Date(0) } }).catch(() => undefined);
  }, 50);
  onTestFinished(() => clearInterval(timer));
}

/** Taps a button as if a message had it. */
export function tapAct(chat: PersonChat, tap: Tap): void {
  const message = chat.newest ?? { id: 1, from: "bot" as const, text: "…", buttons: [] };
  chat.tapData(message, { text: "…", data: encode(tap) });
}

const WAY = [
  "booking.confirm",
  "booking.time",
  "booking.part",
  "booking.day",
  "booking.service",
  "booking.start",
];

/** An ordinary person asks for help and books by taps; what they did not get. */
export async function ordinaryPerson(h: Harness, chat: PersonChat): Promise<string[]> {
  const { appointments } = h.store.models;
  const lastId = () => chat.newest?.id ?? 0;
  let before = lastId();
  chat.send("/help");
  const stuck = await settled(h);
  if (stuck.length > 0) return stuck;
  if (lastId() <= before) return ["no answer to /help"];
  before = lastId();
  chat.send("/start");
  await settled(h);
  const booked = () => appointments.countDocuments({ internalStatus: "booked" });
  const had = await booked();
  for (let taps = 0; taps < 10; taps++) {
    const message = chat.list.findLast((one) => one.from === "bot" && one.buttons.flat().length > 0);
    const buttons = message?.buttons.flat() ?? [];
    const next = WAY.map((act) =>
      buttons.find(({ data }) => data !== undefined && decode(data)?.name === act),
    ).find(Boolean);
    if (!message || !next) return [`no way on from ${message?.text}`];
    chat.tapData(message, next);
    const stuck = await settled(h);
    if (stuck.length > 0) return stuck;
    if ((await booked()) > had) {
      await appointments.collection.deleteMany({});
      return [];
    }
  }
  return ["ten taps, and nothing is booked"];
}
