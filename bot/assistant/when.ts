import * as chrono from "chrono-node";
import type { WorkingSchedule } from "../../engine/schedule/working-schedule.ts";
import { WEEKDAYS } from "../../engine/schedule/working-schedule.ts";
import { addDays, dayNumber, localDate, parseWallTime, weekdayOf } from "../../engine/time.ts";
import type { TimeWish } from "../dialogue/wish.ts";
import { monthNames } from "../i18n/format.ts";

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
  [2, "два|двух|two|екі(?:ден|де|ге)?"],
  [3, "три|трех|three|үш(?:тен|те|ке)?"],
  [4, "четыре|четырех|four|төрт(?:тен|те|ке)?"],
  [5, "пят[иь]|five|бес(?:тен|те|ке)?"],
  [6, "шест[иь]|six|алты(?:дан|да|ға)?"],
  [7, "сем[иь]|seven|жеті(?:ден|де|ге)?"],
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
  одну: 1,
  один: 1,
  две: 2,
  два: 2,
  три: 3,
  четыре: 4,
  пять: 5,
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
  let text = ` ${withoutRefusals(sentence)
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[«»"!?]/g, " ")
    .replace(/\s+/g, " ")} `;
  const today = localDate(context.timeZone, context.now);
  const when: When = {
    from: null,
    to: null,
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
  if (when.from !== null && when.from < today && !when.doubt) when.doubt = { kind: "past", date: when.from };
  return when;
}

const REFUSED =
  /(?<!\p{L})(никак|не могу|не смогу|не получ\p{L}+|не выйдет|не подходит|неудобно|can't|cannot|can not|impossible|doesn't work|won't work|бола алмаймын|келе алмаймын|болмайды)(?!\p{L})/iu;

/** «В среду никак, а в пятницу?»: what is refused is no wish, as long as another clause holds one. */
function withoutRefusals(sentence: string): string {
  const clauses = sentence.split(/[,;!?]|\s(?:а|но|but|ал)\s/u);
  const wished = clauses.filter((clause) => !REFUSED.test(clause));
  return wished.length > 0 && wished.length < clauses.length ? wished.join(" ") : sentence;
}

type Take = (pattern: RegExp) => RegExpExecArray | null;

function readDate(take: Take, today: string, when: When, text: () => string): void {
  const set = (from: string, to = from) => Object.assign(when, { from, to });
  const weekStart = addDays(today, -weekdayOf(today));
  const explicit = explicitDate(take, today, text);
  const aWeekOn = take(word("через неделю|in a week|a week (?:later|from now)|апта(?:дан)? кейін")) !== null;
  const nextWeekday = () => take(word("следующ\\p{L}+|next|келесі"));
  const weekday = WEEKDAY_WORDS.findIndex((pattern) => pattern.test(text()));
  const impossible = explicit
    ? null
    : take(
        /(?<!\d)\d{1,2}\s*(?:-?го\s*)?(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}*/u,
      );
  if (impossible) when.doubt = { kind: "missing", words: impossible[0].trim() };

  if (explicit) {
    set(explicit);
    if (weekday >= 0 && weekdayOf(explicit) !== weekday) {
      take(WEEKDAY_WORDS[weekday] as RegExp);
      const distance = (weekday - weekdayOf(explicit) + 10) % 7; // the nearest such weekday to the date, three days before at most
      when.doubt = { kind: "weekday", date: explicit, weekdayDate: addDays(explicit, distance - 3) };
    } else if (weekday >= 0) take(WEEKDAY_WORDS[weekday] as RegExp);
    return;
  }
  if (take(word("послезавтра|day after tomorrow|бүрсігүн\\p{L}*|арғы күні|poslezavtra")))
    return void set(addDays(today, 2));
  if (take(word("позавчера"))) return void set(addDays(today, -2));
  if (take(word("вчера|yesterday|кеше"))) return void set(addDays(today, -1));
  if (take(word("завтра|завтрашн\\p{L}+|tomorrow|ертең\\p{L}*|ертен|zavtra")))
    return void set(addDays(today, 1));
  if (take(word("сегодня|сегодняшн\\p{L}+|today|tonight|бүгін\\p{L}*|бугин|segodnya")))
    return void set(today);
  if (take(word("(?:на )?выходны\\p{L}*|(?:this |the |at the )?weekend|демалыс күн\\p{L}*"))) {
    const start = nextWeekday() ? addDays(weekStart, 7) : weekStart;
    return void set(addDays(start, 5), addDays(start, 6));
  }
  if (take(word("(?:на )?следующ\\p{L}+ недел\\p{L}+|next week|келесі апта\\p{L}*")))
    return void set(addDays(weekStart, 7), addDays(weekStart, 13));
  if (take(word("(?:на )?этой недел\\p{L}+|this week|осы апта\\p{L}*")))
    return void set(today, addDays(weekStart, 6));
  if (weekday >= 0) {
    take(WEEKDAY_WORDS[weekday] as RegExp);
    const soonest = addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7);
    const skip = nextWeekday() && soonest < addDays(weekStart, 7) ? 7 : 0;
    return void set(addDays(soonest, skip + (aWeekOn ? 7 : 0)));
  }
  if (aWeekOn) return void set(addDays(today, 7));
  const ahead = take(word("(?:через|in)\\s+(\\d+|\\p{L}+)\\s+(дн\\p{L}+|день|недел\\p{L}+|days?|weeks?)"));
  if (ahead) {
    const count = Number(ahead[1]) || NUMBER_WORDS[ahead[1] ?? ""] || 0;
    if (count > 0) return void set(addDays(today, /^(нед|week)/.test(ahead[2] ?? "") ? count * 7 : count));
  }
}

const ENGLISH_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*";
const DAY_AND_MONTH = new RegExp(
  `(?<!\\p{L})\\d{1,2}\\s*(?:-?го|st|nd|rd|th)?\\s*(?:of\\s+)?\\p{L}{3,}(?:\\s+\\d{4})?|${ENGLISH_MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?`,
  "u",
);

/** A date named by day and month, or by the day alone. */
function explicitDate(take: Take, today: string, text: () => string): string | null {
  const year = Number(today.slice(0, 4));
  const make = (y: number, month: number, day: number): string | null => {
    const date = `${y}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    try {
      dayNumber(date);
      return date;
    } catch {
      return null;
    }
  };
  /** Of the years that may be meant the one that makes it the nearest; half a year back is the past, further is next year. */
  const nearest = (month: number, day: number): string | null => {
    const date = make(year, month, day);
    return date && dayNumber(date) < dayNumber(today) - 180
      ? make(year + 1, month, day)
      : (date ?? make(year + 1, month, day));
  };
  const numeric = take(/(?<![\d:])(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?(?![\d:])/u);
  if (numeric && Number(numeric[2]) >= 1 && Number(numeric[2]) <= 12) {
    const [, day, month, named] = numeric;
    if (!named) return nearest(Number(month), Number(day));
    return make(named.length === 2 ? 2000 + Number(named) : Number(named), Number(month), Number(day));
  }
  const kazakh = take(
    new RegExp(`(?<!\\d)(\\d{1,2})[-\\s]*(?:і|ы|ші|шы)?\\s*(${KAZAKH_MONTHS.join("|")})\\p{L}*`, "u"),
  );
  if (kazakh) return nearest(KAZAKH_MONTHS.indexOf(kazakh[2] ?? "") + 1, Number(kazakh[1]));
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
  "на (час|полчаса|полтора часа|(\\d{1,3}) (?:мин|час)\\p{L}*) (позже|попозже|позднее|раньше|пораньше)|(half an hour|an hour|(\\d{1,3}) (?:min|hour)\\p{L}*) (later|earlier)",
);

function shiftOf([
  ,
  russian,
  russianCount,
  russianWay,
  english,
  englishCount,
  englishWay,
]: RegExpExecArray): number {
  const length = russian ?? english ?? "";
  const count = Number(russianCount ?? englishCount ?? 1);
  const minutes = /^пол|half/.test(length)
    ? length.startsWith("полтора")
      ? 90
      : 30
    : /мин|min/.test(length)
      ? count
      : count * 60;
  return /раньше|earlier/.test(russianWay ?? englishWay ?? "") ? -minutes : minutes;
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
const CLOCK = `(\\d{1,2})(?:\\s?[:.]\\s?([0-5]\\d)| ([0-5]\\d)(?![\\d\\p{L}]))?(?:-?(?:ти|х|ми|и|дан|ден|тан|тен|да|де|та|те|ға|ге))?|(?:пол|половин[уаы]\\s|half past\\s)\\s?(\\p{L}+)|(${HOURS})(?:\\s(тридцать|thirty|отыз))?`;
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
const AFTER_KAZAKH = time("(?=[\\p{L}\\d])", "\\s*кейін");
const BEFORE = time("не позже|до|before|until|till|by|not after");
const EXACT = time("на|в|во|к|около|примерно в|at|around|about|сағат|@");
const CLOCK_ALONE = /(?<![\d.:])(\d{1,2})\s?[:.]\s?([0-5]\d)(?![\d:])/u;
const PM_ALONE = /(?<![\d.:])(\d{1,2})\s?(am|pm)(?!\p{L})/u;
const HALF_ALONE = /(?<!\p{L})(?:пол|половин[уа]\s|half past\s)\s?(\p{L}+)/u;

function readTime(take: Take, when: When, context: WhenContext, text: () => string): void {
  const { open, lunchFrom, lunchTo } = dayShape(context.workingSchedule);
  const minutesOf = (match: RegExpExecArray | null): number | null =>
    match ? clockMinutes(match, open) : null;

  if (
    take(
      word(
        "сам(?:ое|ую|ый|ого)? поздн\\p{L}+|последн\\p{L}+|как можно позже|latest|last one|the last|ең кеш\\p{L}*",
      ),
    )
  )
    when.prefer = "latest";
  else if (
    take(
      word(
        "сам(?:ое|ую|ый|ого)? ранн\\p{L}+|перв(?:ое|ую|ый)|как можно (?:раньше|скорее)|earliest|the first|first one|ең ерте\\p{L}*",
      ),
    )
  )
    when.prefer = "earliest";

  if (take(word("после обеда|после обеденного перерыва|after lunch|түстен кейін|posle obeda")))
    when.notBefore = lunchTo;
  else if (take(word("до обеда|before lunch|before noon|түске дейін|до полудня"))) when.notAfter = lunchFrom;
  else if (take(word("в обед|в обеденное время|at lunch(?: ?time)?|түсте")))
    Object.assign(when, { notBefore: 12 * 60, notAfter: 15 * 60 });

  const after = minutesOf(take(AFTER)) ?? minutesOf(/кейін/u.test(text()) ? take(AFTER_KAZAKH) : null);
  if (after !== null) when.notBefore = after;
  const before = minutesOf(take(BEFORE));
  if (before !== null) when.notAfter = before > (after ?? 0) ? before + 1 : before + 12 * 60 + 1;
  if (after === null && before === null) {
    const exact =
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
