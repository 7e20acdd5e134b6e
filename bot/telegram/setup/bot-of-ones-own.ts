import type { UserFromGetMe } from "grammy/types";
import { isDuplicateKey } from "../../../models/schema.ts";
import { advance, getDraft } from "../../dialogue/setup/draft.ts";
import type { SetupDesk } from "./desk.ts";

/** A token stands for its bot wherever it is kept or passed on; only what seals it opens it. */
const SEALED = "token:";
const TOKEN = /(?<![\w-])(\d{6,12}:[\w-]{30,60})(?![\w-])/;

/** The text with any token in it sealed: what is stored, logged or replayed never holds one that works. */
export function sealTokens(text: string, seal: (plain: string) => string): string {
  const token = TOKEN.exec(text)?.[1];
  return token === undefined ? text : `${SEALED}${seal(token)}`;
}

export const sealedToken = (text: string): string | null =>
  text.startsWith(SEALED) ? text.slice(SEALED.length) : null;

/** A pasted token. Refusals: Telegram knows no such bot, somebody has it already, Telegram is away. */
export async function takeToken(
  desk: SetupDesk,
  sealed: string,
): Promise<"ok" | "refused" | "taken" | "away"> {
  const token = desk.secrets.open(sealed);
  const info = await desk.whoIs(token);
  if (info === "refused" || info === "away") return info;
  return takeBot(desk, token, info, false);
}

/** A bot made in one tap: ours to manage, closed to everybody else until it serves. */
export async function takeManaged(
  desk: SetupDesk,
  botId: number,
): Promise<"ok" | "refused" | "taken" | "away"> {
  const token = await desk.channel.tokenOfManaged(botId);
  const info = await desk.whoIs(token);
  if (info === "refused" || info === "away") return info;
  return takeBot(desk, token, info, true);
}

async function takeBot(
  desk: SetupDesk,
  token: string,
  info: UserFromGetMe,
  managed: boolean,
): Promise<"ok" | "taken"> {
  const { models, secrets } = desk;
  const draft = await getDraft(desk);
  const other = await models.masters.exists({ botId: info.id, _id: { $ne: draft._id } });
  if (other || info.id === desk.botId) return "taken";
  try {
    await models.bots.updateOne(
      { _id: info.id },
      {
        $setOnInsert: {
          masterId: draft._id,
          pollLease: { owner: "", until: new Date(0) },
          sendAt: new Date(0),
        },
      },
      { upsert: true },
    );
    await models.bots.updateOne(
      { _id: info.id },
      { $set: { masterId: draft._id, published: {}, parkedAt: null } },
    );
    await advance(desk, "bot", "visits", {
      botId: info.id,
      botInfo: info,
      // What the bot is called is what people see, whoever named it.
      businessName: info.first_name.slice(0, 100),
      botLink: `https://t.me/${info.username}`,
      tgBotToken: secrets.seal(token),
      "setup.managed": managed,
    });
  } catch (error) {
    if (isDuplicateKey(error)) return "taken";
    throw error;
  }
  desk.serve(info.id);
  return "ok";
}

/** A name Telegram may accept for a bot: Latin letters, and the ending it asks for. */
export function suggestedUsername(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 24);
  return `${/^[a-z]/.test(plain) ? plain : `zapis_${plain}`}_bot`.replace(/_{2,}/g, "_");
}
