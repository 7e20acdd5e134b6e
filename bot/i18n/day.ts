import { visitsRu } from "./counted.ts";
import { plural, words } from "./words.ts";

const visitsEn = (count: number) => `${count} ${plural("en", count, { one: "visit", other: "visits" })}`;

/** The master's day and week, in words and as a picture. */
export const dayWords = words({
  ru: {
    commands: { today: "Сегодня", week: "Неделя", day: "день картинкой" },
    summary: (day: string, count: number, sum: string) =>
      count === 0 ? `${day}: визитов нет.` : `${day}: ${visitsRu(count)}${sum ? `, ${sum}` : ""}`,
    off: (day: string) => `${day}: выходной.`,
    freeGaps: (gaps: string) => `свободно ${gaps}`,
    whomToCall: (count: number) => `Кому позвонить · ${count}`,
    readyText: (master: string, when: string) => `Здравствуйте! Напоминание о визите: ${when}. ${master}`,
    allCame: (count: number) => `Сегодня ${visitsRu(count)}. Все пришли?`,
    all: "Все",
    somebodyNot: "Кто-то нет",
    whoDidNotCome: "Кто не пришёл? Остальные были.",
    tomorrowCount: (count: number, first: string) =>
      count === 0 ? "Завтра визитов нет." : `Завтра ${visitsRu(count)}, первый в ${first}.`,
    birthdayToday: (names: string) => `День рождения: ${names}.`,
    busy: "Занято",
    pictureStates: {
      booked: "записано",
      confirmed: "придёт",
      phone: "позвонить",
      completed: "состоялось",
      no_show: "неявка",
      busy: "своё дело",
    },
    darkPicture: "Тёмная картинка",
    lightPicture: "Светлая картинка",
  },
  kk: {
    commands: { today: "Бүгін", week: "Апта", day: "күн суретпен" },
    summary: (day, count, sum) =>
      count === 0 ? `${day}: жазба жоқ.` : `${day}: ${count} жазба${sum ? `, ${sum}` : ""}`,
    off: (day) => `${day}: демалыс.`,
    freeGaps: (gaps) => `бос ${gaps}`,
    whomToCall: (count) => `Кімге қоңырау шалу · ${count}`,
    readyText: (master, when) => `Сәлеметсіз бе! Келу туралы еске саламын: ${when}. ${master}`,
    allCame: (count) => `${count} келу болды. Бәрі келді ме?`,
    all: "Бәрі",
    somebodyNot: "Біреу келмеді",
    whoDidNotCome: "Кім келмеді? Қалғандары болды.",
    tomorrowCount: (count, first) =>
      count === 0 ? "Ертең ешкім жоқ." : `Ертең ${count} келу, біріншісі ${first}.`,
    birthdayToday: (names) => `Туған күн: ${names}.`,
    busy: "Бос емес",
    pictureStates: {
      booked: "жазылды",
      confirmed: "келеді",
      phone: "қоңырау шалу",
      completed: "өтті",
      no_show: "келмеді",
      busy: "өз ісі",
    },
    darkPicture: "Қараңғы сурет",
    lightPicture: "Ашық сурет",
  },
  en: {
    commands: { today: "Today", week: "The week", day: "the day as a picture" },
    summary: (day, count, sum) =>
      count === 0 ? `${day}: no visits.` : `${day}: ${visitsEn(count)}${sum ? `, ${sum}` : ""}`,
    off: (day) => `${day}: day off.`,
    freeGaps: (gaps) => `free ${gaps}`,
    whomToCall: (count) => `Whom to call · ${count}`,
    readyText: (master, when) => `Hello! A reminder of your visit: ${when}. ${master}`,
    allCame: (count) => `${count} ${count === 1 ? "visit" : "visits"} today. Did all come?`,
    all: "All",
    somebodyNot: "Not all",
    whoDidNotCome: "Who did not come? The others did.",
    tomorrowCount: (count, first) =>
      count === 0
        ? "No visits tomorrow."
        : `Tomorrow ${count} ${count === 1 ? "visit" : "visits"}, the first at ${first}.`,
    birthdayToday: (names) => `Birthday: ${names}.`,
    busy: "Busy",
    pictureStates: {
      booked: "booked",
      confirmed: "will come",
      phone: "to phone",
      completed: "took place",
      no_show: "no-show",
      busy: "own business",
    },
    darkPicture: "Dark picture",
    lightPicture: "Light picture",
  },
});
