import type { Given } from "../dialogue/answering.ts";
import { answering, askingOf } from "../dialogue/answers.ts";
import { type Asked, answeredBy } from "../dialogue/asked.ts";
import { justMade } from "../dialogue/booking/made.ts";
import { asNamed, type Desk } from "../dialogue/desk.ts";
import type { Reply } from "../dialogue/reply.ts";
import { whenHere } from "../dialogue/when-said.ts";
import { askWhich, openAt } from "../dialogue/which.ts";
import { type Answer, readAnswer } from "../reading/acts/answer.ts";
import { replaces } from "../reading/acts/correct.ts";
import { daysBeside, timeBeside, timeBesideMove } from "../reading/acts/repeats.ts";
import { readTell } from "../reading/acts/tell.ts";
import { matchServices } from "../reading/match-services.ts";
import { parseWhen } from "../reading/when.ts";
import { answer, goOn } from "./answer.ts";
import type { How } from "./post.ts";
import type { Scene } from "./scene.ts";
import type { Words } from "./words.ts";

/**
 * Takes words as the answer to the question on the table. `settled`: that is all they were. `goes_on`: the
 * answer is taken, and what is left of the words (`words.text` from now on) is still to be dealt with. Null:
 * they are no answer, or not a whole one.
 *
 * What takes something needs a yes to exactly that: an agreement takes the card on the table; a mere yes, or
 * that it was heard, takes it only where the question is the last thing the bot said, else it is put again. A
 * refusal acts at once.
 */
export async function answered(scene: Scene, words: Words): Promise<"settled" | "goes_on" | null> {
  const { desk } = scene;
  const question = answeredBy(desk.state, words.last);
  for (const other of desk.state.asked) {
    if (other === question || words.last.replyTo !== null) continue;
    const plain = await answering(desk, other)?.plainly?.(desk, other, words.text);
    if (plain) return taken(scene, words, other, plain);
  }
  const known = question && answering(desk, question);
  if (!question || !known || correctsVisit(desk, question, words.text)) return null;
  // Replied to, it is what they mean.
  const { replyTo } = words.last;
  const isMeant = replyTo !== null && (replyTo === question.message || question.earlier?.includes(replyTo));
  const isLast = isMeant || desk.state.last === question.message;
  const given = (await known.given?.(desk, question, words.text, { isLast })) ?? null;
  if (given === "other") return null;
  if (given) return taken(scene, words, question, given);
  const beside = besideCard(desk, question, words.text);
  const asking = {
    ...askingOf(known, question.echo),
    comparesTime: comparesTime(question) || question.asks === "cancel",
  };
  const said = heard(readAnswer(words.text, asking), beside);
  if (said?.more === "times")
    said.more = changesTime(desk, question, words.text) ? "changes" : said.asks ? "asks" : null;
  if (!said || (said.rest !== "" && isOfMore(desk, question, said))) return null;
  const off = () => takeOff(desk, question);
  const settle = (reply: Reply, shown: How = {}) => settleBy(scene, reply, shown);
  switch (said.means) {
    case "thanks":
      // One step is left of a card: it is said, by the card itself.
      return isLast && (question.asks === "book" || question.asks === "move")
        ? settle(await known.again(desk, question, words.text))
        : null;
    case "later":
      // «Пока не отменяйте, вечером скажу» keeps the visit, whatever else is said of when.
      if (said.more === "changes" && question.asks !== "cancel") return null;
      off();
      return settle(await known.later(desk, question, words.text));
    case "no": {
      off();
      // «Передумала отменять, буду в среду»: the visit's own time is no wish.
      const wishes =
        said.more === "changes" || (wantsOtherTime(desk, said) && changesTime(desk, question, words.text));
      // Another wish instead: it replaces what was offered, and until then no yes takes that.
      if (wishes && question.asks !== "cancel") return null;
      const onCard = isLast && desk.state.openCard === question.message ? { tapped: question.message } : {};
      const outcome = await settle(await known.no(desk, question, words.text), onCard);
      return outcome && (wishes || said.more === "asks") ? goesOn(words, said) : outcome;
    }
    default: {
      // «Да, и передайте, что приду с дочкой»: told beside the answer, it changes nothing of it.
      if (said.more === "changes" && beside !== "other" && readTell(said.rest)) said.more = "asks";
      // What a card's time was compared with says no other time.
      const isOther =
        said.more !== "asks" &&
        !comparesTime(question) &&
        wantsOtherTime(desk, said) &&
        !tellsWhy(desk, question, words.text);
      if (said.more === "changes" || isOther) return null;
      // Asked beside an answer: both are dealt with, this one first.
      const takes =
        said.means === "agree" || isMeant || (isLast && (said.means === "yes" || !question.beside));
      const open = takes ? [] : openAt(desk, words.last.at).filter((one) => answering(desk, one));
      if (open.length > 1) return settle(askWhich(desk, open));
      if (takes) off();
      const step = takes ? known.yes : (known.weakly ?? known.again);
      const outcome = await settle(await step(desk, question, words.text));
      return outcome && said.more === "asks" ? goesOn(words, said) : outcome;
    }
  }
}

type Beside = "same" | "other" | "left" | "why" | null;

/** How a time that words say stands to the card they answer; null: they say none, or it is no card. */
function besideCard(desk: Desk, question: Asked, text: string): Beside {
  if (question.asks === "wait" && question.days) return daysBeside(text, question.days, whenHere(desk));
  return comparesTime(question) ? besideStart(desk, question, text) : null;
}

const comparesTime = (question: Asked): boolean =>
  question.asks === "wait"
    ? question.days !== undefined
    : /^(?:book|move|reminder|seat)$/.test(question.asks) &&
      "start" in question &&
      question.start !== undefined;

/** The same for whatever has a start. */
function besideStart(desk: Desk, question: Asked, text: string): Beside {
  const { start, from } = { start: undefined, from: undefined, ...question };
  if (start === undefined) return null;
  const context = { when: whenHere(desk), services: asNamed(desk.services) };
  return from === undefined
    ? timeBeside(text, start, context)
    : timeBesideMove(text, { start, left: from }, context);
}

/** Words about a time besides the answer want another one: «заболела вчера» does not, «в субботу» does. */
function changesTime(desk: Desk, question: Asked, text: string): boolean {
  if (question.asks === "wait" && question.days) return besideCard(desk, question, text) !== null;
  if (!("start" in question) || question.start === undefined) return true;
  const beside = besideStart(desk, question, text);
  return beside === "other" || mayBeWhy(beside);
}

/** The times that words say are the visit's own, or of what they tell of besides. */
const tellsWhy = (desk: Desk, question: Asked, text: string): boolean =>
  "start" in question &&
  question.start !== undefined &&
  (!changesTime(desk, question, text) || mayBeWhy(besideStart(desk, question, text)));

/** Another time that the words may only tell of: why the answer is what it is. */
const mayBeWhy = (beside: Beside): boolean => beside === "left" || beside === "why";

/**
 * What repeats the card is a yes to it; what says another time is more than a yes. The day that a move leaves
 * is a reason beside what both readers hear as a yes: «да, в среду некому забрать внучку».
 */
function heard(said: Answer | null, beside: Beside): Answer | null {
  const takes = said !== null && ["agree", "yes", "ack"].includes(said.means);
  if (beside === "same" && (said === null || takes))
    return {
      means: said?.means === "agree" ? "agree" : "yes",
      rest: "",
      more: null,
      asks: false,
      deed: false,
    };
  const isOther = beside === "other" || (mayBeWhy(beside) && said?.more !== null);
  return isOther && takes ? { ...said, more: "changes" } : said;
}

function takeOff({ state }: Desk, question: Asked): void {
  state.asked = state.asked.filter((one) => one !== question);
}

/** Shows what an answer ended in. Null: nothing did, it was of a talk that went on without it. */
async function settleBy(scene: Scene, reply: Reply, how: How): Promise<"settled" | null> {
  if (!reply.screen && !reply.toast && !reply.call) return null;
  const shown =
    reply.screen || reply.call ? reply : { screen: { kind: "say" as const, text: reply.toast ?? "" } };
  await goOn(scene, await answer(scene, shown, how));
  return "settled";
}

/** What was asked for is given; a wish or a question beside it is dealt with next. */
async function taken(scene: Scene, words: Words, question: Asked, given: Given) {
  const { reply, rest, stays, shown } = given;
  if (!stays) takeOff(scene.desk, question);
  const outcome = await settleBy(scene, reply, {});
  const { last } = scene.desk.state;
  if (outcome && last !== null) await shown?.(last);
  return outcome && rest !== "" ? goesOn(words, { rest }) : outcome;
}

/** The rest of the words is a wish or a question of its own. */
function goesOn(words: Words, { rest }: Pick<Answer, "rest">): "goes_on" {
  words.text = rest;
  return "goes_on";
}

/** Questions that a text with anything else in it does not answer. */
const OF_ITS_OWN: ReadonlySet<Asked["asks"]> = new Set([
  "choice",
  "which",
  "instead",
  "opened",
  "import",
  "came",
  "may",
  "silent",
  "erase",
]);

/**
 * Whether what is left of the words makes them more than an answer: of several it is which; of the master's
 * plans anything may be another wish; and a service that the question does not hold is another service.
 */
function isOfMore(desk: Desk, { asks, echo }: Asked, { rest }: Answer): boolean {
  return OF_ITS_OWN.has(asks) || namesService(desk, rest, echo);
}

/** Whether words name a service; `besides`: another one than these words do. */
function namesService({ services }: Desk, words: string, besides: readonly string[] = []): boolean {
  const own = new Set(matchServices(besides.join(" "), asNamed(services)).map(({ id }) => id));
  return matchServices(words, asNamed(services)).some(({ id }) => !own.has(id));
}

/** What is asked once a visit is booked. */
const AFTER_BOOKING: ReadonlySet<Asked["asks"]> = new Set(["name", "number", "before_visit"]);

/** «Жоқ, педикюр еді» right after it was booked is about the visit, not about their number. */
const correctsVisit = (desk: Desk, { asks }: Asked, words: string): boolean =>
  AFTER_BOOKING.has(asks) && justMade(desk) !== null && replaces(words) && namesService(desk, words);

/** Words that nothing accounts for name a day or an hour. */
function wantsOtherTime(desk: Desk, { rest }: Answer): boolean {
  if (rest === "") return false;
  const when = parseWhen(rest, whenHere(desk));
  return when.from !== null || when.exact !== null;
}
