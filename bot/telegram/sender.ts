import type { Transformer } from "grammy";
import type { Model } from "mongoose";
import type { Logger } from "pino";
import type { BotRecord } from "../../models/bot.ts";
import type { Chat } from "../../models/chat.ts";
import type { User } from "../../models/user.ts";
import { TryLater } from "../mailbox/try-later.ts";
import { handling } from "./handling.ts";

/** Design values: Telegram leaves its limits unspecified and names 30 a second a bot, 1 a second a chat. */
const BOT_EVERY_MS = 1000 / 30;
const CHAT_EVERY_MS = 1000;
/** An answer may be several messages at once; bulk (reminders, notices) never is. */
const CHAT_BURST = 4;

/** Longest wait that is sat out while the chat is held; more is tried later. */
const PATIENCE_MS = 4_000;
const SERVER_TRIES = 3;
/** A Telegram that does not answer is tried again so soon at the earliest; a token it refuses, so late. */
const AWAY_MS = 500;
const REFUSED_MS = 30_000;

/** Errors of a connection that never was: nothing can have been done. */
const NEVER_SENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH/;
/** Whether a call that failed on its way surely did nothing. */
const surelyUndone = (error: unknown) =>
  NEVER_SENT.test(String((error as { error?: { code?: string } }).error?.code ?? ""));

const NEW_MESSAGE = new Set([
  "sendMessage",
  "sendDocument",
  "sendVenue",
  "sendLocation",
  "sendPhoto",
  "copyMessage",
  "sendContact",
]);
const PACED = new Set([...NEW_MESSAGE, "editMessageText", "editMessageReplyMarkup", "editMessageMedia"]);

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * What every call to Telegram passes: pacing that holds across processes, 429 and 5xx obeyed, blocked chats
 * remembered, messages of a handled-again update not repeated (`remember`; a form's replay log remembers by
 * itself), and answers that are no news ("not modified", "query is too old") swallowed.
 */
export function createSender(deps: {
  bots: Model<BotRecord>;
  chats: Model<Chat>;
  users: Model<User>;
  botId: number;
  log: Logger;
  remember: boolean;
}): Transformer {
  const { bots, chats, users, botId, log, remember } = deps;

  /** Reserves the next moment in a document and returns how long to wait for it, ms. */
  async function reserve(
    model: Model<BotRecord> | Model<Chat>,
    id: number | string,
    everyMs: number,
    burst: number,
  ): Promise<number> {
    const before = await (model as Model<Chat>).collection.findOneAndUpdate(
      { _id: id as never },
      [{ $set: { sendAt: { $add: [{ $max: ["$sendAt", "$$NOW"] }, everyMs] }, paceNow: "$$NOW" } }],
      { returnDocument: "after", projection: { sendAt: 1, paceNow: 1 } },
    );
    if (!before) return 0;
    const { sendAt, paceNow } = before as unknown as { sendAt: Date; paceNow: Date };
    return Math.max(0, sendAt.getTime() - paceNow.getTime() - everyMs * burst);
  }

  let parked = false;
  /** Remembers that Telegram refuses the token, or takes it again. */
  async function park(refused: boolean): Promise<void> {
    if (parked === refused) return;
    parked = refused;
    await bots.updateOne({ _id: botId }, { $set: { parkedAt: refused ? new Date() : null } });
    log.warn({ botId }, refused ? "telegram: the token is refused" : "telegram: the token is taken again");
  }

  return async (call, method, payload, signal) => {
    const chatId = (payload as { chat_id?: number | string }).chat_id;
    const current = handling.getStore();
    const number = remember && current && NEW_MESSAGE.has(method) ? current.next++ : null;
    const known = number === null ? undefined : current?.sent[number];
    if (known !== undefined) {
      return {
        ok: true,
        result: { message_id: known, date: 0, chat: { id: chatId, type: "private" } },
      } as never;
    }
    for (let attempt = 1; ; attempt++) {
      if (chatId !== undefined && PACED.has(method)) {
        const wait = Math.max(
          await reserve(bots, botId, BOT_EVERY_MS, 1),
          NEW_MESSAGE.has(method)
            ? await reserve(chats, `${botId}:${chatId}`, CHAT_EVERY_MS, current ? CHAT_BURST : 1)
            : 0,
        );
        if (wait > 0) await sleep(wait);
      }
      let answer: Awaited<ReturnType<typeof call>>;
      try {
        answer = await call(method, payload, signal);
      } catch (error) {
        if (method === "getUpdates" || signal?.aborted) throw error;
        // A new message whose fate is unknown may be there already: it is not repeated in a hurry.
        const hasty = !NEW_MESSAGE.has(method) || surelyUndone(error);
        if (!hasty || attempt >= SERVER_TRIES) throw new TryLater(AWAY_MS, error);
        await sleep(150 * 2 ** attempt);
        continue;
      }
      if (answer.ok) {
        await park(false);
        const messageId = (answer.result as { message_id?: number } | undefined)?.message_id;
        if (current && number !== null && messageId !== undefined) await current.accepted(number, messageId);
        return answer as never;
      }
      const { error_code: code, description, parameters } = answer;
      if (code === 429) {
        const ms = (parameters?.retry_after ?? 1) * 1000;
        if (ms > PATIENCE_MS || attempt > SERVER_TRIES) throw new TryLater(ms);
        await sleep(ms);
        continue;
      }
      if (code >= 500 && method !== "getUpdates" && attempt < SERVER_TRIES) {
        await sleep(150 * 2 ** attempt);
        continue;
      }
      // Nothing of this is the update's fault: it waits until Telegram is back, or takes the token again.
      if (code >= 500 && method !== "getUpdates")
        throw new TryLater(AWAY_MS, new Error(`${method}: ${code} ${description}`));
      if (code === 401 && current) {
        await park(true);
        throw new TryLater(REFUSED_MS, new Error(`${method}: ${code} ${description}`));
      }
      if (code === 403 && typeof chatId === "number") {
        const status = /deactivated/.test(description) ? "deleted" : "blocked";
        await users.updateOne({ tgId: chatId }, { $set: { status } });
        log.info({ chatId, status }, "telegram: the person cannot be reached");
      }
      if (code === 400 && /message is not modified|query is too old/i.test(description))
        return { ok: true, result: true } as never;
      return answer as never;
    }
  };
}
