import { capital, plural, words } from "./words.ts";

const hoursRu = (count: number) =>
  `${count} ${plural("ru", count, { one: "час", few: "часа", many: "часов", other: "часа" })}`;
const minutesRu = (count: number) =>
  `${count} ${plural("ru", count, { one: "минуту", few: "минуты", many: "минут", other: "минуты" })}`;
/** «за день», «за 2 часа», «за 30 минут». */
const beforeRu = (count: number) =>
  count === 1440
    ? "за день"
    : count % 1440 === 0
      ? `за ${count / 1440} дн.`
      : count % 60 === 0
        ? `за ${hoursRu(count / 60)}`
        : `за ${minutesRu(count)}`;
const beforeKk = (count: number) =>
  count === 1440
    ? "бір күн"
    : count % 1440 === 0
      ? `${count / 1440} күн`
      : count % 60 === 0
        ? `${count / 60} сағат`
        : `${count} минут`;
const beforeEn = (count: number) =>
  count === 1440
    ? "a day"
    : count % 1440 === 0
      ? `${count / 1440} days`
      : count % 60 === 0
        ? `${count / 60} ${plural("en", count / 60, { one: "hour", other: "hours" })}`
        : `${count} ${plural("en", count, { one: "minute", other: "minutes" })}`;

/** Choosing a service, a day and a time; the offer, and what became of it. */
export const bookingWords = words({
  ru: {
    goesAlong: (words: string): string => `С записью пойдёт: «${words}».`,
    /** Of whom they ask for, in their words: it stands with the visit. */
    forAnother: (words: string): string => `не для себя: ${words}`,
    oneAtATime: (people: number) =>
      `Здесь записывается один человек за раз; что вас ${people}, увидит мастер.`,
    keptUntil: (until: string) => `Хорошо, подумайте. Держу это время до ${until}, потом оно свободно.`,
    chooseService: "Что делаем?",
    addService: "Что ещё добавить?",
    whichDay: (what: string) => `${what}. На какой день?`,
    whichTime: (what: string, day: string) => `${what}, ${day}.`,
    whichPart: (what: string, day: string) => `${what}, ${day}. Когда удобнее?`,
    parts: { morning: "Утро", day: "День", evening: "Вечер" },
    serviceLine: (name: string, duration: string, price: string) => `${name}: ${duration}, ${price}.`,
    freeOn: (onDay: string) => `Свободно ${onDay}:`,
    freeSoon: "Ближайшее свободное:",
    noneOn: (onDay: string) => `${capital(onDay)}, мест нет. Ближайшее свободное:`,
    noneInWindow: (onDay: string) => `${capital(onDay)}, в это время мест нет. Ближайшее свободное:`,
    nothingFree: "Свободного времени сейчас нет. Загляните позже или спросите мастера.",
    sameTimeFree: (onDay: string) => `${capital(onDay)}, это же время свободно:`,
    weekdayConflict: (day: string, weekday: string) => `${day} это ${weekday}. Какой день?`,
    missingDate: (words: string) => `В календаре нет дня «${words}». Какой день?`,
    pastDate: (day: string) => `${day} уже в прошлом. Какой день?`,
    notYetBooked: "Осталось подтвердить, пока не записано.",
    holding: (until: string) => `Держу это время за вами до ${until}.`,
    card: (what: string, when: string, price: string, place: string) =>
      [what, when, price, place].filter(Boolean).join(" · "),
    forWhom: (words: string) => `Пометка: ${words}`,
    confirm: "Подтвердить",
    otherTime: "Другое время",
    otherDay: "Другой день",
    otherService: "Другая услуга",
    moreService: "＋ Ещё услуга",
    enough: "Дальше",
    today: "сегодня",
    tomorrow: "завтра",
    booked: (what: string, when: string, price: string) =>
      `✅ Вы записаны: ${[what, when, price].filter(Boolean).join(", ")}.`,
    willRemind: (list: number[]) => (list.length === 0 ? "" : `Напомню ${list.map(beforeRu).join(" и ")}.`),
    alreadyBooked: "Уже записано",
    letGo: "Хорошо, время свободно. Если понадобится, я здесь.",
    holdEnded: (when: string) => `Вы не подтвердили, поэтому записи нет. ${when} ещё свободно.`,
    holdEndedTaken: "Вы не подтвердили, поэтому записи нет.",
    moveEnded: (when: string) => `Перенос не подтверждён, ваш визит остаётся: ${when}.`,
    bookAt: (clock: string) => `Записаться на ${clock}`,
    online: "онлайн",
    nextWish: "Теперь следующее.",
    seatsLeft: (left: number, of: number) => `Осталось мест: ${left} из ${of}.`,
    chooseSession: (what: string) => `${what}: ближайшие группы.`,
    roster: (taken: number, of: number, names: string) => `${taken} из ${of}${names ? `: ${names}` : ""}`,
    noSessions: "Открытых групп сейчас нет.",
  },
  kk: {
    goesAlong: (words) => `Жазбамен бірге барады: «${words}».`,
    forAnother: (words) => `басқа адамға: ${words}`,
    oneAtATime: (people) => `Мұнда бір жолға бір адам жазылады; ${people} адам екеніңізді шебер көреді.`,
    keptUntil: (until) =>
      `Жарайды, ойланыңыз. Бұл уақытты ${until} дейін ұстап тұрамын, содан кейін босайды.`,
    chooseService: "Не істейміз?",
    addService: "Тағы не қосамыз?",
    whichDay: (what) => `${what}. Қай күнге?`,
    whichTime: (what, day) => `${what}, ${day}.`,
    whichPart: (what, day) => `${what}, ${day}. Қай кез ыңғайлы?`,
    parts: { morning: "Таң", day: "Күндіз", evening: "Кеш" },
    serviceLine: (name, duration, price) => `${name}: ${duration}, ${price}.`,
    freeOn: (onDay) => `${capital(onDay)} бос уақыт:`,
    freeSoon: "Жақын бос уақыт:",
    noneOn: (onDay) => `${capital(onDay)} бос орын жоқ. Жақын бос уақыт:`,
    noneInWindow: (onDay) => `${capital(onDay)} бұл уақытта бос орын жоқ. Жақын бос уақыт:`,
    nothingFree: "Қазір бос уақыт жоқ. Кейінірек қараңыз немесе шеберден сұраңыз.",
    sameTimeFree: (onDay) => `${capital(onDay)} дәл осы уақыт бос:`,
    weekdayConflict: (day, weekday) => `${day}, бұл ${weekday}. Қай күн?`,
    missingDate: (words) => `Күнтізбеде «${words}» деген күн жоқ. Қай күн?`,
    pastDate: (day) => `${day} өтіп кетті. Қай күн?`,
    notYetBooked: "Растау ғана қалды, әзірге жазылған жоқ.",
    holding: (until) => `Бұл уақытты сізге ${until} дейін ұстап тұрамын.`,
    card: (what, when, price, place) => [what, when, price, place].filter(Boolean).join(" · "),
    forWhom: (words) => `Белгі: ${words}`,
    confirm: "Растау",
    otherTime: "Басқа уақыт",
    otherDay: "Басқа күн",
    otherService: "Басқа қызмет",
    moreService: "＋ Тағы қызмет",
    enough: "Әрі қарай",
    today: "бүгін",
    tomorrow: "ертең",
    booked: (what, when, price) => `✅ Сіз жазылдыңыз: ${[what, when, price].filter(Boolean).join(", ")}.`,
    willRemind: (list) =>
      list.length === 0 ? "" : `${capital(list.map(beforeKk).join(" және "))} бұрын еске саламын.`,
    alreadyBooked: "Жазылып қойған",
    letGo: "Жарайды, уақыт босады. Керек болса, осындамын.",
    holdEnded: (when) => `Растамадыңыз, сондықтан жазба жоқ. ${when} әлі бос.`,
    holdEndedTaken: "Растамадыңыз, сондықтан жазба жоқ.",
    moveEnded: (when) => `Ауыстыру расталмады, жазбаңыз сол күйі: ${when}.`,
    bookAt: (clock) => `${clock} жазылу`,
    online: "онлайн",
    nextWish: "Енді келесісі.",
    seatsLeft: (left, of) => `Бос орын: ${of} ішінен ${left}.`,
    chooseSession: (what) => `${what}: жақын топтар.`,
    roster: (taken, of, names) => `${of} ішінен ${taken}${names ? `: ${names}` : ""}`,
    noSessions: "Қазір ашық топ жоқ.",
  },
  en: {
    goesAlong: (words) => `Goes along with the booking: “${words}”.`,
    forAnother: (words) => `for someone else: ${words}`,
    oneAtATime: (people) =>
      `One person is booked at a time here; the master will see that there are ${people} of you.`,
    keptUntil: (until) => `Take your time. I keep it until ${until}, then it is free for others.`,
    chooseService: "What shall it be?",
    addService: "What shall I add?",
    whichDay: (what) => `${what}. Which day?`,
    whichTime: (what, day) => `${what}, ${day}.`,
    whichPart: (what, day) => `${what}, ${day}. Which part of the day?`,
    parts: { morning: "Morning", day: "Daytime", evening: "Evening" },
    serviceLine: (name, duration, price) => `${name}: ${duration}, ${price}.`,
    freeOn: (onDay) => `Free ${onDay}:`,
    freeSoon: "The next free times:",
    noneOn: (onDay) => `Nothing is free ${onDay}. The next free times:`,
    noneInWindow: (onDay) => `Nothing is free at that time ${onDay}. The next free times:`,
    nothingFree: "There is no free time at the moment. Look in later, or ask the master.",
    sameTimeFree: (onDay) => `The same time is free ${onDay}:`,
    weekdayConflict: (day, weekday) => `${day} is a ${weekday}. Which day do you mean?`,
    missingDate: (words) => `There is no “${words}” in the calendar. Which day do you mean?`,
    pastDate: (day) => `${day} is in the past. Which day do you mean?`,
    notYetBooked: "One step left, not booked yet.",
    holding: (until) => `I keep this time for you until ${until}.`,
    card: (what, when, price, place) => [what, when, price, place].filter(Boolean).join(" · "),
    forWhom: (words) => `Note: ${words}`,
    confirm: "Confirm",
    otherTime: "Another time",
    otherDay: "Another day",
    otherService: "Another service",
    moreService: "＋ Another service",
    enough: "Continue",
    today: "today",
    tomorrow: "tomorrow",
    booked: (what, when, price) => `✅ You are booked: ${[what, when, price].filter(Boolean).join(", ")}.`,
    willRemind: (list) =>
      list.length === 0 ? "" : `I will remind you ${list.map(beforeEn).join(" and ")} before.`,
    alreadyBooked: "Already booked",
    letGo: "All right, the time is free again. I am here if you need me.",
    holdEnded: (when) => `You did not confirm, so nothing is booked. ${when} is still free.`,
    holdEndedTaken: "You did not confirm, so nothing is booked.",
    moveEnded: (when) => `The move was not confirmed; your visit stays: ${when}.`,
    bookAt: (clock) => `Book ${clock}`,
    online: "online",
    nextWish: "Now the next one.",
    seatsLeft: (left, of) => `${left} of ${of} places left.`,
    chooseSession: (what) => `${what}: the next groups.`,
    roster: (taken, of, names) => `${taken} of ${of}${names ? `: ${names}` : ""}`,
    noSessions: "No groups are open at the moment.",
  },
});
