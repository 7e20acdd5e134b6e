import { words } from "./words.ts";

/** The doors: commands, menus, profile, and what is said on entering. */
export const startWords = words({
  ru: {
    book: "Записаться",
    myVisits: "Мои записи",
    inputHint: (service: string) =>
      `Например: ${service ? `${service.toLowerCase()} ` : ""}завтра после обеда`,
    commands: { book: "Записаться", my: "Мои записи", help: "Как это работает", privacy: "Что я храню" },
    masterHelp: "Что я умею",
    more: "Ещё:",
    shortDescription: (business: string) => `Запись: ${business}. Просто напишите, что и когда хочется.`,
    welcome: (master: string) =>
      `Здравствуйте! Я помощник, имя мастера ${master}. Напишите, что и когда хочется, или выберите ниже.`,
    welcomeBack: "С возвращением!",
    nextVisit: (what: string) => `Ближайший визит: ${what}.`,
    hello: "Здравствуйте!",
    help: (master: string) =>
      `Напишите как человеку: «маникюр завтра после шести», «перенеси на пятницу», «отмени запись». Кнопками можно всё то же. Я помощник, не человек; визиты ведёт ${master}.`,
    contactLine: (phone: string) => `Связаться: ${phone}`,
    privacy: (master: string) =>
      `Храню имя, номер (если вы его дали), записи и переписку. Видит их только мастер (${master}); другим мастерам номер не передаётся. Удалить всё: напишите «удалите мои данные».`,
    masterHello: (master: string) =>
      `${master}, это ваш бот. Сюда придут записи. /today покажет день, /week неделю.`,
    ownerClaimed: "✅ Готово: теперь это ваш бот, записи придут сюда.",
    ownerLinkUsed: "Эта ссылка уже использована.",
  },
  kk: {
    book: "Жазылу",
    myVisits: "Жазбаларым",
    inputHint: (service) => `Мысалы: ${service ? `${service.toLowerCase()} ` : ""}ертең түстен кейін`,
    commands: {
      book: "Жазылу",
      my: "Жазбаларым",
      help: "Бұл қалай жұмыс істейді",
      privacy: "Нені сақтаймын",
    },
    masterHelp: "Не істей аламын",
    more: "Тағы:",
    shortDescription: (business) => `Жазылу: ${business}. Не және қашан керек екенін жаза салыңыз.`,
    welcome: (master) =>
      `Сәлеметсіз бе! Мен көмекшімін, шебердің аты ${master}. Не және қашан керек екенін жазыңыз немесе төменнен таңдаңыз.`,
    welcomeBack: "Қайта келгеніңізге қуаныштымыз!",
    nextVisit: (what) => `Жақын жазбаңыз: ${what}.`,
    hello: "Сәлеметсіз бе!",
    help: (master) =>
      `Адамға жазғандай жазыңыз: «ертең алтыдан кейін маникюр», «жұмаға ауыстыр», «жазбаны болдырма». Батырмалармен де бәрі болады. Мен көмекшімін, адам емеспін; қабылдайтын шебер: ${master}.`,
    contactLine: (phone) => `Байланыс: ${phone}`,
    privacy: (master) =>
      `Атыңызды, нөміріңізді (берсеңіз), жазбаларыңызды және хат алмасуды сақтаймын. Оларды тек шебер (${master}) көреді; нөмір басқа шеберлерге берілмейді. Бәрін жою үшін «деректерімді жойыңыз» деп жазыңыз.`,
    masterHello: (master) =>
      `${master}, бұл сіздің ботыңыз. Жазбалар осында келеді. /today күнді, /week аптаны көрсетеді.`,
    ownerClaimed: "✅ Дайын: енді бұл сіздің ботыңыз, жазбалар осында келеді.",
    ownerLinkUsed: "Бұл сілтеме пайдаланылған.",
  },
  en: {
    book: "Book",
    myVisits: "My visits",
    inputHint: (service) => `For example: ${service ? `${service.toLowerCase()} ` : ""}tomorrow after lunch`,
    commands: { book: "Book a visit", my: "My visits", help: "How it works", privacy: "What I keep" },
    masterHelp: "What I can do",
    more: "More:",
    shortDescription: (business) => `Booking for ${business}. Just write what you would like, and when.`,
    welcome: (master) =>
      `Hello! I am the assistant of ${master}. Write what you would like and when, or choose below.`,
    welcomeBack: "Welcome back!",
    nextVisit: (what) => `Your next visit: ${what}.`,
    hello: "Hello!",
    help: (master) =>
      `Write as you would to a person: “manicure tomorrow after six”, “move it to Friday”, “cancel my visit”. Buttons do all the same. I am an assistant, not a person; your visits are with ${master}.`,
    contactLine: (phone) => `Contact: ${phone}`,
    privacy: (master) =>
      `I keep your name, your number (if you gave it), your visits and our messages. Only ${master} sees them; no other master gets your number. To erase everything write “delete my data”.`,
    masterHello: (master) =>
      `${master}, this is your bot. Bookings come here. /today shows the day, /week the week.`,
    ownerClaimed: "✅ Done: this is your bot now, bookings come here.",
    ownerLinkUsed: "This link has been used.",
  },
});
