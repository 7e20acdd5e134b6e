import { readCorrection } from "../reading/acts/correct.ts";
import { withHoursOfVisits } from "../reading/beside-visits.ts";
import { withoutKept } from "../reading/kept-visits.ts";
import { asMeant, asWritten } from "../reading/letters.ts";
import { bare } from "../reading/plain-words.ts";
import { offersChoice } from "../reading/questions.ts";
import { lastWordOf, saysNothing, type When } from "../reading/when/meaning.ts";
import { parseWhen } from "../reading/when.ts";
import { wishedServices } from "../reading/wished-services.ts";
import { withWishedTimes } from "../reading/wished-times.ts";
import type { ChatModel, ModelAnswer, ModelRequest, ServiceFact, ToolCall, TurnFacts } from "./model.ts";
import * as booking from "./rules/booking.ts";
import * as calls from "./rules/call.ts";
import * as catalog from "./rules/catalog.ts";
import * as courtesy from "./rules/courtesy.ts";
import { deedsOf } from "./rules/deeds.ts";
import { gathered } from "./rules/gathered.ts";
import { isAmidst, withHeard } from "./rules/heard.ts";
import * as knowledge from "./rules/knowledge.ts";
import { leftOf } from "./rules/left.ts";
import * as profile from "./rules/profile.ts";
import { type ClientRule, type ClientSaid, NOTHING } from "./rules/rule.ts";
import { type Decided, severalOf } from "./rules/several.ts";
import * as told from "./rules/told.ts";
import * as visits from "./rules/visits.ts";
import * as waiting from "./rules/waiting.ts";

/**
 * The rules of a client's chat. The first that fits answers, so they stand singly, whatever room they are of.
 */
const CLIENT_RULES: readonly ClientRule[] = [
  visits.answersWhich,
  courtesy.plainYesOrNo,
  calls.wantsPerson,
  courtesy.isCourteous,
  profile.stops,
  booking.correctsWhatWasMade,
  knowledge.asksOfHealth,
  told.tells,
  visits.changesService,
  visits.asksForTerms,
  visits.cancels,
  visits.moves,
  visits.answersReminder,
  waiting.wouldWait,
  booking.asksWhyNot,
  visits.asksForVisits,
  calls.haggles,
  catalog.asksPriceOrLength,
  knowledge.asksWhatIsKnown,
  knowledge.asksWhatIsDone,
  booking.picksShown,
  booking.namesServices,
  booking.wantsTheSame,
  booking.asksWhy,
  knowledge.asksSomethingElse,
  catalog.asksWhatIsOffered,
  booking.saysWhen,
  booking.wantsToBook,
  knowledge.asksAnything,
];

/** The same for a piece of a message: a yes in it belongs to what else is said, and so may a service. */
const PIECE_RULES: readonly ClientRule[] = CLIENT_RULES.filter(
  (one) => one !== courtesy.plainYesOrNo,
).flatMap((one) =>
  one === booking.namesServices ? [knowledge.asksAboutService, knowledge.asksOfADay, one] : [one],
);

/**
 * The rules that take over where no model is: plain sentences about booking, moving, cancelling and prices.
 * They sit behind the same port as a model, call the same tools, and are as little trusted.
 */
export const offlineModel: ChatModel = {
  name: "offline",
  metered: false,
  async complete(request) {
    // Its tools show the whole answer, so one step is enough.
    return request.steps.length > 0 ? NOTHING : decide(request);
  },
};

/**
 * The rules of the master's chat where no model is: the day, the week, a person, and plans for what is
 * plainly said.
 */
export const offlineMaster: ChatModel = {
  name: "offline",
  metered: false,
  async complete({ text, steps, facts }) {
    if (steps.length > 0) return NOTHING;
    const read = deedsOf(text, facts);
    return read.calls.length > 0 ? read : (courtesy.ofMaster(text) ?? NOTHING);
  },
};

/** The acts that the rules read in a client's sentence, by name, in order. */
export const actsPlainlyIn = (request: ModelRequest): string[] =>
  decide(request).calls.map(({ name }) => name);

/**
 * Whether a sentence plainly is about booking, moving or cancelling: understood even while a person has the
 * chat.
 */
export function isPlainWish(request: ModelRequest): boolean {
  const [first] = decide(request).calls;
  if (!first) return false;
  if (first.name !== "book") return /^(?:choose|move|cancel|visits)$/.test(first.name);
  const { services, when } = JSON.parse(first.arguments) as { services: string[]; when: string | null };
  return services.length > 0 && (when !== null || WANTS.test(request.text));
}
const WANTS = /(запи[шс]|хочу|хотел|бронь|заброн|book|would like|i want|жазыл|қалаймын)/iu;

/** The words of a client's message with an act in them that none of the calls rests on. */
export function leftBy({ text, facts }: ModelRequest, calls: readonly ToolCall[]): string[] {
  return leftOf({ text, facts }, pieceReader(text, facts), calls);
}

/** Reads a piece of a message, which may be about the services that the whole of it names. */
function pieceReader(raw: string, facts: TurnFacts): (text: string) => Decided {
  const { services: named } = saidIn(raw, facts);
  const known = new Map<string, Decided>();
  return (text) => {
    const read = known.get(text) ?? decideOne(text, facts, { named, isPiece: true });
    known.set(text, read);
    return read;
  };
}

/** What was decided of a turn's words: they are asked about more than once. */
const decided = new WeakMap<TurnFacts, { text: string; answer: ModelAnswer }>();

function decide({ text, facts }: ModelRequest): ModelAnswer {
  const known = decided.get(facts);
  if (known?.text === text) return known.answer;
  const answer = decideAnew(text, facts);
  decided.set(facts, { text, answer });
  return answer;
}

function decideAnew(message: string, facts: TurnFacts): ModelAnswer {
  const meant = asMeant(message);
  const raw = withoutKept(meant, facts.visits, facts.when);
  const read = withHeard(decideWords(raw, facts), saidIn(raw, facts), (words) => saidIn(words, facts));
  if (raw !== meant) return quoting(read, () => message.slice(0, 300));
  return meant === message ? read : quoting(read, (words) => asWritten(words, meant, message));
}

/**
 * Whoever is told is told the words as they were written: all of them, where a part was left out of what was
 * read.
 */
const quoting = (answer: ModelAnswer, as: (words: string) => string): ModelAnswer => ({
  ...answer,
  calls: answer.calls.map((one) => {
    const input = JSON.parse(one.arguments) as Record<string, unknown>;
    for (const key of QUOTED) {
      const words = input[key];
      if (typeof words === "string") input[key] = as(words);
    }
    return { ...one, arguments: JSON.stringify(input) };
  }),
});
const QUOTED = ["words", "question", "wish", "for_whom"] as const;

function decideWords(raw: string, facts: TurnFacts): ModelAnswer {
  const whole = decideOne(raw, facts);
  const several = severalOf(raw, pieceReader(raw, facts));
  const isAlone = !several?.some(({ calls: [one] }) => /^(?:cancel|move)$/.test(one?.name ?? ""));
  const changesOne = whole.answer.calls[0]?.name === "tell" && visits.asksForAnother(raw) && isAlone;
  if (!several || changesOne) return visits.ofAllVisits(whole.answer, raw, facts);
  const calls = several
    .flatMap(({ calls: made }) => made)
    .map((one, index) => ({ ...one, id: `offline-${index + 1}` }));
  return visits.ofAllVisits(gathered({ usage: null, calls }, saidIn(raw, facts)), raw, facts);
}

/**
 * `named`: services of the whole message, where this stretch of it names none. `isPiece`: it is no whole
 * message; a yes in it belongs to what else is said.
 */
function decideOne(
  raw: string,
  facts: TurnFacts,
  { named = [], isPiece = false }: { named?: readonly ServiceFact[]; isPiece?: boolean } = {},
): Decided & { services: readonly ServiceFact[] } {
  const said = saidIn(raw, facts);
  const { services } = said;
  const rule = (isPiece ? PIECE_RULES : CLIENT_RULES).find((one) => one(said) !== null);
  const adds = services.length === 0 && rule !== undefined && ADDS.has(rule);
  // A question of a price, or a wish without a service of its own, is about the one the message names.
  const about = services.length > 0 ? said : { ...said, services: named };
  const answer =
    adds && named.length > 0
      ? booking.namesServices(about)
      : rule?.(rule === catalog.asksPriceOrLength ? about : said);
  const verb = booking.wantsToBook(said) !== null;
  return { answer: answer ?? NOTHING, bare: adds, names: services.length > 0, verb, services };
}

/** What is said, as the rules see it. Of a message that corrects itself the last word holds. */
function saidIn(raw: string, facts: TurnFacts): ClientSaid {
  const corrected = readCorrection(raw);
  const read = (written: string) => {
    const words = withHoursOfVisits(written, facts.visits, facts.services, facts.when);
    const timed = isAmidst(facts) ? words : withWishedTimes(words, facts);
    return { services: wishedServices(bare(words), facts.services), when: parseWhen(timed, facts.when) };
  };
  const [first, last] = corrected ? [read(corrected.before), read(corrected.after)] : [read(raw), null];
  const services = last && last.services.length > 0 ? last.services : first.services;
  const meant = last ? lastWordOf(first.when, last.when) : first.when;
  const when = services.length > 1 && !offersChoice(raw) ? firstWishOf(meant) : meant;
  const text = bare(raw);
  const silent = saysNothing(when);
  const dated = !silent || !saysNothing(parseWhen(text, facts.when));
  return { raw, text, services, when, silent, dated, facts };
}

/** Rules for what only adds to a wish, or wishes for nothing in particular. */
const ADDS: ReadonlySet<ClientRule> = new Set([booking.saysWhen, booking.wantsToBook, booking.picksShown]);

/** «Маникюр завтра в 15:00, а педикюр в пятницу»: times of several services are no choice. */
const firstWishOf = (when: When): When => ({
  ...when,
  meaning: { ...when.meaning, either: when.meaning.either.slice(0, 1) },
});
