import { isInThousands, thousandsBelow } from "../prices/currencies.ts";
import { lengthsIn } from "../prices/lengths.ts";
import { lengthAt } from "../time/hour-shifts.ts";
import { numberAt } from "../time/numbers.ts";
import { type DeedWord, deedWordsOf } from "./words.ts";

/** A figure of a message that is no day and no hour. */
export interface Figure {
  kind: "percent" | "money" | "length" | "phone";
  /** Percent; major units; minutes; 0 of a phone. */
  value: number;
  from: number;
  to: number;
}

const PHONE = /(?<![\d:.])\+?\d(?:[\s().-]{0,3}\d){9,14}(?![\d:])/gu;
const PERCENT = /^(?:%|проц(?:ент\p{L}*)?|percent|pct|пайыз\p{L}*|перцент\p{L}*)$/u;
const THOUSANDS =
  /^(?:тыс|тысяч\p{L}*|тыщ\p{L}*|тыщи|к|k|мың\p{L}*|мын|мынга|мыңға|косар\p{L}*|thousand|grand|штук\p{L}*)$/u;
const CURRENCY =
  /^(?:₸|тг|тнг|тенге|теңге\p{L}*|тенгеге|kzt|₽|руб\p{L}*|€|euros?|евро|£|pounds?|quid|фунт\p{L}*|\$|dollars?|доллар\p{L}*)$/u;
const SIGN = /^[£€$₸₽]$/u;
const WORTH: Readonly<Record<string, number>> = { tenner: 10, fiver: 5, полтыщи: 500, полтысячи: 500 };
/** What makes a length a shift of an hour: «на полчаса позже», "an hour earlier", «жарты сағат кеш». */
const SHIFTED =
  /^\s{0,2}(?:поз(?:же|днее)|пораньше|попозже|раньше|вперед|вперёд|назад|later|earlier|back|forward|sooner|кейін|кейин|бұрын|бурын|кеш|ерте|ерте[рң]ек|дня(?!\p{L})|утра|вечера|ночи)/iu;
/** What makes it an hour of the day: «в 2 часа», «к часу», «до трёх часов», "at", «сағат екіде». */
const CLOCK_BEFORE =
  /(?:^|[^\p{L}])(?:в|во|к|ко|с|со|до|после|около|at|from|by|till|until|between|and|через|in|after|за)\s{1,2}$/iu;
/** «На 2 часа завтра в 17» is a length beside a clock, «за 3 часа» one before a visit. */
const LENGTH_BEFORE = /(?:^|[^\p{L}])(?:за|кемінде|минимум)\s{1,2}$/iu;

/** Percents, sums, lengths and telephones of a message, in order. */
export function figuresIn(text: string, words: readonly DeedWord[], currency: string): Figure[] {
  const found: Figure[] = [];
  const free = (from: number, to: number) => !found.some((one) => one.from < to && from < one.to);
  for (const { 0: said, index } of text.matchAll(PHONE))
    found.push({ kind: "phone", value: 0, from: index, to: index + said.length });
  for (const [at, word] of words.entries()) {
    if (!free(word.from, word.to)) continue;
    const one = percentAt(words, at) ?? moneyAt(words, at, currency);
    if (one && free(one.from, one.to)) found.push(one);
  }
  for (const at of words.keys()) {
    const one = lengthOf(words, at);
    if (one && free(one.from, one.to) && !isShiftOrClock(text, one.from, one.to)) found.push(one);
  }
  for (const [at, word] of words.entries()) {
    const number = /^минут$/.test(word.small) ? numberAt(words, at + 1) : null;
    const last = number && words[number.next - 1];
    if (number && last && number.figures === 0 && number.value >= 10 && free(word.from, last.to))
      found.push({ kind: "length", value: number.value, from: word.from, to: last.to });
  }
  // «Минут 75» is about so many.
  for (const { 0: said, 1: minutes, index } of text.matchAll(/(?<!\d\s?)(?<!\p{L})минут\s(\d{2,3})(?!\d)/giu))
    if (free(index, index + said.length))
      found.push({ kind: "length", value: Number(minutes), from: index, to: index + said.length });
  for (const { from, to, minutes } of lengthsIn(text)) {
    const [length = 0] = minutes;
    const isClock = /^\d{1,2}:\d\d$/.test(text.slice(from, to)) || /^(?:ч|h)$/iu.test(text.slice(from, to));
    const isAt = /^во?\s/iu.test(text.slice(from, to));
    if (isClock || isAt || isShiftOrClock(text, from, to) || !free(from, to)) continue;
    if (isKazakhClock(text, from, to)) continue;
    found.push({ kind: "length", value: length, from, to });
  }
  return found.sort((one, other) => one.from - other.from);
}

function isShiftOrClock(text: string, from: number, to: number): boolean {
  const [before, after] = [text.slice(Math.max(0, from - 12), from), text.slice(to, to + 16)];
  return SHIFTED.test(after) || (CLOCK_BEFORE.test(before) && !LENGTH_BEFORE.test(before));
}

/** «Двадцать минут (нет, лучше двадцать пять)», «три с половиной часа», "hour and three quarters". */
function lengthOf(words: readonly DeedWord[], at: number): Figure | null {
  const first = words[at];
  if (
    !first ||
    /^(?:час\p{L}*|сағат\p{L}*|hours?|минут\p{L}*)$/u.test(first.small) !== /^(?:hour|час)$/.test(first.small)
  )
    return null;
  const part = /^and (three quarters|a half|a quarter)/.exec(
    words
      .slice(at + 1, at + 4)
      .map(({ small }) => small)
      .join(" "),
  )?.[1];
  if (first.small === "hour" && part) {
    const minutes = part === "three quarters" ? 45 : part === "a half" ? 30 : 15;
    return { kind: "length", value: 60 + minutes, from: first.from, to: (words[at + 3] as DeedWord).to };
  }
  const read = lengthAt(words, at);
  if (!read || read.minutes < 5) return null;
  const more = minutesMore(words, read);
  if (more) return { kind: "length", value: read.minutes + more.value, from: first.from, to: more.to };
  // What is said after «нет, лучше» holds.
  const [no, better] = [words[read.next], words[read.next + 1]];
  const place = /^(?:нет|no|жоқ)$/.test(no?.small ?? "")
    ? read.next + (/^(?:лучше|,|rather)$/.test(better?.small ?? "") ? 2 : 1)
    : -1;
  const instead = place < 0 ? null : numberAt(words, place);
  const value = instead ? instead.value : read.minutes;
  const end = words[(instead?.next ?? read.next) - 1] as DeedWord;
  return { kind: "length", value, from: first.from, to: end.to };
}

/** «Час десять», "an hour and 15", «бір сағат жиырма минут»: the minutes behind whole hours. */
function minutesMore(
  words: readonly DeedWord[],
  { minutes, next }: { minutes: number; next: number },
): { value: number; to: number } | null {
  if (minutes % 60 !== 0) return null;
  const start = /^(?:and|и)$/.test(words[next]?.small ?? "") ? next + 1 : next;
  const number = numberAt(words, start);
  const [first, unit] = [words[start], number && words[number.next]];
  if (!number || !first || number.ordinal || number.value % 5 !== 0 || number.value > 55) return null;
  if (number.value < 5 || MONEY_UNIT.test(unit?.small ?? "") || PERCENT.test(unit?.small ?? "")) return null;
  // «На час 10 марта», «на час, 10 утра»: a day or an hour of the day.
  if (unit?.senses.some(({ is }) => is === "month" || is === "part" || is === "half-day")) return null;
  const isMinute = /^(?:мин\p{L}*|min\p{L}*)$/u.test(unit?.small ?? "");
  const last = isMinute ? unit : words[number.next - 1];
  return last ? { value: number.value, to: last.to } : null;
}
const MONEY_UNIT = new RegExp(`${THOUSANDS.source}|${CURRENCY.source}`, "u");

/** «Екі сағатқа» is as long, «сағат екіде» an hour of the day. */
const isKazakhClock = (text: string, from: number, to: number): boolean =>
  /^\s?(?:са[ғг]ат|sagat)\p{L}*$/iu.test(text.slice(from, to)) &&
  /^\s{1,2}(?:\d|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|bir|eki|ush|tort|bes)/iu.test(text.slice(to));

function percentAt(words: readonly DeedWord[], at: number): Figure | null {
  const number = numberAt(words, at);
  const [first, unit] = [words[at], number && words[number.next]];
  if (!number || !first || !unit || !PERCENT.test(unit.small)) return null;
  return { kind: "percent", value: number.value, from: first.from, to: unit.to };
}

/** «11 000», «9 тысяч», «полторы тысячи», "£40", "48 quid", "a tenner". */
function moneyAt(words: readonly DeedWord[], at: number, currency: string): Figure | null {
  const first = words[at];
  if (!first) return null;
  const worth = WORTH[first.small];
  if (worth !== undefined) return { kind: "money", value: worth, from: first.from, to: first.to };
  const isSigned = SIGN.test(first.small);
  const start = isSigned ? at + 1 : at;
  if (/^(?:полторы|полтора)$/.test(first.small) && THOUSANDS.test(words[at + 1]?.small ?? ""))
    return { kind: "money", value: 1_500, from: first.from, to: (words[at + 1] as DeedWord).to };
  // «Подними на тысячу», «мың теңгеге көтер».
  if (/^(?:тысяч[уаи]|тыщ[уаи]|мың(?:ға)?|косарь|штуку)$/u.test(first.small)) {
    const unit = words[at + 1];
    const to = unit && CURRENCY.test(unit.small) ? unit.to : first.to;
    return { kind: "money", value: 1_000, from: first.from, to };
  }
  const number = numberAt(words, start);
  if (!number || number.ordinal) return null;
  let { value, next } = number;
  // «11 000», «11.000», «12,50».
  const digits = (one: DeedWord | undefined) => (one?.figure !== null && one ? one.to - one.from : 0);
  let isGrouped = false;
  while (words[start]?.figure !== null && digits(words[next]) === 3 && value >= 1 && value < 1_000_000) {
    value = value * 1_000 + Number(words[next]?.figure);
    next++;
    isGrouped = true;
  }
  const dot = words[next];
  if (/^[.,]$/.test(dot?.small ?? "") && dot?.glued && words[next + 1]?.glued) {
    if (digits(words[next + 1]) === 3) {
      value = value * 1_000 + Number(words[next + 1]?.figure);
      next += 2;
      isGrouped = true;
    } else if (digits(words[next + 1]) === 2 && isSigned) {
      value += Number(words[next + 1]?.figure) / 100;
      next += 2;
    }
  }
  // «Бес жарым мың», «пять с половиной тысяч».
  const isHalf =
    words[next]?.small === "жарым" || (words[next]?.small === "с" && words[next + 1]?.small === "половиной");
  const after = isHalf ? next + (words[next]?.small === "с" ? 2 : 1) : next;
  if (isHalf && THOUSANDS.test(words[after]?.small ?? "")) {
    value += 0.5;
    next = after;
  }
  const thousands = THOUSANDS.test(words[next]?.small ?? "") && value < 1_000 && !isTo(words, next);
  if (thousands) {
    value *= 1_000;
    next++;
  }
  // «Девятнадцать пятьсот».
  const hundreds = thousands || digits(first) > 0 || value > 99 ? null : numberAt(words, next);
  if (
    isInThousands(currency) &&
    hundreds &&
    hundreds.figures === 0 &&
    isHundreds(hundreds.value) &&
    value > 1
  ) {
    value = value * 1_000 + hundreds.value;
    next = hundreds.next;
    isGrouped = true;
  }
  const isNamed = CURRENCY.test(words[next]?.small ?? "");
  if (isNamed) next++;
  const isLarge = isInThousands(currency) && value >= 1_000 && digits(words[start]) >= 4 && !isYear(value);
  if (!isSigned && !thousands && !isNamed && !isGrouped && !(isLarge && !isClock(words, start, value)))
    return null;
  const scaled = isNamed && !thousands && value < thousandsBelow(currency) ? value * 1_000 : value;
  return { kind: "money", value: scaled, from: first.from, to: (words[next - 1] as DeedWord).to };
}

/** «В одиннадцать к врачу»: not eleven thousand. */
const isTo = (words: readonly DeedWord[], at: number): boolean =>
  words[at]?.small === "к" &&
  !words[at]?.glued &&
  /^\p{L}/u.test(words[at + 1]?.small ?? "") &&
  !CURRENCY.test(words[at + 1]?.small ?? "");
const isHundreds = (value: number) => value >= 100 && value <= 900 && value % 100 === 0;
const isYear = (value: number) => value >= 2_024 && value <= 2_035;
/** «В 1800», "at 1530". */
const isClock = (words: readonly DeedWord[], at: number, value: number): boolean =>
  value < 2_400 && value % 100 < 60 && (words[at - 1]?.senses.some(({ is }) => is === "at") ?? false);

/** A text without some of its pieces: as long, blank where they stood. */
export const without = (text: string, pieces: readonly { from: number; to: number }[]): string =>
  pieces.reduce(
    (masked, { from, to }) => masked.slice(0, from) + " ".repeat(to - from) + masked.slice(to),
    text,
  );

/** The words without sums, percents, lengths and telephones: what is left may be days and hours. */
export const withoutFigures = (text: string, currency: string): string =>
  without(text, figuresIn(text, deedWordsOf(text), currency));

/** The length that words say, minutes: the last of several; null: none. */
export const lengthSaid = (text: string): number | null =>
  figuresIn(text, deedWordsOf(text), "").findLast(({ kind }) => kind === "length")?.value ?? null;

/** Every length that words say, minutes, in order: of «за 3 часа» too, which is before something. */
export function lengthsOfWords(text: string): number[] {
  const words = deedWordsOf(text);
  const found: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const read = lengthAt(words, at);
    if (!read) continue;
    found.push(read.minutes);
    at = read.next - 1;
  }
  return found;
}
