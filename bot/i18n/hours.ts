import { words } from "./words.ts";

/** When the master works: days closed and opened, vacation, the week. */
export const hoursWords = words({
  ru: {
    commands: { block: "Закрыть день", open: "открыть день", vacation: "отпуск", hours: "часы" },
    whatToClose: "Какой день закрыть? Часы можно написать словами: «завтра с трёх».",
    nothingToClose: "В это время и так приёма нет.",
    untilWhen: "До какого дня включительно? Напишите, например, «с 15 по 28 марта».",
    openWhich: "Какой день открыть? Часы можно написать словами: «в воскресенье с 11 до 15».",
    nothingClosed: "Все ближайшие дни и так рабочие.",
    vacationFrom: "Отпуск: с какого дня?",
    vacationTo: (from: string) => `Отпуск с ${from}. По какой день включительно?`,
    breakAt: (hours: string) => `перерыв ${hours}`,
    off: "выходной",
    hint: "Поменять можно словами: «будни 10–19, обед в 14, суббота до 16».",
  },
  kk: {
    commands: { block: "Күнді жабу", open: "күнді ашу", vacation: "демалыс", hours: "сағаттар" },
    whatToClose: "Қай күнді жабайын? Сағатын сөзбен жазуға болады: «ертең үштен кейін».",
    nothingToClose: "Бұл уақытта онсыз да қабылдау жоқ.",
    untilWhen: "Қай күнге дейін? Мысалы: «15-нен 28 наурызға дейін».",
    openWhich: "Қай күнді ашайын? Сағатын сөзбен жазуға болады: «жексенбі 11-ден 15-ке дейін».",
    nothingClosed: "Жақын күндердің бәрі жұмыс күні.",
    vacationFrom: "Демалыс: қай күннен бастап?",
    vacationTo: (from) => `Демалыс басы: ${from}. Соңғы күні қайсы?`,
    breakAt: (hours) => `үзіліс ${hours}`,
    off: "демалыс",
    hint: "Сөзбен өзгертіңіз: «жұмыс күндері 10–19, түскі үзіліс 14-те, сенбі 16-ға дейін».",
  },
  en: {
    commands: { block: "Close a day", open: "open a day", vacation: "vacation", hours: "hours" },
    whatToClose: "Which day shall I close? Hours in words: “tomorrow from three”.",
    nothingToClose: "You do not work then anyway.",
    untilWhen: "Until which day? For example “from 15 to 28 March”.",
    openWhich: "Which day is to be opened? Hours can be written: “Sunday from 11 to 15”.",
    nothingClosed: "All the days ahead are open already.",
    vacationFrom: "Vacation: from which day?",
    vacationTo: (from) => `Vacation from ${from}. Which is the last day?`,
    breakAt: (hours) => `break ${hours}`,
    off: "closed",
    hint: "Change them in words: “weekdays 10–19, lunch at 14, Saturday until 16”.",
  },
});
