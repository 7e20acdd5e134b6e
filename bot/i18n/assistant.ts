import { words } from "./words.ts";

/** What the assistant says of itself, of what it cannot read, and when it has not understood. */
export const assistantWords = words({
  ru: {
    unsure: "Не всё понятно.",
    notRead: (pieces: readonly string[]) => `Не учтено: ${pieces.map((one) => `«${one}»`).join(", ")}.`,
    restFollows: "Остальное следом, как ответите здесь.",
    greeting: "Здравствуйте! Что и когда хочется?",
    masterGreeting: "Здравствуйте! Что показать: день, неделю, человека?",
    notUnderstood: "Не всё понятно. Напишите, что и когда хочется, например «маникюр завтра после обеда».",
    notUnderstoodTwice: "Лучше кнопками. Или позову человека.",
    masterExamples:
      "Можно словами: «что у меня завтра», «закрой завтра после трёх», «перенеси Анну на пятницу в 12», «запиши Асель на маникюр в 5».",
    program: (master: string) => `Я помощник, программа. Визиты ведёт ${master}.`,
    textOnly: "Понимаю слова и кнопки. Напишите, что и когда хочется.",
    voiceLater: "Голос сейчас не разобрать, напишите словами.",
    voiceTooLong: "Голос слушаю до двух минут. Короче, или напишите словами.",
    heard: (words: string) => `Понято: «${words}»`,
    tooLong: "Слишком длинно для одного раза. Напишите коротко: что и когда.",
    forwardedLater: "Пересланное не читаю. Напишите своими словами, что и когда хочется.",
    simplyNow: "Сейчас понимаю простые фразы; кнопками можно всё.",
  },
  kk: {
    unsure: "Толық түсінбедім.",
    notRead: (pieces) => `Мынаны түсінбедім: ${pieces.map((one) => `«${one}»`).join(", ")}.`,
    restFollows: "Осыған жауап берген соң қалғанына көшеміз.",
    greeting: "Сәлеметсіз бе! Не және қашан керек?",
    masterGreeting: "Сәлеметсіз бе! Нені көрсетейін: күнді, аптаны, адамды?",
    notUnderstood:
      "Толық түсінбедім. Не және қашан керек екенін жазыңыз, мысалы «ертең түстен кейін маникюр».",
    notUnderstoodTwice: "Батырмалармен оңайырақ. Немесе адам шақырамын.",
    masterExamples:
      "Сөзбен жаза беріңіз: «ертең не бар», «ертең үштен кейін жап», «Аннаны жұмаға 12-ге ауыстыр», «Әселді маникюрге сағат 5-ке жаз».",
    program: (master) => `Мен көмекшімін, бағдарламамын. Қабылдайтын шебер: ${master}.`,
    textOnly: "Сөз бен батырманы түсінемін. Не және қашан керек екенін жазыңыз.",
    voiceLater: "Қазір дауысты түсіне алмаймын, сөзбен жазыңыз.",
    voiceTooLong: "Дауысты екі минутқа дейін тыңдаймын. Қысқарақ айтыңыз немесе жазыңыз.",
    heard: (words) => `Түсінікті: «${words}»`,
    tooLong: "Бір жолға тым ұзын. Қысқаша жазыңыз: не және қашан.",
    forwardedLater: "Қайта жіберілгенді оқымаймын. Не және қашан керек екенін өз сөзіңізбен жазыңыз.",
    simplyNow: "Қазір қарапайым сөйлемдерді түсінемін; батырмамен бәрі болады.",
  },
  en: {
    unsure: "I did not get all of that.",
    notRead: (pieces) => `I did not get: ${pieces.map((one) => `“${one}”`).join(", ")}.`,
    restFollows: "The rest comes next, once you have answered this.",
    greeting: "Hello! What would you like, and when?",
    masterGreeting: "Hello! What shall I show: a day, the week, a person?",
    notUnderstood:
      "I did not get all of that. Write what you would like and when, for example “manicure tomorrow after lunch”.",
    notUnderstoodTwice: "Buttons will do better here. Or I call a person.",
    masterExamples:
      "In words: “what do I have tomorrow”, “close tomorrow after three”, “move Anna to Friday at 12”, “book Aigul for a manicure at 5”.",
    program: (master) => `I am an assistant, a program. Your visits are with ${master}.`,
    textOnly: "I understand words and buttons. Write what you would like, and when.",
    voiceLater: "I cannot make out voice at the moment, please type.",
    voiceTooLong: "I listen to two minutes at most. Shorter, please, or in writing.",
    heard: (words) => `I heard: “${words}”`,
    tooLong: "That is too long for one go. Put it short: what and when.",
    forwardedLater:
      "I do not read forwarded messages. Write in your own words what you would like, and when.",
    simplyNow: "I understand simple sentences just now; the buttons can do everything.",
  },
});
