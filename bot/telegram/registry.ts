import { type ConversationData, conversations } from "@grammyjs/conversations";
import { Api, type ApiClientOptions, Bot, Composer } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { Logger } from "pino";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import type { SecretBox } from "../../models/secrets.ts";
import { TryLater } from "../mailbox/try-later.ts";
import { createPost } from "../reception/post.ts";
import { atHand } from "./at-hand.ts";
import { clientNameForm, type InForm, NAME_FORM } from "./client-name-form.ts";
import type { ZapisContext } from "./context.ts";
import { handling } from "./handling.ts";
import { lineTo } from "./line.ts";
import { createSender } from "./sender.ts";

/** How long is waited for a token that cannot be opened. */
const SEALED_MS = 60_000;

/**
 * The bots of all masters: built on demand, sharing one handler tree, so an idle bot costs next to nothing.
 */
export interface Registry {
  /** `master`: as read a moment ago. Null when no master has that bot, or its token is not set. */
  bot(
    botId: number,
    master?: Pick<Master, "botId" | "tgBotToken" | "botInfo">,
  ): Promise<Bot<ZapisContext> | null>;
  /**
   * For a few calls to a bot that has nothing to handle: it is not kept. Null: its token is not set. Throws
   * when that cannot be opened.
   */
  api(master: Pick<Master, "botId" | "tgBotToken">): Api | null;
}

/**
 * So many bots are kept built, those spoken to last: ten thousand idle ones are no reason to hold on to
 * memory.
 */
const KEPT = 2_000;

interface RegistryDeps {
  models: Models;
  secrets: SecretBox;
  log: Logger;
  /** Root and timeouts of the Bot API. */
  client: ApiClientOptions;
  /** The bot in which people become masters, where a trial is spoken to as any master's. */
  platform: { token: string; info: UserFromGetMe } | null;
  /** So many bots are kept built at most. */
  kept?: number;
}

export function createRegistry({
  models,
  secrets,
  log,
  client,
  platform,
  kept = KEPT,
}: RegistryDeps): Registry {
  const built = new Map<number, { sealed: string; bot: Bot<ZapisContext> }>();
  const senderOf = (botId: number, remember: boolean) =>
    createSender({ bots: models.bots, chats: models.chats, users: models.users, botId, log, remember });
  const tree = createTree(models, senderOf);

  let trials: Bot<ZapisContext> | undefined;
  const build = (token: string, botInfo: UserFromGetMe) => {
    const bot = new Bot<ZapisContext>(token, { client, botInfo });
    bot.api.config.use(senderOf(botInfo.id, true));
    bot.use(tree);
    return bot;
  };

  /** A token whose key is missing is the operator's to mend: what is written to its bot waits. */
  const openToken = (sealed: string) => {
    try {
      return secrets.open(sealed);
    } catch (error) {
      throw new TryLater(SEALED_MS, error);
    }
  };

  const apiOf = (token: string, botId: number) => {
    const api = new Api(token, client);
    api.config.use(senderOf(botId, false));
    return api;
  };

  return {
    async bot(botId, known) {
      if (platform?.info.id === botId) {
        trials ??= build(platform.token, platform.info);
        return trials;
      }
      const master =
        known?.botId === botId
          ? known
          : await models.masters
              .findOne({ botId }, { tgBotToken: 1, botInfo: 1 })
              .lean<Pick<Master, "tgBotToken" | "botInfo">>();
      if (!master?.tgBotToken) return null;
      const there = built.get(botId);
      const bot =
        there?.sealed === master.tgBotToken
          ? there.bot
          : build(openToken(master.tgBotToken), master.botInfo as UserFromGetMe);
      // A map keeps its order: whoever is taken out and put in again is the last to go.
      built.delete(botId);
      built.set(botId, { sealed: master.tgBotToken, bot });
      if (built.size > kept) built.delete(built.keys().next().value as number);
      return bot;
    },
    api({ botId, tgBotToken }) {
      if (platform && platform.info.id === botId) return apiOf(platform.token, botId);
      return tgBotToken ? apiOf(secrets.open(tgBotToken), botId ?? 0) : null;
    },
  };
}

/**
 * The one tree: the open form first, which may pass an update on; whatever is no answer to it goes to the
 * reception.
 */
function createTree(
  models: Models,
  senderOf: (botId: number, remember: boolean) => ReturnType<typeof createSender>,
): Composer<ZapisContext> {
  const tree = new Composer<ZapisContext>();
  tree.use(
    conversations<ZapisContext, InForm>({
      storage: {
        type: "key",
        // By bot and chat: with one tree for all bots, the chat alone would let one bot answer another's
        // form.
        getStorageKey: (ctx) => (ctx.chat?.type === "private" ? `${ctx.me.id}:${ctx.chat.id}` : undefined),
        version: 1,
        adapter: {
          async read(key: string) {
            // Nothing is open and nothing was begun before a crash: there is nothing to read.
            if (!atHand().desk.state.formOpen && handling.getStore()?.again === false) return undefined;
            return (await models.conversations.findOne({ _id: key }).lean())?.data as never;
          },
          async write(key: string, data: unknown) {
            await models.conversations.updateOne({ _id: key }, { $set: { data } }, { upsert: true });
          },
          async delete(key: string) {
            await models.conversations.deleteOne({ _id: key });
          },
        },
      } satisfies Parameters<typeof conversations<ZapisContext, InForm>>[0] extends
        | { storage?: infer S }
        | undefined
        ? S
        : ConversationData,
    }),
  );
  tree.use(
    clientNameForm((ctx, next) => {
      // A form builds its own Api, without what is installed on the bot's.
      ctx.api.config.use(senderOf(ctx.me.id, false));
      ctx.desk = atHand().desk;
      ctx.post = createPost(lineTo(ctx.api, ctx.chat?.id ?? 0, ctx.desk), ctx.desk);
      return next();
    }),
  );
  tree.use(async (ctx) => {
    const { desk, answer } = atHand();
    const forms = {
      async open() {
        // Tapped twice, it is not begun again.
        if (ctx.conversation.active(NAME_FORM) === 0) await ctx.conversation.enter(NAME_FORM);
      },
      async leave() {
        if (!desk.state.formOpen) return;
        desk.state.formOpen = false;
        await ctx.conversation.exit(NAME_FORM);
      },
    };
    await answer(lineTo(ctx.api, ctx.chat?.id ?? ctx.from?.id ?? 0, desk, forms));
  });
  return tree;
}
