import { firstWords, READ_AT_MOST } from "./first-words.ts";
import { matchServices } from "./match-services.ts";
import { isTooLittle } from "./prices/currencies.ts";
import { lengthsIn } from "./prices/lengths.ts";
import { createList } from "./prices/list.ts";
import { moneyIn, type PriceSaid, pricesOf } from "./prices/money.ts";
import type { PriceLine } from "./prices/spread.ts";
import { isGreeting } from "./prices/words.ts";

export { currencyNamed, type PriceSaid } from "./prices/money.ts";
export type { PriceLine } from "./prices/spread.ts";

/** What a price list, or a sentence about it, says. */
export interface PriceList {
  /** In the order they are said. */
  lines: PriceLine[];
  /** What looks like a service and could not be read, as it is written, 80 characters at most. */
  left: string[];
}

/** Characters of a list that are read. */
const LIST_AT_MOST = 4_000;
/** More is no price list, and would not fit a message. */
const LINES_AT_MOST = 60;
const SERVICES_AT_MOST = 40;

/**
 * «Маникюр с покрытием — 1 ч 30 мин — 11 000», "add paraffin 30 minutes 3000", «убери снятие», a whole list
 * with its headings and columns. Prices are in major units of the currency (ISO 4217) that the master takes.
 */
export function readPriceList(whole: string, currency: string): PriceList {
  const rows = firstWords(whole, LIST_AT_MOST)
    .split(/\n/)
    .slice(0, LINES_AT_MOST)
    .map((row) => firstWords(row, READ_AT_MOST));
  const list = createList(currency);
  for (const [at, row] of rows.entries())
    list.read(row, rows.slice(at + 1).find((one) => one.trim() !== "") ?? null);
  const { lines, left } = list.end();
  const none =
    lines.length === 0 && left.length === 0
      ? rows.filter((row) => row.trim() !== "" && !isGreeting(row)).slice(0, 1)
      : [];
  return {
    lines: lines.slice(0, SERVICES_AT_MOST),
    left: [...left, ...none].map((row) => row.trim().slice(0, 80)),
  };
}

/**
 * The price that words are, in major units, and whether it must be asked about; null: they are none.
 * `isExact`: a small figure is no number of thousands.
 */
export function readPrice(
  words: string,
  currency: string,
  { isExact = false } = {},
): (PriceSaid & { ask: boolean }) | null {
  const text = firstWords(words, READ_AT_MOST);
  const [said] = pricesOf(moneyIn(text, lengthsIn(text), currency, isExact));
  if (!said) return null;
  const { price, priceTo, from, isScaled, isForeign } = said;
  return { price, priceTo, from, ask: isScaled || isForeign || isTooLittle(price, currency) };
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
