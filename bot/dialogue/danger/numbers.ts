import { getTimezone } from "countries-and-timezones";
import currencies from "country-to-currency";
import parsePhoneNumber from "libphonenumber-js";
import { countryOf } from "../../../models/country.ts";
import type { Master } from "../../../models/master.ts";

/**
 * Whom to call: for life and health, and to talk to somebody (free and round the clock; none known: empty).
 */
export interface HelpNumbers {
  emergency: string;
  helplines: readonly string[];
}

/**
 * Mobile networks put it through nearly everywhere, also where another number is the usual one (3GPP TS
 * 22.101).
 */
const EVERYWHERE = "112";

/** Where another number is called first (national emergency services; ITU-T E.129 lists them). */
const EMERGENCY: Record<string, string> = {
  US: "911",
  CA: "911",
  MX: "911",
  AR: "911",
  PH: "911",
  GB: "999",
  HK: "999",
  MY: "999",
  SG: "995",
  AE: "998",
  AU: "000",
  NZ: "111",
  JP: "119",
  KR: "119",
  CN: "120",
  IL: "101",
  BR: "192",
  TH: "1669",
  VN: "115",
  UZ: "103",
  TJ: "103",
  BY: "103",
};

/**
 * Sources: KZ telefon150.kz and the state's contact centre 111; RU psi.mchs.gov.ru, telefon-doveria.ru; UA
 * lifelineukraine.com; GB, IE samaritans.org; US, CA 988lifeline.org, 988.ca; DE telefonseelsorge.de; AT
 * telefonseelsorge.at; CH 143.ch; FR 3114.fr; ES sanidad.gob.es (linea024); NL 113.nl; PL centrumwsparcia.pl;
 * TR aile.gov.tr (ALO 183); IL eran.org.il; AU lifeline.org.au; NZ 1737.org.nz; BR cvv.org.br; IN
 * telemanas.mohfw.gov.in; KR mohw.go.kr (109).
 */
const HELPLINES: Record<string, readonly string[]> = {
  KZ: ["150", "111"],
  RU: ["+7 495 989-50-50", "8 800 2000-122"],
  UA: ["7333"],
  GB: ["116 123"],
  IE: ["116 123"],
  US: ["988"],
  CA: ["988"],
  DE: ["0800 111 0 111"],
  AT: ["142"],
  CH: ["143"],
  FR: ["3114"],
  ES: ["024"],
  NL: ["113"],
  PL: ["800 70 2222"],
  TR: ["183"],
  IL: ["1201"],
  AU: ["13 11 14"],
  NZ: ["1737"],
  BR: ["188"],
  IN: ["14416"],
  KR: ["109"],
};

type Whereabouts = Pick<Master, "timeZone" | "currency"> & { contacts: { phone: string | null } };

/** Numbers of the country the master works in. */
export function numbersFor(master: Whereabouts): HelpNumbers {
  const country = countryWhere(master) ?? "";
  return { emergency: EMERGENCY[country] ?? EVERYWHERE, helplines: HELPLINES[country] ?? [] };
}

/**
 * The country of the zone; where several keep the same clock, the one of the master's number or money.
 * Without such a zone, the number's, then the money's.
 */
function countryWhere({ timeZone, currency, contacts }: Whereabouts): string | undefined {
  const byPhone = contacts.phone ? parsePhoneNumber(contacts.phone)?.country : undefined;
  const there: readonly string[] = getTimezone(timeZone)?.countries ?? [];
  if (there.length === 0) return byPhone ?? countryOf(currency);
  if (byPhone && there.includes(byPhone)) return byPhone;
  const paid: Record<string, string> = currencies;
  return there.find((country) => paid[country] === currency) ?? there[0];
}
