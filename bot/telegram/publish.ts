import { createHash } from "node:crypto";
import { type Api, GrammyError } from "grammy";
import type { Model } from "mongoose";
import type { BotRecord } from "../../models/bot.ts";
import type { Master } from "../../models/master.ts";
import { menuFor } from "../dialogue/commands.ts";
import { isLanguage, LANGUAGES, type Language } from "../i18n/format.ts";
import { messages } from "../i18n/messages.ts";
import { TryLater } from "../mailbox/try-later.ts";
import { ALLOWED_UPDATES, PLATFORM_UPDATES } from "./update-kinds.ts";

/** Telegram's limits: 512, 120 and 64 characters. */
const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** A thing Telegram is to know of a bot, and how it is told. */
interface Part {
  /** The same for the same thing, in every process; no dots. */
  name: string;
  /** Of what is to be known. */
  hash: string;
  tell(api: Api, signal: AbortSignal | undefined): Promise<unknown>;
}

const hashOf = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("base64url");

function part<P extends object>(
  name: string,
  params: P,
  tell: (raw: Api["raw"]) => (params: P, signal?: never) => Promise<unknown>,
): Part {
  // The signal's type is another one in grammY's own declarations.
  return { name, hash: hashOf(params), tell: (api, signal) => tell(api.raw)(params, signal as never) };
}

/**
 * Where the updates of a bot are sent to, and what is shown there besides the path: a secret of that bot's.
 */
export interface Webhook {
  url: string;
  secretToken: string;
}

const webhookPart = ({ url, secretToken }: Webhook, kinds: readonly (typeof PLATFORM_UPDATES)[number][]) =>
  part(
    "webhook",
    // The list is always sent: left out, whatever was set before would stay.
    { url, secret_token: secretToken, allowed_updates: kinds, max_connections: 40 },
    (raw) => raw.setWebhook,
  );

/** What a published bot takes from its master. */
export type Publishable = Pick<Master, "businessName" | "description" | "languages">;

/**
 * What Telegram is to know of a master's bot, first what serving depends on. Commands and the short
 * description come in each language served; the entry without a language is in the master's own. Null:
 * updates are fetched, no webhook is set.
 */
export function partsOfMaster(master: Publishable, webhook: Webhook | null): Part[] {
  const served = master.languages.filter(isLanguage);
  const own = served[0] ?? "ru";
  const inLanguage = (language: Language, code: { language_code?: Language }, suffix: string) => [
    part(
      `commands${suffix}`,
      { commands: menuFor("client", messages[language]), scope: { type: "default" as const }, ...code },
      (raw) => raw.setMyCommands,
    ),
    part(
      `short${suffix}`,
      {
        short_description: cut(messages[language].start.shortDescription(master.businessName), 120),
        ...code,
      },
      (raw) => raw.setMyShortDescription,
    ),
  ];
  return [
    ...(webhook ? [webhookPart(webhook, ALLOWED_UPDATES)] : []),
    part("name", { name: cut(master.businessName, 64) }, (raw) => raw.setMyName),
    ...(master.description
      ? [part("description", { description: cut(master.description, 512) }, (raw) => raw.setMyDescription)]
      : []),
    ...inLanguage(own, {}, ""),
    ...served
      .filter((one) => one !== own)
      .flatMap((language) => inLanguage(language, { language_code: language }, `:${language}`)),
  ];
}

/** The same for the bot in which people become masters; it speaks of itself. */
export function partsOfPlatform(webhook: Webhook | null): Part[] {
  return [
    ...(webhook ? [webhookPart(webhook, PLATFORM_UPDATES)] : []),
    ...LANGUAGES.flatMap((language, index) => {
      const { setup } = messages[language];
      // The first stands for every language that has no entry of its own.
      const [code, suffix] = index === 0 ? [{}, ""] : [{ language_code: language }, `:${language}`];
      const commands = [
        { command: "start", description: setup.commands.start },
        { command: "language", description: setup.commands.language },
      ];
      return [
        part(`commands${suffix}`, { commands, ...code }, (raw) => raw.setMyCommands),
        part(
          `description${suffix}`,
          { description: cut(setup.description, 512), ...code },
          (raw) => raw.setMyDescription,
        ),
        part(
          `short${suffix}`,
          { short_description: cut(setup.shortDescription, 120), ...code },
          (raw) => raw.setMyShortDescription,
        ),
      ];
    }),
  ];
}

/** What of these a bot was not told yet. */
export const untold = (parts: readonly Part[], record: Pick<BotRecord, "published"> | null | undefined) =>
  parts.filter((one) => record?.published?.[one.name] !== one.hash);

/** One hash of all that is to be known. */
export const hashOfParts = (parts: readonly Part[]): string =>
  hashOf(parts.map(({ name, hash }) => [name, hash]));

/**
 * Tells Telegram what it does not know yet, and notes what it took. A part that is refused, or not wanted
 * now, keeps the others from nothing; an outage ends it. Throws what came first.
 */
export async function publishParts(
  api: Api,
  bots: Model<BotRecord>,
  botId: number,
  parts: readonly Part[],
  signal?: AbortSignal,
): Promise<void> {
  const record = await bots.findOne({ _id: botId }, { published: 1 }).lean<Pick<BotRecord, "published">>();
  const told: Record<string, string> = {};
  let failure: unknown = null;
  for (const one of untold(parts, record)) {
    try {
      await one.tell(api, signal);
      told[`published.${one.name}`] = one.hash;
    } catch (error) {
      failure ??= error;
      const ofThisPart =
        error instanceof TryLater || (error instanceof GrammyError && error.error_code === 400);
      if (!ofThisPart) break;
    }
  }
  if (Object.keys(told).length > 0) await bots.updateOne({ _id: botId }, { $set: told });
  if (failure) throw failure;
}

/**
 * Keeps commands, name and descriptions of a bot in step with its master's data; only what changed is told.
 */
export async function publishBot(api: Api, bots: Model<BotRecord>, master: Master): Promise<void> {
  await publishParts(api, bots, master.botId ?? 0, partsOfMaster(master, null));
}
