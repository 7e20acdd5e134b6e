import { addDays } from "../../../engine/time.ts";
import type { NamedDate } from "./named-dates.ts";

const AMOUNT = "\\d{1,4}\\s{0,3}";
const RUSSIAN_ONE = `${AMOUNT}(?:сек(?:унд\\p{L}{0,5})?|мин(?:ут\\p{L}{0,5})?|час(?:а|ов|у|ик\\p{L}{0,2})?|день|дня|дней|сут(?:ок|ки)|недел\\p{L}{1,3})(?![\\p{L}\\p{N}_])`;
const ENGLISH_ONE = `${AMOUNT}(?:sec(?:onds?)?|min(?:s|utes?)?|hours?|hrs?|days?|weeks?)(?![a-z0-9_])`;
/** «1 день и 5 часов»: three lengths at most, so that no row of lengths can be divided in many ways. */
const several = (one: string, and: string) => `${one}(?:\\s{0,5},?(?:\\s{0,5}${and})?\\s{0,5}${one}){0,2}`;
const RUSSIAN = several(RUSSIAN_ONE, "и");
const ENGLISH = several(ENGLISH_ONE, "and");
const START = "(?<![\\p{L}\\p{N}_])";
const ABOUT = "(?:(?:about|around|roughly|approximately|just)\\s+)?";

const COUNTED = {
  ru: new RegExp(
    `${START}(?:в течени[еи]\\s{1,3}(?:(?:около|примерно)\\s+)?(${RUSSIAN})|(${RUSSIAN})\\s{0,5}(назад)(?![\\p{L}\\p{N}_]))`,
    "u",
  ),
  en: new RegExp(
    `${START}(?:(within|in|for|this|next|after|last|past)\\s{1,3}${ABOUT}(${ENGLISH})|(${ENGLISH})\\s{0,5}(ago|before|earlier|later|after|from now|henceforth|forward|out)(?![\\p{L}\\p{N}_]))`,
    "u",
  ),
} as const;

const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * «В течение 2 дней», "in 3 days", "2 weeks ago": the day so far from noon of today. Null: nothing is
 * counted. Lower case in.
 */
export function countedDay(
  language: keyof typeof COUNTED,
  sentence: string,
  today: string,
): (NamedDate & { days: number }) | null {
  const found = COUNTED[language].exec(sentence);
  if (!found) return null;
  const back = /^(?:last|past)\s|(?:назад|ago|before|earlier)$/u.test(found[0]);
  const length = lengthOf(found[0]) * (back ? -1 : 1);
  const days = Math.floor((DAY / 2 + length) / DAY);
  const date = addDays(today, days);
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { index: found.index, text: found[0], day, month, year, days };
}

/** Minutes, of all the lengths together. */
function lengthOf(words: string): number {
  let minutes = 0;
  for (const [, count, unit = ""] of words.matchAll(/(\d+)\s*(\p{L}+)/gu)) {
    const one = /^(?:нед|week)/u.test(unit)
      ? 7 * DAY
      : /^(?:д|сут|day)/u.test(unit)
        ? DAY
        : /^(?:ч|h)/u.test(unit)
          ? HOUR
          : /^(?:м|m)/u.test(unit)
            ? 1
            : 1 / 60;
    minutes += Number(count) * one;
  }
  return minutes;
}
