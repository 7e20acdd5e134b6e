import { readStop } from "../../reading/acts/stop.ts";
import { REMOVE } from "../../reading/deed-words.ts";
import { type ClientRule, call } from "./rule.ts";

const OF_MESSAGES =
  /(?<!\p{L})(?:сообщен\p{L}*|отпи[шс]\p{L}*|отстань\p{L}*|беспоко\p{L}*|присыла\p{L}*|unsubscribe\p{L}*|(?:your|the|my) list|из (?:вашей |вашего )?(?:базы|списка)|мо[йе] номер\p{L}*|my number|забудьте|мазала\p{L}*|смс\p{L}*|sms|рассыл\p{L}*|реклам\p{L}*|напомина\p{L}*|уведомл\p{L}*|пиши\p{L}*|писать|шли\p{L}*|messages?|texts?|texting|reminders?|notifications?|contact|хабарла\p{L}*|ескерт\p{L}*|данн\p{L}*|data|дерек\p{L}*|удали\p{L}* (?:меня|мо\p{L}+)|forget me|delete (?:me|my))(?!\p{L})/iu;

export const stops: ClientRule = ({ raw, services, silent }) => {
  // «Не нужно мне ничего наращивать! Только брови», «в прошлый раз 11 отдали»: no word of messages.
  const isOther = services.length > 0 || !silent || /\d/.test(raw) || REMOVE.test(raw);
  if (isOther && !OF_MESSAGES.test(raw)) return null;
  const what = readStop(raw);
  return what.length > 0 ? call("stop", { what }) : null;
};
