import { wallTimeAt } from "../../../engine/time.ts";
import type { When } from "../../reading/when/meaning.ts";
import type { TurnFacts } from "../model.ts";
import { type ClientRule, call, has } from "./rule.ts";

const BOOKING =
  /(запи[шс]|хо[чт]|можно|нужн|есть|свободн|окошк|окно|бронь|заброн|book|appointment|free|available|have|want|would like|need|slot|жаз|керек|бос|болады)/iu;
const SAME = /(как в прошлый раз|то же самое|как обычно|same as last|the usual|әдеттегідей)/iu;
/** Someone else the visit is for, in the client's words. */
const FOR_WHOM =
  /(?<!\p{L})((?:для|на|за)\s+(?:мо(?:ей|ю|его|их)\s+|сво(?:ей|ю|его)\s+)?(?:дочк\p{L}*|доч\p{L}*|мам\p{L}*|сын\p{L}*|муж\p{L}*|жен\p{L}*|подруг\p{L}*|подружк\p{L}*|сестр\p{L}*|брат\p{L}*|реб[её]н\p{L}*|бабушк\p{L}*|друг\p{L}*|свекров\p{L}*)|(?:for|on behalf of)\s+my\s+\p{L}+|(?:қызым|ұлым|анам|апам|сіңлім|әпкем|құрбым|досым|күйеуім|балам)\p{L}*(?:\s+үшін)?)(?!\p{L})/iu;
const WHY =
  /(почему (?:нельзя|нет|не)|а почему|отчего нет|точно нет|why (?:not|can't|isn't|is there no)|неге (?:болмайды|жоқ))/iu;
const THAT_ONE =
  /(?<!\p{L})(его|её|ее|эту|это|этот|туда|на него|на нее|that|it|this one|that one|соған|оны|осыған)(?!\p{L})/iu;

export const asksWhyNot: ClientRule = ({ raw, text, services, silent }) =>
  has(text, WHY) && !silent
    ? call("explain_time", { services: services.map((one) => one.ref), when: raw })
    : null;

export const picksShown: ClientRule = ({ text, services, when, facts }) => {
  const picked = services.length === 0 ? pickShown(text, when, facts) : null;
  return picked ? call("propose_appointment", { slot: picked, notes: null }) : null;
};

export const namesServices: ClientRule = ({ raw, services, silent }) =>
  services.length > 0
    ? call("find_slots", {
        services: services.map((one) => one.ref),
        moving: null,
        when: silent ? null : raw,
        notes: forWhom(raw),
      })
    : null;

export const wantsTheSame: ClientRule = ({ raw, text, when, silent, facts }) =>
  has(text, SAME) && facts.last && facts.last.serviceRefs.length > 0
    ? call("find_slots", {
        services: facts.last.serviceRefs,
        moving: null,
        when: asLastTime(silent, raw, when, facts),
        notes: forWhom(raw),
      })
    : null;

/** «А почему?» of what was just shown: it is shown again. */
export const asksWhy: ClientRule = ({ text, facts }) =>
  has(text, WHY) && facts.flow && facts.flow.serviceRefs.length > 0
    ? call("find_slots", { services: facts.flow.serviceRefs, moving: null, when: null, notes: null })
    : null;

export const saysWhen: ClientRule = ({ raw, text, silent, facts }) => {
  if (silent && !has(text, SAME)) return null;
  const { flow } = facts;
  return call("find_slots", {
    services: flow?.movingRef ? [] : flow && flow.serviceRefs.length > 0 ? flow.serviceRefs : facts.topic,
    moving: flow?.movingRef ?? null,
    when: raw,
    notes: forWhom(raw),
  });
};

export const wantsToBook: ClientRule = ({ raw, text, facts }) =>
  has(text, BOOKING)
    ? call("find_slots", {
        services: has(text, THAT_ONE) ? facts.topic : [],
        moving: null,
        when: null,
        notes: forWhom(raw),
      })
    : null;

const forWhom = (raw: string) => FOR_WHOM.exec(raw)?.[0] ?? null;

/** «Как в прошлый раз» without a day means the usual weekday and hour. */
function asLastTime(silent: boolean, raw: string, when: When, facts: TurnFacts): string | null {
  if (!silent && (when.exact !== null || when.notBefore !== null || when.notAfter !== null)) return raw;
  if (!facts.last) return silent ? null : raw;
  const { minutes } = wallTimeAt(facts.when.timeZone, facts.last.start);
  const hour = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  return silent ? `в ${hour}` : `${raw} в ${hour}`;
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
