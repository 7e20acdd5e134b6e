import { type ClientRule, call, has } from "./rule.ts";

const WAIT =
  /(сообщи\p{L}* (?:если|когда)|дайте знать|напишите если|если (?:что-то |кто-то |время )?освобод|в лист ожидан|подожду|let me know|waiting list|waitlist|if (?:something|anything|a slot|it) (?:frees|opens|comes) up|босаса|хабарла)/iu;

export const wouldWait: ClientRule = ({ raw, text, services, silent, facts }) =>
  has(text, WAIT) && (services.length > 0 || facts.flow)
    ? call("join_waitlist", { services: services.map((one) => one.ref), when: silent ? null : raw })
    : null;
