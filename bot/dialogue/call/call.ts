import type { Appointment } from "../../../engine/booking/appointment.ts";
import { HOUR } from "../../../engine/time.ts";
import type { Relay } from "../../../models/relay.ts";
import { isDuplicateKey } from "../../../models/schema.ts";
import { foldedWords } from "../../i18n/fold.ts";
import { isMayQuestion } from "../../reading/questions.ts";
import { type ClientDesk, nameOf } from "../desk.ts";
import type { Call, Reply } from "../reply.ts";
import { upcoming } from "../upcoming.ts";

/** Words of a client's that are shown to the master. */
const QUOTED = 600;
/** Words that a relay keeps. */
const KEPT = 1_000;

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

/**
 * Calls the master into the chat, or passes a question on; the screen says what came of it. `nth`: of several
 * calls of one update.
 */
export async function callMaster(desk: ClientDesk, call: Call, nth = 0): Promise<Reply> {
  const key = nth === 0 ? desk.key : `${desk.key}:${nth}`;
  const asked = call.kind === "question" ? await askedBefore(desk, call.question, key) : null;
  const relay = asked ?? (await open(desk, call, { key }));
  // Asked before, or handled again after a failure: it lies in the master's chat already.
  const isThere = asked !== null || (relay?.key === key && relay.masterMessages.length > 0);
  const reached = isThere || (relay !== null && (await tellMaster(desk, call, relay)));
  desk.state.misses = 0;
  return { screen: { kind: call.kind === "person" ? "called" : "question_passed", reached } };
}

/** A question that waits for its answer is not sent again so soon. */
const ASKED_FOR_MS = 24 * HOUR;
/** Questions of one client that are looked through. */
const LOOKED_THROUGH = 10;

/** The same question, sent before and not answered yet; null: none, or it came by this very update. */
async function askedBefore(desk: ClientDesk, question: string, key: string): Promise<Relay | null> {
  const { models, master, client, booking } = desk;
  const talks = await models.relays
    .find({
      masterId: master._id,
      clientId: client._id,
      lastAt: { $gt: new Date(booking.clock.now() - ASKED_FOR_MS) },
      kind: "question",
      reason: "question",
      status: "open",
    })
    .sort({ lastAt: -1 })
    .limit(LOOKED_THROUGH)
    .lean<Relay[]>();
  const words = foldedWords(question.slice(0, KEPT));
  const same = talks.find((one) => one.waitingSince !== null && foldedWords(one.question) === words);
  return same && same.key !== key && same.masterMessages.length > 0 ? same : null;
}

/** What a client says of a visit reaches the master, who may answer it; nobody waits. False: it did not. */
export async function passReviewOn(
  desk: ClientDesk,
  words: string,
  appointment: Appointment | null,
): Promise<boolean> {
  const relay = await open(desk, { kind: "question", reason: "question", question: words }, { waits: false });
  const said = await desk.tell("master", {
    kind: "reviewed",
    who: desk.client.name,
    words: words.slice(0, QUOTED),
    appointment,
  });
  return relay ? noted(desk, relay, said.messageId) : said.messageId !== null;
}

/** Whether a talk was opened by the update that is at hand. */
export const isOfUpdate = ({ key }: ClientDesk, relay: Pick<Relay, "key">): boolean =>
  relay.key === key || relay.key.startsWith(`${key}:`);

/** Opens it once: handled again after a crash, or called for twice, it is the same one. */
async function open(
  desk: ClientDesk,
  call: Call,
  { key = desk.key, waits = true }: { key?: string; waits?: boolean } = {},
): Promise<Relay | null> {
  const { models, master, client, booking } = desk;
  const now = new Date(booking.clock.now());
  const mine = { masterId: master._id, clientId: client._id };
  try {
    const made = await models.relays.create({
      ...mine,
      kind: call.kind,
      reason: call.reason,
      question: call.question.slice(0, KEPT),
      key,
      openedAt: now,
      lastAt: now,
      waitingSince: waits ? now : null,
    });
    return made.toObject();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return (
      (await models.relays.findOne({ masterId: master._id, key }).lean<Relay>()) ?? (await openRelay(desk))
    );
  }
}

/** The services last spoken of, by name. */
const topicOf = ({ services, state }: ClientDesk): string =>
  nameOf(services.filter((one) => state.topic.includes(String(one._id))));

/** What the master is told when they are called: who and why, the words, how things stand. */
async function tellMaster(desk: ClientDesk, call: Call, relay: Relay): Promise<boolean> {
  const { client, user } = desk;
  const question = relay.question.slice(0, QUOTED);
  const common = { relay: String(relay._id), who: client.name, question };
  const [next = null] = await upcoming(desk);
  const said = await desk.tell(
    "master",
    relay.kind === "person"
      ? {
          kind: "called_in",
          ...common,
          reason: call.reason,
          username: user.username ?? null,
          phone: client.phone ?? null,
          next,
        }
      : { kind: "question_asked", ...common, may: isMayQuestion(question), next, topic: topicOf(desk) },
  );
  return noted(desk, relay, said.messageId);
}

/** Replying to the message is speaking to the client. False: there is no message. */
export async function noted(
  desk: ClientDesk,
  relay: Pick<Relay, "_id">,
  messageId: number | null,
): Promise<boolean> {
  if (messageId === null) return false;
  await desk.models.relays.updateOne(
    { masterId: desk.master._id, _id: relay._id },
    { $addToSet: { masterMessages: messageId } },
  );
  return true;
}

/** The client's words while a person has the chat. */
export async function passOn(desk: ClientDesk, relay: Relay, text: string): Promise<void> {
  const now = new Date(desk.booking.clock.now());
  const said = await desk.tell("master", {
    kind: "client_says",
    who: desk.client.name,
    words: text.slice(0, QUOTED),
  });
  await noted(desk, relay, said.messageId);
  await desk.models.relays.updateOne(
    { masterId: desk.master._id, _id: relay._id },
    { $set: { lastAt: now, waitingSince: relay.waitingSince ?? now, question: text.slice(0, KEPT) } },
  );
}

/** They said yes to being put through: the master reads what was not understood, and what they answered. */
export async function callAsked(desk: ClientDesk, words: string): Promise<Reply> {
  const { models, master, user, t } = desk;
  const before = await models.messages
    .findOne({ master: master._id, user: user._id, role: "user" })
    .sort({ timestamp: -1, _id: -1 })
    .lean();
  const question = [before?.content, words].filter(Boolean).join("\n");
  return { call: { kind: "person", reason: "asked", question: question || t.call.callPerson } };
}
