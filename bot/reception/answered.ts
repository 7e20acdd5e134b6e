import { answering, askingOf } from "../dialogue/answers.ts";
import { type Asked, answeredBy } from "../dialogue/asked.ts";
import type { Desk } from "../dialogue/desk.ts";
import type { Reply } from "../dialogue/reply.ts";
import { whenHere } from "../dialogue/when-said.ts";
import { type Answer, readAnswer } from "../reading/acts/answer.ts";
import { matchServices } from "../reading/match-services.ts";
import { parseWhen } from "../reading/when.ts";
import { answer, goOn } from "./answer.ts";
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
  const known = question && answering(desk, question);
  if (!question || !known) return null;
  const said = readAnswer(words.text, askingOf(known, question.echo));
  if (!said || (said.rest !== "" && isOfMore(desk, question, said))) return null;
  const off = () => {
    desk.state.asked = desk.state.asked.filter((one) => one !== question);
  };
  const settle = async (reply: Reply, how = {}) => {
    if (!reply.screen && !reply.toast) return null;
    const shown = reply.screen ? reply : { screen: { kind: "say" as const, text: reply.toast ?? "" } };
    await goOn(scene, await answer(scene, shown, how));
    return "settled" as const;
  };
  // Replied to, it is what they mean.
  const { replyTo } = words.last;
  const isMeant = replyTo !== null && (replyTo === question.message || question.earlier?.includes(replyTo));
  const isLast = isMeant || desk.state.last === question.message;
  switch (said.means) {
    case "thanks":
      // One step is left of a card: it is said, by the card itself.
      return isLast && (question.asks === "book" || question.asks === "move")
        ? settle(await known.again(desk, question))
        : null;
    case "later":
      if (said.more === "changes") return null;
      off();
      return settle(await known.later(desk, question));
    case "no": {
      off();
      const wishes = said.more === "changes" || wantsOtherTime(desk, said);
      // Another wish instead: it replaces what was offered, and until then no yes takes that.
      if (wishes && question.asks !== "cancel") return null;
      const onCard = isLast && desk.state.openCard === question.message ? { tapped: question.message } : {};
      const outcome = await settle(await known.no(desk, question), onCard);
      return outcome && (wishes || said.more === "asks") ? goesOn(words, said) : outcome;
    }
    default: {
      if (said.more === "changes" || (said.more !== "asks" && wantsOtherTime(desk, said))) return null;
      // Asked beside an answer: both are dealt with, this one first.
      const takes = said.means === "agree" || isMeant || (isLast && !question.beside);
      if (takes) off();
      const outcome = await settle(await (takes ? known.yes(desk, question) : known.again(desk, question)));
      return outcome && said.more === "asks" ? goesOn(words, said) : outcome;
    }
  }
}

/** The rest of the words is a wish or a question of its own. */
function goesOn(words: Words, { rest }: Answer): "goes_on" {
  words.text = rest;
  return "goes_on";
}

/**
 * Whether what is left of the words makes them more than an answer: of several it is which; of the master's
 * plans anything may be another wish; and a service that the question does not hold is another service.
 */
function isOfMore({ services }: Desk, { asks }: Asked, { rest }: Answer): boolean {
  if (asks === "choice" || asks === "plan" || asks === "import") return true;
  const named = services.map(({ _id, name, tags }) => ({ id: String(_id), name, tags }));
  return matchServices(rest, named).length > 0;
}

/** Words that nothing accounts for name a day or an hour. */
function wantsOtherTime(desk: Desk, { rest }: Answer): boolean {
  if (rest === "") return false;
  const when = parseWhen(rest, whenHere(desk));
  return when.from !== null || when.exact !== null;
}
