import { formatWallTime, localDate, wallTimeAt } from "../../engine/time.ts";
import { firstWords, TURN_AT_MOST } from "./first-words.ts";
import { type NamedService, servicesIn } from "./match-services.ts";
import type { WhenContext } from "./when/meaning.ts";
import { parseWhen } from "./when.ts";

/** A visit that is booked, as words may point at it. */
interface Visit {
  start: number;
  serviceIds: readonly string[];
}

/** «Прямо перед моим маникюром», "straight after my appointment", «маникюрімнен кейін». */
const BESIDE =
  /(?<!\p{L})(?:прямо |сразу |как раз )?(перед|до|после)\s(?:мо\p{L}{1,4}\s|сво\p{L}{1,4}\s|вашего\s|этого\s|того\s)?(\p{L}{4,40})|(?<!\p{L})(?:right |straight |just |directly )?(before|after)\s(?:my|the|our)\s((?:\p{L}{3,20}\s){0,2}\p{L}{4,40})|(?<!\p{L})(\p{L}{4,40})(?:дан|ден|тан|тен|нан|нен)\s(кейін|кейин|соң|сон|бұрын|бурын)(?!\p{L})/giu;
const BEFORE = /^(?:перед|до|before|бұрын|бурын)$/iu;
const A_VISIT = /^(?:запис|визит|при[её]м|appointment|visit|booking|жазба|жазылу)/iu;
/** "Before my 11 or straight after". */
const OR_AFTER =
  /^[\s,]*(?:или|or|немесе|әлде)\s(?:сразу |straight |right |just )?(?:после|after|кейін)(?!\p{L})/iu;
const OR_BEFORE =
  /^[\s,]*(?:или|or|немесе|әлде)\s(?:сразу |straight |right |just )?(?:до|перед|before|бұрын)(?!\p{L})/iu;

/**
 * A message in which the hour of a visit stands where the words name the visit: «прямо перед моим маникюром»
 * is before its hour, of its day where no other is said.
 */
export function withHoursOfVisits(
  text: string,
  visits: readonly Visit[],
  services: readonly NamedService[],
  context: WhenContext,
): string {
  if (visits.length === 0) return text;
  const said = firstWords(text, TURN_AT_MOST);
  let rest = "";
  let at = 0;
  let day = "";
  for (const found of said.matchAll(BESIDE)) {
    const [words, ru, ofRu, en, ofEn, ofKk, kk] = found;
    const named = ofRu ?? ofEn ?? ofKk ?? "";
    const end = found.index + words.length;
    const others = `${said.slice(0, found.index)} ${said.slice(end)}`;
    // Of a visit itself it is said whose; and something is wished for beside it.
    const isWhose = !A_VISIT.test(named) || ofKk !== undefined || /\s(?:мо|сво|my|our)/iu.test(words);
    if (!isWhose || servicesIn(others, services).length === 0) continue;
    const visit = visitNamed(named, others, visits, services, context);
    if (!visit) continue;
    const hour = formatWallTime(wallTimeAt(context.timeZone, visit.start).minutes);
    const isBefore = BEFORE.test(ru ?? en ?? kk ?? "");
    const other = (isBefore ? OR_AFTER : OR_BEFORE).exec(said.slice(end))?.[0] ?? "";
    rest += `${said.slice(at, found.index)} ${isBefore || other ? `before my ${hour}` : `after ${hour}`} ${
      other ? `or after ${hour} ` : ""
    }`;
    at = end + other.length;
    if (day === "") day = localDate(context.timeZone, visit.start);
  }
  if (at === 0) return text;
  const whole = rest + said.slice(at);
  return hasDay(said, context) ? whole : `${whole} ${day}`;
}

/** The soonest visit of what is named, of the day that is said if one is. */
function visitNamed(
  named: string,
  others: string,
  visits: readonly Visit[],
  services: readonly NamedService[],
  context: WhenContext,
): Visit | undefined {
  const ids = servicesIn(named, services).map(({ service }) => service.id);
  const fitting = A_VISIT.test(named)
    ? visits
    : visits.filter(({ serviceIds }) =>
        ids.some((id) => serviceIds.includes(id) || isKindOf(id, serviceIds, services)),
      );
  const { from, to } = parseWhen(others, context);
  const onDay = fitting.filter(({ start }) => {
    const date = localDate(context.timeZone, start);
    return from === null || (from <= date && date <= (to ?? from));
  });
  return onDay[0];
}

/** A manicure with coating is a manicure, too. */
function isKindOf(id: string, serviceIds: readonly string[], services: readonly NamedService[]): boolean {
  const name = services.find((one) => one.id === id)?.name.toLowerCase() ?? "";
  return (
    name !== "" &&
    services.some((one) => serviceIds.includes(one.id) && one.name.toLowerCase().includes(name))
  );
}

function hasDay(text: string, context: WhenContext): boolean {
  const { from, shiftDays } = parseWhen(text, context);
  return from !== null || shiftDays !== null;
}
