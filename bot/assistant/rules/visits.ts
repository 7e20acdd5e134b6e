import { formatWallTime, localDate, wallTimeAt } from "../../../engine/time.ts";
import { asksForMine } from "../../reading/acts/mine.ts";
import { CANCEL, MOVE, REMOVE } from "../../reading/deed-words.ts";
import { isDays, parseNotation, writeNotation } from "../../reading/meaning/notation.ts";
import { peopleWished } from "../../reading/people/wished.ts";
import { bare } from "../../reading/plain-words.ts";
import { asksAboutTerms, isHypothetical, keepsVisit } from "../../reading/questions.ts";
import { aimedAtHour, daysPointedAt, moveSaid } from "../../reading/visit-moved.ts";
import { saysNothing } from "../../reading/when/meaning.ts";
import { daysNamed, hoursNamed, parseWhen } from "../../reading/when.ts";
import { withWishedTimes } from "../../reading/wished-times.ts";
import type { ModelAnswer, ServiceFact, TurnFacts } from "../model.ts";
import { type ClientRule, type ClientSaid, call, has, whenOf } from "./rule.ts";

const CANNOT =
  /(никак|не могу|не смогу|не получ|не успева|can't|cannot|can not make|won't make|бола алмаймын|келе алмаймын)/iu;
const MINE =
  /(правильно (?:ли )?я (?:понимаю|помню).{0,60}(?:у меня|запис|жаз)|мо[ийяю]\p{L}* запис|мо[иё]\p{L}* визит|когда я записан|на когда я|когда у меня|во сколько у меня|куда я записан|когда я у (?:тебя|вас)|(?:точно|ли) .{0,25}записан\p{L}*|я .{0,25}записана\?|am i (?:still |definitely )?(?:booked|in)|растап|емес пе еді|my (?:visit|appointment|booking)|when am i|what time am i|жазба(?:ларым|мды|м(?!\p{L}))|менің жазба|қашан жазыл)/iu;
/** «Обе», "both", "all of them": every visit there is. */
const ALL_OF_THEM =
  /(?<!\p{L})(обе|оба|обоих|все (?:мои )?(?:запис|визит)\p{L}*|всё|both|all (?:of )?(?:my |the )?(?:visits|appointments|bookings|them)|екеуін де|екеуін|барлық жаз(?:ба|ыл)\p{L}*)(?!\p{L})/iu;

/** Plainly of visits. */
const BOTH_VISITS =
  /(?<!\p{L})(?:(?:обе|оба|все) (?:мои |моих )?(?:запис|визит)\p{L}*|both (?:of )?(?:my |the )?(?:visits|appointments|bookings)|екеуін де (?:алып таста|өшір|болдырма)\p{L}*|барлық жаз(?:ба|ыл)\p{L}*)(?!\p{L})/iu;

/** The answer to which visit is meant, asked just before. */
export const answersWhich: ClientRule = ({ raw, text, services, facts }) => {
  if (!facts.question || has(text, CANCEL) || has(text, MOVE)) return null;
  const meant = visitMeant(facts.visits, services, raw, facts.when);
  if (!meant) return null;
  return facts.question === "cancel"
    ? call("cancel", { visit: meant })
    : call("move", { visit: meant, when: null });
};

/** «А за отмену деньги берёте?»: the terms are asked for, not that it be done. */
export const asksForTerms: ClientRule = ({ raw, text, facts }) =>
  (has(text, CANCEL) || has(text, MOVE)) && asksAboutTerms(raw)
    ? call("ask", { items: facts.answers, question: raw.slice(0, 300) })
    : null;

export const cancels: ClientRule = (said) => {
  const { raw, text } = said;
  if ((!has(text, CANCEL) && !removes(said)) || has(text, MOVE) || TAKES_BACK.test(text)) return null;
  if (keepsVisit(text) || isHypothetical(raw)) return null;
  return cancelOf(said);
};
/** The visit that the words point at is to be called off. */
export const cancelOf = ({ raw, services, facts }: ClientSaid): ModelAnswer =>
  call("cancel", { visit: facts.bound ?? visitMeant(facts.visits, services, raw, facts.when) });
/** «Стой, не отменяй», "actually don't". */
const TAKES_BACK =
  /(?:стой|погоди|хотя|actually|no wait|жоқ|тоқта)[ ,.!]{1,3}(?:не отменя|don.?t|do not|тоқта|өшірме|болдырма(?!й))/iu;
export const takesBack = (text: string): boolean => TAKES_BACK.test(text);
/** Words of one's own visits: «жазылуымды», "my booking". */
const OWN =
  /(?:мо[юеяи]\p{L}* (?:запис|визит)|меня (?:из|с|со) |жазыл?ым|жазбам|жазылуым|\p{L}{3,}(?:імді|ымды|имди|ымды)(?!\p{L})|my (?:visit|booking|appointment|slot)|(?:take|cross) me)/iu;
const removes = ({ raw, text, services, facts, dated }: ClientSaid) =>
  has(text, REMOVE) &&
  !services.some(({ name }) => /^(?:снят|remov|soak)/iu.test(name)) &&
  ((services.length > 0 && visitMeant(facts.visits, services, raw, facts.when) !== null) ||
    (facts.visits.length > 0 &&
      (OWN.test(raw) || BOTH_VISITS.test(text) || (dated && services.length === 0))));

/** Whether words are about a change of a visit. */
export const wantsChange = (said: ClientSaid) =>
  has(said.text, CANCEL) || has(said.text, MOVE) || removes(said);

export const moves: ClientRule = (said) => {
  const { text } = said;
  return (has(text, MOVE) && !keepsVisit(text)) || refusesOwnTime(said) || shiftsOwnTime(said)
    ? moveOf(said)
    : comesAtAnother(said);
};
/** The visit that the words point at is to be at the time they say. */
export const moveOf = (said: ClientSaid): ModelAnswer => {
  const { raw, services, facts } = said;
  const pointed = facts.bound || facts.flow ? null : moveSaid(raw, facts.visits, facts.when);
  const visit =
    facts.bound ??
    pointed?.visit ??
    visitForMove(facts.visits, services, raw) ??
    ofItsDay(said) ??
    visitOfDayLeft(said);
  const words = pointed ? pointed.goal : aimedAtHour(raw);
  const goal = words === null ? null : parseWhen(withWishedTimes(words, facts), facts.when);
  const isGoal = goal !== null && (!saysNothing(goal) || (pointed?.isAlone ?? true));
  const when = isGoal ? whenOf({ when: goal, silent: saysNothing(goal), facts }) : whenOf(said);
  return call("move", { visit, when: onItsDay(when, visit, facts) });
};

/** «В пятницу к пяти не успеваю, есть пораньше?»: of the day that does not suit only the hour does not. */
function onItsDay(when: string | null, visit: string | null, { visits, when: context }: TurnFacts) {
  const start = visits.find(({ ref }) => ref === visit)?.start;
  const read = when === null || start === undefined ? null : parseNotation(when);
  if (!read || "problem" in read || start === undefined) return when;
  const { either, except, zone } = read.when;
  const { date, minutes } = wallTimeAt(context.timeZone, start);
  // «Сегодня к 11 не успеваю, завтра в это же время?»: what does not suit is the visit's own.
  if (either.some(({ days }) => days !== null)) {
    const own = formatWallTime(minutes);
    const left = except.filter((one) => isDays(one) || !("at" in one) || one.at !== own);
    return left.length === except.length ? when : writeNotation({ either, except: left, zone });
  }
  if (!except.some(isDays)) return when;
  const others = except.filter((one) => !isDays(one));
  const isOwn = except.filter(isDays).every((one) => {
    const found = parseWhen(
      writeNotation({ either: [{ days: one, time: null }], except: [], zone }),
      context,
    );
    return found.from === date;
  });
  if (!isOwn) return when;
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const days = { on: [{ year, month, day }] };
  const times = either.length > 0 ? either.map(({ time }) => ({ days, time })) : [{ days, time: null }];
  return writeNotation({ either: times, except: others, zone });
}

/** «Перенеси пятницу на субботу»: of the days that are named the one with a visit, which is left. */
function visitOfDayLeft({ raw, when, facts }: ClientSaid): string | null {
  const visit = visitOfDays(facts.visits, raw, facts.when);
  const day = visit && localDate(facts.when.timeZone, visit.start);
  return visit && when.from !== day ? visit.ref : null;
}

/** «Только в 17:30», "instead of 11", «12-ге келсем»: another time for what is booked. */
const ANOTHER_TIME =
  /(?<!\p{L})(?:только|вместо|а не|лучше|instead|only|rather|келсем|ғана|гана|орнына)(?!\p{L})/iu;
/** No more minutes apart are lateness. */
const LATENESS = 15;
const NEAR_MINUTES = 120;
/** «В пятницу смогу только в 17:30» of a visit at 17:00: it moves by so little. */
export function comesAtAnother({ raw, text, services, when, facts }: ClientSaid): ModelAnswer | null {
  if (services.length > 0 || facts.flow || when.exact === null) return null;
  const { count, whom } = peopleWished(raw);
  const isOwnHour = visitOfHours(facts.visits, raw, facts.when) !== null;
  if (count > 1 || whom !== null || !(has(text, ANOTHER_TIME) || (isOwnHour && has(text, CANNOT))))
    return null;
  const visit = visitOfDays(facts.visits, raw, facts.when) ?? visitOfHours(facts.visits, raw, facts.when);
  if (!visit) return null;
  const { date, minutes } = wallTimeAt(facts.when.timeZone, visit.start);
  const apart = Math.abs(when.exact - minutes);
  const isThen = when.from === null || (date === when.from && date === when.to);
  return isThen && apart > LATENESS && apart <= NEAR_MINUTES
    ? call("move", { visit: visit.ref, when: whenOf({ when, silent: false, facts }) })
    : null;
}
/** «Сегодня на часик попозже можно?»: of the visit there is. */
const shiftsOwnTime = ({ when, services, facts }: ClientSaid) =>
  facts.visits.length > 0 &&
  facts.flow === null &&
  when.shift !== null &&
  services.every(({ id }) => facts.visits.some(({ serviceIds }) => serviceIds.includes(id)));
const ONLY_THEN = /(?<!\p{L})(?:больше никак|иначе никак|никак больше|only time i can)(?!\p{L})/iu;
const refusesOwnTime = (said: ClientSaid) =>
  said.facts.visits.length > 0 &&
  has(said.text, CANNOT) &&
  said.dated &&
  !ONLY_THEN.test(said.raw) &&
  !isNewWish(said);

/** A service and a day on which there is no visit of it: a wish, whatever is told beside it. */
export function isNewWish({ services, when, facts }: ClientSaid): boolean {
  const { from, to } = when;
  if (services.length === 0 || from === null) return false;
  return !facts.visits.some((visit) => {
    const day = localDate(facts.when.timeZone, visit.start);
    return from <= day && day <= (to ?? from) && services.some(({ id }) => visit.serviceIds.includes(id));
  });
}

/** Answering a reminder, another day or hour is a wish to move that visit. */
export const answersReminder: ClientRule = (said) =>
  said.facts.bound && said.services.length === 0 && !said.silent
    ? call("move", { visit: said.facts.bound, when: whenOf(said) })
    : null;

const INSTEAD =
  /(?<!\p{L})(?:вместо|орнына|instead of|swap .{1,40} for|make it (?:a|just)|переделай\p{L}* .{0,20}на|алып тастап .{0,40}(?:қыл|жаса)\p{L}*|передумал\p{L}* .{0,60}(?:сделай\p{L}*|хочу|лучше)|(?:поменя\p{L}*|замени\p{L}*) .{0,40}на)(?!\p{L})/iu;
/** Something is to take the place of something else. */
export const asksForAnother = (raw: string): boolean => INSTEAD.test(raw);
/** «В пятницу вместо покрытия просто маникюр»: another service of a visit is the master's to change. */
export const changesService: ClientRule = ({ raw, services, facts }) => {
  if (!INSTEAD.test(raw) || services.length === 0 || facts.visits.length === 0) return null;
  const visit = visitOfChange({ raw, services, facts });
  return visit ? call("tell", { kind: "note", visit, words: raw.slice(0, 300) }) : null;
};
/** The visit that is to be another, by its own day before what is to be done there. */
export const visitOfChange = ({ raw, services, facts }: Pick<ClientSaid, "raw" | "services" | "facts">) =>
  visitMeant(facts.visits, [], raw, facts.when) ?? visitMeant(facts.visits, services, raw, facts.when);

export const asksForVisits: ClientRule = ({ raw, text }) =>
  has(text, MINE) || asksForMine(raw) ? call("visits", {}) : null;

/** «Перенеси обе на неделю позже»: one call a visit; the cards come one after another. */
export function ofAllVisits(first: ModelAnswer, raw: string, facts: TurnFacts): ModelAnswer {
  const changes = first.calls.filter(({ name }) => name === "move" || name === "cancel");
  const [only] = changes;
  const isAlone = first.calls.length === 1 && daysNamed(raw, facts.when).length !== 1;
  const isOfAll = (isAlone && ALL_OF_THEM.test(bare(raw))) || BOTH_VISITS.test(bare(raw));
  if (!only || changes.length > 1 || !isOfAll || facts.visits.length < 2) return first;
  const input = JSON.parse(only.arguments) as Record<string, unknown>;
  const ofEach = facts.visits.map(({ ref }) => ({
    name: only.name,
    arguments: JSON.stringify({ ...input, visit: ref }),
  }));
  const calls = first.calls.flatMap((one) => (one === only ? ofEach : [one]));
  return { ...first, calls: calls.map((one, index) => ({ ...one, id: `offline-${index + 1}` })) };
}

type Visits = TurnFacts["visits"];

/** The one visit the words point at, by service or by its own day; null when they do not. */
export function visitMeant(
  visits: Visits,
  services: readonly ServiceFact[],
  raw: string,
  context: TurnFacts["when"],
): string | null {
  const byService =
    services.length > 0
      ? visits.filter((visit) => services.some((service) => visit.serviceIds.includes(service.id)))
      : visits;
  if (byService.length === 1) return byService[0]?.ref ?? null;
  return visitOfDays(byService, raw, context)?.ref ?? null;
}

/**
 * The one visit that a message points at, by what is done there, its day or its hour; of one that moves the
 * days in the words are also where it goes.
 */
export function visitNamed({ raw, services, when, facts }: ClientSaid, moves: boolean): string | null {
  const { visits, when: context } = facts;
  const ofService = visits.filter(({ serviceIds }) => services.some(({ id }) => serviceIds.includes(id)));
  if (ofService.length === 1) return ofService[0]?.ref ?? null;
  const days = daysNamed(raw, context);
  const onDays = visits.filter(({ start }) => days.includes(localDate(context.timeZone, start)));
  const left = moves
    ? onDays.filter(({ start }) => {
        const day = localDate(context.timeZone, start);
        const isGoal = when.from !== null && when.from <= day && day <= (when.to ?? when.from);
        // «В пятницу пораньше»: the day stays.
        return !isGoal || days.length === 1;
      })
    : onDays;
  return left.length === 1 ? (left[0]?.ref ?? null) : (visitOfHours(visits, raw, context)?.ref ?? null);
}

/** The one visit at an hour that is named: «к 11 никак, можно в 12:30?». */
function visitOfHours(visits: Visits, raw: string, context: TurnFacts["when"]): Visits[number] | null {
  const hours = hoursNamed(raw, context);
  const found = visits.filter(({ start }) => hours.includes(wallTimeAt(context.timeZone, start).minutes));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The one visit of the days that are named, be it to refuse them: «в пятницу к пяти не успеваю». */
export function visitOfDays(visits: Visits, raw: string, context: TurnFacts["when"]): Visits[number] | null {
  const of = (days: readonly string[]) =>
    visits.filter(({ start }) => days.includes(localDate(context.timeZone, start)));
  const named = of(daysNamed(raw, context));
  const found = named.length === 0 ? of(daysPointedAt(raw, context)) : named;
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** «На час позже в пятницу» names the visit's own day. */
const ofItsDay = (said: ClientSaid): string | null =>
  shiftsOwnTime(said) ? visitMeant(said.facts.visits, [], said.raw, said.facts.when) : null;

/** For a move the day in the words is where it goes, so only a service can point at the visit. */
function visitForMove(visits: Visits, services: readonly ServiceFact[], raw: string): string | null {
  const byService =
    services.length > 0
      ? visits.filter((visit) => services.some((service) => visit.serviceIds.includes(service.id)))
      : visits;
  return byService.length === 1 && raw.length > 0 ? (byService[0]?.ref ?? null) : null;
}
