import { words } from "./words.ts";

/** A review asked for, an invitation after a while. */
export const invitationsWords = words({
  ru: {
    reviewAsked: (master: string) => `Как прошёл визит? Напишите пару слов, ${master} прочитает.`,
    reviewed: (who: string, visit: string) => `${who} о визите (${visit}):`,
    thanks: (master: string) => `Спасибо! ${master} прочитает.`,
    notPassed: (master: string) => `Спасибо! Лучше сказать и напрямую: ${master}.`,
    nudged: (what: string) => `Давно не виделись. Подобрать время: ${what}?`,
    optOutHint: "Не писать больше: «не пишите мне».",
  },
  kk: {
    reviewAsked: (master) => `Қалай болды? Бір-екі сөз жазыңыз, ${master} оқиды.`,
    reviewed: (who, visit) => `${who}, келуі туралы (${visit}):`,
    thanks: (master) => `Рахмет! ${master} оқиды.`,
    notPassed: (master) => `Рахмет! Тікелей айтқан да дұрыс: ${master}.`,
    nudged: (what) => `Көріспегелі көп болды. Уақыт таңдайық па: ${what}?`,
    optOutHint: "Жазбау үшін: «маған жазбаңыз».",
  },
  en: {
    reviewAsked: (master) => `How was your visit? A few words, ${master} will read them.`,
    reviewed: (who, visit) => `${who} about the visit (${visit}):`,
    thanks: (master) => `Thank you! ${master} will read it.`,
    notPassed: (master) => `Thank you! Better say so directly, too: ${master}.`,
    nudged: (what) => `It has been a while. Shall I look for a time: ${what}?`,
    optOutHint: "To hear no more of this: “do not write to me”.",
  },
});
