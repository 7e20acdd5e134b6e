import { OFFERED } from "./catalog.ts";
import { type ClientRule, call, has } from "./rule.ts";

const PLACE =
  /(адрес|где вы|где находит|куда ехать|куда приходить|как (?:вас найти|добраться|доехать|пройти)|парков|address|where are you|how do i get|parking|мекенжай|қайда|қалай жет)/iu;
const PAYMENT = /(оплат|картой|наличн|каспи|kaspi|перевод|pay|card|cash|төле)/iu;
const RULES =
  /(стерил|дезинф|гигиен|инструмент|чисто|правил|опозда|sterili|hygien|clean|rules|late|тазалық)/iu;
const PREPARATION = /(подготов|готовиться|взять с собой|prepare|bring|дайынд)/iu;
const CARE = /(после процедур|ухаживать|уход|aftercare|care|күтім)/iu;
const ASKS_FOR_TIME =
  /(запис|окошк|окно|свобод|прийти|придти|попасть|успе|место|мест[аоу]?|врем|когда|book|free|available|slot|appointment|come|жаз|бос|уақыт|орын|қашан)/iu;

const knowledge = (topic: string) => call("answer_from_knowledge", { topic, question: null });

export const asksForPlace: ClientRule = ({ text, services }) =>
  has(text, PLACE) && services.length === 0 ? knowledge("place") : null;

export const asksHowToPay: ClientRule = ({ text, services }) =>
  has(text, PAYMENT) && services.length === 0 ? knowledge("payment") : null;

export const asksHowToPrepare: ClientRule = ({ text, services, silent }) =>
  has(text, PREPARATION) && services.length === 0 && silent ? knowledge("preparation") : null;

export const asksForRules: ClientRule = ({ text, services, silent }) =>
  has(text, RULES) && services.length === 0 && silent ? knowledge("rules") : null;

export const asksForCare: ClientRule = ({ text, services, silent }) =>
  has(text, CARE) && services.length === 0 && silent ? knowledge("care") : null;

/** Any other question that is not about times; one of two words is no question for the master. */
export const asksSomethingElse: ClientRule = ({ raw, text, silent }) =>
  raw.trim().endsWith("?") &&
  text.split(" ").length > 2 &&
  silent &&
  !has(text, ASKS_FOR_TIME) &&
  !has(text, OFFERED)
    ? knowledge("other")
    : null;
