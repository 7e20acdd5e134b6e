import { plain } from "../../i18n/fold.ts";
import type { Language } from "../../i18n/format.ts";
import { messages } from "../../i18n/messages.ts";

export const CRAFTS = [
  "nails",
  "brows",
  "hair",
  "barber",
  "massage",
  "cosmetology",
  "lessons",
  "consulting",
  "other",
] as const;
export type Craft = (typeof CRAFTS)[number];

interface UsualService {
  name: Record<Language, string>;
  minutes: number;
  /** Tenge; nothing: free. */
  price: number;
}

const usual = (ru: string, kk: string, en: string, minutes: number, price: number): UsualService => ({
  name: { ru, kk, en },
  minutes,
  price,
});

/** What such masters usually offer: a list to correct, not one to keep. */
const USUAL: Record<Craft, readonly UsualService[]> = {
  nails: [
    usual("Маникюр", "Маникюр", "Manicure", 60, 8_000),
    usual("Маникюр с покрытием", "Жабыны бар маникюр", "Manicure with gel polish", 90, 11_000),
    usual("Педикюр", "Педикюр", "Pedicure", 90, 12_000),
    usual("Снятие покрытия", "Жабынды алу", "Polish removal", 30, 3_000),
  ],
  brows: [
    usual("Коррекция бровей", "Қас түзету", "Brow shaping", 30, 5_000),
    usual("Окрашивание бровей", "Қас бояу", "Brow tinting", 45, 7_000),
    usual("Ламинирование ресниц", "Кірпік ламинациясы", "Lash lift", 60, 10_000),
    usual("Наращивание ресниц", "Кірпік өсіру", "Lash extensions", 120, 14_000),
  ],
  hair: [
    usual("Стрижка", "Шаш қию", "Haircut", 60, 9_000),
    usual("Укладка", "Шаш сәндеу", "Styling", 45, 7_000),
    usual("Окрашивание", "Шаш бояу", "Colouring", 150, 25_000),
  ],
  barber: [
    usual("Стрижка", "Шаш қию", "Haircut", 45, 6_000),
    usual("Борода", "Сақал", "Beard trim", 30, 4_000),
    usual("Стрижка и борода", "Шаш пен сақал", "Haircut and beard", 75, 9_000),
  ],
  massage: [
    usual("Массаж спины", "Арқа массажы", "Back massage", 30, 8_000),
    usual("Общий массаж", "Жалпы массаж", "Full body massage", 60, 13_000),
  ],
  cosmetology: [
    usual("Чистка лица", "Бет тазалау", "Facial cleansing", 90, 15_000),
    usual("Пилинг", "Пилинг", "Peeling", 45, 12_000),
    usual("Консультация", "Кеңес", "Consultation", 30, 5_000),
  ],
  lessons: [
    usual("Пробный урок", "Сынақ сабақ", "Trial lesson", 30, 0),
    usual("Урок", "Сабақ", "Lesson", 60, 6_000),
  ],
  consulting: [
    usual("Первая встреча", "Алғашқы кездесу", "First meeting", 30, 0),
    usual("Консультация", "Кеңес", "Consultation", 60, 15_000),
  ],
  other: [],
};

/** What a tenge's worth of such work costs elsewhere, and to what such prices are rounded. */
const ELSEWHERE: Record<string, readonly [factor: number, round: number]> = {
  KZT: [1, 500],
  RUB: [0.2, 100],
  UZS: [20, 10_000],
  KGS: [0.15, 50],
  BYN: [0.006, 5],
  UAH: [0.08, 50],
  TRY: [0.1, 50],
  GEL: [0.0075, 5],
  AMD: [0.9, 500],
  AZN: [0.004, 5],
  AED: [0.02, 10],
  USD: [0.005, 5],
  EUR: [0.0045, 5],
  GBP: [0.004, 5],
};

/**
 * The usual list in somebody's language and currency, major units; where prices there are not known, they are
 * asked for.
 */
export function usualServices(craft: Craft, language: Language, currency: string) {
  const [factor, round] = ELSEWHERE[currency] ?? [0, 1];
  return USUAL[craft].map(({ name, minutes, price }) => ({
    name: name[language],
    minutes,
    price: {
      type: price === 0 ? ("free" as const) : factor === 0 ? ("on_request" as const) : ("fixed" as const),
      value: Math.max(price * factor && round, Math.round((price * factor) / round) * round),
    },
  }));
}

const WORDS: readonly [Craft, RegExp][] = [
  ["nails", /ногт|маник|педик|nail|manic|тырнақ/u],
  ["brows", /бров|ресни|brow|lash|қас|кірпік/u],
  ["barber", /барбер|бород|barber|beard|shav|сақал/u],
  ["hair", /волос|парикмах|стриж|колорист|hair|шаш/u],
  ["massage", /массаж|massage/u],
  ["cosmetology", /космет|чистк|пилинг|skin|facial|cosmet/u],
  ["lessons", /урок|репетит|учител|препод|lesson|tutor|teach|сабақ|мұғалім/u],
  ["consulting", /консульт|психолог|юрист|коуч|consult|coach|therap|lawyer|кеңес/u],
];

/** The trade that somebody's own words name. */
export function craftOf(text: string): Craft {
  return WORDS.find(([, pattern]) => pattern.test(plain(text)))?.[0] ?? "other";
}

export const isCraft = (text: string): text is Craft => (CRAFTS as readonly string[]).includes(text);

/** «маникюр»: what somebody would write to such a master. */
export const exampleOf = (language: Language, service: string): string =>
  ({
    ru: `хочу на ${service.toLowerCase()} завтра`,
    kk: `ертең ${service.toLowerCase()} керек`,
    en: `${service.toLowerCase()} tomorrow, please`,
  })[language];

/** A line as the master may write it: «маникюр 9000». */
export const priceExample = (service: string, value: number): string =>
  `${service.toLowerCase()} ${value >= 1_000 ? value + 1_000 : value + 5}`;

export const craftName = (language: Language, craft: Craft): string => messages[language].setup.crafts[craft];
