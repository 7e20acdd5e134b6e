import { CANCEL, MOVE } from "../deed-words.ts";
import { isQuestion } from "../is-question.ts";
import type { NamedService } from "../match-services.ts";
import { matchServices } from "../match-services.ts";
import { namesOthers } from "../people/said.ts";
import type { WhenContext } from "../when/meaning.ts";
import { parseWhen } from "../when.ts";
import { tellsOfItself } from "./answer-by-phrases.ts";
import { readPerson } from "./person.ts";
import { readStop } from "./stop.ts";
import { readTell } from "./tell.ts";
import { namedIn } from "./which.ts";

/** From where words are read. `services`: all that are offered. */
export interface ChoiceContext {
  when: WhenContext;
  services: readonly NamedService[];
}

/** Something is asked, denied, excepted or put off in it. */
export const RESERVED =
  /\?|👎|🚫|❌|🙅|🤔|(?<!\p{L})(?:не|ни|нет|но|кроме|или|либо|без|not|no|but|except|or|without|емес|жоқ|жок|бірақ|бирак|немесе|әлде)(?!\p{L})|n['’]t(?!\p{L})/iu;

/** A delay, a condition, or something more that is wanted. */
const DOUBTS =
  /(?<!\p{L})(?:подума|посмотр|если|позже|скидк|другой|другого|дизайн|хотя|удобн|if|later|confirm|cheaper|though|ойлан|егер|кейін|арзан)/iu;
/** Why it is the one: «второе подходит, у меня выходной»; nothing is chosen, denied, done or asked in it. */
export function tellsWhy(rest: string, context: ChoiceContext): boolean {
  if (RESERVED.test(rest) || isQuestion(rest) || readTell(rest) || readStop(rest).length > 0) return false;
  if (namedIn(rest).said.length > 0 || /\d/.test(rest)) return false;
  const { exact, notBefore, notAfter, shift, shiftDays, doubt } = parseWhen(rest, context.when);
  if (!tellsOfItself(rest) || DOUBTS.test(rest)) return false;
  const says = [exact, notBefore, notAfter, shift, shiftDays, doubt].some((one) => one !== null);
  const isDeed = CANCEL.test(rest) || MOVE.test(rest) || readPerson(rest) !== null;
  return !says && !isDeed && !namesOthers(rest) && matchServices(rest, context.services).length === 0;
}

/** Words that change nothing of what is chosen: a question, or something that is told. */
export function isBeside(rest: string, { when, services }: ChoiceContext): boolean {
  if (!isQuestion(rest) && !readTell(rest)) return false;
  const { from, exact, notBefore, notAfter, prefer, shift, shiftDays, doubt } = parseWhen(rest, when);
  const ofTime = [from, exact, notBefore, notAfter, prefer, shift, shiftDays, doubt].some(
    (one) => one !== null,
  );
  return !ofTime && !/\d/.test(rest) && matchServices(rest, services).length === 0;
}
