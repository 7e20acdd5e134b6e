import { words } from "./words.ts";

/** Reminders of visits, and what people answer to them. */
export const remindersWords = words({
  ru: {
    line: (when: string, what: string, who: string) => `⏰ ${when} · ${what}. ${who}`,
    tomorrow: "Завтра",
    today: "Сегодня",
    expectedAt: (when: string) => `Ждём вас: ${when}.`,
    tellMaster: (contact: string) => `Лучше сказать мастеру напрямую: ${contact}.`,
    latePassed: (around: string) => `Передано: вы будете около ${around}. Запись остаётся.`,
    lateNotice: (who: string, from: string, around: string, end: string) =>
      `⏱ ${who}, ${from} → около ${around}. Конец ${end}.`,
    lateNext: (clock: string, who: string) => `Следующий визит в ${clock}: ${who}.`,
    lateDayEnd: (clock: string) => `Ваш день до ${clock}.`,
    lateFine: "Успею",
    lateHowMuch: "На сколько минут?",
  },
  kk: {
    line: (when, what, who) => `⏰ ${when} · ${what}. ${who}`,
    tomorrow: "Ертең",
    today: "Бүгін",
    expectedAt: (when) => `Күтеміз: ${when}.`,
    tellMaster: (contact) => `Шебердің өзіне айтқан дұрыс: ${contact}.`,
    latePassed: (around) => `Жеткізілді: шамамен ${around} келесіз. Жазба қалады.`,
    lateNotice: (who, from, around, end) => `⏱ ${who}, ${from} → шамамен ${around}. Соңы ${end}.`,
    lateNext: (clock, who) => `Келесі келу ${clock}: ${who}.`,
    lateDayEnd: (clock) => `Күніңіз ${clock} дейін.`,
    lateFine: "Үлгеремін",
    lateHowMuch: "Неше минутқа?",
  },
  en: {
    line: (when, what, who) => `⏰ ${when} · ${what}. ${who}`,
    tomorrow: "Tomorrow",
    today: "Today",
    expectedAt: (when) => `See you: ${when}.`,
    tellMaster: (contact) => `Better tell the master directly: ${contact}.`,
    latePassed: (around) => `Passed on: you come around ${around}. The visit stands.`,
    lateNotice: (who, from, around, end) => `⏱ ${who}, ${from} → around ${around}. Ends ${end}.`,
    lateNext: (clock, who) => `The next visit is at ${clock}: ${who}.`,
    lateDayEnd: (clock) => `Your day ends at ${clock}.`,
    lateFine: "Fine",
    lateHowMuch: "By how many minutes?",
  },
});
