import type { CountryCode } from "libphonenumber-js";

/** Where a number without its country is dialled, by the currency people pay in. */
const COUNTRY: Record<string, CountryCode> = {
  KZT: "KZ",
  RUB: "RU",
  UZS: "UZ",
  KGS: "KG",
  BYN: "BY",
  UAH: "UA",
  GEL: "GE",
  AMD: "AM",
  AZN: "AZ",
  GBP: "GB",
  USD: "US",
  TRY: "TR",
};

export const countryOf = (currency: string): CountryCode | undefined => COUNTRY[currency];
