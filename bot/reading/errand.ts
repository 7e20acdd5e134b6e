import { addDays, instantOf, localDate, MINUTE } from "../../engine/time.ts";
import { firstWords, READ_AT_MOST } from "./first-words.ts";
import { matchServices, type NamedService } from "./match-services.ts";
import { parseLength } from "./when/lengths.ts";
import type { When, WhenContext } from "./when/meaning.ts";
import { ANY_MONTH } from "./when/words.ts";
import { parseWhen } from "./when.ts";

/** Time that the master wants for something of their own. Instants in epoch ms. */
export interface ErrandTime {
  start: number;
  end: number;
  /** No end was said: it is an hour. */
  assumed: boolean;
}

/** Why words are no time for an errand; each is a question to the master. */
export type ErrandDoubt = "noTime" | "whichDay" | "past" | "backwards" | "tooLong";

/** No errand is longer: a day off is closed in other words. */
const LONGEST_MS = 14 * 60 * MINUTE;
const HOUR = 60;
const DAY = 24 * HOUR;
/** Nobody goes anywhere of their own before that: «в 5» is in the afternoon. */
const EARLY = 7;
/** What begins so late may end after midnight. */
const LATE = 18;

/** «15», «15:10», «15.30»; other figures after a dot are a month. */
const clock = (which: "A" | "B") =>
  `(?<hour${which}>\\d{1,2})(?::(?<minute${which}>[0-5]\\d)|\\.(?<quarter${which}>00|15|30|45))?`;
const half = (which: "A" | "B") =>
  `(?:\\s{0,2}(?:час(?:а|ов)?|ч)(?!\\p{L}))?(?:\\s{0,2}(?<half${which}>утра|дня|вечера|ночи|am|pm|a\\.m\\.?|p\\.m\\.?)(?!\\p{L}))?`;
/** «с 15 до 17», "12 to 1", «12:00–13:30»; before a month, figures and a dash are days. */
const SPAN = new RegExp(
  `(?<![\\p{L}\\d:.-])(?:(?:с|со|от|from|between|между|в|at)\\s{1,3})?${clock("A")}${half("A")}\\s{0,3}(?:-|–|—|до|to|till|until|and|и)\\s{0,3}${clock("B")}${half("B")}(?![\\p{L}\\d:.-])(?!\\s{1,3}(?:${ANY_MONTH}))`,
  "iu",
);
/** «15-тен 17-ге дейін» */
const SPAN_KAZAKH = new RegExp(
  `(?<![\\p{L}\\d:.])(?:сағат\\s{1,3})?${clock("A")}\\s?-?\\s?(?:тен|тан|ден|дан|нан|нен)\\s{1,3}${clock("B")}\\s?-?\\s?(?:ге|ға|ке|қа)(?:\\s{1,3}дейін)?(?!\\p{L})`,
  "iu",
);
/** «на два часа» stays an hour of the day: only lengths in figures, and those that can be nothing else. */
const LENGTH =
  /(?<![\p{L}\d:.])(?:(?:на|for)\s{1,3}(?:\d{1,2}(?:[.,]5)?\s{0,2}(?:час(?:а|ов)?|ч|hours?|h)(?:\s{1,2}\d{1,2}\s{0,2}мин\p{L}*)?|\d{1,3}\s{0,2}(?:мин(?:ут[уы]?)?|min(?:utes?)?)|полтора часа|полчаса|час|an hour and a half|half an hour|an hour|one hour)|(?:бір жарым|жарты|бір|\d{1,2}) сағатқа)(?!\p{L})/iu;

/** An hour that no clock has: «в 25», «25-де», «12:75». */
const NO_CLOCK =
  /(?<![\p{L}\d])(?:в|во|at|с|from|сағат)\s{1,3}(?:2[5-9]|[3-9]\d)(?:[:.]\d\d)?(?![\d\p{L}])|(?<![\d:.])(?:2[5-9]|[3-9]\d)-(?:де|да|те|та)(?!\p{L})|(?<!\d)\d{1,2}:[6-9]\d(?!\d)/iu;

/** Words of the master's other wishes, and of questions: whatever they are about, it is no errand. */
const OTHER_WISH =
  /\?|(?<!\p{L})(?:что|кто|кого|кому|когда|сколько|почему|как(?:ой|ая|ие|ое)|покаж\p{L}*|показать|свобод\p{L}*|окн[оа]|окон|расписани\p{L}*|запис(?!ь\s{1,3}к\s)\p{L}*|запиш\p{L}*|визит\p{L}*|клиент\p{L}*|перен[её]с\p{L}*|перенос\p{L}*|передвин\p{L}*|сдвин\p{L}*|отмен\p{L}*|закр\p{L}+|откр\p{L}+|услуг\p{L}*|цен[аыу]|прайс|напомин\p{L}*|адрес\p{L}*|перерыв\p{L}*|what|who|when|how|why|show|free|schedule|visits?|appointments?|clients?|book|move|reschedule|cancel|close|open|services?|prices?|remind\p{L}*|кім\p{L}*|қашан|қанша|көрсет\p{L}*|бос|кесте\p{L}*|жазба\p{L}*|жазыл\p{L}*|жаз|жазып|жазыңыз|ауыстыр\p{L}*|болдырма\p{L}*|жап\p{L}*|аш|қызмет\p{L}*|баға\p{L}*)(?!\p{L})/iu;

/** Words that stand between a time and what happens then. */
const BEFORE =
  /^(?:в|во|на|и|у|меня|мне|я|надо|нужно|будет|иду|еду|есть|до|at|on|in|from|the|a|an|and|i|my|i've|have|got|is|to|менің|маған|менде|керек|күні|сағат)$/iu;
const AFTER =
  /^(?:в|во|на|с|со|к|у|и|до|по|меня|мне|надо|нужно|будет|at|on|in|from|the|to|for|till|until|and|күні|сағат|дейін|бар|керек)$/iu;

/** Minutes of the day; an end past midnight goes on counting. */
interface Hours {
  start: number;
  end: number;
  assumed: boolean;
}

/**
 * What the words say of time, and what else they say. Hours are read as a day's and not as the master's work:
 * the dentist opens before the salon does.
 */
function read(
  sentence: string,
  context: WhenContext,
): { time: (Hours & { from: string | null }) | ErrandDoubt; rest: string } {
  const wide = { ...context, workingSchedule: allDay(context.workingSchedule) };
  const whole = firstWords(sentence, READ_AT_MOST);
  const span = SPAN_KAZAKH.exec(whole) ?? SPAN.exec(whole);
  const length = span ? null : LENGTH.exec(whole);
  const taken = span ?? length;
  const without = taken ? whole.replace(taken[0], " ") : whole;
  const first = parseWhen(without, wide);
  // «На 2 часа» alone is an hour of the day.
  const alone = length !== null && first.exact === null && first.notBefore === null;
  const when = alone ? parseWhen(whole, wide) : first;
  // An hour that no clock has says not what it is.
  const rest = when.rest.replace(NO_CLOCK, " ");
  const hours = span ? hoursOf(span) : hoursIn(when, length && !alone ? parseLength(length[0]) : null);
  const wrong = (doubt: ErrandDoubt) => ({ time: doubt, rest });
  if (typeof hours === "string") return wrong(hours);
  if (NO_CLOCK.test(whole)) return wrong("noTime");
  if (when.doubt) return wrong(when.doubt.kind === "past" ? "past" : "whichDay");
  if ((when.to ?? when.from) !== when.from || when.days) return wrong("whichDay");
  return { time: { from: when.from, ...hours }, rest };
}

/** The hours of a sentence without figures from and to. */
function hoursIn({ exact, notBefore, notAfter }: When, length: number | null): Hours | "noTime" {
  if (exact !== null) return { start: exact, end: exact + (length ?? HOUR), assumed: length === null };
  // In words, «с трёх до пяти»: the last start that is meant is the end.
  return notBefore !== null && notAfter !== null && notAfter % 5 === 1
    ? { start: notBefore, end: notAfter - 1, assumed: false }
    : "noTime";
}

/** A span in figures as minutes of the day. */
function hoursOf({ groups = {} }: RegExpExecArray): Hours | ErrandDoubt {
  const { hourA = "", hourB = "", halfA, halfB } = groups;
  const minutesA = Number(groups.minuteA ?? groups.quarterA ?? 0);
  const minutesB = Number(groups.minuteB ?? groups.quarterB ?? 0);
  const [from, to] = [Number(hourA), Number(hourB)];
  if (from > 24 || to > 24) return "noTime";
  // "3 to 5 pm" is in the afternoon from its beginning.
  const start = minutesOf(hourA, minutesA, halfA ?? (from < to ? halfB : undefined));
  const end = minutesOf(hourB, minutesB, halfB);
  if (end > start) return { start, end, assumed: false };
  if (start >= LATE * HOUR && to < EARLY) return { start, end: to * HOUR + minutesB + DAY, assumed: false };
  // "10 to 9" is till the evening; who counts hours to 24 has the two the wrong way round.
  const evening = end + DAY / 2;
  return from <= 12 && to < 12 && !halfB && evening > start
    ? { start, end: evening, assumed: false }
    : "backwards";
}

function minutesOf(hours: string, minutes: number, said: string | undefined): number {
  const asSaid = Number(hours) * HOUR + minutes;
  if (said && /^(?:утра|a)/iu.test(said)) return asSaid % (DAY / 2);
  if (said) return asSaid < DAY / 2 ? asSaid + DAY / 2 : asSaid;
  return Number(hours) > 0 && Number(hours) < EARLY && !hours.startsWith("0") ? asSaid + DAY / 2 : asSaid;
}

/** The same breaks, and every day open from early on. */
const allDay = (week: WhenContext["workingSchedule"]): WhenContext["workingSchedule"] => {
  const open = { isWorkingDay: true, workingHours: { from: "07:00", to: "24:00" } };
  return Object.fromEntries(Object.entries(week).map(([name, day]) => [name, { ...day, ...open }])) as never;
};

/** When an errand begins and ends, in the master's words; or what is to be asked. */
export function readErrandTime(words: string, context: WhenContext): ErrandTime | ErrandDoubt {
  const { time } = read(words, context);
  if (typeof time === "string") return time;
  const { timeZone, now } = context;
  const day = time.from ?? localDate(timeZone, now);
  const on = (date: string, minutes: number) =>
    instantOf(timeZone, addDays(date, Math.floor(minutes / DAY)), minutes % DAY);
  const asked = on(day, time.start);
  // An hour without a day is the next one to come.
  const date = time.from === null && asked !== undefined && asked <= now ? addDays(day, 1) : day;
  const [start, end] = [on(date, time.start), on(date, time.end)];
  if (start === undefined || end === undefined) return "noTime";
  if (start <= now) return "past";
  if (end <= start) return "backwards";
  return end - start > LONGEST_MS ? "tooLong" : { start, end, assumed: time.assumed };
}

/** What the words say besides the time, as they were written; empty where there is nothing. */
export function wordsBesides(words: string, context: WhenContext): string {
  const whole = firstWords(words.trim(), READ_AT_MOST);
  return errandWords(whole, read(whole, context).rest);
}

/**
 * What the master will be doing, in their own words, if a sentence is a time and words that are neither a
 * service nor another wish: «завтра в 12 стоматолог». Null: it is no errand.
 */
export function errandIn(
  sentence: string,
  { when, services }: { when: WhenContext; services: readonly NamedService[] },
): string | null {
  const words = firstWords(sentence.trim(), READ_AT_MOST);
  if (words !== sentence.trim() || words.includes("\n") || OTHER_WISH.test(words)) return null;
  if (matchServices(words, services).length > 0) return null;
  const { time, rest } = read(words, when);
  // Without an hour it is a day that is asked for; an hour that cannot be read is asked about.
  if (time === "noTime" && !NO_CLOCK.test(words)) return null;
  const what = errandWords(words, rest);
  return /\p{L}{3}/u.test(what) ? what : null;
}

/** The words that say what, as they were written, without those that only lead to the time. */
function errandWords(sentence: string, rest: string): string {
  const left: readonly string[] = rest.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? [];
  const kept: string[] = [];
  let after = 0;
  for (const word of sentence.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? []) {
    const at = left.indexOf(word.toLowerCase().replaceAll("ё", "е"), after);
    if (at < 0) continue;
    kept.push(word);
    after = at + 1;
  }
  while (kept[0] !== undefined && BEFORE.test(kept[0])) kept.shift();
  while (kept.length > 0 && AFTER.test(kept.at(-1) ?? "")) kept.pop();
  return kept.join(" ").slice(0, 100);
}
