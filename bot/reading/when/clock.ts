import type { WorkingSchedule } from "../../../engine/schedule/working-schedule.ts";
import { WEEKDAYS } from "../../../engine/schedule/working-schedule.ts";
import { parseWallTime } from "../../../engine/time.ts";
import type { When, WhenContext } from "./meaning.ts";
import { HALF_TO, HOUR_WORDS, type Take, word } from "./words.ts";

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

export function readTime(take: Take, when: When, context: WhenContext, text: () => string): void {
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
      hourOf(take(KAZAKH_FIGURE)?.[1], undefined, open) ??
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

/** «11-де», «12-ге», «16:30-да» */
const KAZAKH_FIGURE = /(?<![\d:.])(\d{1,2}(?:[:.][0-5]\d)?)-(?:де|да|те|та|ге|ға|ке|қа)(?!\p{L})/u;

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
export function dayShape(schedule: WorkingSchedule): { open: number; lunchFrom: number; lunchTo: number } {
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
