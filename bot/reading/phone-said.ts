import parsePhoneNumber, { type CountryCode, findPhoneNumbersInText } from "libphonenumber-js";
import { firstWords, READ_AT_MOST } from "./first-words.ts";

/** Figures as they are dictated, by what they are worth. */
const DICTATED: readonly (readonly [string, number])[] = [
  ["ноль нуль нөл zero oh", 0],
  ["один одна бір one", 1],
  ["два две екі two", 2],
  ["три үш three", 3],
  ["четыре төрт four", 4],
  ["пять бес five", 5],
  ["шесть алты six", 6],
  ["семь жеті seven", 7],
  ["восемь сегіз eight", 8],
  ["девять тоғыз nine", 9],
  ["десять он ten", 10],
  ["одиннадцать eleven", 11],
  ["двенадцать twelve", 12],
  ["тринадцать thirteen", 13],
  ["четырнадцать fourteen", 14],
  ["пятнадцать fifteen", 15],
  ["шестнадцать sixteen", 16],
  ["семнадцать seventeen", 17],
  ["восемнадцать eighteen", 18],
  ["девятнадцать nineteen", 19],
  ["двадцать жиырма twenty", 20],
  ["тридцать отыз thirty", 30],
  ["сорок қырық forty", 40],
  ["пятьдесят елу fifty", 50],
  ["шестьдесят алпыс sixty", 60],
  ["семьдесят жетпіс seventy", 70],
  ["восемьдесят сексен eighty", 80],
  ["девяносто тоқсан ninety", 90],
  ["сто", 100],
  ["двести", 200],
  ["триста", 300],
  ["четыреста", 400],
  ["пятьсот", 500],
  ["шестьсот", 600],
  ["семьсот", 700],
  ["восемьсот", 800],
  ["девятьсот", 900],
];
const WORTH = new Map(DICTATED.flatMap(([names, worth]) => names.split(" ").map((name) => [name, worth])));

/** «восемь семьсот один»: the figures that words stand for, one after another. */
function inFigures(text: string): string {
  const parts: string[] = [];
  /** What the words before it are worth, as far as another may join them; null: none. */
  let open: number | null = null;
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+|[^\p{L}\p{M}]+/gu)) {
    const worth = WORTH.get(word);
    if (worth === undefined) {
      if (!/\S/.test(word)) continue;
      open = null;
      parts.push(/^(?:плюс|plus|қосу)$/.test(word) ? "+" : /\p{L}/u.test(word) ? ";" : word);
    } else if (open !== null && joins(open, worth)) {
      open += worth;
      parts[parts.length - 1] = String(open);
    } else {
      open = worth;
      parts.push(String(worth));
    }
  }
  return parts.join("");
}

/** «семьсот» and «один» are 701; «десять» and «сорок» are 10 and 40. */
const joins = (before: number, worth: number): boolean =>
  worth > 0 &&
  ((before % 100 === 0 && before > 0 && worth < 100) ||
    (before % 10 === 0 && before % 100 >= 20 && worth < 10));

/**
 * The first whole number in words, E.164: written in any usual way, or dictated in numerals. `country`: where
 * one without its country is dialled. Null: there is none.
 */
export function phoneSaid(text: string, country: CountryCode | undefined): string | null {
  const words = firstWords(text, READ_AT_MOST);
  const options = country ? { defaultCountry: country, v2: true as const } : { v2: true as const };
  const [found] = findPhoneNumbersInText(words, options);
  if (found) return found.number.number;
  // With its country it need only be possible: not every number that is in use is known.
  const [abroad = ""] = /\+\d[\d ().-]{7,20}/.exec(words) ?? [];
  const number = parsePhoneNumber(abroad);
  if (number?.isPossible()) return number.number;
  const dictated = inFigures(words).match(/\+?\d{10,15}/g) ?? [];
  for (const one of dictated) {
    const [heard] = findPhoneNumbersInText(one, options);
    if (heard) return heard.number.number;
  }
  return null;
}
