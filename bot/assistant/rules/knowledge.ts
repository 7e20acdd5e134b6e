import { isQuestion } from "../../reading/is-question.ts";
import { OFFERED } from "./catalog.ts";
import { type ClientRule, call, has } from "./rule.ts";

const ASKS_FOR_TIME =
  /(запис|окошк|окно|свобод|прийти|придти|попасть|успе|место|мест[аоу]?|врем|когда|book|free|available|slot|appointment|come|жаз|бос|уақыт|орын|қашан)/iu;

/** Something the master wrote answers it. */
export const asksWhatIsKnown: ClientRule = ({ raw, services, facts }) =>
  facts.answers.length > 0 && services.length === 0 && isQuestion(raw)
    ? call("ask", { items: facts.answers, question: raw.slice(0, 300) })
    : null;

/** Any other question that is not about times; one of two words is no question for the master. */
export const asksSomethingElse: ClientRule = ({ raw, text, silent, facts }) =>
  raw.trim().endsWith("?") &&
  text.split(" ").length > 2 &&
  silent &&
  !has(text, ASKS_FOR_TIME) &&
  !has(text, OFFERED)
    ? call("ask", { items: facts.answers, question: raw.slice(0, 300) })
    : null;
