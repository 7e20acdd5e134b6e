import { plural, words } from "./words.ts";

/** What people ask for and cannot have, and opening it. */
export const demandWords = words({
  ru: {
    command: "чего просят",
    none: "Пока никто не просил времени, которого нет.",
    head: "Просят, а времени нет (за 4 недели):",
    line: (people: number, when: string, sum: string) =>
      `· ${when}: ${people} ${plural("ru", people, { one: "человек", few: "человека", many: "человек", other: "человека" })}${sum ? `, ≈ ${sum}` : ""}.`,
    parts: { morning: "утро", day: "день", evening: "вечер", any: "весь день" },
    full: "Это время открыто, но занято.",
    open: (when: string) => `Открыть ${when} и предложить`,
    show: "Чего просят",
    opened: (what: string) => `Вы спрашивали это время, теперь оно есть: ${what}. Пока ничего не записано.`,
  },
  kk: {
    command: "не сұрайды",
    none: "Әзірге жоқ уақытты ешкім сұраған жоқ.",
    head: "Сұрайды, бірақ уақыт жоқ (4 аптада):",
    line: (people, when, sum) => `· ${when}: ${people} адам${sum ? `, ≈ ${sum}` : ""}.`,
    parts: { morning: "таң", day: "күндіз", evening: "кеш", any: "күні бойы" },
    full: "Бұл уақыт ашық, бірақ бос емес.",
    open: (when) => `${when} ашып, ұсыну`,
    show: "Не сұрайды",
    opened: (what) => `Сұраған уақытыңыз енді бар: ${what}. Әзірге ештеңе жазылған жоқ.`,
  },
  en: {
    command: "what is asked for",
    none: "Nobody has asked for time that is not there.",
    head: "Asked for, and not to be had (4 weeks):",
    line: (people, when, sum) =>
      `· ${when}: ${people} ${plural("en", people, { one: "person", other: "people" })}${sum ? `, ≈ ${sum}` : ""}.`,
    parts: { morning: "morning", day: "daytime", evening: "evening", any: "all day" },
    full: "It is open, and full.",
    open: (when) => `Open ${when} and offer it`,
    show: "What is asked for",
    opened: (what) => `You asked for this time, and now there is some: ${what}. Nothing is booked yet.`,
  },
});
