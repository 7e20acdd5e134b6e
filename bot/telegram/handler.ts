import { type Api, BotError, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "pino";
import type { Clock } from "../../engine/time.ts";
import type { Calendars } from "../../jobs/google/ports.ts";
import type { Models } from "../../models/connect.ts";
import type { InboxRow } from "../../models/inbox.ts";
import { payerIdOf } from "../../models/master.ts";
import type { Turn } from "../assistant/ending.ts";
import type { Assistant, AtTheDesk, Prepared } from "../assistant/turn.ts";
import { calledOff } from "../dialogue/booking/instead.ts";
import { takeCardWords } from "../dialogue/clients/words.ts";
import { type ClientDesk, type Desk, today } from "../dialogue/desk.ts";
import { peopleOfTurn, writeLine } from "../dialogue/line.ts";
import type { Reply } from "../dialogue/reply.ts";
import { type ChatState, emptyState } from "../dialogue/state.ts";
import type { Lease } from "../mailbox/lease.ts";
import type { MailboxHandler } from "../mailbox/mailbox.ts";
import type { Step, Think } from "../mailbox/thinking.ts";
import type { Metrics } from "../metrics.ts";
import { firstWords, TURN_AT_MOST } from "../reading/first-words.ts";
import { languageOfText } from "../reading/language.ts";
import { isListOfPeople, isListOfVisits } from "../reading/lists.ts";
import { plainWord } from "../reading/plain-words.ts";
import { withDesk } from "./desk-scope.ts";
import { takeAnswer } from "./features/after-booking.ts";
import { keepPhotos, photoOf } from "./features/photos.ts";
import { answerReminder, boundVisit } from "./features/reminder-answers.ts";
import { handling, handlingOf } from "./handling.ts";
import { sortUpdate } from "./incoming.ts";
import { openDesk } from "./open-desk.ts";
import { byPlainWords, openOffer, type Scene } from "./plain-answers.ts";
import { createPost } from "./post.ts";
import type { Registry } from "./registry.ts";
import { carryOut, openRelay, passOn } from "./relay.ts";
import { createSetupChat, shortCode } from "./setup/chat.ts";
import { beforeLive } from "./setup/live.ts";
import type { Platform } from "./setup/platform.ts";
import type { Ear } from "./voice.ts";

export interface HandlerDeps {
  models: Models;
  calendars: Calendars | null;
  clock: Clock;
  log: Logger;
  registry: Registry;
  assistant: Assistant;
  ear: Ear;
  metrics: Metrics;
  /** Null: nobody becomes a master here. */
  platform: Platform | null;
  usdRates: Readonly<Record<string, number>>;
}

/** What rows of a turn came to in words: texts, captions, and speech that was listened to. */
interface Words {
  text: string;
  /** Spoken: said back, so that a wrong ear shows. */
  spoken: boolean;
  photos: { fileId: string; caption: string }[];
  problem: "too_long" | "not_heard" | null;
}

/** Turns rows of the inbox into what the bot does: buttons and commands through the tree, sentences through the assistant. */
export function createHandler(deps: HandlerDeps): MailboxHandler {
  const { models, calendars, clock, log, registry, assistant, ear, metrics, platform, usdRates } = deps;
  const setup = createSetupChat(deps, reachable);

  /** Everything about a row's chat, with the state of the lease. Null: the bot is gone, or the update is no one's. */
  async function setScene(row: InboxRow, lease: Lease): Promise<Scene | null> {
    const update = row.update as Update;
    const incoming = sortUpdate(update);
    if (!incoming) return null;
    const state: ChatState = { ...emptyState(), ...(lease.chat.state as Partial<ChatState>) };
    const written = update.message?.text ?? update.message?.caption;
    if (row.kind === "text" && written)
      state.language = languageOfText(written, state.language) ?? state.language;
    const desk = await openDesk({
      models,
      calendars,
      clock,
      botId: row.botId,
      from: incoming.from,
      state,
      usdRates,
      who: lease.chat.who,
      key: `${row.botId}:${row.updateId}`,
    });
    if (!desk) return null;
    const bot = await registry.bot(row.botId, desk.master);
    if (!bot) return null;
    rememberWho(lease, desk);
    if (desk.master.setup) {
      await handling.run(handlingOf(models.inbox, row), () =>
        reachable(() => beforeLive(desk, bot.api, incoming.chatId, update, { platform, bots: models.bots })),
      );
      lease.chat.state = state as never;
      return null;
    }
    if (desk.client?.blockedAt) {
      await turnAway(desk, bot.api, incoming.chatId, update);
      lease.chat.state = state as never;
      return null;
    }
    lease.chat.state = state as never;
    const chatId = incoming.chatId;
    return {
      desk,
      update,
      bot,
      api: bot.api,
      post: createPost(bot.api, chatId, desk),
      async react(emoji) {
        await bot.api.setMessageReaction(chatId, update.message?.message_id ?? 0, [{ type: "emoji", emoji }]);
      },
      typing() {
        // Nobody waits for it, and nothing depends on it.
        bot.api.sendChatAction(chatId, "typing").catch(() => undefined);
      },
    };
  }

  /** Someone the master has blocked: told so once a day, with the number; their buttons do nothing. */
  async function turnAway(desk: Desk, api: Api, chatId: number, update: Update): Promise<void> {
    const tap = update.callback_query;
    if (tap) await api.answerCallbackQuery(tap.id, { text: desk.t.refusals.turnedAway });
    if (desk.state.refusedOn === today(desk)) return;
    desk.state.refusedOn = today(desk);
    const { masterName, contacts } = desk.master;
    await reachable(() =>
      api.sendMessage(
        chatId,
        `${desk.t.refusals.turnedAway} ${desk.t.call.contact(masterName, contacts.phone ?? "")}`,
      ),
    );
  }

  const within = <T>(row: InboxRow, desk: Desk, work: () => Promise<T>, fallen = 0) =>
    handling.run(handlingOf(models.inbox, row, fallen), () => withDesk(desk, () => reachable(work)));

  /** The master's messages go through the tree, each of them. */
  async function throughTheTree(rows: readonly InboxRow[], step: Step): Promise<void> {
    for (const row of rows)
      await step(async (lease) => {
        const scene = await setScene(row, lease);
        if (!scene) return;
        await within(row, scene.desk, () => scene.bot.handleUpdate(scene.update), lease.chat.fallen);
        lease.set({ state: lease.chat.state });
      });
  }

  /** Reads the rows; speech is fetched and listened to here, without the lease. */
  async function read(rows: readonly InboxRow[], { desk, api }: Scene): Promise<Words> {
    const words: Words = { text: "", spoken: false, photos: [], problem: null };
    const parts: string[] = [];
    for (const row of rows) {
      const { message } = row.update as Update;
      const photo = photoOf(message);
      if (photo) words.photos.push(photo);
      const written = message?.text ?? message?.caption;
      if (written) parts.push(written);
      if (!message?.voice && !message?.audio) continue;
      const heard = await ear.hear(api, message, {
        models,
        masterId: payerIdOf(desk.master),
        timeZone: desk.master.timeZone,
        clientId: desk.side === "client" ? desk.actor.clientId : null,
        at: clock.now(),
      });
      if ("problem" in heard) words.problem = heard.problem;
      else {
        parts.push(heard.words);
        words.spoken = true;
      }
    }
    return { ...words, text: firstWords(parts.join("\n"), TURN_AT_MOST) };
  }

  return {
    async instant(row, lease) {
      await handling.run(handlingOf(models.inbox, row, lease.chat.fallen), async () => {
        if (!(await setup.has(row, lease))) {
          const scene = await setScene(row, lease);
          if (!scene) return;
          await withDesk(scene.desk, () => reachable(() => scene.bot.handleUpdate(scene.update)));
          // A trial that was one of the questions is over: the next one follows.
          if (scene.desk.state.trial || !(await setup.has(row, lease))) return;
        }
        await setup.answer(row, lease);
      });
    },

    async texts(rows, lease) {
      const last = rows.at(-1) as InboxRow;
      if (await setup.has(last, lease)) return (step) => setup.inWords(rows, step);
      const scene = await setScene(last, lease);
      if (!scene) return null;
      const { desk } = scene;
      if (desk.side === "master") return mastersTexts(rows, scene);
      const clients: Scene<ClientDesk> = { ...scene, desk };
      if (!rows.some(isSpoken)) return clientsWords(await read(rows, clients), clients, last);
      // Speech is fetched and listened to without the lease, then it is words like any other.
      return async (step) => {
        clients.typing();
        const words = await read(rows, clients);
        const think = await step(async (current) => {
          const here = atTheDesk(clients, current);
          const { state } = here.desk;
          state.language = languageOfText(words.text, state.language) ?? state.language;
          const next = await clientsWords(words, here, last);
          current.set({ state: state as never });
          return next;
        });
        await think?.(step);
      };
    },

    async apologise(row, lease, error) {
      if (await setup.has(row, lease)) return setup.apologise(row, lease, error);
      const scene = await setScene(row, lease);
      if (!scene) return;
      const code = shortCode();
      log.error(
        { err: error, code, updateId: row.updateId },
        "telegram: the person was told that it did not work",
      );
      const { t, side } = scene.desk;
      const isClient = side === "client";
      // What came of it is not known here; only the diary says what is booked.
      const text = isClient ? t.common.answerFailed(code) : t.common.answerFailedForMaster(code);
      await reachable(() => scene.post.show({ screen: { kind: "say", text, doors: isClient } }));
    },
  };

  /** The scene as it was, with the state of this lease: nobody else has written it while the turn stands. */
  function atTheDesk<D extends Desk>(scene: Scene<D>, lease: Lease): Scene<D> {
    lease.chat.state = scene.desk.state as never;
    return scene;
  }

  /** A client's words: settled here and now (null), or thought through without the lease. */
  async function clientsWords(words: Words, scene: Scene<ClientDesk>, last: InboxRow): Promise<Think | null> {
    const { desk } = scene;
    await rememberLanguage(desk);
    const known = await within(last, desk, () => plainly(scene, words));
    const answered = known ?? "settled"; // who cannot be reached needs no answer
    if (answered === "settled") return null;
    return thinkAbout(words, scene, last, answered === "rules");
  }

  /** The master's: sentences are for the assistant, all else goes through the tree. */
  async function mastersTexts(rows: readonly InboxRow[], scene: Scene): Promise<Think | null> {
    const sentences = rows.filter((row) => isMastersSentence(row.update as Update));
    const others = rows.filter((row) => !sentences.includes(row));
    const said = sentences.at(-1);
    if (said && others.length === 0 && !sentences.some(isSpoken))
      return mastersWords(await read(sentences, scene), scene, said);
    return async (step) => {
      await throughTheTree(others, step);
      if (!said) return;
      const heard = await read(sentences, scene);
      const think = await step(async (lease) => {
        // The tree may have changed the state: the desk is set out anew.
        const here = await setScene(said, lease);
        if (!here) return null;
        const next = await mastersWords(heard, here, said);
        lease.set({ state: lease.chat.state });
        return next;
      });
      await think?.(step);
    };
  }

  async function mastersWords(words: Words, scene: Scene, said: InboxRow): Promise<Think | null> {
    if (words.text.trim())
      return (await forCard(words.text, scene, said)) ? null : thinkAbout(words, scene, said, false);
    const { t } = scene.desk;
    await scene.post.say(words.problem === "too_long" ? t.assistant.voiceTooLong : t.assistant.voiceLater);
    return null;
  }

  /** Words that the master was asked for are what they are, and no sentence for the assistant. */
  async function forCard(text: string, { desk, post }: Scene, said: InboxRow): Promise<boolean> {
    // A trial that began meanwhile is a client's talk.
    if (desk.side !== "master" || !desk.state.awaiting) return false;
    const reply = await takeCardWords(desk, text);
    if (!reply) return false;
    await within(said, desk, () => post.show(reply));
    return true;
  }

  /** What code settles without any model; `rules` when a person has the chat but the sentence plainly is a wish. */
  async function plainly(scene: Scene<ClientDesk>, words: Words): Promise<"settled" | "rules" | "model"> {
    const { desk, post } = scene;
    const { t } = desk;
    const { text } = words;
    if (words.photos.length > 0) {
      const reply = await keepPhotos(desk, post, words.photos);
      if (!text.trim()) {
        await post.show(reply);
        return "settled";
      }
    }
    if (!text.trim() && words.problem) {
      const problem = words.problem === "too_long" ? t.assistant.voiceTooLong : t.assistant.voiceLater;
      await post.show({ screen: { kind: "say", text: problem, doors: true } });
      return "settled";
    }
    desk.state.bound = await boundVisit(desk, scene.update.message, text);
    const off = await calledOff(desk);
    if (off) desk.state.topic = off.services.map((one) => one.serviceId);
    // A yes or no is first of all the answer to the card that waits for one.
    const toCard = plainWord(text) !== null && (await openOffer(desk)) !== null;
    const answered = toCard ? null : await answerReminder(desk, post, text);
    if (answered) {
      await post.show(answered);
      await writeLine(desk, { role: "user", content: text });
      return "settled";
    }
    if (await byPlainWords(scene, text)) {
      await writeLine(desk, { role: "user", content: text });
      return "settled";
    }
    const relay = await openRelay(desk);
    const plain = relay || desk.state.asking ? await assistant.isPlain(text, desk) : false;
    if (desk.state.asking && !plain && !relay) {
      await takeAnswer(desk, post, text);
      return "settled";
    }
    if (!relay) return "model";
    if (plain) return "rules";
    await passOn(desk, post, relay, text);
    await writeLine(desk, { role: "user", content: text });
    await scene.react("👀");
    return "settled";
  }

  /** A turn of the assistant: prepared at the desk, thought through without the lease; tools and the answer with it. */
  async function thinkAbout(
    words: Words,
    scene: Scene,
    last: InboxRow,
    plainlyOnly: boolean,
  ): Promise<Think> {
    const { desk } = scene;
    const { text } = words;
    const prepared: Prepared = await assistant.prepare(text, desk);
    return async (step) => {
      if (!words.spoken) scene.typing();
      const timed = metrics.turnSeconds.startTimer();
      const tools: AtTheDesk = (work) =>
        step(async (lease) => {
          atTheDesk(scene, lease);
          const result = await work();
          lease.set({ state: desk.state as never });
          return result;
        });
      const thought = await assistant.think(text, desk, prepared, tools, { plainly: plainlyOnly });
      const before = structuredClone(desk.state);
      await step.last(async (lease) => {
        // Telegram may not have taken the answer the time before: it is said from the same state again.
        Object.assign(desk.state, structuredClone(before));
        atTheDesk(scene, lease);
        const turn = await thought.conclude();
        await within(last, desk, () => answer(scene, words, turn));
        await remember(desk, text, turn);
        metrics.turns.inc({ answered_by: plainlyOnly ? "rules" : (turn.stoodIn ?? "model") });
        for (const { kind } of turn.blocked) metrics.blocked.inc({ kind });
      });
      timed();
    };
  }

  /** Shows what a turn came to, with what is said before it. */
  async function answer({ desk, post }: Scene, words: Words, turn: Turn): Promise<void> {
    const isClient = desk.side === "client";
    const reply = isClient
      ? await carryOut(desk, post, callAfterMisses(desk, turn.reply, words.text))
      : turn.reply;
    const hello = isClient ? greeting(desk, reply.screen?.kind === "say" || words.spoken) : null;
    const before = [
      words.spoken && desk.t.assistant.heard(words.text),
      words.photos.length > 0 && desk.t.photos.noted(desk.master.masterName),
      ...turn.said,
    ].filter(Boolean);
    const lead = `${hello ? `${hello} ` : ""}${before.map((line) => `${line}\n`).join("")}`;
    await post.show(reply, lead ? { lead } : {});
  }

  /** Two rows of the talk, once a turn: what was asked, and what was answered by which steps. */
  async function remember(desk: Desk, text: string, turn: Turn): Promise<void> {
    const { screen } = turn.reply;
    const shown = screen?.kind === "say" ? screen.text : `[shown: ${screen?.kind ?? "nothing"}]`;
    const about = await peopleOfTurn(desk, { steps: turn.steps, screen });
    await writeLine(desk, { role: "user", content: text, about });
    await writeLine(desk, {
      role: "assistant",
      about,
      content: [...turn.said, shown].join("\n"),
      function_call: {
        steps: turn.steps,
        finals: turn.finals,
        blocked: turn.blocked,
        stoodIn: turn.stoodIn,
      },
      tokensUsed: turn.tokens,
    });
  }

  async function rememberLanguage({ client, master, state }: ClientDesk): Promise<void> {
    if (state.language && client.language !== state.language)
      await models.clients.updateOne(
        { masterId: master._id, _id: client._id },
        { $set: { language: state.language } },
      );
  }
}

const isSpoken = ({ update }: InboxRow): boolean => {
  const { message } = update as Update;
  return message?.voice !== undefined || message?.audio !== undefined;
};

/** What the master writes or says to the assistant; a reply to a message about a client is for that client. */
const isMastersSentence = ({ message }: Update): boolean =>
  message?.reply_to_message === undefined &&
  !isListOfPeople(message?.text ?? "") &&
  !isListOfVisits(message?.text ?? "") &&
  (message?.text !== undefined || message?.voice !== undefined || message?.audio !== undefined);

/** The next update finds them all in one round of reads. */
function rememberWho({ chat, set }: Lease, { master, user, client }: Desk): void {
  const who = { masterId: master._id, userId: user._id, clientId: client?._id ?? null };
  if (master.sandbox || JSON.stringify(chat.who ?? null) === JSON.stringify(who)) return;
  set({ who });
}

/** Clarifications that may fail before a person is called without being asked for. */
const MISSES_AT_MOST = 2;

/** Not understood: the second time the buttons and a person are offered, the third time the person is called. */
function callAfterMisses(desk: Desk, reply: Reply, text: string): Reply {
  const { screen } = reply;
  const missed = screen?.kind === "say" && screen.miss === true;
  if (missed && desk.state.misses >= MISSES_AT_MOST)
    return { call: { kind: "person", reason: "lost", question: text } };
  desk.state.misses = missed ? desk.state.misses + 1 : 0;
  return reply;
}

/** «Здравствуйте!» once a day, before the first answer; a greeting of its own needs none. */
function greeting(desk: Desk, talking: boolean): string | null {
  const date = today(desk);
  if (desk.state.greetedOn === date) return null;
  desk.state.greetedOn = date;
  return talking ? null : desk.t.start.hello;
}

/** Someone who blocked the bot is no error: what was to be done is done, they only cannot hear of it. */
async function reachable<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const cause = error instanceof BotError ? error.error : error;
    if (cause instanceof GrammyError && cause.error_code === 403) return undefined;
    throw cause; // grammY wraps what its handlers throw; the mailbox wants the thing itself
  }
}
