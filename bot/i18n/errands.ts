import { words } from "./words.ts";

/** What the master has to do themselves: time in which nobody can book. */
export const errandsWords = words({
  ru: {
    command: "свои дела",
    button: "Своё дело",
    plain: "Личное дело",
    anHour: "Конец не назван, поэтому час. Иначе так: «с 12 до 14».",
    visitsStay: "Эти визиты остаются, закрыто будет остальное:",
    coming: "Свои дела. Клиенты видят только, что время занято:",
    none: "Своих дел впереди нет.",
    how: "Напишите одной фразой, например «завтра в 12 стоматолог», или выберите день.",
    hours: (day: string) => `${day}: во сколько? Словами тоже можно: «с 15 до 17 родительское собрание».`,
    removed: (what: string) => `Убрано: ${what}. Время снова свободно.`,
    putBack: "Вернуть",
    doubts: {
      noTime: "Во сколько? Например: «завтра в 12 стоматолог» или «в пятницу с 15 до 17 собрание».",
      noWords: "Что это будет? Например: «завтра в 12 стоматолог».",
      whichDay: "В какой день? Назовите один, например «в пятницу с 15 до 17 собрание».",
      past: "Это время уже прошло. На когда записать?",
      backwards: "Конец получился раньше начала. Со скольки и до скольки?",
      tooLong:
        "Больше 14 часов подряд. Если весь день занят, напишите «закрой пятницу»; если нет, со скольки и до скольки?",
    },
  },
  kk: {
    command: "өз істерім",
    button: "Өз ісім",
    plain: "Жеке іс",
    anHour: "Аяқталуы айтылмады, сондықтан бір сағат. Басқаша болса: «12-ден 14-ке дейін».",
    visitsStay: "Бұл жазбалар қалады, қалған уақыт жабылады:",
    coming: "Өз істеріңіз. Клиенттер уақыттың бос емес екенін ғана көреді:",
    none: "Алда өз ісіңіз жоқ.",
    how: "Бір сөйлеммен жазыңыз, мысалы «ертең 12-де дәрігер», немесе күнді таңдаңыз.",
    hours: (day) => `${day}: сағат нешеде? Сөзбен де болады: «15-тен 17-ге дейін ата-аналар жиналысы».`,
    removed: (what) => `Алынды: ${what}. Уақыт қайта бос.`,
    putBack: "Қайтару",
    doubts: {
      noTime: "Сағат нешеде? Мысалы: «ертең 12-де дәрігер» немесе «жұмада 15-тен 17-ге дейін жиналыс».",
      noWords: "Бұл не болады? Мысалы: «ертең 12-де дәрігер».",
      whichDay: "Қай күні? Бір күнді айтыңыз, мысалы «жұмада 15-тен 17-ге дейін жиналыс».",
      past: "Бұл уақыт өтіп кетті. Қашанға жазайын?",
      backwards: "Аяқталуы басталуынан бұрын болып шықты. Нешеден нешеге дейін?",
      tooLong:
        "Қатарынан 14 сағаттан көп. Күн бойы бос болмасаңыз, «жұманы жап» деп жазыңыз; әйтпесе нешеден нешеге дейін?",
    },
  },
  en: {
    command: "errands of your own",
    button: "An errand of my own",
    plain: "Something of my own",
    anHour: "No end was named, so it is an hour. Otherwise say “from 12 to 14”.",
    visitsStay: "These visits stay; the rest of the time is closed:",
    coming: "Your own errands. Clients only see that the time is taken:",
    none: "There is nothing of your own ahead.",
    how: "Write it in one sentence, for example “dentist tomorrow at 12”, or choose a day.",
    hours: (day) => `${day}: at what time? In words, too: “school meeting from 15 to 17”.`,
    removed: (what) => `Taken off: ${what}. The time is open again.`,
    putBack: "Put it back",
    doubts: {
      noTime:
        "At what time? For example “dentist tomorrow at 12” or “school meeting on Friday from 15 to 17”.",
      noWords: "What will it be? For example “dentist tomorrow at 12”.",
      whichDay: "On which day? Name one, for example “school meeting on Friday from 15 to 17”.",
      past: "That time has passed. When is it to be?",
      backwards: "The end came out before the beginning. From when until when?",
      tooLong:
        "That is more than 14 hours in a row. If the whole day is taken, write “close Friday”; if not, from when until when?",
    },
  },
});
