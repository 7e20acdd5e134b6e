import { localDate } from "../../../engine/time.ts";
import { asksForMine } from "../../reading/acts/mine.ts";
import { CANCEL, MOVE, REMOVE } from "../../reading/deed-words.ts";
import { bare } from "../../reading/plain-words.ts";
import { asksAboutTerms, isHypothetical, keepsVisit } from "../../reading/questions.ts";
import { parseWhen } from "../../reading/when.ts";
import type { ModelAnswer, ServiceFact, TurnFacts } from "../model.ts";
import { type ClientRule, type ClientSaid, call, has, whenOf } from "./rule.ts";

const CANNOT =
  /(никак|не могу|не смогу|не получ|не успева|can't|cannot|can not make|won't make|бола алмаймын|келе алмаймын)/iu;
const MINE =
  /(мо[ийяю]\p{L}* запис|мо[иё]\p{L}* визит|когда я записан|на когда я|когда у меня|во сколько у меня|куда я записан|my (?:visit|appointment|booking)|when am i|what time am i|жазба(?:ларым|мды|м(?!\p{L}))|менің жазба|қашан жазыл)/iu;
/** «Обе», "both", "all of them": every visit there is. */
const ALL_OF_THEM =
  /(?<!\p{L})(обе|оба|обоих|все (?:мои )?(?:запис|визит)\p{L}*|всё|both|all (?:of )?(?:my |the )?(?:visits|appointments|bookings|them)|екеуін де|екеуін|барлық жазба\p{L}*)(?!\p{L})/iu;

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
  const { raw, text, services, facts } = said;
  if ((!has(text, CANCEL) && !removes(said)) || has(text, MOVE)) return null;
  if (keepsVisit(text) || isHypothetical(raw)) return null;
  return call("cancel", { visit: facts.bound ?? visitMeant(facts.visits, services, raw, facts.when) });
};
const removes = ({ raw, text, services, facts }: ClientSaid) =>
  has(text, REMOVE) && services.length > 0 && visitMeant(facts.visits, services, raw, facts.when) !== null;

/** Whether words are about a change of a visit. */
export const wantsChange = (said: ClientSaid) =>
  has(said.text, CANCEL) || has(said.text, MOVE) || removes(said);

export const moves: ClientRule = (said) => {
  const { raw, text, services, facts } = said;
  return (has(text, MOVE) && !keepsVisit(text)) || refusesOwnTime(said)
    ? call("move", {
        visit: facts.bound ?? visitForMove(facts.visits, services, raw),
        when: whenOf(said),
      })
    : null;
};
const refusesOwnTime = ({ text, dated, facts }: ClientSaid) =>
  facts.visits.length > 0 && has(text, CANNOT) && dated;

/** Answering a reminder, another day or hour is a wish to move that visit. */
export const answersReminder: ClientRule = (said) =>
  said.facts.bound && said.services.length === 0 && !said.silent
    ? call("move", { visit: said.facts.bound, when: whenOf(said) })
    : null;

export const asksForVisits: ClientRule = ({ raw, text }) =>
  has(text, MINE) || asksForMine(raw) ? call("visits", {}) : null;

/** «Перенеси обе на неделю позже»: one call a visit; the cards come one after another. */
export function ofAllVisits(first: ModelAnswer, raw: string, facts: TurnFacts): ModelAnswer {
  const [only] = first.calls;
  if (
    !only ||
    !ALL_OF_THEM.test(bare(raw)) ||
    facts.visits.length < 2 ||
    !/^(?:move|cancel)$/.test(only.name)
  )
    return first;
  const input = JSON.parse(only.arguments) as Record<string, unknown>;
  return {
    ...first,
    calls: facts.visits.map(({ ref }, index) => ({
      id: `offline-${index + 1}`,
      name: only.name,
      arguments: JSON.stringify({ ...input, visit: ref }),
    })),
  };
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
