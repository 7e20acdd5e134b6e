/** How a currency is written behind a figure, and its code (ISO 4217). */
export const CURRENCIES: readonly [RegExp, string][] = [
  [/^\s?(?:₸|тг|тнг|тенге|те[ңн]ге|tg|tng|tenge|kzt)/iu, "KZT"],
  [/^\s?(?:₽|руб(?:л\p{L}{1,2})?|rub|р(?!\p{L}))\.?/iu, "RUB"],
  [/^\s?(?:€|eur(?:os?)?|евро)/iu, "EUR"],
  [/^\s?(?:£|gbp|pounds?|quid|фунт(?:ов|а)?)/iu, "GBP"],
  [/^\s?(?:\$|usd|dollars?|доллар(?:ов|а)?|бакс(?:ов|а)?)/iu, "USD"],
  [/^\s?(?:сумов|сум|so['’ʻ]?m|uzs)/iu, "UZS"],
  [/^\s?(?:сомов|сома|сом|kgs)/iu, "KGS"],
];
/** Signs before a figure. */
export const SIGNS: Readonly<Record<string, string>> = {
  "₸": "KZT",
  "₽": "RUB",
  "€": "EUR",
  "£": "GBP",
  $: "USD",
};
/** Where prices are of hundreds and thousands: a bare number below the first is said in thousands. */
const SCALES: Readonly<Record<string, readonly [thousandsBelow: number, least: number]>> = {
  KZT: [100, 100],
  RUB: [20, 20],
  UZS: [1_000, 1_000],
  KGS: [10, 20],
};

/** Below what a bare figure is said in thousands; 0: none is. */
export const thousandsBelow = (currency: string): number => SCALES[currency]?.[0] ?? 0;
/** Whether people may leave thousands out there. */
export const isInThousands = (currency: string): boolean => currency in SCALES;
/** Whether nobody takes so little, where people pay in that currency. */
export const isTooLittle = (price: number, currency: string): boolean =>
  price > 0 && price < (SCALES[currency]?.[1] ?? 0);
