import { Types } from "mongoose";
import type { Clock } from "../../engine/time.ts";
import type { Announcer } from "../../jobs/announcer.ts";
import type { Calendars } from "../../jobs/google/ports.ts";
import { bookingFor } from "../../models/booking-deps.ts";
import type { Chat } from "../../models/chat.ts";
import type { Client } from "../../models/client.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import { isDuplicateKey } from "../../models/schema.ts";
import type { Service } from "../../models/service.ts";
import type { User } from "../../models/user.ts";
import type { ClientDesk, Desk, MasterDesk } from "../dialogue/desk.ts";
import { type ChatState, emptyState } from "../dialogue/state.ts";
import { createFormat, isLanguage, type Language } from "../i18n/format.ts";
import { messages } from "../i18n/messages.ts";
import { cleanName } from "../reading/clean-name.ts";

/** What a channel says of who wrote. */
export interface Person {
  id: number;
  first_name: string;
  last_name?: string | undefined;
  username?: string | undefined;
  language_code?: string | undefined;
  is_premium?: boolean | undefined;
}

interface OpenDesk {
  models: Models;
  calendars: Calendars | null;
  clock: Clock;
  botId: number;
  from: Person;
  state: ChatState;
  publicUrl: string | null;
  usdRates: Readonly<Record<string, number>>;
  tell: Announcer["tell"];
  change: Announcer["change"];
  /** Whose chat it was the last time; null: nobody knows. */
  who: Chat["who"];
  /** Stands for the update: botId and updateId. */
  key: string;
}

/**
 * Finds out who wrote, and sets out what the talk with them needs. Null when the bot has no master any more.
 */
export async function openDesk(deps: OpenDesk): Promise<Desk | null> {
  const { models, calendars, publicUrl, clock, from, state, usdRates, key } = deps;
  const found = (await asBefore(deps)) ?? (await fromScratch(deps));
  if (!found) return null;
  const usdRate = usdRates[found.master.currency] ?? null;
  await rememberSeen(models, found, from);
  const tell: Desk["tell"] = (...telling) => deps.tell(found.master, ...telling);
  const change: Desk["change"] = (...said) => deps.change(found.master, ...said);
  return dressDesk({ models, calendars, publicUrl, clock, ...found, state, usdRate, key, tell, change });
}

interface Found {
  master: Master;
  services: Service[];
  user: User;
  client: Client | null;
}

const offeredBy = (models: Models, masterId: Types.ObjectId) =>
  models.services.find({ master: masterId, isActive: true }).sort({ position: 1, _id: 1 }).lean<Service[]>();

/**
 * One round of reads side by side, if the chat is still the same people's: nothing is written to find them.
 */
async function asBefore({ models, botId, from, state, who }: OpenDesk): Promise<Found | null> {
  if (!who || state.trial) return null;
  const { masterId, userId, clientId } = who;
  const [master, user, client, services] = await Promise.all([
    models.masters.findOne({ botId }).lean<Master>(),
    models.users.findOne({ tgId: from.id }).lean<User>(),
    clientId ? models.clients.findOne({ masterId, _id: clientId, deletedAt: null }).lean<Client>() : null,
    offeredBy(models, masterId),
  ]);
  if (!master?._id.equals(masterId) || !user?._id.equals(userId)) return null;
  const fits = isMastersOwn(master, user) ? clientId === null : client?.telegramUserId?.equals(user._id);
  return fits ? { master, services, user, client } : null;
}

/** The first time, a trial, or a card that was merged, erased or joined since. */
async function fromScratch({ models, botId, from, state }: OpenDesk): Promise<Found | null> {
  const master = await masterHere(models, botId, state);
  if (!master) return null;
  const [user, services] = await Promise.all([rememberUser(models, from), offeredBy(models, master._id)]);
  const client = isMastersOwn(master, user) ? null : await rememberClient(models, master, user);
  return { master, services, user, client };
}

const isMastersOwn = (master: Master, user: User) =>
  !master.sandbox && master.userId !== null && String(master.userId) === String(user._id);

/** Lists of people are in the order in which they were last here; to the hour is near enough. */
const SEEN_EVERY_MS = 60 * 60_000;

/** Writes down what Telegram says of the person, where it is new, and that they were here. */
async function rememberSeen(models: Models, { master, user, client }: Found, from: Person) {
  const fresh = asTelegramSays(from);
  const isSame = Object.entries(fresh).every(([field, value]) => user[field as keyof User] === value);
  if (!isSame) {
    await models.users.updateOne({ _id: user._id }, { $set: fresh });
    Object.assign(user, fresh);
  }
  if (client && Date.now() - (client.lastSeenAt?.getTime() ?? 0) > SEEN_EVERY_MS)
    await models.clients.updateOne(
      { masterId: master._id, _id: client._id },
      { $set: { lastSeenAt: new Date() } },
    );
}

/**
 * The bot's master; while its owner tries things out, the copy they talk to. One that is gone ends the trial.
 */
async function masterHere(models: Models, botId: number, state: ChatState): Promise<Master | null> {
  const sandbox = state.trial
    ? await models.masters
        .findOne({ _id: new Types.ObjectId(state.trial.sandboxId), "sandbox.botId": botId })
        .lean<Master>()
    : null;
  if (!sandbox && state.trial) Object.assign(state, emptyState(), state.trial.before, { trial: null });
  return sandbox ?? models.masters.findOne({ botId }).lean<Master>();
}

/** What a desk is made of besides the client. */
export interface DeskParts {
  models: Models;
  calendars: Calendars | null;
  clock: Clock;
  master: Master;
  services: Service[];
  user: User;
  state: ChatState;
  usdRate?: number | null;
  key: string;
  publicUrl: string | null;
  tell: Desk["tell"];
  change: Desk["change"];
}

/**
 * A desk for someone already known, as notices and reminders need it; without a client it is the master's
 * own.
 */
export function dressDesk(parts: DeskParts & { client: Client }): ClientDesk;
export function dressDesk(parts: DeskParts & { client: null }): MasterDesk;
export function dressDesk(parts: DeskParts & { client: Client | null }): Desk;
export function dressDesk(parts: DeskParts & { client: Client | null }): Desk {
  const { models, calendars, publicUrl, clock, master, services, user, client, state, key, tell, change } =
    parts;
  const language = languageOf(master, user, client, state);
  const common = {
    models,
    master,
    services,
    user,
    language,
    t: messages[language],
    f: createFormat(language, master.timeZone, clock.now()),
    booking: {
      // Clients change nothing of the master's: what the desk knows is handed on.
      ...bookingFor({ models, clock }, master._id, client ? { master, services } : undefined),
      ...(calendars && master.google.isConnected ? { refresh: () => calendars.refresh(master._id) } : {}),
    },
    calendars,
    publicUrl,
    state,
    usdRate: parts.usdRate ?? null,
    key,
    tell,
    change,
  };
  return client
    ? { ...common, side: "client", client, actor: { kind: "client", clientId: String(client._id) } }
    : { ...common, side: "master", client: null, actor: { kind: "master" } };
}

/** What the person writes, else what Telegram says where the master serves it, else the master's own. */
function languageOf(master: Master, user: User, client: Client | null, state: ChatState): Language {
  const served = master.languages.filter(isLanguage);
  const own = served[0] ?? "ru";
  if (!client) return own;
  for (const wish of [state.language, client.language, user.langCode?.slice(0, 2)])
    if (isLanguage(wish) && served.includes(wish)) return wish;
  return own;
}

const asTelegramSays = (from: Person) => ({
  username: from.username ?? null,
  firstName: from.first_name,
  lastName: from.last_name ?? "",
  langCode: from.language_code ?? null,
  isPremium: from.is_premium ?? false,
  // Whoever writes can be written to again.
  status: "active" as const,
});

export async function rememberUser(models: Models, from: Person): Promise<User> {
  const fresh = asTelegramSays(from);
  for (;;) {
    try {
      const user = await models.users
        .findOneAndUpdate({ tgId: from.id }, { $set: fresh }, { upsert: true, returnDocument: "after" })
        .lean<User>();
      if (user) return user;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error; // two first messages at once: the other one made it
    }
  }
}

async function rememberClient(models: Models, master: Master, user: User): Promise<Client> {
  const name = user.name || [user.firstName, user.lastName].filter(Boolean).join(" ");
  for (;;) {
    try {
      const client = await models.clients
        .findOneAndUpdate(
          { masterId: master._id, telegramUserId: user._id, deletedAt: null },
          { $set: { lastSeenAt: new Date() }, $setOnInsert: { name: cleanName(name) } },
          { upsert: true, returnDocument: "after" },
        )
        .lean<Client>();
      if (client) return client;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}
