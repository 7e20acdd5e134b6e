import { CANCEL, MOVE } from "../../reading/deed-words.ts";
import { isMarkedQuestion, isQuestion } from "../../reading/is-question.ts";
import { asksIfFree, asksToBring, isMayQuestion, wishesForVisit } from "../../reading/questions.ts";
import { OFFERED } from "./catalog.ts";
import { type ClientRule, call, has } from "./rule.ts";

const ASKS_FOR_TIME =
  /(запис|окошк|окно|свобод|прийти|придти|попасть|успе|место|мест[аоу]?|врем|когда|book|free|available|slot|appointment|come|жаз|бос|уақыт|орын|қашан)/iu;

/** Something the master wrote answers it. */
export const asksWhatIsKnown: ClientRule = ({ raw, services, facts }) =>
  facts.answers.length > 0 && services.length === 0 && isQuestion(raw)
    ? call("ask", { items: facts.answers, question: raw.slice(0, 300) })
    : null;

/** Beside another act: «делаете педикюр с вросшим ногтем?» asks about a service, and wishes for none. */
export const asksAboutService: ClientRule = ({ raw, text, services, silent, facts }) =>
  services.length > 0 &&
  silent &&
  raw.trim().endsWith("?") &&
  text.split(" ").length > 3 &&
  !wishesForVisit(text)
    ? call("ask", { items: facts.answers, question: raw.slice(0, 300) })
    : null;

const OFFERS =
  /(?<!\p{L})(?:делаете|делаешь|занимаетесь|занимаешься|предусмотрен\p{L}*|do you (?:do|offer)|жасайсыз(?:дар)? (?:ба|ма)|жасайсың ба)(?!\p{L})/iu;
const FEW_WORDS = 3;
/** «Маникюр делаете?» asks for what is offered; with more in it («кутикулу отдельно») the master knows. */
export const asksWhatIsDone: ClientRule = ({ raw, text, services, silent, facts }) => {
  if (!silent || services.length === 0 || !/\?\s*\P{L}*$/u.test(raw) || !has(text, OFFERS)) return null;
  if (wishesForVisit(text)) return null;
  return text.replace(OFFERS, "").trim().split(/\s+/).length <= FEW_WORDS
    ? call("prices", { services: services.map(({ ref }) => ref) })
    : call("ask", { items: facts.answers, question: raw.slice(0, 300) });
};

/** Beside another act: a day that a question names is no wish for it, where nothing wishes for a visit. */
export const asksOfADay: ClientRule = ({ raw, text, services, silent, facts }) =>
  !silent &&
  services.length === 0 &&
  !facts.flow &&
  raw.trim().endsWith("?") &&
  text.split(" ").length > 4 &&
  !wishesForVisit(text) &&
  !asksIfFree(text)
    ? call("ask", { items: facts.answers, question: raw.slice(0, 300) })
    : null;

/** Any other question that is not about times; one of two words is no question for the master. */
export const asksSomethingElse: ClientRule = ({ raw, text, silent, facts }) =>
  raw.trim().endsWith("?") &&
  text.split(" ").length > 2 &&
  silent &&
  (!has(text, ASKS_FOR_TIME) || asksToBring(text)) &&
  !has(text, OFFERED)
    ? call("ask", { items: facts.answers, question: raw.slice(0, 300) })
    : null;

/** A question that nothing else reads: the master is asked, rather than nobody. */
export const asksAnything: ClientRule = ({ raw, text, silent, services, facts }) =>
  silent &&
  services.length === 0 &&
  text.split(" ").length > 2 &&
  (isMayQuestion(text) || isMarkedQuestion(raw)) &&
  !wishesForVisit(text)
    ? call("ask", { items: facts.answers, question: raw.slice(0, 300) })
    : null;

const IN_A_FAMILY_WAY =
  /(?<!\p{L})(?:беремен\p{L}*|на \p{L}+ месяце|кормлю|pregnan\p{L}*|breastfeeding|жүкті\p{L}*|жукти\p{L}*|екіқабат\p{L}*|аяғым ауыр\p{L}*)(?!\p{L})/iu;
const MAY =
  /(?<!\p{L})(?:можно|безопасно|вредно|нельзя|safe|okay|allowed|can i|бола ма|болады ма|зиян\p{L}*)(?!\p{L})/iu;
const TROUBLE =
  /(?<!\p{L})(?:воспал\p{L}*|опух\p{L}*|распух\p{L}*|нарыв\p{L}*|гно[ий]\p{L}*|ранк?[аиу]|грибок\p{L}*|infected|swollen|a wound|іріңде\p{L}*|ісіп\p{L}*)(?!\p{L})/iu;
const ADVICE =
  /(?<!\p{L})(?:нельзя|можно|стоит ли|что (?:мне )?делать|как думаешь|как думаете|is it ok|is it okay|should i|can i|what do you think|бола ма|болмайды)(?!\p{L})/iu;
/** «Я на шестом месяце, покрытие можно?» is the master's to answer. */
export const asksOfHealth: ClientRule = ({ raw, text, silent, facts }) =>
  (IN_A_FAMILY_WAY.test(raw) && MAY.test(raw)) ||
  (TROUBLE.test(raw) && ADVICE.test(raw) && silent && !has(text, MOVE) && !has(text, CANCEL))
    ? call("ask", { items: facts.answers, question: raw.slice(0, 300) })
    : null;
