import { addDays, dayNumber, weekdayOf } from "../../../engine/time.ts";
import { monthNames } from "../../i18n/format.ts";
import { countedDay } from "./counted-days.ts";
import type { When } from "./meaning.ts";
import { type NamedDate, namedDate } from "./named-dates.ts";
import { ANY_MONTH, COUNT, countOf, MONTHS, type Take, WEEKDAY_WORDS, word } from "./words.ts";

const KAZAKH_MONTHS = monthNames("kk");

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

export function readDate(take: Take, today: string, when: When, text: () => string): void {
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
      // The nearest such weekday to the date, three days before at most.
      const distance = (weekday - weekdayOf(explicit) + 10) % 7;
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
  const dates =
    take(
      new RegExp(
        `(?<![\\p{L}\\d])с\\s+(\\d{1,2})(?:-?го)?\\s+по\\s+(\\d{1,2})(?:-?е|-?го)?(?:\\s+(${ANY_MONTH}))?(?![\\p{L}\\d:])`,
        "u",
      ),
    ) ??
    // «9–11 марта»: with its month, figures and a dash are days and not hours.
    take(new RegExp(`(?<![\\p{L}\\d:])(\\d{1,2})\\s*[-–—]\\s*(\\d{1,2})\\s+(${ANY_MONTH})(?!\\p{L})`, "u")) ??
    monthFirst(take);
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

/** "March 9-11", its groups in the order of the others. */
function monthFirst(take: Take): (string | undefined)[] | null {
  const found = take(
    new RegExp(`(?<!\\p{L})(${ANY_MONTH})\\s+(\\d{1,2})\\s*[-–—]\\s*(\\d{1,2})(?![\\d:])`, "u"),
  );
  return found && [found[0], found[2], found[3], found[1]];
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
  /**
   * Of the years that may be meant the one that makes it the nearest; half a year back is the past, further
   * is next year.
   */
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
  for (const language of ["ru", "en"] as const) {
    const found = dayInWords(language, text(), today);
    const named = found && /\p{L}{3}/u.test(found.text) && DAY_AND_MONTH.exec(found.text);
    if (!named) continue;
    take(new RegExp(literally(named[0]), "u"));
    const date =
      found.year === null ? nearest(found.month, found.day) : make(found.year, found.month, found.day);
    return date && found.later ? addDays(date, found.later) : date;
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

/**
 * A date by its month's name or a day counted from today, whichever comes first; `later` days after it is
 * meant.
 */
function dayInWords(
  language: "ru" | "en",
  sentence: string,
  today: string,
): (NamedDate & { later?: number }) | null {
  const dated = namedDate(language, sentence, today);
  const counted = countedDay(language, sentence, today);
  if (!dated || !counted) return dated ?? counted;
  const gap = dated.index - counted.index - counted.text.length;
  // "2 weeks after 5 March" is counted from that day.
  if (gap >= 0 && gap <= 3 && /\s(?:after|before)$/u.test(counted.text))
    return { ...dated, text: counted.text, later: counted.days };
  return dated.index < counted.index ? dated : counted;
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
