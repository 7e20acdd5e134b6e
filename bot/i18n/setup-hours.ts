import { words } from "./words.ts";

/** Setup asks for working hours. */
export const setupHoursWords = words({
  ru: {
    when: "Когда работаете?",
    hint: "Или словами: «будни 10–19, обед в два, суббота до 16».",
    weekdays: (hours: string) => `Пн–Пт ${hours}`,
    sixDays: (hours: string) => `Пн–Сб ${hours}`,
    everyDay: (hours: string) => `Каждый день ${hours}`,
    byDays: "По дням",
    byDaysHint: "Нажмите день, чтобы он стал рабочим или выходным. Часы можно написать словами: «сб 10–16».",
    read: "Понято так:",
    change: "Изменить",
    notRead: "Не понято. Напишите, например: «пн–пт 10–19, обед 14–15».",
    needDay: "Нужен хотя бы один рабочий день.",
  },
  kk: {
    when: "Қашан жұмыс істейсіз?",
    hint: "Немесе сөзбен: «жұмыс күндері 10–19, түскі үзіліс 14, сенбі 10–16».",
    weekdays: (hours) => `Дс–Жм ${hours}`,
    sixDays: (hours) => `Дс–Сб ${hours}`,
    everyDay: (hours) => `Күн сайын ${hours}`,
    byDays: "Күндер бойынша",
    byDaysHint: "Күнді басыңыз: жұмыс күні не демалыс болады. Сағаттарын сөзбен жазуға болады: «сб 10–16».",
    read: "Былай түсінікті болды:",
    change: "Өзгерту",
    notRead: "Түсініксіз. Мысалы былай жазыңыз: «дс–жм 10–19, түскі үзіліс 14–15».",
    needDay: "Кемінде бір жұмыс күні керек.",
  },
  en: {
    when: "When do you work?",
    hint: "Or in words: “weekdays 10–19, lunch at two, Saturday until 16”.",
    weekdays: (hours) => `Mon–Fri ${hours}`,
    sixDays: (hours) => `Mon–Sat ${hours}`,
    everyDay: (hours) => `Every day ${hours}`,
    byDays: "By days",
    byDaysHint: "Tap a day to make it a day of work or a day off. Hours can be written: “sat 10–16”.",
    read: "Understood:",
    change: "Change",
    notRead: "Not understood. Write, for example: “mon–fri 10–19, lunch 14–15”.",
    needDay: "One day of work is needed at least.",
  },
});
