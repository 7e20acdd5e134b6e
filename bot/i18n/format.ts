import type { Price } from "../../engine/booking/visit.ts";
import { fractionDigits, toMajor } from "../../engine/money.ts";
import { formatWallTime, localDate, wallTimeAt, weekdayOf } from "../../engine/time.ts";

export const LANGUAGES = ["ru", "kk", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (text: unknown): text is Language => LANGUAGES.includes(text as Language);

const NBSP = "\u00a0";

interface CalendarWords {
  weekdays: readonly string[];
  /** «в среду», "on Wednesday". */
  onWeekday: readonly string[];
  weekdayNames: readonly string[];
  months: readonly string[];
  hour: string;
  minute: string;
  from: (amount: string) => string;
  free: string;
  onRequest: string;
}

const words: Record<Language, CalendarWords> = {
  ru: {
    weekdays: ["пн", "вт", "ср", "чт", "пт", "сб", "вс"],
    onWeekday: [
      "в понедельник",
      "во вторник",
      "в среду",
      "в четверг",
      "в пятницу",
      "в субботу",
      "в воскресенье",
    ],
    weekdayNames: ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
    months: [
      "января",
      "февраля",
      "марта",
      "апреля",
      "мая",
      "июня",
      "июля",
      "августа",
      "сентября",
      "октября",
      "ноября",
      "декабря",
    ],
    hour: "ч",
    minute: "мин",
    from: (amount) => `от ${amount}`,
    free: "бесплатно",
    onRequest: "цена после осмотра",
  },
  kk: {
    weekdays: ["дс", "сс", "сәр", "бс", "жм", "сб", "жс"],
    onWeekday: [
      "дүйсенбі күні",
      "сейсенбі күні",
      "сәрсенбі күні",
      "бейсенбі күні",
      "жұма күні",
      "сенбі күні",
      "жексенбі күні",
    ],
    weekdayNames: ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"],
    months: [
      "қаңтар",
      "ақпан",
      "наурыз",
      "сәуір",
      "мамыр",
      "маусым",
      "шілде",
      "тамыз",
      "қыркүйек",
      "қазан",
      "қараша",
      "желтоқсан",
    ],
    hour: "сағ",
    minute: "мин",
    from: (amount) => `${amount} бастап`,
    free: "тегін",
    onRequest: "бағасы қараған соң",
  },
  en: {
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    onWeekday: [
      "on Monday",
      "on Tuesday",
      "on Wednesday",
      "on Thursday",
      "on Friday",
      "on Saturday",
      "on Sunday",
    ],
    weekdayNames: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
    hour: "h",
    minute: "min",
    from: (amount) => `from ${amount}`,
    free: "free",
    onRequest: "price after a look",
  },
};

const locales: Record<Language, string> = { ru: "ru-RU", kk: "kk-KZ", en: "en-GB" };

export interface Format {
  /** «ср, 4 марта», with the year when it is not this one. */
  day(date: string): string;
  /** Day and month: «4 марта». */
  dayOfMonth(date: string): string;
  /** When, inside a sentence: «в среду, 4 марта». */
  onDay(date: string): string;
  /** A day on a button: «ср 4». */
  dayButton(date: string): string;
  /** The weekday of a date: «среда». */
  weekday(date: string): string;
  /** The short name of a weekday, Monday is 0: «ср». */
  dayName(weekday: number): string;
  /** Wall time: «17:30». */
  clock(instant: number): string;
  /** Day and wall time: «ср, 4 марта, 17:30». */
  moment(instant: number): string;
  /** From one instant to another: «ср, 4 марта, 17:30–19:00». */
  span(start: number, end: number): string;
  /** A length: «1 ч 30 мин». */
  duration(minutes: number): string;
  money(minor: number, currency: string): string;
  price(price: Price): string;
  date(instant: number): string;
  /** How people may name an instant in any of the languages: the day, the hour, its part. */
  spoken(instant: number): readonly string[];
}

/** What is said beside an hour, in any language. */
const BESIDE_HOURS = {
  morning: ["утра", "утром", "таңғы", "таңертең", "am", "morning"],
  afternoon: ["дня", "днём", "түскі", "түстен", "кейін", "pm", "afternoon"],
  evening: ["вечера", "вечером", "кешкі", "кешке", "pm", "evening"],
};

/**
 * Texts of dates, times and amounts in one language, local to one place. `now` decides when a year is said.
 */
export function createFormat(language: Language, timeZone: string, now: number): Format {
  const w = words[language];
  const thisYear = localDate(timeZone, now).slice(0, 4);
  const parts = (date: string) => ({
    weekday: weekdayOf(date),
    dayOfMonth: Number(date.slice(8)),
    month: w.months[Number(date.slice(5, 7)) - 1] as string,
    year: date.startsWith(thisYear) ? "" : `${NBSP}${date.slice(0, 4)}`,
  });
  const clock = (instant: number) => formatWallTime(wallTimeAt(timeZone, instant).minutes);
  const day = (date: string) => {
    const { weekday, dayOfMonth, month, year } = parts(date);
    const name = w.weekdays[weekday] as string;
    return language === "en"
      ? `${name} ${dayOfMonth}${NBSP}${month}${year}`
      : `${name}, ${dayOfMonth}${NBSP}${month}${year}`;
  };
  const money = (minor: number, currency: string) => {
    const digits = minor % 10 ** fractionDigits(currency) === 0 ? 0 : fractionDigits(currency);
    return inCurrency(language, currency, digits).format(toMajor(minor, currency)).replace(/\s/g, NBSP);
  };
  return {
    day,
    dayOfMonth(date) {
      const { dayOfMonth, month, year } = parts(date);
      return `${dayOfMonth}${NBSP}${month}${year}`;
    },
    onDay(date) {
      const { weekday, dayOfMonth, month, year } = parts(date);
      const named = `${dayOfMonth}${NBSP}${month}${year}`;
      const on = w.onWeekday[weekday] as string;
      return language === "en" ? `${on} ${named}` : language === "kk" ? `${named}, ${on}` : `${on}, ${named}`;
    },
    dayName: (weekday) => w.weekdays[weekday] as string,
    dayButton: (date) => `${w.weekdays[weekdayOf(date)]} ${Number(date.slice(8))}`,
    weekday: (date) => w.weekdayNames[weekdayOf(date)] as string,
    clock,
    moment: (instant) => `${day(localDate(timeZone, instant))}, ${clock(instant)}`,
    span(start, end) {
      const sameDay = localDate(timeZone, start) === localDate(timeZone, end - 1);
      return `${day(localDate(timeZone, start))}, ${clock(start)}–${sameDay ? clock(end) : `${day(localDate(timeZone, end))}, ${clock(end)}`}`;
    },
    duration(minutes) {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      return [hours ? `${hours}${NBSP}${w.hour}` : "", rest ? `${rest}${NBSP}${w.minute}` : ""]
        .filter(Boolean)
        .join(NBSP);
    },
    money,
    price({ type, value, upTo, currency }) {
      switch (type) {
        case "free":
          return w.free;
        case "on_request":
          return w.onRequest;
        case "from":
          return w.from(money(value, currency)).replaceAll(" ", NBSP);
        case "range":
          return `${money(value, currency)}–${money(upTo ?? value, currency)}`;
        case "fixed":
          return money(value, currency);
      }
    },
    date: (instant) => localDate(timeZone, instant),
    spoken(instant) {
      const date = localDate(timeZone, instant);
      const hour = Math.floor(wallTimeAt(timeZone, instant).minutes / 60);
      const part = hour < 12 ? "morning" : hour < 17 ? "afternoon" : "evening";
      return [
        ...LANGUAGES.flatMap((one) => {
          const { weekdays, weekdayNames, months } = words[one];
          const weekday = weekdayOf(date);
          return [
            weekdays[weekday] ?? "",
            weekdayNames[weekday] ?? "",
            months[Number(date.slice(5, 7)) - 1] ?? "",
          ];
        }),
        String(Number(date.slice(8))),
        String(hour),
        String(hour > 12 ? hour - 12 : hour),
        ...BESIDE_HOURS[part],
      ];
    },
  };
}

const amounts = new Map<string, Intl.NumberFormat>();

/**
 * Writes amounts of a currency. Kept: each holds tens of kilobytes outside the heap, and a message with a
 * price list wants a dozen.
 */
function inCurrency(language: Language, currency: string, digits: number): Intl.NumberFormat {
  const key = `${language} ${currency} ${digits}`;
  const format =
    amounts.get(key) ??
    new Intl.NumberFormat(locales[language], {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  amounts.set(key, format);
  return format;
}

/** The sign of a currency, else its code: «₸». */
export const currencySign = (currency: string): string =>
  inCurrency("ru", currency, 0)
    .formatToParts(0)
    .find((part) => part.type === "currency")?.value ?? currency;
