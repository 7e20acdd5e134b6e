import { words } from "./words.ts";

/** Links a calendar can subscribe to. */
export const feedWords = words({
  ru: {
    command: "календарь",
    links: (full: string, busy: string) =>
      `Подписка на календарь. Все записи:\n${full}\nТолько занятость, без имён:\n${busy}\nСсылки тайные; календари читают их раз в несколько часов.`,
    nowhere: "У сервера нет адреса в сети, поэтому подписаться пока не на что. Его задаёт PUBLIC_URL.",
    rotate: "Новые ссылки",
    rotated: "Старые ссылки больше не работают.",
  },
  kk: {
    command: "күнтізбе",
    links: (full, busy) =>
      `Күнтізбеге жазылу. Барлық жазба:\n${full}\nТек бос емес уақыт, есімсіз:\n${busy}\nСілтемелер құпия; күнтізбелер оларды бірнеше сағатта бір оқиды.`,
    nowhere: "Сервердің желіде мекенжайы жоқ, сондықтан әзірге жазылатын сілтеме жоқ. Оны PUBLIC_URL береді.",
    rotate: "Жаңа сілтемелер",
    rotated: "Ескі сілтемелер енді жұмыс істемейді.",
  },
  en: {
    command: "calendar",
    links: (full, busy) =>
      `Calendar to subscribe to. All visits:\n${full}\nBusy time only, no names:\n${busy}\nThe links are secret; calendars read them every few hours.`,
    nowhere:
      "The server has no address on the net, so there is nothing to subscribe to yet. PUBLIC_URL sets it.",
    rotate: "New links",
    rotated: "The old links no longer work.",
  },
});
