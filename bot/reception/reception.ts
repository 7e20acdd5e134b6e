import type { Clock } from "../../engine/time.ts";
import type { Models } from "../../models/connect.ts";
import type { InboxRow } from "../../models/inbox.ts";
import { payerIdOf } from "../../models/master.ts";
import { decline } from "../dialogue/booking/offer.ts";
import { takeCardWords } from "../dialogue/clients/words.ts";
import { type ClientDesk, type Desk, today } from "../dialogue/desk.ts";
import type { Heard } from "../dialogue/heard.ts";
import { say } from "../dialogue/reply.ts";
import type { Lease } from "../mailbox/lease.ts";
import type { Step, Think } from "../mailbox/thinking.ts";
import { firstWords, TURN_AT_MOST } from "../reading/first-words.ts";
import { languageOfText } from "../reading/language.ts";
import { isListOfPeople, isListOfVisits } from "../reading/lists.ts";
import { answer, isClients } from "./answer.ts";
import { answered } from "./answered.ts";
import type { Arrived } from "./channel.ts";
import { hear, settled } from "./listen.ts";
import type { Scene } from "./scene.ts";
import { createThoughts, type ThoughtsDeps } from "./think.ts";
import type { Words } from "./words.ts";

interface ReceptionDeps extends ThoughtsDeps {
  models: Models;
  clock: Clock;
}

/** What a channel makes of rows of the inbox. */
export interface Rows {
  /** Everything about a row's chat, with the state of the lease. Null: there is nothing more to do for it. */
  scene(row: InboxRow, lease: Lease): Promise<Scene | null>;
  arrived(row: InboxRow, scene: Scene): Arrived;
}

/** Decides what follows from what people write: at once, or by a turn of the assistant. Knows no channel. */
export interface Reception {
  /**
   * Texts, collected, under the lease: null when they are answered; else what is left to be done without it.
   */
  texts(rows: readonly InboxRow[], scene: Scene, channel: Rows): Promise<Think | null>;
  /** After the last try: the person is told that it did not work. */
  apologise(scene: Scene, code: string): Promise<void>;
}

export function createReception(deps: ReceptionDeps): Reception {
  const { models, clock, assistant } = deps;
  const think = createThoughts(deps);

  /** Reads the rows; speech is listened to here, without the lease. */
  async function read(arrived: readonly Arrived[], { desk }: Scene): Promise<Words> {
    const last = arrived.at(-1) as Arrived;
    const words: Words = { text: "", spoken: false, photos: [], problem: null, last: last.heard };
    const parts: string[] = [];
    for (const { heard, listen } of arrived) {
      if (heard.photo) words.photos.push({ fileId: heard.photo, caption: heard.caption });
      const written = heard.text || heard.caption;
      if (written) parts.push(written);
      if (!listen) continue;
      const spoken = await listen({
        models,
        masterId: payerIdOf(desk.master),
        timeZone: desk.master.timeZone,
        clientId: desk.side === "client" ? desk.actor.clientId : null,
        at: clock.now(),
      });
      if ("problem" in spoken) words.problem = spoken.problem;
      else {
        parts.push(spoken.words);
        words.spoken = true;
      }
    }
    return { ...words, text: firstWords(parts.join("\n"), TURN_AT_MOST) };
  }

  /** A client's words: settled here and now (null), or thought through without the lease. */
  async function clientsWords(words: Words, scene: Scene<ClientDesk>): Promise<Think | null> {
    await rememberLanguage(scene.desk);
    const known = await scene.within(() => settled(scene, words, assistant));
    const answered = known ?? "settled"; // who cannot be reached needs no answer
    return answered === "settled" ? null : think(words, scene, answered === "rules");
  }

  async function clientsTexts(arrived: readonly Arrived[], scene: Scene<ClientDesk>): Promise<Think | null> {
    if (!arrived.some((one) => one.listen)) return clientsWords(await read(arrived, scene), scene);
    // Speech is listened to without the lease, then it is words like any other.
    return async (step) => {
      scene.line.typing();
      const words = await read(arrived, scene);
      const next = await step(async (lease) => {
        const { state } = atTheDesk(scene, lease).desk;
        state.language = languageOfText(words.text, state.language) ?? state.language;
        const thought = await clientsWords(words, scene);
        lease.set({ state: state as never });
        return thought;
      });
      await next?.(step);
    };
  }

  /** The master's: sentences are for the assistant, all else is heard one by one. */
  async function mastersTexts(rows: readonly InboxRow[], scene: Scene, channel: Rows): Promise<Think | null> {
    const arrived = rows.map((row) => ({ row, ...channel.arrived(row, scene) }));
    const sentences = arrived.filter((one) => isMastersSentence(one));
    const others = arrived.filter((one) => !sentences.includes(one));
    const said = sentences.at(-1);
    if (said && others.length === 0 && !sentences.some((one) => one.listen))
      return mastersWords(await read(sentences, scene), scene);
    /** The desk as it is by now: what was heard before may have changed it. */
    const anew = (step: Step, row: InboxRow, work: (here: Scene) => Promise<Think | null>) =>
      step(async (lease) => {
        const here = await channel.scene(row, lease);
        const next = here && (await work(here));
        lease.set({ state: lease.chat.state });
        return next;
      });
    return async (step) => {
      for (const { row, heard } of others)
        await anew(step, row, async (here) => {
          await here.within(() => hear(here, heard));
          return null;
        });
      if (!said) return;
      const words = await read(sentences, scene);
      const next = await anew(step, said.row, (here) => mastersWords(words, here));
      await next?.(step);
    };
  }

  async function mastersWords(words: Words, scene: Scene): Promise<Think | null> {
    if (words.text.trim()) {
      if (await forCard(words.text, scene)) return null;
      const taken = await scene.within(() => answered(scene, words));
      // Who cannot be reached needs no answer.
      return taken === "settled" || taken === undefined ? null : think(words, scene, false);
    }
    const { t } = scene.desk;
    await scene.post.say(words.problem === "too_long" ? t.assistant.voiceTooLong : t.assistant.voiceLater);
    return null;
  }

  /** Words that the master was asked for are what they are, and no sentence for the assistant. */
  async function forCard(text: string, scene: Scene): Promise<boolean> {
    const { desk } = scene;
    // A trial that began meanwhile is a client's talk.
    if (desk.side !== "master" || !desk.state.awaiting) return false;
    const reply = await takeCardWords(desk, text);
    if (!reply) return false;
    await scene.within(() => answer(scene, reply));
    return true;
  }

  async function rememberLanguage({ client, master, state }: ClientDesk): Promise<void> {
    if (state.language && client.language !== state.language)
      await models.clients.updateOne(
        { masterId: master._id, _id: client._id },
        { $set: { language: state.language } },
      );
  }

  return {
    texts: async (rows, scene, channel) =>
      isClients(scene)
        ? clientsTexts(
            rows.map((row) => channel.arrived(row, scene)),
            scene,
          )
        : mastersTexts(rows, scene, channel),

    async apologise(scene, code) {
      const { t, side } = scene.desk;
      const isClient = side === "client";
      await forgetUnseen(scene.desk);
      // What came of it is not known here; only the diary says what is booked.
      const text = isClient ? t.common.answerFailed(code) : t.common.answerFailedForMaster(code);
      await scene.within(() => answer(scene, say(text, { doors: isClient })));
    },
  };
}

/**
 * Nobody can say yes to what was not shown: a time that was kept for such a card is free again, and nothing
 * waits behind it.
 */
async function forgetUnseen(desk: Desk): Promise<void> {
  const { flow, asked } = desk.state;
  const token = flow?.offerToken;
  if (!token || asked.some((one) => "token" in one && one.token === token)) return;
  await decline(desk, token);
  Object.assign(desk.state, { flow: null, waiting: [] });
}

/** The scene as it was, with the state of this lease: nobody else has written it while the turn stands. */
function atTheDesk<D extends Desk>(scene: Scene<D>, lease: Lease): Scene<D> {
  lease.chat.state = scene.desk.state as never;
  return scene;
}

/** Someone the master has blocked: told so once a day, with the number; their buttons do nothing. */
export async function turnAway({ desk, post }: Pick<Scene, "desk" | "post">): Promise<void> {
  if (desk.state.refusedOn === today(desk)) return;
  desk.state.refusedOn = today(desk);
  const { masterName, contacts } = desk.master;
  await post.say(`${desk.t.refusals.turnedAway} ${desk.t.call.contact(masterName, contacts.phone ?? "")}`);
}

/**
 * What the master writes or says to the assistant; a reply to a message about a client is for that client.
 */
const isMastersSentence = ({ heard, listen }: { heard: Heard } & Pick<Arrived, "listen">): boolean =>
  heard.replyTo === null &&
  !isListOfPeople(heard.text) &&
  !isListOfVisits(heard.text) &&
  (heard.text !== "" || listen !== null);
