import { type ClientRule, call, has, whenOf } from "./rule.ts";

const WAIT =
  /(сообщи\p{L}* (?:если|когда)|дайте знать|напишите если|если (?:что-то |кто-то |время )?освобод|лист (?:ожидан|на отмен)\p{L}*|(?:список|очередь) (?:ожидан|на отмен)\p{L}*|подожду|(?:кто|кто-то|кто-нибудь|вдруг).{0,25}(?:откаж|отвал|соль[её]т|слива|освобод|выпад|передума|отмен)\p{L}*|(?:свистн|маякн)\p{L}*|let me know|waiting list|wait ?list|reserve list|cancellation list|(?:keep an eye out|shout|text|ping|tell me|buzz) .{0,20}(?:if|for|when)|if (?:some|any)(?:thing|one|body) (?:cancels|drops|pulls out|frees|opens|comes)|if (?:a slot|one|it|a space) (?:frees|opens|comes)|босаса|босап қал|хабарла|кезекке қой|күту тізім)/iu;

export const wouldWait: ClientRule = (said) => {
  const { text, services, facts } = said;
  return has(text, WAIT) && (services.length > 0 || facts.flow)
    ? call("wait", { services: services.map((one) => one.ref), when: whenOf(said) })
    : null;
};
