import { numberAt } from "../time/numbers.ts";
import { wordsOf } from "../time/words.ts";

/** A line without what decorates it. */
export interface CleanLine {
  text: string;
  /** A bullet, a number or an emoji stood before it. */
  isItem: boolean;
}

const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\u200D/gu;
const PLACE_EMOJI = /📍|📌|🏠|🗺|☎|📞|📱|📲|⏰|🕐|🕘|🕙|⌚|⏱|❗|‼|⚠|💳|🚫/u;
const BULLET = /^\s*(?:[-–—•*·▪◦●○✓✔►▸»>]+\s*|\d{1,2}[.)](?!\d)\s*|[a-zа-я]\)\s+)/iu;
const PHONE = /(?<![\d.,])(?:\+\d|8|7|0)[\d\s()-]{8,16}\d(?!\d)/gu;
const SUMS = /^(?:\d{1,3}[ .]\d{3}[\s–—-]*){1,5}$/u;
const CLOCKS =
  /(?<![\d.,:])(?:[01]?\d|2[0-4])[:.][0-5]\d\s?(?:[-–—]|до|to|bis|–)\s?(?:[01]?\d|2[0-4])[:.][0-5]\d(?!\d)|(?<!\d)\d{1,2}\s?[-–—]\s?\d{1,2}\s?(?:uhr|am|pm)(?!\p{L})|(?:после|с|до|в|at|until|till|ab|from|after|before|nach|bis|um|vor)\s(?:[01]?\d|2[0-4]):[0-5]\d|(?<!\d)\d{1,2}(?::[0-5]\d)?\s?(?:утра|вечера|am|pm|uhr)(?!\p{L})/giu;
const MONEY_SIGN = /[₸₽€£$]|(?<=\d\s?)(?:тг|тенге|руб|eur|euro)/iu;

/** Clocks become ⏲, telephones ☎, signs of a place or a call ⌂: no figure of them is money. */
export function cleanLine(raw: string): CleanLine {
  const marked = PLACE_EMOJI.test(raw) ? " ⌂" : "";
  const text = raw
    .normalize("NFC")
    .replace(/(\d)\uFE0F?\u20E3/gu, "$1) ")
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, " ")
    .replace(/[[\]{}]/g, " ")
    .replace(/^\s*\|/u, "")
    .replace(/(?<=\p{L}{3})(?=\d{3})/gu, " ");
  const bare = text.replace(EMOJI, " ");
  const item = bare.replace(BULLET, "");
  const isItem = item !== bare || /^\s*\p{Extended_Pictographic}/u.test(text);
  const body = inFigures(item)
    .replace(PHONE, (digits) =>
      /^(?:\D*\d){10,13}\D*$/u.test(digits) && !SUMS.test(digits) ? " ☎ " : digits,
    )
    .replace(CLOCKS, (clock) => (MONEY_SIGN.test(item) && /\./.test(clock) ? clock : " ⏲ "));
  return { text: `${body.replace(/\t/g, " | ").trim()}${marked}`, isItem };
}

const COUNTED =
  /^(?:тысяч\p{L}{0,2}|тыс|мы[ңн]\p{L}{0,4}|thousand|минут\p{L}{0,2}|мин|minutes?|mins?|час(?:а|ов)?|hours?|са[ғг]ат\p{L}{0,6})$/u;

/** «Шесть тысяч», «сорок минут» in figures. */
function inFigures(text: string): string {
  const words = wordsOf(text.replace(/(?<!\p{L})полторы(?=\s{1,2}тысячи)/giu, "1,5 "));
  const spelt = text.replace(/(?<!\p{L})полторы(?=\s{1,2}тысячи)/giu, "1,5 ");
  let read = "";
  let end = 0;
  for (let at = 0; at < words.length; at++) {
    const number = numberAt(words, at);
    const [first, unit] = [words[at], number ? words[number.next] : undefined];
    if (!number || number.figures > 0 || !first || !unit || !COUNTED.test(unit.small)) continue;
    read += `${spelt.slice(end, first.from)}${number.value} `;
    end = unit.from;
    at = number.next;
  }
  return read + spelt.slice(end);
}

/** What stands over columns: «мастер / топ-мастер», «Услуга | Цена | Время». */
export interface Heads {
  /** Of the columns that hold prices; empty: there is one. */
  prices: string[];
  /** Which column, from 0, is bare minutes; null: none. */
  minutes: number | null;
}

const PRICE_HEAD =
  /^(?:цена|стоимость|прайс|баға\p{L}{0,3}|бағасы|price|cost|preis|kosten|€|£|₸|тг)(?!\p{L})/iu;
const TIME_HEAD =
  /^(?:время|длит\p{L}{0,12}|минут\p{L}?|мин|уақыт\p{L}{0,3}|ұзақтығы|time|duration|min(?:ute)?s?|dauer|zeit)(?!\p{L})/iu;
const NAME_HEAD =
  /^(?:услуг[аи]|название|наименование|процедура|қызмет\p{L}{0,3}|атауы|service|treatment|leistung|behandlung)(?!\p{L})/iu;

/** Null: the line stands over no columns. */
export function headsOf(text: string): Heads | null {
  if (/\d/.test(text) || text.endsWith(":")) return null;
  const cells = text.split(/\s*\|\s*|\s+\/\s+|\s{3,}/u).map((cell) => cell.trim());
  const at = cells.findIndex((cell) => TIME_HEAD.test(cell));
  const isTable = cells.some((cell) => PRICE_HEAD.test(cell) || TIME_HEAD.test(cell));
  const held = cells.filter((cell) => cell !== "");
  if (held.length < 2 || held.length > 5 || held.some((cell) => cell.length > 30)) return null;
  const prices = held
    .slice(isTable && !NAME_HEAD.test(held[0] ?? "") && cells[0] !== "" && text.includes("|") ? 1 : 0)
    .filter((cell) => !(TIME_HEAD.test(cell) || NAME_HEAD.test(cell) || PRICE_HEAD.test(cell)));
  if (!isTable && !/\||\s\/\s|\s{3,}/u.test(text)) return null;
  const own = !isTable && cells[0] !== "" && text.includes("|") ? prices.slice(1) : prices;
  return { prices: own.length > 1 ? own : [], minutes: isTable && at >= 0 ? at : null };
}

/** A row of a table with «мин» put to the bare minutes of its column. */
export function inColumns(text: string, { minutes }: Heads): string {
  if (minutes === null || !text.includes("|")) return text;
  return text
    .split("|")
    .map((cell, at) =>
      at === minutes && /^\s*\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s*$/.test(cell) ? `${cell.trimEnd()} мин ` : cell,
    )
    .join("|");
}
