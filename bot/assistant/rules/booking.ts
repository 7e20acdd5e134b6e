import { formatWallTime, wallTimeAt } from "../../../engine/time.ts";
import { isCorrection, replaces } from "../../reading/acts/correct.ts";
import { readTell } from "../../reading/acts/tell.ts";
import { peopleWished, phoneBeside } from "../../reading/people/wished.ts";
import type { When } from "../../reading/when/meaning.ts";
import type { TurnFacts } from "../model.ts";
import { booking, type ClientRule, call, has, whenOf } from "./rule.ts";

const BOOKING =
  /(запи[шс]|хо[чт]|можно|нужн|есть|свободн|окошк|окно|бронь|заброн|book|appointment|free|available|have|want|would like|need|slot|жаз|керек|бос|болады)/iu;
const SAME = /(как в прошлый раз|то же самое|как обычно|same as last|the usual|әдеттегідей)/iu;
const WHY =
  /(почему (?:нельзя|нет|не)|а почему|отчего нет|точно нет|why (?:not|can't|isn't|is there no)|неге (?:болмайды|жоқ))/iu;
const THAT_ONE =
  /(?<!\p{L})(его|её|ее|эту|это|этот|туда|на него|на нее|that|it|this one|that one|соған|оны|осыған)(?!\p{L})/iu;

/** Why a time cannot be had: the booking itself says it, and what is free beside it. */
export const asksWhyNot: ClientRule = (said) => {
  const { text, services, silent, facts } = said;
  if (!has(text, WHY) || silent) return null;
  const { flow, topic } = facts;
  if (flow?.movingRef) return call("move", { visit: flow.movingRef, when: whenOf(said) });
  const named = services.length > 0 ? services.map((one) => one.ref) : (flow?.serviceRefs ?? topic);
  return booking(named, whenOf(said));
};

/**
 * «Ой нет, давайте в среду» of the visit that was just made: it moves; «ой, не маникюр, а педикюр»: it
 * becomes another, which the booking itself sees to.
 */
export const correctsWhatWasMade: ClientRule = (said) => {
  const { facts, raw, services, silent } = said;
  const made = facts.visits.find(({ ref }) => ref === facts.made);
  if (!made) return null;
  const others = services.filter(({ id }) => !made.serviceIds.includes(id));
  if (others.length > 0 && replaces(raw))
    return booking(
      services.map(({ ref }) => ref),
      whenOf(said),
    );
  return !silent && isCorrection(raw) ? call("move", { visit: made.ref, when: whenOf(said) }) : null;
};

export const picksShown: ClientRule = ({ text, services, when, facts }) => {
  const picked = services.length === 0 ? pickShown(text, when, facts) : null;
  return picked ? call("choose", { what: picked, wish: null }) : null;
};

export const namesServices: ClientRule = (said) =>
  said.services.length > 0
    ? booking(
        said.services.map((one) => one.ref),
        whenOf(said),
        forWhom(said.raw),
      )
    : null;

export const wantsTheSame: ClientRule = ({ raw, text, when, facts }) =>
  has(text, SAME) && facts.last && facts.last.serviceRefs.length > 0
    ? booking(
        facts.last.serviceRefs,
        whenOf({ when: asLastTime(when, facts), silent: false, facts }),
        forWhom(raw),
      )
    : null;

/** «А почему?» of what was just shown: it is shown again. */
export const asksWhy: ClientRule = ({ text, facts }) =>
  has(text, WHY) && facts.flow && facts.flow.serviceRefs.length > 0
    ? booking(facts.flow.serviceRefs, null)
    : null;

export const saysWhen: ClientRule = (said) => {
  const { raw, text, silent, facts } = said;
  if (silent && !has(text, SAME)) return null;
  const { flow } = facts;
  if (flow?.movingRef) return call("move", { visit: flow.movingRef, when: whenOf(said) });
  const named = flow && flow.serviceRefs.length > 0 ? flow.serviceRefs : facts.topic;
  return booking(named, whenOf(said), forWhom(raw));
};

export const wantsToBook: ClientRule = ({ raw, text, facts }) =>
  has(text, BOOKING) ? booking(has(text, THAT_ONE) ? facts.topic : [], null, forWhom(raw)) : null;

/** What is told with a wish, in their words: «…, лак жақпай-ақ». */
const toldBeside = (raw: string): string | null => {
  const kind = readTell(raw)?.kind;
  return kind === "note" || kind === "health" ? raw.slice(0, 300) : null;
};

/** For whom and how many a visit is, and what goes along with it. */
export const forWhom = (raw: string) => {
  const { count, whom, isForAnother } = peopleWished(raw);
  const wish = phoneBeside(raw) ?? toldBeside(raw) ?? (isForAnother ? raw.slice(0, 300) : null);
  return { for_whom: whom, people: count, wish };
};

/** «Как в прошлый раз» without an hour means the usual one. */
function asLastTime(when: When, { last, when: { timeZone } }: TurnFacts): When {
  if (when.exact !== null || when.notBefore !== null || when.notAfter !== null || !last) return when;
  const { minutes: exact } = wallTimeAt(timeZone, last.start);
  const { either } = when.meaning;
  const [first = { days: null, time: null }] = either;
  const time = { at: formatWallTime(exact) };
  return { ...when, exact, meaning: { ...when.meaning, either: [{ ...first, time }] } };
}

/** One of the times last shown: «самое позднее», «17:30», «первое». */
function pickShown(text: string, when: When, { shown, when: context }: TurnFacts): string | null {
  if (shown.length === 0 || when.from !== null || when.doubt || when.shift !== null) return null;
  if (when.prefer === "latest") return shown.at(-1)?.ref ?? null;
  if (when.prefer === "earliest") return shown[0]?.ref ?? null;
  if (when.exact === null) return null;
  const minutes = (start: number) => wallTimeAt(context.timeZone, start).minutes;
  const fitting = shown.filter(({ start }) => minutes(start) === when.exact);
  return fitting.length === 1 && text.length < 60 ? (fitting[0]?.ref ?? null) : null;
}
