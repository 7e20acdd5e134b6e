import { matchServices } from "../reading/match-services.ts";
import { bare } from "../reading/plain-words.ts";
import type { When } from "../reading/when/meaning.ts";
import { parseWhen } from "../reading/when.ts";
import type { ChatModel, ModelAnswer, ModelRequest } from "./model.ts";
import * as booking from "./rules/booking.ts";
import { asksTheMaster } from "./rules/call.ts";
import * as catalog from "./rules/catalog.ts";
import * as clients from "./rules/clients.ts";
import * as day from "./rules/day.ts";
import * as errands from "./rules/errands.ts";
import * as forClients from "./rules/for-clients.ts";
import * as hours from "./rules/hours.ts";
import * as knowledge from "./rules/knowledge.ts";
import * as plans from "./rules/plans.ts";
import * as reminders from "./rules/reminders.ts";
import { type ClientRule, type MasterRule, say } from "./rules/rule.ts";
import * as settings from "./rules/settings.ts";
import * as start from "./rules/start.ts";
import * as visits from "./rules/visits.ts";
import * as waiting from "./rules/waiting.ts";

/**
 * The rules of a client's chat. The first that fits answers, so they stand singly, whatever room they are of.
 */
const CLIENT_RULES: readonly ClientRule[] = [
  visits.answersWhich,
  start.plainYesOrNo,
  start.asksWhoAnswers,
  reminders.comesLate,
  visits.cancels,
  visits.moves,
  visits.answersReminder,
  waiting.wouldWait,
  booking.asksWhyNot,
  visits.asksForVisits,
  catalog.asksPriceOrLength,
  knowledge.asksForPlace,
  knowledge.asksHowToPay,
  knowledge.asksHowToPrepare,
  knowledge.asksForRules,
  knowledge.asksForCare,
  booking.picksShown,
  booking.namesServices,
  booking.wantsTheSame,
  clients.saysOfThemselves,
  booking.asksWhy,
  knowledge.asksSomethingElse,
  start.greets,
  catalog.asksWhatIsOffered,
  booking.saysWhen,
  booking.wantsToBook,
];

/** The rules of the master's own chat: what is plainly to be changed, then what is to be shown. */
const MASTER_RULES: readonly MasterRule[] = [
  plans.putsBack,
  settings.asksForSettings,
  settings.changesSetting,
  catalog.pricesByPercent,
  forClients.booksFor,
  forClients.movesFor,
  forClients.cancelsFor,
  catalog.addsService,
  catalog.hidesService,
  catalog.offersAgain,
  catalog.changesLength,
  catalog.asksForServices,
  hours.asksForHours,
  hours.changesWeek,
  catalog.namesPrice,
  hours.opensHours,
  hours.closesHours,
  clients.writesNumber,
  clients.asksForPerson,
  errands.hasAnErrand,
  day.asksForDay,
  start.masterGreets,
  clients.writesName,
];

/**
 * The rules that take over where no model is: plain sentences about booking, moving, cancelling and prices.
 * They sit behind the same port as a model, call the same tools, and are as little trusted.
 */
export const offlineModel: ChatModel = {
  name: "offline",
  metered: false,
  async complete(request) {
    // Its tools show the whole answer, so one step is enough.
    return request.steps.length > 0 ? (asksTheMaster(request) ?? NOTHING_MORE) : decide(request);
  },
};

/**
 * The rules of the master's chat where no model is: the day, the week, a person, and plans for what is
 * plainly said.
 */
export const offlineMaster: ChatModel = {
  name: "offline",
  metered: false,
  async complete({ text: raw, steps, facts }) {
    if (steps.length > 0) return NOTHING_MORE;
    const text = bare(raw);
    const services = matchServices(
      text,
      facts.services.map(({ ref, name, tags }) => ({ id: ref, name, tags })),
    ).map((one) => one.id);
    return firstOf(MASTER_RULES, { raw, text, services, facts });
  },
};

const NOTHING_MORE: ModelAnswer = { content: "", calls: [], usage: null };

/**
 * Whether a sentence plainly is about booking, moving or cancelling: understood even while a person has the
 * chat.
 */
export function isPlainWish(request: ModelRequest): boolean {
  const [first] = decide(request).calls;
  if (!first) return false;
  if (first.name !== "find_slots") return /^propose_|^my_appointments$/.test(first.name);
  const { services, when } = JSON.parse(first.arguments) as { services: string[]; when: string | null };
  return services.length > 0 && (when !== null || WANTS.test(request.text));
}
const WANTS = /(запи[шс]|хочу|хотел|бронь|заброн|book|would like|i want|жазыл|қалаймын)/iu;

function decide({ text: raw, facts }: ModelRequest): ModelAnswer {
  const text = bare(raw);
  const when = parseWhen(text, facts.when);
  const first = firstOf(CLIENT_RULES, {
    raw,
    text,
    services: matchServices(text, facts.services),
    when,
    silent: nothingSaid(when),
    facts,
  });
  return visits.ofAllVisits(first, raw, facts);
}

function firstOf<S>(rules: readonly ((said: S) => ModelAnswer | null)[], said: S): ModelAnswer {
  for (const rule of rules) {
    const answer = rule(said);
    if (answer) return answer;
  }
  return say("notUnderstood");
}

const nothingSaid = (when: When) =>
  when.from === null &&
  when.exact === null &&
  when.notBefore === null &&
  when.notAfter === null &&
  when.prefer === null &&
  when.shift === null &&
  when.shiftDays === null &&
  when.doubt === null;
