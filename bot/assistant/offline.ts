import { localDate, wallTimeAt } from "../../engine/time.ts";
import { matchServices } from "./match-services.ts";
import type { ChatModel, ModelAnswer, ModelRequest, ServiceFact } from "./model.ts";
import { bare, plainWord } from "./plain-words.ts";
import { parseWhen, type When } from "./when.ts";

const has = (text: string, pattern: RegExp) => pattern.test(text);

const CANCEL =
  /(отмен|отказ|не приду|меня(?: \p{L}+){0,3} не будет|не будет меня|не прид[её]м|не смогу прийти|аннулир|cancel|call off|бас тарт|болдырма|otmen)/iu;
const MOVE =
  /(перенес|перенос|перен[её]с|передвин|сдвин|перезапи|поменять время|другое время|другой день|move|reschedul|change my|another (?:time|day)|ауыстыр|perenes)/iu;
const CANNOT =
  /(никак|не могу|не смогу|не получ|не успева|can't|cannot|can not make|won't make|бола алмаймын|келе алмаймын)/iu;
const MINE =
  /(мо[ийяю]\p{L}* запис|мо[иё]\p{L}* визит|когда я записан|на когда я|когда у меня|во сколько у меня|куда я записан|my (?:visit|appointment|booking)|when am i|what time am i|жазбаларым|менің жазба|қашан жазыл)/iu;
const PRICE =
  /(сколько сто|почем|поч[её]м|цен[аыу]|прайс|стоимост|расценк|how much|price|cost|қанша тұрады|қанша|бағасы|баға|skolko stoit)/iu;
const OFFERED =
  /(какие услуг|что вы делаете|что есть из услуг|список услуг|услуги|what (?:services|do you (?:do|offer))|services|қандай қызмет|қызметтер)/iu;
const LENGTH = /(сколько длится|как долго|сколько по времени|how long|қанша уақыт)/iu;
const PLACE =
  /(адрес|где вы|где находит|куда ехать|куда приходить|как (?:вас найти|добраться|доехать|пройти)|парков|address|where are you|how do i get|parking|мекенжай|қайда|қалай жет)/iu;
const PAYMENT = /(оплат|картой|наличн|каспи|kaspi|перевод|pay|card|cash|төле)/iu;
const RULES =
  /(стерил|дезинф|гигиен|инструмент|чисто|правил|опозда|sterili|hygien|clean|rules|late|тазалық)/iu;
const PREPARATION = /(подготов|готовиться|взять с собой|prepare|bring|дайынд)/iu;
const CARE = /(после процедур|ухаживать|уход|aftercare|care|күтім)/iu;
const ASSISTANT =
  /((ты|вы) (бот|робот|человек|живой|настоящ)|с кем я говорю|are you (?:a )?(?:bot|robot|human|real)|сен ботсың|сіз ботсыз)/iu;
const LATE = /(опазды|опоздаю|задержусь|задержива|running late|be late|i'm late|кешіг)/iu;
const GREETING =
  /^(здравствуй\p{L}*|привет\p{L}*|добр\p{L}+ (?:день|утро|вечер)|доброе утро|хай|салют|hello|hi|hey|good (?:morning|afternoon|evening)|сәлем\p{L}*|салем\p{L}*|қайырлы \p{L}+)[\s!.]*$/iu;
const BOOKING =
  /(запи[шс]|хо[чт]|можно|нужн|есть|свободн|окошк|окно|бронь|заброн|book|appointment|free|available|have|want|would like|need|slot|жаз|керек|бос|болады)/iu;
const SAME = /(как в прошлый раз|то же самое|как обычно|same as last|the usual|әдеттегідей)/iu;

const nothingSaid = (when: When) =>
  when.from === null &&
  when.exact === null &&
  when.notBefore === null &&
  when.notAfter === null &&
  when.prefer === null &&
  when.shift === null &&
  when.doubt === null;

/**
 * The rules that take over where no model is: plain sentences about booking, moving, cancelling and prices. They sit behind
 * the same port as a model, call the same tools, and are as little trusted.
 */
export const offlineModel: ChatModel = {
  name: "offline",
  metered: false,
  async complete(request) {
    // Its tools show the whole answer, so one step is enough.
    if (request.steps.length > 0) return { content: "", calls: [], usage: null };
    return decide(request);
  },
};

function decide({ text: raw, facts }: ModelRequest): ModelAnswer {
  const text = bare(raw);
  const services = matchServices(text, facts.services);
  const when = parseWhen(text, facts.when);
  const silent = nothingSaid(when);
  const [visit] = facts.visits;
  const visitRef = () => visitMeant(facts.visits, services, raw, facts.when);

  if (facts.question && !has(text, CANCEL) && !has(text, MOVE)) {
    const meant = visitMeant(facts.visits, services, raw, facts.when);
    if (meant)
      return facts.question === "cancel"
        ? call("propose_cancel", { appointment: meant })
        : call("propose_move", { appointment: meant, when: null });
  }
  const word = plainWord(raw);
  if (word === "yes" || word === "no") return say("greeting"); // to nothing that was offered
  if (has(text, ASSISTANT)) return say("assistant");
  if (has(text, LATE)) return say("late");
  if (has(text, CANCEL) && !has(text, MOVE)) return call("propose_cancel", { appointment: visitRef() });
  const refusesOwnTime = visit !== undefined && has(text, CANNOT) && !silent;
  if (has(text, MOVE) || refusesOwnTime)
    return call("propose_move", { appointment: visitForMove(facts.visits, services, raw), when: raw });
  if (has(text, MINE)) return call("my_appointments", {});
  if ((has(text, PRICE) || has(text, LENGTH)) && (silent || services.length > 0))
    return call("find_services", { words: services.length > 0 ? raw : null });
  if (has(text, PLACE) && services.length === 0) return call("answer_from_knowledge", { topic: "place" });
  if (has(text, PAYMENT) && services.length === 0) return call("answer_from_knowledge", { topic: "payment" });
  if (has(text, PREPARATION) && services.length === 0 && silent)
    return call("answer_from_knowledge", { topic: "preparation" });
  if (has(text, RULES) && services.length === 0 && silent)
    return call("answer_from_knowledge", { topic: "rules" });
  if (has(text, CARE) && services.length === 0 && silent)
    return call("answer_from_knowledge", { topic: "care" });
  if (services.length === 0) {
    const picked = pickShown(text, when, facts);
    if (picked) return call("propose_appointment", { slot: picked, notes: null });
  }
  if (services.length > 0)
    return call("find_slots", {
      services: services.map((one) => one.ref),
      moving: null,
      when: silent ? null : raw,
      notes: null,
    });
  if (has(text, GREETING)) return say("greeting");
  if (has(text, OFFERED) && silent) return call("find_services", { words: null });
  if (!silent || has(text, SAME)) {
    const { flow } = facts;
    return call("find_slots", {
      services: flow?.movingRef ? [] : (flow?.serviceRefs ?? []),
      moving: flow?.movingRef ?? null,
      when: raw,
      notes: null,
    });
  }
  if (has(text, BOOKING)) return call("find_slots", { services: [], moving: null, when: null, notes: null });
  return say("notUnderstood");
}

/** One of the times last shown: «самое позднее», «17:30», «первое». */
function pickShown(text: string, when: When, { shown, when: context }: ModelRequest["facts"]): string | null {
  if (shown.length === 0 || when.from !== null || when.doubt || when.shift !== null) return null;
  if (when.prefer === "latest") return shown.at(-1)?.ref ?? null;
  if (when.prefer === "earliest") return shown[0]?.ref ?? null;
  if (when.exact === null) return null;
  const minutes = (start: number) => wallTimeAt(context.timeZone, start).minutes;
  const fitting = shown.filter(({ start }) => minutes(start) === when.exact);
  return fitting.length === 1 && text.length < 60 ? (fitting[0]?.ref ?? null) : null;
}

type Visits = ModelRequest["facts"]["visits"];

/** The one visit the words point at, by service or by its own day; null when they do not. */
function visitMeant(
  visits: Visits,
  services: readonly ServiceFact[],
  raw: string,
  context: ModelRequest["facts"]["when"],
): string | null {
  const byService =
    services.length > 0
      ? visits.filter((visit) => services.some((service) => visit.serviceIds.includes(service.id)))
      : visits;
  if (byService.length === 1) return byService[0]?.ref ?? null;
  const { from, to } = parseWhen(raw, context);
  if (from === null || to === null) return null;
  const day = (start: number) => localDate(context.timeZone, start);
  const onDay = byService.filter((visit) => from <= day(visit.start) && day(visit.start) <= to);
  return onDay.length === 1 ? (onDay[0]?.ref ?? null) : null;
}

/** For a move the day in the words is where it goes, so only a service can point at the visit. */
function visitForMove(visits: Visits, services: readonly ServiceFact[], raw: string): string | null {
  const byService =
    services.length > 0
      ? visits.filter((visit) => services.some((service) => visit.serviceIds.includes(service.id)))
      : visits;
  return byService.length === 1 && raw.length > 0 ? (byService[0]?.ref ?? null) : null;
}

function call(name: string, input: Record<string, unknown>): ModelAnswer {
  return { content: "", calls: [{ id: "offline-1", name, arguments: JSON.stringify(input) }], usage: null };
}

/** A fixed sentence, by its key: the turn says it in the person's language. */
function say(key: "greeting" | "assistant" | "late" | "notUnderstood"): ModelAnswer {
  return { content: `#${key}`, calls: [], usage: null };
}
