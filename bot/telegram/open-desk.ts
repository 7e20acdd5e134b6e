import type { User as TelegramUser } from "grammy/types";
import { Types } from "mongoose";
import type { Clock } from "../../engine/time.ts";
import type { Calendars } from "../../jobs/google/ports.ts";
import { bookingFor } from "../../models/booking-deps.ts";
import type { Client } from "../../models/client.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import { isDuplicateKey } from "../../models/schema.ts";
import type { Service } from "../../models/service.ts";
import type { User } from "../../models/user.ts";
import { cleanName } from "../dialogue/clean-name.ts";
import type { ClientDesk, Desk, MasterDesk } from "../dialogue/desk.ts";
import { type ChatState, emptyState } from "../dialogue/state.ts";
import { createFormat, isLanguage, type Language } from "../i18n/format.ts";
import { messages } from "../i18n/index.ts";

interface OpenDesk {
  models: Models;
  calendars: Calendars | null;
  clock: Clock;
  botId: number;
  from: TelegramUser;
  state: ChatState;
  usdRates: Readonly<Record<string, number>>;
  /** Stands for the update: botId and updateId. */
  key: string;
}

/** Finds out who wrote, and sets out what the talk with them needs. Null when the bot has no master any more. */
export async function openDesk(deps: OpenDesk): Promise<Desk | null> {
  const { models, calendars, clock, botId, from, state, usdRates, key } = deps;
  const master = await masterHere(models, botId, state);
  if (!master) return null;
  const [user, services] = await Promise.all([
    rememberUser(models, from),
    models.services
      .find({ master: master._id, isActive: true })
      .sort({ position: 1, _id: 1 })
      .lean<Service[]>(),
  ]);
  const isMaster = !master.sandbox && master.userId !== null && String(master.userId) === String(user._id);
  const client = isMaster ? null : await rememberClient(models, master, user);
  const usdRate = usdRates[master.currency] ?? null;
  return dressDesk({ models, calendars, clock, master, services, user, client, state, usdRate, key });
}

/** The bot's master; while its owner tries things out, the copy they talk to. One that is gone ends the trial. */
async function masterHere(models: Models, botId: number, state: ChatState): Promise<Master | null> {
  const sandbox = state.trial
    ? await models.masters
        .findOne({ _id: new Types.ObjectId(state.trial.sandboxId), "sandbox.botId": botId })
        .lean<Master>()
    : null;
  if (!sandbox && state.trial) Object.assign(state, emptyState(), state.trial.before, { trial: null });
  return sandbox ?? models.masters.findOne({ botId }).lean<Master>();
}

interface Parts {
  models: Models;
  calendars: Calendars | null;
  clock: Clock;
  master: Master;
  services: Service[];
  user: User;
  state: ChatState;
  usdRate?: number | null;
  key: string;
}

/** A desk for someone already known, as notices and reminders need it; without a client it is the master's own. */
export function dressDesk(parts: Parts & { client: Client }): ClientDesk;
export function dressDesk(parts: Parts & { client: null }): MasterDesk;
export function dressDesk(parts: Parts & { client: Client | null }): Desk;
export function dressDesk(parts: Parts & { client: Client | null }): Desk {
  const { models, calendars, clock, master, services, user, client, state, usdRate = null, key } = parts;
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
      ...bookingFor({ models, clock }, master._id),
      ...(calendars && master.google.isConnected ? { refresh: () => calendars.refresh(master._id) } : {}),
    },
    calendars,
    state,
    usdRate,
    key,
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

export async function rememberUser(models: Models, from: TelegramUser): Promise<User> {
  const fresh = {
    username: from.username ?? null,
    firstName: from.first_name,
    lastName: from.last_name ?? "",
    langCode: from.language_code ?? null,
    isPremium: from.is_premium ?? false,
    // Whoever writes can be written to again.
    status: "active" as const,
  };
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
          { $setOnInsert: { name: cleanName(name) } },
          { upsert: true, returnDocument: "after" },
        )
        .lean<Client>();
      if (client) return client;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}
