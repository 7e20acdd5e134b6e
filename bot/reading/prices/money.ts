import { CURRENCIES, SIGNS, thousandsBelow } from "./currencies.ts";
import type { LengthSaid } from "./lengths.ts";

/** A price that a text says. In major units. */
export interface PriceSaid {
  /** 0: free. */
  price: number;
  /** The end of a range; null: it is none. */
  priceTo: number | null;
  /** It begins there: «от 10 000». */
  from: boolean;
}

/** A price in a line, where it stands, and how much speaks for its being one. */
export interface MoneySaid extends PriceSaid {
  start: number;
  end: number;
  /** A currency, thousands, «от», a range or «бесплатно» is said with it. */
  isMarked: boolean;
  /** A word follows it that is no word about prices: «10 сеансов». */
  isBeforeWord: boolean;
  /** In brackets. */
  isAside: boolean;
  /** Of what it was before, or of what is taken off. */
  isOver: boolean;
  /** In another currency than the master's. */
  isForeign: boolean;
  /** A small figure where people pay in thousands: it was multiplied. */
  isScaled: boolean;
}

const FREE =
  /(?<!\p{L})(?:бесплатн\p{L}{1,3}|даром|free(?: of charge)?|no charge|kostenlos\p{L}{0,2}|kostenfrei|gratis|umsonst|т[еэ]г[іи]н|tegin|а[қк]ысыз)(?!\p{L}|-)/giu;
const NUMBER =
  /\d{1,3}(?:[ .,'’`]\d{3}(?!\s{0,2}(?:м|мин|min|m)(?![\p{L}²])))+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d{1,7}(?:[.,]\d{1,2}(?![\d.,]\d|\d))?/gu;
const THOUSANDS =
  /^\s?(?:к|k|тыс\p{L}{0,4}|т\.?\s?р|т|мы[ңн](?:г[ае])?|my[nń]g?|thousand|tsd)(?=(?:[нндт][аеae][nн])?(?!\p{L}))\.?/iu;
const OPEN_BEFORE =
  /(?:^|[^\p{L}])((?:от|from|ab|starting (?:from|at)|starts at|начиная (?:от|с)|минимум|mindestens)\s{0,2}[:~]?\s?)$/iu;
const UP_TO_BEFORE = /(?:^|[^\p{L}])((?:до|up to|bis(?: zu)?)\s{1,2})$/iu;
const OPEN_AFTER =
  /^(?:\s?-?(?:[нндт][ае]н|[dtn][ae]n)(?!\p{L})(?:\s(?:бастап|басталады|bastap|bastalady))?|\s?\+(?=$|[\s).,;/|])|\s(?:и выше|and up|upwards|бастап|aufwärts))/iu;
const JOINS = /^\s?(?:[-–—−]|до|to|bis|\.\.\.?|…)\s?$/iu;
const RATE =
  /^\s{0,2}(?:за|на|при|с|со|в|per|pro|each|je|every|netto|brutto|only|or|или|и|до конца|ea|por|für|for|бір|бир|адам|pp|p\/h|pn|until|mon|tue|wed|thu|fri|sat|sun|without|inkl|incl|plus|доплата|вместо|statt|instead)(?!\p{L})/iu;
const WAS_BEFORE =
  /(?:стар(?:ая|ую) цена|было|вместо|раньше|обычно|was|instead of|statt|save|экономия|выгода|скидка|бұрын)[:\s]{0,2}(?:[£€$₸₽]\s?)?$/iu;

/** Characters on either side of a figure that say what it is. */
const NEAR = 40;

interface Figure extends MoneySaid {
  currency: string | null;
  isThousands: boolean;
}

/**
 * Everything in a line that may be a price; lengths, clocks and telephones are no part of it. `isExact`: no
 * small figure is taken for thousands.
 */
export function moneyIn(
  text: string,
  lengths: readonly LengthSaid[],
  currency: string,
  isExact = false,
): MoneySaid[] {
  const taken = (from: number, to: number) => lengths.some((one) => from < one.to && one.from < to);
  const figures = [...text.matchAll(NUMBER)].flatMap((match) => {
    const whole = figureAt(text, match.index, match[0]);
    return whole && !taken(match.index, match.index + match[0].length) ? [whole] : [];
  });
  const free = [...text.matchAll(FREE)].map(
    ({ 0: word, index }): MoneySaid => ({
      ...NOTHING,
      start: index,
      end: index + word.length,
      isMarked: true,
      isAside: isAside(text, index),
    }),
  );
  for (const [at, one] of figures.entries()) {
    const last = figures[at - 1];
    if (
      last &&
      one.isMarked &&
      !last.isBeforeWord &&
      /^\s{0,30}[/|]\s{0,30}$|^\s{2,30}$/u.test(text.slice(last.end, one.start)) &&
      last.price >= one.price / 4
    )
      last.isMarked = true;
  }
  // What lengths are called in is no word after it.
  const bare = lengths.reduce(
    (line, { from, to }) => line.slice(0, from) + " ".repeat(to - from) + line.slice(to),
    text,
  );
  return [
    ...ranges(text, figures).map((one) => inScale(one, currency, isExact ? null : bare.slice(one.end))),
    ...free,
  ].sort((one, other) => one.start - other.start);
}

const NOTHING = {
  price: 0,
  priceTo: null,
  from: false,
  isBeforeWord: false,
  isOver: false,
  isForeign: false,
  isScaled: false,
};

function figureAt(text: string, index: number, digits: string): Figure | null {
  const near = (end: number) => text.slice(Math.max(0, end - NEAR), end);
  const before = near(index);
  let end = index + digits.length;
  // «PRX33», «№2», «2D», «1:30», «5-ти».
  if (/[\p{L}\d#№×*]$|\d[.,:]$/u.test(before) && !/(?:^|[^\p{L}])[рp]$/iu.test(before)) return null;
  let rest = text.slice(end, end + NEAR);
  if (/^(?:\s?%|[:.]\d|\d)/.test(rest)) return null;
  // «1-2-1».
  if (/^-\d{1,2}-\d/.test(rest) || /\d-\d{1,2}-$/.test(before) || (/\d-$/.test(before) && /^-\d/.test(rest)))
    return null;
  const isEven = /^,-/.test(rest);
  if (isEven) {
    end += 2;
    rest = text.slice(end, end + NEAR);
  }
  // «3000 к цене».
  const thousands = numberOf(digits) < 1_000 ? THOUSANDS.exec(rest) : null;
  if (thousands) {
    end += thousands[0].length;
    rest = text.slice(end, end + NEAR);
  }
  let currency: string | null = null;
  for (const [pattern, code] of CURRENCIES) {
    const sign = pattern.exec(rest);
    if (
      !sign ||
      currency ||
      !/^(?:\P{L}|$|[ндт][ае]н(?!\p{L})|[dtn][ae]n(?!\p{L}))/u.test(rest.slice(sign[0].length))
    )
      continue;
    currency = code;
    end += sign[0].length;
  }
  rest = text.slice(end, end + NEAR);
  const open = OPEN_AFTER.exec(rest);
  const value = numberOf(digits) * (thousands ? 1_000 : 1);
  const isOpenAfter =
    open !== null && (!/\+/.test(open[0]) || value >= 1_000 || /^[\s).,;/|+]{0,5}$/.test(text.slice(end)));
  if (open && !isOpenAfter) return null; // «11+»
  if (open) end += open[0].length;
  rest = text.slice(end, end + NEAR);
  if (/^(?:\p{L}|-\p{L})/u.test(rest) && !/^(?:pp|ea|each)(?!\p{L})/iu.test(rest)) return null;
  let start = index;
  const sign = /([£€$₸₽])\s?$/u.exec(before);
  if (sign) {
    currency = SIGNS[sign[1] ?? ""] ?? currency;
    start -= sign[0].length;
  }
  const plus = /(?:(?<!\d)\+|(?:^|[^\p{L}])(?:плюс|plus))\s?$/iu.exec(near(start));
  if (plus) start -= plus[0].length;
  const opens = OPEN_BEFORE.exec(near(start));
  if (opens) start -= opens[1]?.length ?? 0;
  // «(max 6)».
  const isNoted =
    currency === null &&
    isAside(text, index) &&
    /\p{L}/u.test(text.slice(text.lastIndexOf("(", index), start));
  const upTo = UP_TO_BEFORE.exec(near(start));
  return {
    ...NOTHING,
    price: value,
    from: isOpenAfter || opens !== null,
    start,
    end,
    isMarked: isEven || currency !== null || thousands !== null || /\D\d{3}$/.test(digits),
    isBeforeWord:
      (/^\s?["«]?\p{L}/u.test(rest) && !RATE.test(rest)) || (upTo !== null && value < 100) || isNoted,
    isAside: isAside(text, index),
    isOver: WAS_BEFORE.test(near(start)),
    currency,
    isThousands: thousands !== null,
  };
}

function numberOf(digits: string): number {
  const grouped = /^(\d{1,3}(?:[ .,'’`]\d{3})+)(?:[.,](\d{1,2}))?$/u.exec(digits);
  return grouped
    ? Number(`${(grouped[1] ?? "").replace(/\D/g, "")}.${grouped[2] ?? "0"}`)
    : Number(digits.replace(",", "."));
}

/** Whether a bracket before it is still open. */
const isAside = (text: string, index: number): boolean =>
  text.lastIndexOf("(", index) > text.lastIndexOf(")", index);

/** «5000–7000», «5-7к», «от 40 000 до 90 000» are one price each. */
function ranges(text: string, figures: readonly Figure[]): Figure[] {
  const all: Figure[] = [];
  for (const figure of figures) {
    const last = all.at(-1);
    const between = last ? text.slice(last.end, figure.start) : "";
    if (!last || last.priceTo !== null || !JOINS.test(between) || figure.from) {
      all.push(figure);
      continue;
    }
    const lift = figure.isThousands && !last.isThousands && last.price < 1_000 ? 1_000 : 1;
    const low = last.price * lift;
    const isWord = /\p{L}/u.test(between) && !last.from && !/\p{L}/u.test(text.slice(0, last.start));
    if (figure.price <= low || figure.price > low * 8 || isWord) {
      all.push(figure);
      continue;
    }
    all[all.length - 1] = {
      ...figure,
      start: last.start,
      price: low,
      priceTo: figure.price,
      from: false,
      isOver: last.isOver || figure.isOver,
      isAside: last.isAside,
      currency: figure.currency ?? last.currency,
      isMarked: figure.isMarked || last.isMarked,
    };
  }
  return all;
}

function inScale(
  { currency: said, isThousands, ...money }: Figure,
  currency: string,
  rest: string | null,
): MoneySaid {
  const below = thousandsBelow(currency);
  const isScaled =
    rest !== null &&
    said === null &&
    !isThousands &&
    money.price > 0 &&
    (money.priceTo ?? money.price) < below;
  const factor = isScaled ? 1_000 : 1;
  return {
    ...money,
    isBeforeWord: money.isBeforeWord || (isScaled && /\p{L}/u.test(rest ?? "")),
    price: round(money.price * factor),
    priceTo: money.priceTo === null ? null : round(money.priceTo * factor),
    isForeign: said !== null && said !== currency,
    isScaled,
  };
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The one currency that a text names beside figures, ISO 4217; null: none, or several. */
export function currencyNamed(text: string): string | null {
  const all = new Set<string>();
  for (const row of text.slice(0, 4_000).split("\n"))
    for (const { 0: digits, index } of row.slice(0, 300).matchAll(NUMBER)) {
      const code = figureAt(row, index, digits)?.currency;
      if (code) all.add(code);
    }
  return all.size === 1 ? ([...all][0] ?? null) : null;
}

/** Which of them are the price of a thing: what is marked, else what nothing counts; brackets come last. */
export function pricesOf(all: readonly MoneySaid[]): MoneySaid[] {
  const held = all.filter((one) => !one.isOver);
  const open = held.filter((one) => !one.isAside);
  for (const some of [open, held]) {
    const sums = some.filter(
      (one) => one.isMarked && (!one.isBeforeWord || one.price >= 100 || one.price === 0),
    );
    const marked = sums.length > 0 ? sums : some.filter((one) => one.isMarked);
    if (marked.length > 0) return marked;
    const bare = some.filter((one) => !one.isBeforeWord);
    const large = bare.filter((one) => !one.isScaled);
    if (large.length > 0) return large;
    if (bare.length > 0) return bare;
    const counted = some.filter((one) => one.price >= 100 && !one.isScaled);
    if (counted.length > 0) return counted;
  }
  return [];
}
