import { plainWord } from "../../reading/plain-words.ts";
import { type ClientRule, has, type MasterRule, say } from "./rule.ts";

const ASSISTANT =
  /((ты|вы) (бот|робот|человек|живой|настоящ)|с кем я говорю|are you (?:a )?(?:bot|robot|human|real)|сен ботсың|сіз ботсыз)/iu;
const GREETING =
  /^(здравствуй\p{L}*|привет\p{L}*|добр\p{L}+ (?:день|утро|вечер)|доброе утро|хай|салют|hello|hi|hey|good (?:morning|afternoon|evening)|сәлем\p{L}*|салем\p{L}*|қайырлы \p{L}+)[\s!.]*$/iu;

/** A yes or a no to nothing that was offered. */
export const plainYesOrNo: ClientRule = ({ raw }) => {
  const word = plainWord(raw);
  return word === "yes" || word === "no" ? say("greeting") : null;
};

export const asksWhoAnswers: ClientRule = ({ text }) => (has(text, ASSISTANT) ? say("assistant") : null);

export const greets: ClientRule = ({ text }) => (has(text, GREETING) ? say("greeting") : null);

export const masterGreets: MasterRule = ({ text }) =>
  /^(?:привет|здравствуй\p{L}*|hello|hi|сәлем\p{L}*)$/iu.test(text) ? say("greeting") : null;
