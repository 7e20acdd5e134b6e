import type { Message } from "grammy/types";
import type { Types } from "mongoose";
import type { Relay } from "../../models/relay.ts";
import { isDuplicateKey } from "../../models/schema.ts";
import type { ClientDesk, Desk, MasterDesk } from "../dialogue/desk.ts";
import { writeLine } from "../dialogue/line.ts";
import type { Call, Reply } from "../dialogue/reply.ts";
import { upcoming } from "../dialogue/visits/mine.ts";
import { createFormat } from "../i18n/format.ts";
import { messages } from "../i18n/messages.ts";
import { type Button, button, lines, type View } from "../views/view.ts";
import { inText } from "../views/visit-card.ts";
import type { Post } from "./post.ts";
import { reached } from "./reached.ts";

/** Words of a client's that are shown to the master. */
const QUOTED = 600;

/** The talk that a person has taken over; null when the assistant has the chat. */
export function openRelay(desk: ClientDesk): Promise<Relay | null> {
  return desk.models.relays
    .findOne({
      masterId: desk.master._id,
      clientId: desk.client._id,
      kind: "person",
      status: "open",
    })
    .lean<Relay>();
}

/** Calls the master into the chat, or passes a question on; the reply's screen then says what came of it. */
export async function carryOut(desk: Desk, post: Post, reply: Reply): Promise<Reply> {
  const { call } = reply;
  if (!call || desk.side !== "client") return reply;
  const relay = await open(desk, call);
  const reached = relay !== null && (await tellMaster(desk, post, relay, relay.kind === "person"));
  desk.state.misses = 0;
  return { screen: { kind: call.kind === "person" ? "called" : "question_passed", reached } };
}

/** Opens it once: handled again after a crash, or called for twice, it is the same one. */
async function open(desk: ClientDesk, call: Call): Promise<Relay | null> {
  const { models, master, client, booking, key } = desk;
  const now = new Date(booking.clock.now());
  const mine = { masterId: master._id, clientId: client._id };
  try {
    const made = await models.relays.create({
      ...mine,
      kind: call.kind,
      reason: call.reason,
      question: call.question.slice(0, 1_000),
      key,
      openedAt: now,
      lastAt: now,
      waitingSince: now,
    });
    return made.toObject();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return (
      (await models.relays.findOne({ masterId: master._id, key }).lean<Relay>()) ?? (await openRelay(desk))
    );
  }
}

/** The client's words while a person has the chat. */
export async function passOn(desk: ClientDesk, post: Post, relay: Relay, text: string): Promise<boolean> {
  const now = new Date(desk.booking.clock.now());
  const { t } = masterSide(desk);
  const reached = await send(desk, post, relay, {
    text: t.call.clientSays(whoIs(desk), text.slice(0, QUOTED)),
    buttons: [],
  });
  await desk.models.relays.updateOne(
    { masterId: desk.master._id, _id: relay._id },
    { $set: { lastAt: now, waitingSince: relay.waitingSince ?? now, question: text.slice(0, 1_000) } },
  );
  return reached;
}

/** What the master is told when they are called: who and why, the words, how things stand. Three lines and a hint. */
async function tellMaster(desk: ClientDesk, post: Post, relay: Relay, wanted: boolean): Promise<boolean> {
  const { t, f, language } = masterSide(desk);
  const words = relay.question.slice(0, QUOTED);
  if (!wanted) {
    const text = lines(t.call.questionAsked(whoIs(desk), words), t.call.hint);
    return send(desk, post, relay, {
      text,
      buttons: [
        [
          button(t.call.may, "call.answer", { relay: String(relay._id), answer: "yes" }),
          button(t.call.mayNot, "call.answer", { relay: String(relay._id), answer: "no" }),
        ],
      ],
    });
  }
  const [next] = await upcoming(desk);
  const state = next
    ? t.start.nextVisit(`${inText(next, { language })}, ${f.moment(next.start)}`)
    : t.visits.none;
  const contact = [whoIs(desk), desk.user.username && `@${desk.user.username}`, desk.client.phone]
    .filter(Boolean)
    .join(", ");
  return send(desk, post, relay, {
    text: lines(t.call.summary(contact, relay.reason), `«${words}»`, state, t.call.hint),
    buttons: [
      ...writeTo(desk, t.common.write),
      [button(t.call.giveBack, "call.giveBack", { relay: String(relay._id) })],
    ],
  });
}

function writeTo({ user }: Desk, label: string): Button[][] {
  if (!user.username) return [];
  return [[{ text: label, url: `https://t.me/${user.username}` }]];
}

/** Sends to the master's chat and remembers the message: replying to it is speaking to the client. */
async function send(desk: ClientDesk, post: Post, relay: Relay, view: View): Promise<boolean> {
  const messageId = await post.toMaster(view);
  if (messageId === null) return false;
  await desk.models.relays.updateOne(
    { masterId: desk.master._id, _id: relay._id },
    { $addToSet: { masterMessages: messageId } },
  );
  return true;
}

/** Names and texts as the master reads them, whoever sits at the desk. */
export function masterSide({ master, booking }: Desk) {
  const language = messages[(master.languages[0] ?? "ru") as keyof typeof messages]
    ? (master.languages[0] as keyof typeof messages)
    : "ru";
  return {
    language,
    t: messages[language],
    f: createFormat(language, master.timeZone, booking.clock.now()),
  };
}

export const whoIs = (desk: ClientDesk): string => desk.client.name || masterSide(desk).t.common.noName;

/** The relay whose message the master replied to. */
export function relayRepliedTo(desk: MasterDesk, message: Message): Promise<Relay | null> {
  const to = message.reply_to_message?.message_id;
  if (to === undefined) return Promise.resolve(null);
  return desk.models.relays
    .findOne({ masterId: desk.master._id, masterMessages: to })
    .sort({ openedAt: -1 })
    .lean<Relay>();
}

/** The master's words, or picture, or voice, to the client: unchanged, under the master's name. */
export async function speakToClient(
  desk: MasterDesk,
  post: Post,
  relay: Relay,
  message: Message,
): Promise<void> {
  const { t, master } = desk;
  const { models } = desk;
  const client = await models.clients.findOne({ masterId: master._id, _id: relay.clientId }).lean();
  const user = client?.telegramUserId
    ? await models.users.findOne({ _id: client.telegramUserId }).lean()
    : null;
  const name = client?.name || t.common.noName;
  const words = message.text ?? "";
  const told =
    user?.tgId != null &&
    (await reached(async () => {
      const to = user.tgId as number;
      if (words) await post.toPerson(to, { text: t.call.relayed(master.masterName, words), buttons: [] });
      else {
        await post.toPerson(to, { text: t.call.relayed(master.masterName, ""), buttons: [] });
        await post.copyTo(to, message.message_id);
      }
      return true;
    })) === true;
  if (!told) return void (await post.say(t.call.notPassedOn(name)));
  const now = new Date(desk.booking.clock.now());
  const question = relay.kind === "question";
  await models.relays.updateOne(
    { masterId: master._id, _id: relay._id },
    {
      $set: {
        lastAt: now,
        waitingSince: null,
        nudgedAt: null,
        answer: words.slice(0, 4_096),
        ...(question ? { status: "closed", closedAt: now } : {}),
      },
    },
  );
  await remember(desk, relay, user, words);
  const id = String(relay._id);
  if (question && words)
    await post.ask(t.call.passedOn, [[button(t.call.keepAnswer, "call.keepAnswer", { relay: id })]]);
  else if (relay.status === "open" && !relay.answer)
    await post.ask(t.call.passedOn, [[button(t.call.giveBack, "call.giveBack", { relay: id })]]);
  else await post.say(t.call.passedOn);
}

/** The master's words are part of the talk: the assistant knows of them afterwards. */
async function remember(
  desk: MasterDesk,
  relay: Relay,
  user: { _id: Types.ObjectId; tgId: number | null },
  words: string,
): Promise<void> {
  await writeLine(
    { ...desk, user: { ...desk.user, ...user } },
    { role: "master", content: words, name: String(relay._id), about: [relay.clientId] },
  );
}
