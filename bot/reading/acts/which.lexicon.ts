import type { Rows } from "./phrases.ts";

/** Which of several, by its place, as data in the spelling of `answers.lexicon.ts`. */
export const PLACES: readonly Rows[] = [
  {
    ru: "перв*, номер один, самое раннее, пораньше, ближайш*, любое, любой, любая, без разницы, все равно",
    kk: "бірінші*, ең ерте*, жақын*, кез келген*, бәрібір",
    en: "first*, earliest*, soonest, any, whichever, option one, option 1, the former",
  },
  { ru: "втор*, номер два", kk: "екінші*", en: "second*, option two, option 2, the latter" },
  { ru: "трет*, номер три", kk: "үшінші*", en: "third*, option three, option 3" },
  { ru: "четверт*", kk: "төртінші*", en: "fourth*" },
];
export const LAST: Rows = {
  ru: "последн*, самое позднее, попозже",
  kk: "соңғы*, ең кеш*",
  en: "last*, latest*",
};
