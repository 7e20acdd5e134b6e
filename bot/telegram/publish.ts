import { createHash } from "node:crypto";
import type { Api } from "grammy";
import type { Model } from "mongoose";
import type { BotRecord } from "../../models/bot.ts";
import type { Master } from "../../models/master.ts";
import { isLanguage, LANGUAGES, type Language } from "../i18n/format.ts";
import { messages } from "../i18n/index.ts";

const clientCommands = (language: Language) => {
  const { commands } = messages[language];
  return [
    { command: "book", description: commands.book },
    { command: "my", description: commands.my },
    { command: "help", description: commands.help },
    { command: "privacy", description: commands.privacy },
  ];
};

/** The commands of the master's own chat. */
export async function setCommandsOfMaster(
  api: Api,
  chatId: number,
  _master: Master,
  language: Language,
): Promise<void> {
  const { masterCommands: words } = messages[language];
  await api.setMyCommands(
    [
      { command: "today", description: words.today },
      { command: "week", description: words.week },
      { command: "add", description: words.add },
      { command: "block", description: words.block },
      { command: "clients", description: words.clients },
      { command: "services", description: words.services },
      { command: "settings", description: words.settings },
      { command: "help", description: words.help },
    ],
    { scope: { type: "chat", chat_id: chatId } },
  );
}

/** Telegram's limits: 512, 120 and 64 characters. */
const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/**
 * Keeps commands, name and descriptions in step with the master's data, in each language served; set again only when they
 * changed. The entry without a language is in the master's own.
 */
export async function publishBot(api: Api, bots: Model<BotRecord>, master: Master): Promise<void> {
  const served = master.languages.filter(isLanguage);
  const own = served[0] ?? "ru";
  const wanted = {
    name: cut(master.businessName, 64),
    description: cut(master.description, 512),
    served,
    short: cut(messages[own].shortDescription(master.businessName), 120),
    commands: served.map(clientCommands),
  };
  const hash = createHash("sha256").update(JSON.stringify(wanted)).digest("hex");
  const record = await bots.findOne({ _id: master.botId ?? 0 }).lean();
  if (record?.publishedHash === hash) return;
  await api.setMyName(wanted.name);
  if (wanted.description) await api.setMyDescription(wanted.description);
  await api.setMyCommands(clientCommands(own), { scope: { type: "default" } });
  await api.setMyShortDescription(wanted.short);
  for (const language of served.filter((one) => one !== own)) {
    await api.setMyCommands(clientCommands(language), {
      scope: { type: "default" },
      language_code: language,
    });
    await api.setMyShortDescription(cut(messages[language].shortDescription(master.businessName), 120), {
      language_code: language,
    });
  }
  await bots.updateOne({ _id: master.botId ?? 0 }, { $set: { publishedHash: hash } });
}

/** The same for the bot in which people become masters; it speaks of itself. */
export async function publishPlatform(api: Api, bots: Model<BotRecord>, botId: number): Promise<void> {
  const of = (language: Language) => {
    const { setup } = messages[language];
    return {
      commands: [
        { command: "start", description: setup.commands.start },
        { command: "language", description: setup.commands.language },
      ],
      description: cut(setup.description, 512),
      short: cut(setup.shortDescription, 120),
    };
  };
  const wanted = LANGUAGES.map(of);
  const hash = createHash("sha256").update(JSON.stringify(wanted)).digest("hex");
  if ((await bots.findOne({ _id: botId }).lean())?.publishedHash === hash) return;
  for (const [index, language] of LANGUAGES.entries()) {
    const { commands, description, short } = of(language);
    // The first stands for every language that has no entry of its own.
    const code = index === 0 ? {} : { language_code: language };
    await api.setMyCommands(commands, code);
    await api.setMyDescription(description, code);
    await api.setMyShortDescription(short, code);
  }
  await bots.updateOne({ _id: botId }, { $set: { publishedHash: hash } });
}
