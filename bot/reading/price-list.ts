import { firstWords, READ_AT_MOST } from "./first-words.ts";
import { matchServices } from "./match-services.ts";
import { parseLength } from "./when/lengths.ts";

/** A line of a price list; what is not said is null. Price in major units. */
export interface PriceLine {
  name: string;
  minutes: number | null;
  price: number | null;
  remove: boolean;
}

const LENGTH =
  /(?:полтора|полчаса|\d+(?:[.,]5)?\s*(?:ч(?:ас\p{L}*)?|h(?:ours?)?|сағат))(?:\s*час\p{L}*)?(?:\s*(?:и\s*)?\d{1,2}\s*(?:мин\p{L}*|м|min\p{L}*|минут))?(?!\p{L})|\d{1,3}\s*(?:мин\p{L}*|м|min\p{L}*|минут)(?!\p{L})|(?<!\p{L})(?:an hour(?: and a half)?|half an hour|час)(?!\p{L})/giu;
const MONEY =
  /(\d[\d\s\u00a0]*(?:[.,]\d{1,2})?)\s*(к|k|тыс\p{L}*|мың)?(?!\p{L})\.?\s*(?:₸|тг|тенге|теңге|руб\p{L}*|р|₽|\$|€|£|сум|сом|usd|eur|kzt|rub)?(?!\p{L})/iu;
const FREE = /(?<!\p{L})(?:бесплатно|даром|free|тегін)(?!\p{L})/iu;
const REMOVE = /(?<!\p{L})(?:убер\p{L}*|убрать|удали\p{L}*|без|remove|drop|алып таста\p{L}*)(?!\p{L})/iu;
const ADD =
  /(?<!\p{L})(?:добав\p{L}*|новая|add|new|қос(?:ыңыз)?)(?!\p{L})|(?<!\p{L})(?:услуг\p{L}*|service|қызмет\p{L}*)(?!\p{L})/giu;
const FILLER = /(?<!\p{L})(?:теперь|стоит|будет|по|за|цена|now|costs?|for|енді)(?!\p{L})/giu;

/**
 * «Маникюр с покрытием — 1 ч 30 мин — 11 000», "add paraffin 30 minutes 3000", «убери снятие». Null: no
 * service in it.
 */
export function readPriceLine(whole: string): PriceLine | null {
  const line = firstWords(whole, READ_AT_MOST);
  const remove = REMOVE.test(line);
  const text = line
    .replace(/^\s*(?:[-–—•*·]|\d{1,2}[.)])\s*/u, "")
    .replace(remove ? REMOVE : ADD, " ")
    .replace(ADD, " ");
  const minutes = parseLength(text);
  const rest = text.replace(LENGTH, " | ").replace(FILLER, " ");
  const free = FREE.test(rest);
  const money = free ? null : MONEY.exec(rest);
  const figure = Number((money?.[1] ?? "").replace(/[\s\u00a0]/g, "").replace(",", "."));
  const price = free ? 0 : money ? figure * (money[2] ? 1_000 : 1) : null;
  const before = rest.slice(0, money?.index ?? rest.length).replace(FREE, " ");
  const name = before
    .replace(/[|:;=–—]|\s-\s/gu, " ")
    .replace(/[^\p{L}\p{M}\p{N} .,'’()+/&-]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s,.-]+|[\s,.-]+$/g, "")
    .slice(0, 100);
  if (!/\p{L}{2}/u.test(name)) return null;
  return { name: capital(name), minutes: ticks(minutes), price, remove };
}

/**
 * The service that a line speaks of, if it is one of the list: by its name, or the only one that its words
 * fit.
 */
export function meantBy<T extends { id: string; name: string }>(
  line: PriceLine,
  list: readonly T[],
): T | null {
  const same = list.find((one) => one.name.toLowerCase() === line.name.toLowerCase());
  // With length and price it is a service of its own, however alike.
  if (same || (line.minutes !== null && line.price !== null && !line.remove)) return same ?? null;
  const found = matchServices(
    line.name,
    list.map((one) => ({ ...one, tags: [] })),
  );
  return list.find((one) => one.id === found[0]?.id) ?? null;
}

const capital = (text: string) => `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
/** Whole five minutes, a day at most. */
const ticks = (minutes: number | null) =>
  minutes !== null && minutes >= 5 && minutes <= 1_440 && minutes % 5 === 0 ? minutes : null;
