import { words } from "./words.ts";

/** What the master does to somebody else's visit, by buttons, in words, or from a forwarded message. */
export const forClientsWords = words({
  ru: {
    command: "Записать клиента",
    cancelQuestion: (who: string, what: string, when: string) =>
      `Отменить визит? ${who}: ${what}, ${when}. Я сообщу об этом в чат с ботом.`,
    cancelled: (who: string, when: string) => `Отменено: ${who}, ${when}.`,
    moveCard: (who: string, from: string, to: string) =>
      `${who}: ${from} → ${to}. Осталось подтвердить, после этого сообщу о переносе.`,
    moveTo: (who: string, when: string) => `${who}, сейчас ${when}. На какой день?`,
    addWho: "Кого записать? Кнопкой или словами: «Асель на маникюр в пятницу в 11».",
    addWhat: (who: string) => `${who}: на что?`,
    whatToBook: "Кого, на что и когда записать? Например: «Асель на маникюр в пятницу в 11».",
    whatToMove: "Чей визит и на когда? Например: «Анну на пятницу в 12».",
    bookForWhat: (who: string): string => `${who}: на что записать?`,
    bookWhen: (who: string, what: string): string => `${who}, ${what}: на какой день и час записать?`,
    bookWhom: (what: string): string => `Кого записать${what ? ` (${what})` : ""}? Напишите имя.`,
    noVisitOf: "Предстоящих визитов с таким именем нет.",
    noVisitThen: "На это время записей нет.",
    forwardedHead: (asked: boolean): string =>
      asked ? "Ответ, его можно скопировать:" : "На это время мест нет. Ответ, его можно скопировать:",
    forwardedWhat: "В пересланном нет услуги. Допишите словами, например «маникюр в пятницу».",
    forwardedAnswer: (what: string, times: readonly string[], price: string) =>
      `Здравствуйте! ${what}${price ? `, ${price}` : ""}. Свободно:\n${times.join("\n")}\nКакое время записать?`,
    copyAnswer: "Скопировать ответ",
    bookThere: (when: string) => `Записать на ${when}`,
  },
  kk: {
    command: "Клиентті жазу",
    cancelQuestion: (who, what, when) =>
      `Жазбаны болдырмау керек пе? ${who}: ${what}, ${when}. Ботпен чатына хабарлаймын.`,
    cancelled: (who, when) => `Болдырылмады: ${who}, ${when}.`,
    moveCard: (who, from, to) =>
      `${who}: ${from} → ${to}. Растау ғана қалды, содан кейін ауысқанын хабарлаймын.`,
    moveTo: (who, when) => `${who}, қазір ${when}. Қай күнге?`,
    addWho: "Кімді жазайын? Батырмамен не сөзбен: «Әселді жұма сағат 11-ге маникюрге жаз».",
    addWhat: (who) => `${who}: қай қызметке?`,
    whatToBook: "Кімді, неге, қашан жазайын? Мысалы: «Әселді жұмада 11-де маникюрге».",
    whatToMove: "Кімнің жазбасын, қашанға? Мысалы: «Аннаны жұмаға 12-ге».",
    bookForWhat: (who) => `${who}: қай қызметке жазайын?`,
    bookWhen: (who, what) => `${who}, ${what}: қай күнге, сағат нешеге жазайын?`,
    bookWhom: (what) => `Кімді жазайын${what ? ` (${what})` : ""}? Атын жазыңыз.`,
    noVisitOf: "Ондай есіммен алдағы жазба жоқ.",
    noVisitThen: "Ол уақытта жазба жоқ.",
    forwardedHead: (asked) =>
      asked ? "Көшіріп алатын жауап:" : "Ол уақытта орын жоқ. Көшіріп алатын жауап:",
    forwardedWhat: "Жіберілген хабарда қызмет аталмаған. Сөзбен қосыңыз, мысалы «жұмада маникюр».",
    forwardedAnswer: (what, times, price) =>
      `Сәлеметсіз бе! ${what}${price ? `, ${price}` : ""}. Бос уақыт:\n${times.join("\n")}\nҚай уақытқа жазайын?`,
    copyAnswer: "Жауапты көшіру",
    bookThere: (when) => `${when} уақытына жазу`,
  },
  en: {
    command: "Book a client",
    cancelQuestion: (who, what, when) =>
      `Cancel the visit? ${who}: ${what}, ${when}. I will tell them in their chat with the bot.`,
    cancelled: (who, when) => `Cancelled: ${who}, ${when}.`,
    moveCard: (who, from, to) => `${who}: ${from} → ${to}. One step left; once you confirm I will tell them.`,
    moveTo: (who, when) => `${who}, now ${when}. Which day?`,
    addWho: "Who is to be booked? By button or in words: “Ann for a haircut on Friday at 11”.",
    addWhat: (who) => `${who}: for what?`,
    whatToBook: "Whom, for what and when? For example: “Anna for a manicure on Friday at 11”.",
    whatToMove: "Whose visit, and to when? For example: “Anna to Friday at 12”.",
    bookForWhat: (who) => `${who}: for which service?`,
    bookWhen: (who, what) => `${who}, ${what}: on which day and at what time?`,
    bookWhom: (what) => `Whom shall I book${what ? ` (${what})` : ""}? Write the name.`,
    noVisitOf: "Nobody of that name has a visit ahead.",
    noVisitThen: "There are no visits then.",
    forwardedHead: (asked) =>
      asked ? "An answer to copy:" : "Nothing is free at that time. An answer to copy:",
    forwardedWhat: "The forwarded message names no service. Add it in words, like “manicure on Friday”.",
    forwardedAnswer: (what, times, price) =>
      `Hello! ${what}${price ? `, ${price}` : ""}. Free:\n${times.join("\n")}\nWhich one shall I put you down for?`,
    copyAnswer: "Copy the answer",
    bookThere: (when) => `Book ${when}`,
  },
});
