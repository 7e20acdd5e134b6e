import { type ClientRule, call, has, whenOf } from "./rule.ts";

const WAIT =
  /(сообщи\p{L}* (?:если|когда)|дайте знать|напишите если|если (?:что-то |кто-то |время )?освобод|в лист ожидан|подожду|let me know|waiting list|waitlist|if (?:something|anything|a slot|it) (?:frees|opens|comes) up|босаса|хабарла)/iu;

export const wouldWait: ClientRule = (said) => {
  const { text, services, facts } = said;
  return has(text, WAIT) && (services.length > 0 || facts.flow)
    ? call("wait", { services: services.map((one) => one.ref), when: whenOf(said) })
    : null;
};
