import * as chrono from "chrono-node";
import type { WorkingSchedule } from "../../engine/schedule/working-schedule.ts";
import { WEEKDAYS } from "../../engine/schedule/working-schedule.ts";
import { addDays, dayNumber, localDate, parseWallTime, weekdayOf } from "../../engine/time.ts";
import type { TimeWish } from "../dialogue/wish.ts";
import { monthNames } from "../i18n/format.ts";
import { respell } from "./when-spelling.ts";

/** What words say about when. */
export interface When extends TimeWish {
  /** «На час позже»: minutes from whatever is being talked about. */
  shift: number | null;
  /** «На неделю позже»: days from whatever is being talked about, its hour kept. */
  shiftDays: number | null;
  /** The words contradict themselves, or the calendar; the person is to be asked. */
  doubt:
    | { kind: "weekday"; date: string; weekdayDate: string }
    | { kind: "past"; date: string }
    | { kind: "missing"; words: string }
    | null;
}

export interface WhenContext {
  now: number;
  timeZone: string;
  workingSchedule: WorkingSchedule;
}

/** Word boundaries that know Cyrillic: `\b` does not. */
const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, "u");

const WEEKDAY_WORDS = [
  "понедельник\\p{L}*|пн|monday|mon|дүйсенбі\\p{L}*|дуйсенби\\p{L}*|ponedelnik\\p{L}*",
  "вторник\\p{L}*|вт|tuesday|tue|tues|сейсенбі\\p{L}*|сейсенби\\p{L}*|vtornik\\p{L}*",
  "сред[ауеы]|ср|wednesday|wed|сәрсенбі\\p{L}*|сарсенби\\p{L}*|sredu|sreda",
  "четверг\\p{L}*|чт|thursday|thu|thurs|бейсенбі\\p{L}*|бейсенби\\p{L}*|chetverg\\p{L}*",
  "пятниц\\p{L}*|пт|friday|fri|жұма\\p{L}*|жума\\p{L}*|p[yj]a?tni[tc]s?\\p{L}*",
  "суббот\\p{L}*|сб|saturday|sat|сенбі\\p{L}*|сенби\\p{L}*|subbot\\p{L}*",
  "воскресень\\p{L}*|вс|sunday|sun|жексенбі\\p{L}*|жексенби\\p{L}*|voskresen\\p{L}*",
].map(word);

const HOUR_WORDS: readonly (readonly [number, string])[] = [
  [11, "одиннадцат[иь]|eleven|он\\s?бір\\p{L}*"],
  [12, "двенадцат[иь]|twelve|он\\s?екі\\p{L}*"],
  [1, "час[а]?|one|бір(?:ден|де|ге)?"],
  [2, "два|двух|двумя|two|екі(?:ден|де|ге)?"],
  [3, "три|трех|тремя|three|үш(?:тен|те|ке)?"],
  [4, "четыре|четырех|четырьмя|four|төрт(?:тен|те|ке)?"],
  [5, "пят[иь]|пятью|five|бес(?:тен|те|ке)?"],
  [6, "шест[иь]|шестью|six|алты(?:дан|да|ға)?"],
  [7, "сем[иь]|семью|seven|жеті(?:ден|де|ге)?"],
  [8, "восем[иь]|восьми|eight|сегіз(?:ден|де|ге)?"],
  [9, "девят[иь]|nine|тоғыз(?:дан|да|ға)?"],
  [10, "десят[иь]|ten|он(?:нан|да|ға)?"],
];
const HALF_TO: readonly (readonly [number, string])[] = [
  [1, "первого"],
  [2, "второго"],
  [3, "третьего"],
  [4, "четвертого"],
  [5, "пятого"],
  [6, "шестого"],
  [7, "седьмого"],
  [8, "восьмого"],
  [9, "девятого"],
  [10, "десятого"],
  [11, "одиннадцатого"],
  [12, "двенадцатого"],
];
const NUMBER_WORDS: Record<string, number> = {
  двух: 2,
  трех: 3,
  пять: 5,
  шесть: 6,
  семь: 7,
  десять: 10,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  төрт: 4,
  бес: 5,
  алты: 6,
  жеті: 7,
  он: 10,
  одну: 1,
  один: 1,
  две: 2,
  два: 2,
  три: 3,
  четыре: 4,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  бір: 1,
  екі: 2,
  үш: 3,
};

const KAZAKH_MONTHS = monthNames("kk");

/** Reads dates and times out of a sentence in Russian, English or Kazakh, as seen from the master's place and day. */
export function parseWhen(sentence: string, context: WhenContext): When {
  let text = ` ${respell(
    withoutRefusals(sentence)
      .toLowerCase()
      .replaceAll("ё", "е")
      .replace(/[«»"!?]/g, " ")
      .replace(/,(?=\S)/g, ", ")
      .replace(/\s+/g, " "),
  )} `;
  const today = localDate(context.timeZone, context.now);
  const when: When = {
    from: null,
    to: null,
    days: null,
    notBefore: null,
    notAfter: null,
    exact: null,
    prefer: null,
    shift: null,
    shiftDays: null,
    doubt: null,
  };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(text);
    if (match) text = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    return match;
  };

  const shift = take(SHIFT);
  if (shift) when.shift = shiftOf(shift);
  const byDays = take(SHIFT_DAYS);
  if (byDays) when.shiftDays = shiftDaysOf(byDays);
  readDate(take, today, when, () => text);
  readTime(take, when, context, () => text);
  if (when.doubt?.kind === "missing")
    when.doubt = { kind: "missing", words: asWritten(sentence, when.doubt.words) };
  if (when.from !== null && when.from < today && !when.doubt) when.doubt = { kind: "past", date: when.from };
  return when;
}

/** The words in the person's own letters. */
function asWritten(sentence: string, words: string): string {
  const at = sentence.toLowerCase().indexOf(words);
  return at < 0 ? words : sentence.slice(at, at + words.length);
}

const REFUSED =
  /(?<!\p{L})(только не|кроме|кроме как|никак|не могу|не смогу|не получ\p{L}+|не выйдет|не подходит|неудобно|can't|cannot|can not|impossible|doesn't work|won't work|бола алмаймын|келе алмаймын|болмайды)(?!\p{L})/iu;

/** «В среду никак, а в пятницу?»: what is refused is no wish, as long as another clause holds one. */
function withoutRefusals(sentence: string): string {
  const clauses = sentence.split(/[,;!?]|\s(?:а|но|but|ал)\s/u);
  const wished = clauses.filter((clause) => !REFUSED.test(clause));
  if (wished.length > 0) return wished.length < clauses.length ? wished.join(", ") : sentence;
  return /(?<!\p{L})(?:только не|кроме|anything but)(?!\p{L})/iu.test(sentence) ? "" : sentence;
}

type Take = (pattern: RegExp) => RegExpExecArray | null;

const MONTHS: readonly string[] = [
  "январ\\p{L}+|january|қаңтар\\p{L}*",
  "феврал\\p{L}+|february|ақпан\\p{L}*",
  "март\\p{L}*|march|наурыз\\p{L}*",
  "апрел\\p{L}+|april|сәуір\\p{L}*",
  "ма[йея]|may|мамыр\\p{L}*",
  "июн\\p{L}+|june|маусым\\p{L}*",
  "июл\\p{L}+|july|шілде\\p{L}*",
  "август\\p{L}*|august|тамыз\\p{L}*",
  "сентябр\\p{L}+|september|қыркүйек\\p{L}*",
  "октябр\\p{L}+|october|қазан\\p{L}*",
  "ноябр\\p{L}+|november|қараша\\p{L}*",
  "декабр\\p{L}+|december|желтоқсан\\p{L}*",
];
const ANY_MONTH = MONTHS.join("|");
const COUNT = "\\d{1,2}|\\p{L}+";
const countOf = (words: string | undefined) => Number(words) || NUMBER_WORDS[words ?? ""] || 0;

const dateOf = (year: number, month: number, day: number): string | null => {
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  try {
    dayNumber(date);
    return date;
  } catch {
    return null;
  }
};

/** A month from now, the same day of it or its last. */
function aMonthOn(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  for (let wanted = day; wanted > 27; wanted--) {
    const found = dateOf(month === 12 ? year + 1 : year, (month % 12) + 1, wanted);
    if (found) return found;
  }
  return dateOf(month === 12 ? year + 1 : year, (month % 12) + 1, Math.min(day, 27)) ?? today;
}

/** «В конце марта», "early April", a month alone: a run of days from today on. */
function partOfMonth(take: Take, today: string): [string, string] | null {
  const found = take(
    word(
      `(?:(в начале|в середине|в конце|early|mid|late|end of|the end of|the beginning of|beginning of)\\s+|(?:в|in|на)\\s+)(${ANY_MONTH})`,
    ),
  );
  if (!found) return null;
  const month = MONTHS.findIndex((one) => new RegExp(`^(?:${one})$`, "u").test(found[2] ?? "")) + 1;
  const [year = 0, now = 1] = today.split("-").map(Number);
  const inYear = month < now ? year + 1 : year;
  const last = addDays(dateOf(month === 12 ? inYear + 1 : inYear, (month % 12) + 1, 1) ?? today, -1);
  const day = (number: number) => dateOf(inYear, month, number) ?? today;
  const which = found[1] ?? "";
  const [from, to] = /начал|early|beginning/.test(which)
    ? [day(1), day(10)]
    : /серед|mid/.test(which)
      ? [day(11), day(20)]
      : /конц|late|end/.test(which)
        ? [day(21), last]
        : [day(1), last];
  return [from < today ? today : from, to];
}

function readDate(take: Take, today: string, when: When, text: () => string): void {
  const set = (from: string, to = from) => Object.assign(when, { from, to });
  const weekStart = addDays(today, -weekdayOf(today));
  if (rangeOfDays(take, today, when, text())) return;
  const named = explicitDate(take, today, text);
  if (named !== null && typeof named !== "string") {
    when.doubt = { kind: "missing", words: named.missing };
    return;
  }
  const explicit = named;
  const weeksOn = (() => {
    const several = take(
      word(`(?:через|in)\\s+(${COUNT})\\s+(?:недел\\p{L}+|weeks)|(\\d{1,2}|екі|үш|төрт)\\s+аптадан кейін`),
    );
    if (several) return countOf(several[1] ?? several[2]);
    return take(word("через неделю|in a week|a week (?:later|from now)|(?:бір )?апта(?:дан)? кейін")) ? 1 : 0;
  })();
  const nextWeekday = () => take(word("следующ\\p{L}+|next|келесі"));
  const weekday = WEEKDAY_WORDS.findIndex((pattern) => pattern.test(text()));
  const impossible = explicit
    ? null
    : (take(
        new RegExp(`(?<!\\d)\\d{1,2}(?:-?го|st|nd|rd|th)?\\s*(?:of\\s+)?(?:${ANY_MONTH})(?!\\p{L})`, "u"),
      ) ?? take(new RegExp(`(?<!\\p{L})(?:${ANY_MONTH})\\s+\\d{1,2}(?:st|nd|rd|th)?(?![\\d:])`, "u")));
  if (impossible) {
    when.doubt = { kind: "missing", words: impossible[0].trim() };
    return;
  }

  if (explicit) {
    set(explicit);
    if (weekday >= 0 && weekdayOf(explicit) !== weekday) {
      take(WEEKDAY_WORDS[weekday] as RegExp);
      const distance = (weekday - weekdayOf(explicit) + 10) % 7; // the nearest such weekday to the date, three days before at most
      when.doubt = { kind: "weekday", date: explicit, weekdayDate: addDays(explicit, distance - 3) };
    } else if (weekday >= 0) take(WEEKDAY_WORDS[weekday] as RegExp);
    return;
  }
  const either = weeksOn === 0 ? eitherDay(text(), today) : null;
  if (either) {
    Object.assign(when, { from: either[0], to: either.at(-1), days: either });
    return;
  }
  if (take(word("послезавтра|day after tomorrow|бүрсігүн\\p{L}*|арғы күні")))
    return void set(addDays(today, 2));
  if (take(word("позавчера"))) return void set(addDays(today, -2));
  if (take(word("вчера|yesterday|кеше"))) return void set(addDays(today, -1));
  if (take(word("завтра|завтрашн\\p{L}+|tomorrow|ертең\\p{L}*|ертен"))) return void set(addDays(today, 1));
  if (take(word("tonight"))) {
    when.notBefore = 17 * 60;
    return void set(today);
  }
  if (take(word("сегодня|сегодняшн\\p{L}+|today|бүгін\\p{L}*|бугин"))) return void set(today);
  const weekend = take(
    word(
      "(?:на )?(следующ\\p{L}+ )?выходны\\p{L}*|(?:this |the |at the )?(next )?weekend|(келесі )?демалыс күн\\p{L}*",
    ),
  );
  if (weekend) {
    const start = weekend[1] || weekend[2] || weekend[3] ? addDays(weekStart, 7) : weekStart;
    return void set(addDays(start, 5), addDays(start, 6));
  }
  if (take(word("(?:на )?следующ\\p{L}+ недел\\p{L}+|next week|келесі апта\\p{L}*")))
    return void set(addDays(weekStart, 7), addDays(weekStart, 13));
  if (take(word("(?:на )?этой недел\\p{L}+|this week|осы апта\\p{L}*")))
    return void set(today, addDays(weekStart, 6));
  const span = partOfMonth(take, today);
  if (span) return void set(...span);
  if (weekday >= 0) {
    take(WEEKDAY_WORDS[weekday] as RegExp);
    if (weeksOn > 1) return void set(addDays(weekStart, weeksOn * 7 + weekday));
    const soonest = addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7);
    const skip = nextWeekday() && soonest < addDays(weekStart, 7) ? 7 : 0;
    return void set(addDays(soonest, skip + weeksOn * 7));
  }
  if (weeksOn > 0) return void set(addDays(today, weeksOn * 7));
  if (take(word("через месяц|in a month|a month from now|бір айдан кейін"))) return void set(aMonthOn(today));
  const ahead = take(word(`(?:через|in)\\s+(${COUNT})\\s+(?:дн\\p{L}+|days?)|(${COUNT})\\s+күннен кейін`));
  const count = countOf(ahead?.[1] ?? ahead?.[2]);
  if (count > 0) set(addDays(today, count));
}

/** «Со среды по пятницу», «с 10 по 15 марта», «с 10 по 12». */
const FROM_DAY_TO_DAY =
  /(?<!\p{L})(?:со?|from)\s+(\p{L}{2,})\s+(?:по|до|to|till|until)\s+(\p{L}{2,})(?!\p{L})/u;
function rangeOfDays(take: Take, today: string, when: When, text: string): boolean {
  const dates = take(
    new RegExp(
      `(?<![\\p{L}\\d])с\\s+(\\d{1,2})(?:-?го)?\\s+по\\s+(\\d{1,2})(?:-?е|-?го)?(?:\\s+(${ANY_MONTH}))?(?![\\p{L}\\d:])`,
      "u",
    ),
  );
  if (dates) {
    const [year = 0, now = 1] = today.split("-").map(Number);
    const named = dates[3];
    const month = named ? MONTHS.findIndex((one) => new RegExp(`^(?:${one})$`, "u").test(named)) + 1 : now;
    const inYear = month < now ? year + 1 : year;
    const [from, to] = [dateOf(inYear, month, Number(dates[1])), dateOf(inYear, month, Number(dates[2]))];
    if (from && to && from <= to && to >= today) {
      Object.assign(when, { from: from < today ? today : from, to });
      return true;
    }
    return false;
  }
  const days = FROM_DAY_TO_DAY.exec(text);
  if (!days) return false;
  const of = (name: string | undefined) => WEEKDAY_WORDS.findIndex((pattern) => pattern.test(` ${name} `));
  const [from, to] = [of(genitive(days[1])), of(genitive(days[2]))];
  if (from < 0 || to < 0) return false;
  take(FROM_DAY_TO_DAY);
  const first = addDays(today, (from - weekdayOf(today) + 7) % 7);
  Object.assign(when, { from: first, to: addDays(first, (to - from + 7) % 7) });
  return true;
}

const genitive = (name = "") => name.replace(/^сред[ы]$/u, "среду").replace(/^пятниц[ы]$/u, "пятницу");

/** «В среду или в пятницу», «завтра или послезавтра»: these days and none between. */
function eitherDay(sentence: string, today: string): string[] | null {
  const parts = sentence.split(/(?<!\p{L})(?:или|либо|or|немесе|не болмаса)(?!\p{L})/u);
  if (parts.length < 2) return null;
  const days = parts.map((part) => {
    if (word("послезавтра|day after tomorrow|бүрсігүн\\p{L}*").test(part)) return addDays(today, 2);
    if (word("завтра|tomorrow|ертең\\p{L}*").test(part)) return addDays(today, 1);
    if (word("сегодня|today|бүгін\\p{L}*").test(part)) return today;
    const weekday = WEEKDAY_WORDS.findIndex((pattern) => pattern.test(part));
    return weekday < 0 ? null : addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7);
  });
  return days.every((day) => day !== null) ? [...new Set(days as string[])].sort() : null;
}

const ENGLISH_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*";
const DAY_AND_MONTH = new RegExp(
  `(?<!\\p{L})\\d{1,2}\\s*(?:-?го|st|nd|rd|th)?\\s*(?:of\\s+)?\\p{L}{3,}(?:\\s+\\d{4})?|${ENGLISH_MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?`,
  "u",
);

/** A date named by day and month, or by the day alone. */
function explicitDate(take: Take, today: string, text: () => string): string | { missing: string } | null {
  const year = Number(today.slice(0, 4));
  const make = dateOf;
  /** Of the years that may be meant the one that makes it the nearest; half a year back is the past, further is next year. */
  const nearest = (month: number, day: number): string | null => {
    const date = make(year, month, day);
    return date && dayNumber(date) < dayNumber(today) - 180
      ? make(year + 1, month, day)
      : (date ?? make(year + 1, month, day));
  };
  const numeric = take(/(?<![\d:])(\d{1,2})[./](0?[1-9]|1[0-2])(?:[./](\d{4}|\d{2}))?(?![\d:])/u);
  if (numeric) {
    const [written, day, month, named] = numeric;
    const year = named && (named.length === 2 ? 2000 + Number(named) : Number(named));
    const found = year ? make(year, Number(month), Number(day)) : nearest(Number(month), Number(day));
    return found ?? { missing: written };
  }
  const kazakh = take(
    new RegExp(`(?<!\\d)(\\d{1,2})[-\\s]*(?:і|ы|ші|шы)?\\s*(${KAZAKH_MONTHS.join("|")})\\p{L}*`, "u"),
  );
  if (kazakh)
    return (
      nearest(KAZAKH_MONTHS.indexOf(kazakh[2] ?? "") + 1, Number(kazakh[1])) ?? { missing: kazakh[0].trim() }
    );
  // Months in words are chrono's: Russian and English, in any order, with and without a year.
  const reference = new Date(`${today}T12:00:00`);
  for (const parser of [chrono.ru.strict, chrono.en.GB]) {
    const found = parser
      .parse(text(), reference, { forwardDate: false })
      .find(({ start }) => start.isCertain("day") && start.isCertain("month"));
    if (!found || !/\p{L}{3}/u.test(found.text)) continue;
    const { start } = found;
    const [month, day] = [start.get("month") ?? 1, start.get("day") ?? 1];
    const named = DAY_AND_MONTH.exec(found.text);
    if (!named) continue;
    take(new RegExp(literally(named[0]), "u"));
    return start.isCertain("year") ? make(start.get("year") ?? year, month, day) : nearest(month, day);
  }
  const ofMonth =
    take(word("(?:на )?(\\d{1,2})(?:-?го|-?е)?\\s*числ\\p{L}+|(\\d{1,2})-?го")) ??
    take(word("the (\\d{1,2})(?:st|nd|rd|th)"));
  if (ofMonth) {
    const day = Number(ofMonth[1] ?? ofMonth[2]);
    const month = Number(today.slice(5, 7));
    const thisMonth = make(year, month, day);
    if (thisMonth && thisMonth >= today) return thisMonth;
    return month === 12 ? make(year + 1, 1, day) : make(year, month + 1, day);
  }
  return null;
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const SHIFT = word(
  "на (час|полчаса|полтора часа|(\\d{1,3}) (?:мин|час)\\p{L}*) (позже|попозже|позднее|раньше|пораньше)|(half an hour|an hour|(\\d{1,3}) (?:min|hour)\\p{L}*) (later|earlier)|(бір сағат|жарты сағат|(\\d{1,3}|екі|үш) (?:сағат|минут))(?:қа|ке|тан)? (кейінірек|кейінге|кешірек|ертерек|ерте)",
);

function shiftOf([
  ,
  russian,
  russianCount,
  russianWay,
  english,
  englishCount,
  englishWay,
  kazakh,
  kazakhCount,
  kazakhWay,
]: RegExpExecArray): number {
  const length = russian ?? english ?? kazakh ?? "";
  const named = russianCount ?? englishCount ?? kazakhCount ?? "1";
  const count = Number(named) || NUMBER_WORDS[named] || 1;
  const minutes = /^пол|half|жарты/.test(length)
    ? length.startsWith("полтора")
      ? 90
      : 30
    : /мин|min/.test(length)
      ? count
      : count * 60;
  return /раньше|earlier|ерте/.test(russianWay ?? englishWay ?? kazakhWay ?? "") ? -minutes : minutes;
}

/** «На неделю позже», "two days earlier". */
export const SHIFT_DAYS = word(
  "на (день|денек|недел[юьи]|недельку|(\\d{1,2}|два|две|три|четыре) (?:дн\\p{L}+|недел\\p{L}+)) (позже|попозже|позднее|вперед|раньше|пораньше)|(a day|a week|(\\d{1,2}|two|three|four) (?:days|weeks)) (later|earlier)|(бір күн|бір апта|(\\d{1,2}|екі|үш) (?:күн|апта)\\p{L}*)(?:ға|ге)? (кейінге|кейінірек|ертерек|ерте)",
);

function shiftDaysOf(match: RegExpExecArray): number {
  const [
    ,
    russian,
    russianCount,
    russianWay,
    english,
    englishCount,
    englishWay,
    kazakh,
    kazakhCount,
    kazakhWay,
  ] = match;
  const length = russian ?? english ?? kazakh ?? "";
  const named = russianCount ?? englishCount ?? kazakhCount;
  const count = named === undefined ? 1 : Number(named) || NUMBER_WORDS[named] || 1;
  const days = /недел|week|апта/.test(length) ? count * 7 : count;
  return /раньше|earlier|ерте/.test(russianWay ?? englishWay ?? kazakhWay ?? "") ? -days : days;
}

/** A clock time in words or figures; group names are added by the caller's prefix. */
const HOURS = HOUR_WORDS.map(([, words]) => words).join("|");
const CLOCK = `(\\d{1,2})(?:\\s?[:.-]\\s?([0-5]\\d)(?!\\d)| ([0-5]\\d)(?![\\d\\p{L}]))?(?:-?(?:ти|х|ми|и|дан|ден|тан|тен|да|де|та|те|ға|ге))?|(?:половин[уаые]\\s|пол|half past\\s)\\s?(\\p{L}+)|(${HOURS})(?:\\s(тридцать|thirty|отыз))?`;
const DAYTIME =
  "(?:\\s*(?:час\\p{L}*|ч|сағат\\p{L}*))?(?:\\s*(утра|дня|вечера|ночи|am|pm|a\\.m\\.|p\\.m\\.|in the morning|in the afternoon|in the evening))?";
const time = (prefix: string, suffix = "") =>
  new RegExp(
    `(?<![\\p{L}\\d])(?:${prefix})\\s*(?:сағат\\s*)?(?:${CLOCK})${DAYTIME}${suffix}(?![\\p{L}\\d])`,
    "u",
  );

const AFTER = time(
  "не раньше|после|начиная с|где-то с|где-то от|примерно с|от|со|с|after|from|not before|since|any ?time after",
);
/** What is counted is no hour: «на 2 ногтя». */
const COUNTED_ONE =
  /(?<!\p{L})(?:на|в|к|до|с)\s+\d{1,2}\s+(?:ногт|пальц|человек|персон|раз|рук|ног|услуг|процедур|минут|мест|дет|член)\p{L}*/u;
const BETWEEN = time2("между|between", "и|and");
const FROM_TO = time2("с|со|от|from", "до|to|till|until");
const QUARTER =
  /(?<!\p{L})(?:без\s+(пятнадцати|четверти|двадцати|десяти|пяти|\d{1,2})\s+(?:минут\s+)?(\p{L}+|\d{1,2})|(?:в\s+)?четверть\s+(\p{L}+)|quarter\s+(to|past)\s+(\p{L}+|\d{1,2}))(?!\p{L})/u;
const KAZAKH_AT =
  /(?<!\p{L})(?:сағат\s+)?(он бірде|он екіде|бірде|екіде|үште|төртте|бесте|алтыда|жетіде|сегізде|тоғызда)(?!\p{L})/u;
const BEFORE_KAZAKH = time("(?=[\\p{L}\\d])", "\\s*дейін");
const AFTER_KAZAKH = time("(?=[\\p{L}\\d])", "\\s*кейін");
const BEFORE = time("не позже|до|before|until|till|by|not after");
const EXACT = time("на|в|во|к|около|примерно в|at|around|about|сағат|@");
/** Two clock times, «с трёх до шести»; the second's part of the day is the first's where it says none. */
function time2(first: string, second: string): RegExp {
  const hour = `\\d{1,2}(?:[:.][0-5]\\d)?|${HOURS}`;
  return new RegExp(
    `(?<![\\p{L}\\d])(?:${first})\\s+(${hour})(?:\\s*(?:час\\p{L}*|ч))?\\s+(?:${second})\\s+(${hour})(?:\\s*(?:час\\p{L}*|ч))?(?:\\s*(утра|дня|вечера|am|pm))?(?![\\p{L}\\d:.])`,
    "u",
  );
}

const CLOCK_ALONE = /(?<![\d.:])(\d{1,2})\s?[:.]\s?([0-5]\d)(?![\d:])/u;
const PM_ALONE = /(?<![\d.:])(\d{1,2})\s?(am|pm)(?!\p{L})/u;
const HALF_ALONE = /(?<!\p{L})(?:половин[уаые]\s|пол|half past\s)\s?(\p{L}+)/u;

function readTime(take: Take, when: When, context: WhenContext, text: () => string): void {
  const { open, lunchFrom, lunchTo } = dayShape(context.workingSchedule);
  const minutesOf = (match: RegExpExecArray | null): number | null =>
    match ? clockMinutes(match, open) : null;

  if (
    take(
      word(
        "сам(?:ое|ую|ый|ого)? поздн\\p{L}+|последн\\p{L}+|как можно позже|latest|last one|the last|ең кеш\\p{L}*|соңғы\\p{L}*",
      ),
    )
  )
    when.prefer = "latest";
  else if (
    take(
      word(
        "сам(?:ое|ую|ый|ого)? ранн\\p{L}+|перв(?:ое|ую|ый)|как можно (?:раньше|скорее)|earliest|the first|first one|ең ерте\\p{L}*|біріншісі\\p{L}*",
      ),
    )
  )
    when.prefer = "earliest";

  if (take(word("в первой половине дня|первая половина дня|до полудня|in the first half of the day")))
    when.notAfter = 12 * 60;
  else if (take(word("во второй половине дня|вторая половина дня|in the second half of the day")))
    when.notBefore = 12 * 60;
  else if (take(word("после работы|after work|жұмыстан кейін"))) when.notBefore = 18 * 60;
  else if (take(word("в полдень|к полудню|at noon|at midday|түскі он екіде"))) when.exact = 12 * 60;
  if (take(word("после обеда|после обеденного перерыва|after lunch|түстен кейін|posle obeda")))
    when.notBefore = lunchTo;
  else if (take(word("до обеда|before lunch|before noon|түске дейін|до полудня"))) when.notAfter = lunchFrom;
  else if (take(word("в обед|в обеденное время|at lunch(?: ?time)?|түсте")))
    Object.assign(when, { notBefore: 12 * 60, notAfter: 15 * 60 });

  const pair = take(BETWEEN) ?? take(FROM_TO);
  if (pair) {
    const [from, to] = [hourOf(pair[1], pair[3], open), hourOf(pair[2], pair[3], open)];
    if (from !== null && to !== null) {
      when.notBefore = from;
      when.notAfter = (to > from ? to : to + 12 * 60) + 1;
      return;
    }
  }
  const quarter = take(QUARTER);
  if (quarter) {
    const exact = quarterOf(quarter, open);
    if (exact !== null) {
      when.exact = exact;
      return;
    }
  }
  for (let counted = take(COUNTED_ONE); counted; counted = take(COUNTED_ONE));
  const after = minutesOf(take(AFTER)) ?? minutesOf(/кейін/u.test(text()) ? take(AFTER_KAZAKH) : null);
  if (after !== null) when.notBefore = after;
  const before = minutesOf(take(BEFORE)) ?? minutesOf(/дейін/u.test(text()) ? take(BEFORE_KAZAKH) : null);
  if (before !== null) when.notAfter = before > (after ?? 0) ? before + 1 : before + 12 * 60 + 1;
  if (after === null && before === null) {
    const exact =
      kazakhAt(take(KAZAKH_AT), open) ??
      minutesOf(take(EXACT)) ??
      minutesOf(take(CLOCK_ALONE)) ??
      pmAlone(take(PM_ALONE)) ??
      halfAlone(take(HALF_ALONE), open);
    if (exact !== null) when.exact = exact;
  }
  if (when.exact !== null || after !== null || before !== null) return;
  if (take(word("утром|с утра|утречком|утро|morning|таңертең|таңда|utrom"))) when.notAfter ??= 12 * 60;
  else if (take(word("под вечер|вечером|вечерком|вечер|ближе к вечеру|evening|кешке|кешкісін|vecherom")))
    when.notBefore ??= 17 * 60;
  else if (take(word("днем|afternoon|в течение дня|күндіз|dnem")))
    Object.assign(when, { notBefore: when.notBefore ?? 12 * 60, notAfter: when.notAfter ?? 17 * 60 });
  if (take(word("в полдень|noon|midday"))) when.exact = 12 * 60;
}

/** An hour in figures or words, as minutes of the day. */
function hourOf(words: string | undefined, daytime: string | undefined, open: number): number | null {
  if (!words) return null;
  const [, figure, minutes] = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(words) ?? [];
  const hour = figure === undefined ? named(words) : Number(figure);
  return hour === null || hour > 24 ? null : likely(hour * 60 + Number(minutes ?? 0), daytime, open);
}

const named = (words: string): number | null =>
  HOUR_WORDS.find(([, forms]) => new RegExp(`^(?:${forms})$`, "u").test(words))?.[0] ?? null;

/** «Без пятнадцати пять», «в четверть шестого», "quarter past five". */
function quarterOf(match: RegExpExecArray, open: number): number | null {
  const [, lacking, ofHour, to, way, english] = match;
  if (lacking) {
    const less =
      { пятнадцати: 15, четверти: 15, двадцати: 20, десяти: 10, пяти: 5 }[lacking] ?? Number(lacking);
    const hour = Number(ofHour) || named(ofHour ?? "");
    return hour ? likely(hour * 60 - less, undefined, open) : null;
  }
  if (to) {
    const next = HALF_TO.find(([, words]) => words === to)?.[0];
    return next ? likely((next === 1 ? 12 : next - 1) * 60 + 15, undefined, open) : null;
  }
  const hour = Number(english) || named(english ?? "");
  return hour ? likely(hour * 60 + (way === "to" ? -15 : 15), undefined, open) : null;
}

const KAZAKH_HOURS = [
  "бірде",
  "екіде",
  "үште",
  "төртте",
  "бесте",
  "алтыда",
  "жетіде",
  "сегізде",
  "тоғызда",
  "онда",
  "он бірде",
  "он екіде",
];

function kazakhAt(match: RegExpExecArray | null, open: number): number | null {
  const hour = KAZAKH_HOURS.indexOf(match?.[1] ?? "") + 1;
  return hour > 0 ? likely(hour * 60, undefined, open) : null;
}

function pmAlone(match: RegExpExecArray | null): number | null {
  if (!match) return null;
  const hour = Number(match[1]) % 12;
  return (match[2] === "pm" ? hour + 12 : hour) * 60;
}

function halfAlone(match: RegExpExecArray | null, open: number): number | null {
  return match ? halfOf(match[1] ?? "", open) : null;
}

/** «полшестого» is 5:30, "half past five" too. */
function halfOf(name: string, open: number): number | null {
  const to = HALF_TO.find(([, words]) => new RegExp(`^(?:${words})$`, "u").test(name));
  if (to) return likely((to[0] === 1 ? 12 : to[0] - 1) * 60 + 30, undefined, open);
  const past = HOUR_WORDS.find(([, words]) => new RegExp(`^(?:${words})$`, "u").test(name));
  return past ? likely(past[0] * 60 + 30, undefined, open) : null;
}

function clockMinutes(match: RegExpExecArray, open: number): number | null {
  const [, figure, colonMinutes, spaceMinutes, half, wordHour, thirty, daytime] = match;
  if (half) return halfOf(half, open);
  const hour =
    figure === undefined
      ? HOUR_WORDS.find(([, words]) => new RegExp(`^(?:${words})$`, "u").test(wordHour ?? ""))?.[0]
      : Number(figure);
  if (hour === undefined || hour > 24) return null;
  return likely(hour * 60 + Number(colonMinutes ?? spaceMinutes ?? (thirty ? 30 : 0)), daytime, open);
}

/** Which half of the day is meant: as said, else the one in which the master works. */
function likely(minutes: number, daytime: string | undefined, open: number): number | null {
  if (minutes > 24 * 60) return null;
  if (minutes >= 13 * 60) return minutes;
  if (daytime && /утра|am|a\.m|morning/.test(daytime)) return minutes % (12 * 60);
  if (daytime) return minutes < 12 * 60 ? minutes + 12 * 60 : minutes;
  return minutes < open ? minutes + 12 * 60 : minutes;
}

/** When the week opens at the earliest, and where its midday break lies. */
function dayShape(schedule: WorkingSchedule): { open: number; lunchFrom: number; lunchTo: number } {
  const days = WEEKDAYS.map((name) => schedule[name]).filter((day) => day.isWorkingDay);
  const open = Math.min(...days.map((day) => parseWallTime(day.workingHours.from)), 12 * 60);
  const lunch = days
    .flatMap((day) => day.breaks)
    .find((pause) => pause.from >= "11:30" && pause.from <= "15:30");
  return {
    open,
    lunchFrom: lunch ? parseWallTime(lunch.from) : 13 * 60,
    lunchTo: lunch ? parseWallTime(lunch.to) : 13 * 60,
  };
}
