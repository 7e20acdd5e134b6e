import type { Assistant } from "../assistant/turn.ts";
import { calledOff } from "../dialogue/booking/instead.ts";
import { isOfUpdate, openRelay, passOn } from "../dialogue/call/call.ts";
import { commandsNamed } from "../dialogue/commands.ts";
import { answerDanger } from "../dialogue/danger/danger.ts";
import type { ClientDesk, Desk } from "../dialogue/desk.ts";
import type { Heard, Listener } from "../dialogue/heard.ts";
import { writeLine } from "../dialogue/line.ts";
import { HEARD_BY_CLIENTS, HEARD_BY_MASTER } from "../dialogue/listeners.ts";
import { keepPhotos } from "../dialogue/photos/photos.ts";
import { stopWriting } from "../dialogue/profile/stop.ts";
import { answerReminder } from "../dialogue/reminders/answer.ts";
import { boundVisit } from "../dialogue/reminders/bound.ts";
import { type Reply, say } from "../dialogue/reply.ts";
import { ASKING, readAnswer } from "../reading/acts/answer.ts";
import { readDanger } from "../reading/acts/danger.ts";
import { readPerson } from "../reading/acts/person.ts";
import { readSocial } from "../reading/acts/social.ts";
import { readStop } from "../reading/acts/stop.ts";
import { isMarkedQuestion } from "../reading/is-question.ts";
import { masterNamed } from "../reading/named-master.ts";
import { piecesOf } from "../reading/pieces.ts";
import { withoutPlease } from "../reading/plain-words.ts";
import { answer } from "./answer.ts";
import { answered } from "./answered.ts";
import type { Scene } from "./scene.ts";
import type { Words } from "./words.ts";

/**
 * Answers one message at once: a command, or what a listener knows what to do with, or a kind answer and the
 * way on.
 */
export async function hear(scene: Scene, heard: Heard): Promise<void> {
  const { desk } = scene;
  // A command is no answer to what was asked for a card.
  if (desk.side === "master" && heard.text.startsWith("/")) desk.state.awaiting = null;
  await answer(scene, (await obeyed(desk, heard)) ?? (await listened(desk, heard)) ?? unknown(desk, heard));
}

/** A command of this side's; null: it was none, or means nothing here. */
async function obeyed(desk: Desk, { command }: Heard): Promise<Reply | null> {
  if (!command) return null;
  for (const { run } of commandsNamed(desk.side, command.name)) {
    const reply = await run(desk, command.words);
    if (reply) return reply;
  }
  return null;
}

async function listened(desk: Desk, heard: Heard): Promise<Reply | null> {
  const listeners = (desk.side === "client" ? HEARD_BY_CLIENTS : HEARD_BY_MASTER) as readonly Listener<
    Desk["side"]
  >[];
  for (const listener of listeners) {
    const reply = await listener(desk, heard);
    if (reply) return reply;
  }
  return null;
}

/** Whatever nobody knew: a kind answer and the way on. */
function unknown({ t }: Desk, { text, forwarded, spoken }: Heard): Reply {
  const longText = text !== "" && !forwarded && !text.startsWith("/");
  const words = longText
    ? t.assistant.tooLong
    : spoken
      ? t.assistant.voiceLater
      : forwarded
        ? t.assistant.forwardedLater
        : t.assistant.textOnly;
  return say(words, { doors: true });
}

/**
 * What code settles without any model; `rules` when a person has the chat but the sentence plainly is a wish.
 */
export async function settled(
  scene: Scene<ClientDesk>,
  words: Words,
  assistant: Pick<Assistant, "isPlain" | "plainly">,
): Promise<"settled" | "rules" | "model"> {
  const { desk } = scene;
  const { t } = desk;
  const { text } = words;
  if (words.photos.length > 0) {
    const reply = await keepPhotos(desk, words.photos);
    if (!text.trim()) {
      await answer(scene, reply);
      return "settled";
    }
  }
  if (!text.trim() && words.problem) {
    const problem = words.problem === "too_long" ? t.assistant.voiceTooLong : t.assistant.voiceLater;
    await answer(scene, say(problem, { doors: true }));
    return "settled";
  }
  // Before anything else, and whoever has the chat.
  const danger = readDanger(text);
  if (danger) {
    await answer(scene, await answerDanger(desk, danger, text));
    await writeLine(desk, { role: "user", content: text });
    return "settled";
  }
  desk.state.bound = await boundVisit(desk, words.last.replyTo, text);
  const off = await calledOff(desk);
  if (off) desk.state.topic = off.services.map((one) => one.serviceId);
  // A yes or no is first of all the answer to the question on the table.
  const onTable = await answered(scene, words);
  if (onTable === "settled") {
    await writeLine(desk, { role: "user", content: text });
    return "settled";
  }
  if (onTable === "goes_on") return "model";
  const answeredReminder = await answerReminder(desk, text);
  if (answeredReminder) {
    await answer(scene, answeredReminder);
    await writeLine(desk, { role: "user", content: text });
    return "settled";
  }
  if (await byPlainWords(scene, text, words.last, assistant)) {
    await writeLine(desk, { role: "user", content: text });
    return "settled";
  }
  const relay = await openRelay(desk);
  // The message that called them is still to be answered, where it is handled again after a failure.
  if (!relay || isOfUpdate(desk, relay)) return "model";
  if (await assistant.isPlain(text, desk)) return "rules";
  await passOn(desk, relay, text);
  await writeLine(desk, { role: "user", content: text });
  // Who asks reads that it was passed on; who tells something sees that it was seen.
  if (isMarkedQuestion(text)) await answer(scene, say(desk.t.call.passedOn));
  else await scene.line.react(words.last.message, "seen");
  return "settled";
}

/**
 * What code understands without any model and without a question: thanks, a goodbye, being left alone, and a
 * call for a person with nothing else beside it.
 */
async function byPlainWords(
  scene: Scene<ClientDesk>,
  text: string,
  { message }: Heard,
  assistant: Pick<Assistant, "plainly">,
): Promise<boolean> {
  const { desk } = scene;
  // «Ок» with nothing on the table asks for nothing.
  const heard = desk.state.asked.length === 0 ? readAnswer(text, { ...ASKING.choice, echo: [] }) : null;
  const social = readSocial(text);
  const isThanks = social === "thanks" || social === "goodbye";
  // «Put her in for Friday, cheers» wishes for something, and thanks for it.
  const isOnly = isThanks && (await assistant.plainly(text, desk)).every((act) => act === "social");
  if ((heard?.means === "ack" && heard.rest === "") || isOnly) {
    await scene.line.react(message, "thanks");
    return true;
  }
  const stop = readStop(text);
  const reason =
    stop.length > 0 ? null : readPerson(withoutPlease(masterNamed(text, desk.master.masterName)));
  if (stop.length === 0 && !reason) return false;
  // Anger is a person's to answer, whatever else is said in it.
  const alone = reason === "complaint" || piecesOf(text).length < 2;
  const acts = alone ? [] : await assistant.plainly(text, desk);
  if (acts.some((act) => !["stop", "person", "social"].includes(act))) return false;
  if (stop.length > 0) {
    await answer(scene, await stopWriting(desk, stop));
    return true;
  }
  // Who already has the master in the chat is passed on, not announced again.
  if (!reason || (await openRelay(desk))) return false;
  await answer(scene, { call: { kind: "person", reason, question: text } });
  return true;
}
