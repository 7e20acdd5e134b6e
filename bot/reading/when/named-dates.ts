import * as chrono from "chrono-node";

/** Of a configuration of chrono's the parts with these names and no other; throws where one is gone. */
function only(
  of: Pick<chrono.Chrono, "parsers" | "refiners">,
  parsers: readonly string[],
  refiners: readonly string[],
): chrono.Chrono {
  const pick = <T extends object>(parts: readonly T[], names: readonly string[]): T[] =>
    names.map((name) => {
      const part = parts.find((one) => one.constructor.name === name);
      if (!part) throw new Error(`chrono has no ${name}`);
      return part;
    });
  return new chrono.Chrono({ parsers: pick(of.parsers, parsers), refiners: pick(of.refiners, refiners) });
}

/**
 * Chrono's readers of dates in figures and by the month's name. Its readers of "2 days ago", "in 3 weeks" and
 * the like must not be among them: they try every way to divide «минут минут …», seconds for 250 characters
 * (`counted-days.ts` reads those).
 */
export const DATE_READERS = {
  ru: only(
    chrono.ru.createConfiguration(true),
    ["ISOFormatParser", "SlashDateFormatParser", "RUMonthNameLittleEndianParser"],
    ["OverlapRemovalRefiner", "UnlikelyFormatFilter"],
  ),
  en: only(
    chrono.en.configuration.createCasualConfiguration(true),
    [
      "ISOFormatParser",
      "SlashDateFormatParser",
      "ENYearMonthDayParser",
      "ENMonthNameLittleEndianParser",
      "ENMonthNameMiddleEndianParser",
    ],
    ["OverlapRemovalRefiner", "ENExtractYearSuffixRefiner", "UnlikelyFormatFilter", "ENUnlikelyFormatFilter"],
  ),
} as const;

/** A day that words name, and the words that do. */
export interface NamedDate {
  /** Where in the sentence its words begin. */
  index: number;
  text: string;
  day: number;
  month: number;
  /** Null: not said. */
  year: number | null;
}

/** The beginnings of months' names, as chrono knows them. */
const MONTH =
  /янв|фев|мар|апр|ма[йея]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/u;

/**
 * The first day and month of a sentence in lower case, in any order, with and without a year; null without a
 * figure or a month.
 */
export function namedDate(
  language: keyof typeof DATE_READERS,
  sentence: string,
  today: string,
): NamedDate | null {
  if (!/\d/.test(sentence) || !MONTH.test(sentence)) return null;
  const found = DATE_READERS[language]
    .parse(sentence, new Date(`${today}T12:00:00`), { forwardDate: false })
    .find(({ start }) => start.isCertain("day") && start.isCertain("month"));
  if (!found) return null;
  const { index, text, start } = found;
  return {
    index,
    text,
    day: start.get("day") ?? 1,
    month: start.get("month") ?? 1,
    year: start.isCertain("year") ? start.get("year") : null,
  };
}
