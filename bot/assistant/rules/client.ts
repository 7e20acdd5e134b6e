import { localDate, wallTimeAt } from "../../../engine/time.ts";
import { matchServices } from "../../reading/match-services.ts";
import { bare, plainWord } from "../../reading/plain-words.ts";
import type { When } from "../../reading/when/meaning.ts";
import { parseWhen } from "../../reading/when.ts";
import type { ChatModel, ModelAnswer, ModelRequest, ServiceFact } from "../model.ts";

const has = (text: string, pattern: RegExp) => pattern.test(text);

const CANCEL =
  /(отмен|отказ|не приду|меня(?: \p{L}+){0,3} не будет|не будет меня|не прид[её]м|не смогу прийти|аннулир|cancel|call off|бас тарт|болдырма|otmen)/iu;
const MOVE =
  /(перенес|перенос|перен[её]с|передвин|сдвин|перезапи|поменять время|другое время|другой день|move|reschedul|change my|another (?:time|day)|ауыстыр|perenes)/iu;
const CANNOT =
  /(никак|не могу|не смогу|не получ|не успева|can't|cannot|can not make|won't make|бола алмаймын|келе алмаймын)/iu;
const MINE =
  /(мо[ийяю]\p{L}* запис|мо[иё]\p{L}* визит|когда я записан|на когда я|когда у меня|во сколько у меня|куда я записан|my (?:visit|appointment|booking)|when am i|what time am i|жазба(?:ларым|мды|м(?!\p{L}))|менің жазба|қашан жазыл)/iu;
const PRICE =
  /(сколько сто|поч[её]м(?!у)|цен[аыу]|прайс|стоимост|расценк|how much|price|cost|қанша тұрады|қанша|бағасы|баға|skolko stoit)/iu;
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
  when.shiftDays === null &&
  when.doubt === null;

/**
 * The rules that take over where no model is: plain sentences about booking, moving, cancelling and prices. They sit behind
 * the same port as a model, call the same tools, and are as little trusted.
 */
export const offlineModel: ChatModel = {
  name: "offline",
  metered: false,
  async complete(request) {
    const last = request.steps.at(-1);
    if (!last) return decide(request);
    // Its tools show the whole answer, so one step is enough; what the master has not written is asked of them.
    const unknown = last.results.some(({ content }) => content.includes('"not_known"'));
    return unknown && request.steps.length === 1
      ? call("ask_master", { question: request.text.slice(0, 500) })
      : { content: "", calls: [], usage: null };
  },
};

/** Whether a sentence plainly is about booking, moving or cancelling: understood even while a person has the chat. */
export function isPlainWish(request: ModelRequest): boolean {
  const [first] = decide(request).calls;
  if (!first) return false;
  if (first.name !== "find_slots") return /^propose_|^my_appointments$/.test(first.name);
  const { services, when } = JSON.parse(first.arguments) as { services: string[]; when: string | null };
  return services.length > 0 && (when !== null || WANTS.test(request.text));
}
const WANTS = /(запи[шс]|хочу|хотел|бронь|заброн|book|would like|i want|жазыл|қалаймын)/iu;

/** Fixed sentences of the rules, by name. */
export const FIXED = ["greeting", "assistant", "late", "notUnderstood"] as const;
export type FixedWords = (typeof FIXED)[number];

/** «Обе», "both", "all of them": every visit there is. */
const ALL_OF_THEM =
  /(?<!\p{L})(обе|оба|обоих|все (?:мои )?(?:запис|визит)\p{L}*|всё|both|all (?:of )?(?:my |the )?(?:visits|appointments|bookings|them)|екеуін де|екеуін|барлық жазба\p{L}*)(?!\p{L})/iu;
/** Someone else the visit is for, in the client's words. */
const FOR_WHOM =
  /(?<!\p{L})((?:для|на|за)\s+(?:мо(?:ей|ю|его|их)\s+|сво(?:ей|ю|его)\s+)?(?:дочк\p{L}*|доч\p{L}*|мам\p{L}*|сын\p{L}*|муж\p{L}*|жен\p{L}*|подруг\p{L}*|подружк\p{L}*|сестр\p{L}*|брат\p{L}*|реб[её]н\p{L}*|бабушк\p{L}*|друг\p{L}*|свекров\p{L}*)|(?:for|on behalf of)\s+my\s+\p{L}+|(?:қызым|ұлым|анам|апам|сіңлім|әпкем|құрбым|досым|күйеуім|балам)\p{L}*(?:\s+үшін)?)(?!\p{L})/iu;
const WAIT =
  /(сообщи\p{L}* (?:если|когда)|дайте знать|напишите если|если (?:что-то |кто-то |время )?освобод|в лист ожидан|подожду|let me know|waiting list|waitlist|if (?:something|anything|a slot|it) (?:frees|opens|comes) up|босаса|хабарла)/iu;
const WHY =
  /(почему (?:нельзя|нет|не)|а почему|отчего нет|точно нет|why (?:not|can't|isn't|is there no)|неге (?:болмайды|жоқ))/iu;
const ASKS_FOR_TIME =
  /(запис|окошк|окно|свобод|прийти|придти|попасть|успе|место|мест[аоу]?|врем|когда|book|free|available|slot|appointment|come|жаз|бос|уақыт|орын|қашан)/iu;
const ALLERGY = /(аллерг|беремен|чувствительн|allerg|pregnan|sensitive|аллергия)/iu;

const knowledge = (topic: string) => call("answer_from_knowledge", { topic, question: null });

function decide({ text: raw, facts }: ModelRequest): ModelAnswer {
  const first = decideOne(raw, facts);
  const [only] = first.calls;
  // «Перенеси обе на неделю позже»: one call a visit; the cards come one after another.
  if (
    only &&
    ALL_OF_THEM.test(bare(raw)) &&
    facts.visits.length > 1 &&
    /^propose_(?:move|cancel)$/.test(only.name)
  ) {
    const input = JSON.parse(only.arguments) as Record<string, unknown>;
    return {
      ...first,
      calls: facts.visits.map(({ ref }, index) => ({
        id: `offline-${index + 1}`,
        name: only.name,
        arguments: JSON.stringify({ ...input, appointment: ref }),
      })),
    };
  }
  return first;
}

function decideOne(raw: string, facts: ModelRequest["facts"]): ModelAnswer {
  const text = bare(raw);
  const services = matchServices(text, facts.services);
  const when = parseWhen(text, facts.when);
  const silent = nothingSaid(when);
  const [visit] = facts.visits;
  const visitRef = () => facts.bound ?? visitMeant(facts.visits, services, raw, facts.when);

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
    return call("propose_move", {
      appointment: facts.bound ?? visitForMove(facts.visits, services, raw),
      when: raw,
    });
  // Answering a reminder, another day or hour is a wish to move that visit.
  if (facts.bound && services.length === 0 && !silent)
    return call("propose_move", { appointment: facts.bound, when: raw });
  if (has(text, WAIT) && (services.length > 0 || facts.flow))
    return call("join_waitlist", { services: services.map((one) => one.ref), when: silent ? null : raw });
  if (has(text, WHY) && !silent)
    return call("explain_time", { services: services.map((one) => one.ref), when: raw });
  if (has(text, MINE)) return call("my_appointments", {});
  if ((has(text, PRICE) || has(text, LENGTH)) && (silent || services.length > 0))
    return call("find_services", { words: services.length > 0 ? raw : null });
  if (has(text, PLACE) && services.length === 0) return knowledge("place");
  if (has(text, PAYMENT) && services.length === 0) return knowledge("payment");
  if (has(text, PREPARATION) && services.length === 0 && silent) return knowledge("preparation");
  if (has(text, RULES) && services.length === 0 && silent) return knowledge("rules");
  if (has(text, CARE) && services.length === 0 && silent) return knowledge("care");
  if (services.length === 0) {
    const picked = pickShown(text, when, facts);
    if (picked) return call("propose_appointment", { slot: picked, notes: null });
  }
  if (services.length > 0)
    return call("find_slots", {
      services: services.map((one) => one.ref),
      moving: null,
      when: silent ? null : raw,
      notes: forWhom(raw),
    });
  if (has(text, SAME) && facts.last && facts.last.serviceRefs.length > 0)
    return call("find_slots", {
      services: facts.last.serviceRefs,
      moving: null,
      when: asLastTime(silent, raw, when, facts),
      notes: forWhom(raw),
    });
  if (has(text, ALLERGY) && silent && !raw.includes("?"))
    return call("note_about_client", { quote: raw.slice(0, 200) });
  // «А почему?» of what was just shown: it is shown again; a question of two words is no question for the master.
  if (has(text, WHY) && facts.flow && facts.flow.serviceRefs.length > 0)
    return call("find_slots", { services: facts.flow.serviceRefs, moving: null, when: null, notes: null });
  if (
    raw.trim().endsWith("?") &&
    text.split(" ").length > 2 &&
    silent &&
    !has(text, ASKS_FOR_TIME) &&
    !has(text, OFFERED)
  )
    return knowledge("other");
  if (has(text, GREETING)) return say("greeting");
  if (has(text, OFFERED) && silent) return call("find_services", { words: null });
  if (!silent || has(text, SAME)) {
    const { flow } = facts;
    return call("find_slots", {
      services: flow?.movingRef ? [] : flow && flow.serviceRefs.length > 0 ? flow.serviceRefs : facts.topic,
      moving: flow?.movingRef ?? null,
      when: raw,
      notes: forWhom(raw),
    });
  }
  if (has(text, BOOKING))
    return call("find_slots", {
      services: has(text, THAT_ONE) ? facts.topic : [],
      moving: null,
      when: null,
      notes: forWhom(raw),
    });
  return say("notUnderstood");
}

const THAT_ONE =
  /(?<!\p{L})(его|её|ее|эту|это|этот|туда|на него|на нее|that|it|this one|that one|соған|оны|осыған)(?!\p{L})/iu;
const forWhom = (raw: string) => FOR_WHOM.exec(raw)?.[0] ?? null;

/** «Как в прошлый раз» without a day means the usual weekday and hour. */
function asLastTime(silent: boolean, raw: string, when: When, facts: ModelRequest["facts"]): string | null {
  if (!silent && (when.exact !== null || when.notBefore !== null || when.notAfter !== null)) return raw;
  if (!facts.last) return silent ? null : raw;
  const { minutes } = wallTimeAt(facts.when.timeZone, facts.last.start);
  const hour = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  return silent ? `в ${hour}` : `${raw} в ${hour}`;
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
function say(key: FixedWords): ModelAnswer {
  return { content: `#${key}`, calls: [], usage: null };
}
