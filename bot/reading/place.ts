import tzLookup from "@photostructure/tz-lookup";
import { type CityData, cityMapping } from "city-timezones";
import { getCountryForTimezone } from "countries-and-timezones";
import currencies from "country-to-currency";
import { isTimeZone } from "../../engine/time.ts";
import { plain, toLatin } from "../i18n/fold.ts";

/** Where a master works, as far as clocks and money go. */
export interface Where {
  timeZone: string;
  currency: string;
}

/** Cities whose Russian or Kazakh name is not their English one in other letters. */
const NAMED_OTHERWISE: Record<string, string> = {
  "алма-ата": "almaty",
  "нур-султан": "astana",
  караганда: "qaraghandy",
  қарағанды: "qaraghandy",
  костанай: "oostanay",
  қостанай: "oostanay",
  "усть-каменогорск": "oskemen",
  өскемен: "oskemen",
  уральск: "oral",
  семипалатинск: "semey",
  туркестан: "turkistan",
  актау: "aktau",
  москва: "moscow",
  мәскеу: "moscow",
  "санкт-петербург": "st. petersburg",
  питер: "st. petersburg",
  екатеринбург: "yekaterinburg",
  ереван: "yerevan",
  стамбул: "istanbul",
  ыстанбұл: "istanbul",
  париж: "paris",
  варшава: "warsaw",
  прага: "prague",
  вена: "vienna",
  рим: "rome",
  милан: "milan",
  мюнхен: "munich",
  кельн: "cologne",
  женева: "geneva",
  цюрих: "zurich",
  лиссабон: "lisbon",
  афины: "athens",
  "нью-йорк": "new york",
  "лос-анджелес": "los angeles",
  "тель-авив": "tel aviv-yafo",
  иерусалим: "jerusalem",
  пекин: "beijing",
  токио: "tokyo",
  ташкент: "tashkent",
  тошкент: "tashkent",
};

let byName: Map<string, CityData> | null = null;

/** Every city by its name in plain Latin letters; of two of one name the larger. */
function cities(): Map<string, CityData> {
  if (byName) return byName;
  byName = new Map();
  for (const city of cityMapping) {
    const name = toLatin(city.city_ascii);
    const known = byName.get(name);
    if (isTimeZone(city.timezone) && (!known || known.pop < city.pop)) byName.set(name, city);
  }
  return byName;
}

const find = (name: string) =>
  cities().get(NAMED_OTHERWISE[plain(name)] ?? "") ??
  cities().get(toLatin(name)) ??
  cities().get(toLatin(name).replace(/^iu/, "yu").replaceAll("ks", "x"));

/** Towns in an address must be this large: streets are named after small ones. */
const TOWN = 50_000;

/** The city that words name: the whole of them, or a part of an address. */
export function placeOfCity(words: string): (Where & { city: string }) | null {
  const parts = words
    .split(/[,;\n]/)
    .map((part) => part.replace(/(?<!\p{L})(?:г|город|city of|қаласы|қ)\.?(?!\p{L})/giu, " ").trim())
    .filter(Boolean);
  const said = [...parts, ...(plain(words).match(/[\p{L}-]{4,}/gu) ?? [])];
  const found = said.flatMap((name, index) => {
    const city = find(name);
    return city && (city.pop >= TOWN || (index === 0 && parts.length === 1)) ? [city] : [];
  });
  const [city] = found;
  return city ? { city: city.city, timeZone: city.timezone, currency: currencyOf(city.iso2) } : null;
}

/** Throws for a point that is none. */
export function placeOfPoint(latitude: number, longitude: number): Where {
  const timeZone = tzLookup(latitude, longitude);
  return { timeZone, currency: currencyOf(getCountryForTimezone(timeZone)?.id ?? "") };
}

/** ISO 4217; dollars where the country has none of its own that is known. */
function currencyOf(country: string): string {
  return (currencies as Record<string, string>)[country] ?? "USD";
}
