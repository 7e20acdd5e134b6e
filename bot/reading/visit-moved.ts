import { wallTimeAt } from "../../engine/time.ts";
import { MOVE } from "./deed-words.ts";
import { firstWords, TURN_AT_MOST } from "./first-words.ts";
import { readWhen } from "./time/read.ts";
import { dayShape } from "./when/day-shape.ts";
import type { WhenContext } from "./when/meaning.ts";
import { timesIn } from "./when.ts";
import { isLeftOut } from "./wished-times.ts";

/** A visit as words may point at it. */
interface Booked {
  ref: string;
  start: number;
}

/** Which visit a message moves, and its words without those of that visit: they say where it goes. */
export interface MoveSaid {
  visit: string;
  /** Null: no word says that it goes anywhere. */
  goal: string | null;
  /** Nothing but the visit is said of when. */
  isAlone: boolean;
}

/** "Friday to March 14th", «в пятницу на 9-е», «жұмадағыны 13 наурызға»: two days, and no run of them. */
const APART =
  /(?<=\p{L}|\d)(?<!quarter|half|five|ten|twenty)\s+(?=(?:to|till|onto|на)\s+\S)|(?<=\p{L}(?:[дт][ае]г[иі]|[дт]ағы|[ғг]ы|г[иі])(?:н[ыиі]|сын|с[иі]н)?)\s+(?=[\d\p{L}])/giu;
/** "To two", "to 11": of what moves an hour. */
const TO_HOUR =
  /(?<!\p{L}|(?:quarter|half|past|\d|five|ten|twenty|from \S{1,12}) )to (?=(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|\d{1,2})(?![\p{L}\d]|[:.]?\d| (?:days?|weeks?|other)))/giu;
/** What a day or an hour is of: «запись на пятницу», "my appointment on Friday". */
const NOUN =
  /(?<!\p{L})(?:запис\p{L}*|визит\p{L}*|при[её]м\p{L}*|сеанс\p{L}*|урок\p{L}*|заняти\p{L}*|appointment|booking|slot|visit|lesson|session|one|mine)\s*$/iu;
const AIMED = /^(?:на|в|во|к|to|till|onto|for|on|at)\s/iu;
const AIMED_BEFORE = /(?<!\p{L})(?:на|в|во|к|to|till|onto|for|on|at)\s+(?:the\s+)?$/iu;
/** Aims that may be of the visit, where another says where it goes. */
const AIMED_AT = /^(?:в|во|on|at)\s|(?<!\p{L})(?:в|во|on|at)\s+(?:the\s+)?$/iu;
/** «Жұмаға», «15-ке». */
const KAZAKH_TO = /(?:ға|ге|қа|ке|га|ка|[ыі]на|[іи]не|ына)$/iu;
const KAZAKH_AT = /(?:да|де|та|те)$/iu;
/** What is put in its place says where it does not stay. */
const INSTEAD = /(?<!\p{L})(?:вместо|а не|instead|rather than|орнына)(?!\p{L})/iu;
const BREATH_ENDS = /[.!?;]\s|(?<!\p{L})(?:не|нет|no|not|can.?t|won.?t|алма\p{L}*|емес)(?!\p{L})/iu;
/** «С пятницы», "from Friday": before the name of a day. */
const FROM = /^(?:с|со|from)\s+/iu;

/**
 * The visit that a message about a move points at by its day or its hour, as what is to move and not as where
 * it goes: «перенесите пятницу на среду», "push Friday to 11", «жұмадағыны сейсенбіге». Null: it points at
 * none in that way.
 */
export function moveSaid(text: string, visits: readonly Booked[], context: WhenContext): MoveSaid | null {
  if (visits.length === 0 || INSTEAD.test(text)) return null;
  const said = firstWords(text, TURN_AT_MOST).replace(APART, " … ").replace(TO_HOUR, "at ");
  const { spans } = readWhen(said, dayShape(context.workingSchedule));
  const named = spans.map(({ from, to }) => {
    const words = said.slice(from, to);
    return { from, to, words, ...timesIn(words.replace(FROM, ""), context) };
  });
  const { timeZone } = context;
  const own = visits.map((one) => ({ ...one, ...wallTimeAt(timeZone, one.start) }));
  const theOne = (found: typeof own) => (found.length === 1 ? found[0] : undefined);
  const ofDays = ({ days }: (typeof named)[number]) =>
    days.length === 1 ? theOne(own.filter(({ date }) => days.includes(date))) : undefined;
  const ofHours = ({ days, hours }: (typeof named)[number]) =>
    days.length === 0 && hours.length === 1
      ? theOne(own.filter(({ minutes }) => hours.includes(minutes)))
      : undefined;
  const isSource = (at: number): boolean => {
    const one = named[at];
    if (!one || isLeftOut(said, one.from, one.to)) return false;
    const before = said.slice(0, one.from);
    const isLed = AIMED.test(one.words) || AIMED_BEFORE.test(before);
    const goesOn = named.slice(at + 1).some((other) => other.days.length + other.hours.length > 0);
    if (KAZAKH_TO.test(one.words)) return false;
    if (KAZAKH_AT.test(one.words)) return goesOn;
    if (!isLed) return true;
    return NOUN.test(before) || (goesOn && (AIMED_AT.test(one.words) || AIMED_AT.test(before)));
  };
  for (const pointed of [ofDays, ofHours]) {
    const at = named.findIndex((one, index) => pointed(one) !== undefined && isSource(index));
    const [source, next] = [named[at], named[at + 1]];
    const visit = source && pointed(source);
    if (!source || !visit) continue;
    // «Пятницу в 17:00 на 18:00»: its hour is said, too.
    const isItsHour =
      next?.hours[0] === visit.minutes &&
      next.days.length === 0 &&
      /^[\s,]*$/u.test(said.slice(source.to, next.from));
    const end = isItsHour && named.length > at + 2 ? next.to : source.to;
    // Where it goes is said behind it, more often than not.
    const behind = said.slice(end);
    const isBehind =
      named.some(({ from, days, hours }) => from >= end && days.length + hours.length > 0) &&
      !named.some(({ to, days }) => to <= source.from && days.length > 0 && !days.includes(visit.date));
    const goal = isBehind ? behind : `${said.slice(0, source.from)}…${behind}`;
    // «Жұманы дүйсенбіге», "can today's 11 become 12.30?": with no verb for it, in one breath.
    const aim = named.find(({ from }) => from >= end);
    const isOwnHour = aim?.hours[0] === visit.minutes;
    const isOneBreath =
      isBehind && aim !== undefined && !isOwnHour && !BREATH_ENDS.test(said.slice(end, aim.to));
    const goes = MOVE.test(text) || isOneBreath;
    return {
      visit: visit.ref,
      goal: goes ? goal : null,
      isAlone: named.length === 1,
    };
  }
  return null;
}

/** "Move my manicure to Friday to ten" with its hour as one; null: no hour is said in that way. */
export function aimedAtHour(text: string): string | null {
  const said = text.replace(APART, " … ").replace(TO_HOUR, "at ");
  return /(?<!\p{L})at /iu.test(said) && said.search(TO_HOUR) < 0 && text.search(TO_HOUR) >= 0 ? said : null;
}

/** The days a message names, those that something goes off among them: «уберите меня с пятницы». */
export const daysPointedAt = (text: string, context: WhenContext): string[] =>
  timesIn(text.replace(/(?<!\p{L})(?:с|со|from)\s+(?=\p{L})/giu, " "), context).days;
