import { words } from "./words.ts";

/** A person is called in: questions that are passed on, and what comes back. */
export const callWords = words({
  ru: {
    callPerson: "Позвать",
    called: (master: string, phone: string) =>
      phone ? `Передано. ${master} ответит здесь; срочно: ${phone}.` : `Передано. ${master} ответит здесь.`,
    nobody: (master: string, phone: string) =>
      phone
        ? `Лучше напрямую: ${master}, ${phone}.`
        : `В этом чате сейчас только помощник. Мастер: ${master}.`,
    contact: (master: string, phone: string) => (phone ? `${master}: ${phone}` : master),
    questionPassed: (master: string) => `Вопрос передан. ${master} ответит здесь.`,
    relayed: (master: string, words: string) => `${master}: ${words}`,
    assistantBack: "Снова отвечает помощник. Чем помочь?",
    summary: (who: string, reason: "asked" | "complaint" | "lost" | "question") =>
      `${who}: ${{ asked: "нужен человек", complaint: "жалоба", lost: "помощник не понимает", question: "вопрос" }[reason]}.`,
    hint: "Ответьте на это сообщение, передам слово в слово.",
    questionAsked: (who: string, words: string) => `${who} спрашивает: «${words}»`,
    may: "Можно",
    mayNot: "Нельзя",
    clientSays: (who: string, words: string) => `${who}: «${words}»`,
    passedOn: "Передано.",
    notPassedOn: (who: string) => `Не передано: ${who}, бот заблокирован.`,
    keepAnswer: "Отвечать так всегда",
    answerKept: "Теперь на такой вопрос отвечу сразу.",
    giveBack: "Дальше помощник",
    givenBack: (who: string) => `Дальше отвечает помощник: ${who}.`,
    ask: "Спросить",
    mayI: {
      move: (what: string, when: string) => `Можно перенести? ${what}, ${when}`,
      cancel: (what: string, when: string) => `Можно отменить? ${what}, ${when}`,
    },
    mayAsked: {
      move: (who: string, what: string, when: string) =>
        `${who} просит перенести запись, хотя срок для изменений прошёл: ${what}, ${when}. Можно?`,
      cancel: (who: string, what: string, when: string) =>
        `${who} просит отменить запись, хотя срок для изменений прошёл: ${what}, ${when}. «Можно» сразу её отменит.`,
    },
    mayCancel: (master: string, visit: string) => `${master}: можно. Запись отменена: ${visit}.`,
    mayMove: (master: string, visit: string) =>
      `${master}: перенести можно. Новое время придёт сюда; пока за вами прежнее: ${visit}.`,
    mayNotChange: (master: string, visit: string) =>
      `${master}: нет, не получится. Запись остаётся: ${visit}.`,
    moveIsYours: "Передано. Осталось выбрать новое время.",
    askAboutPrice: (master: string) => `О цене решает только мастер (${master}). Спросить?`,
    priceIsMasters: (master: string) => `О цене решает только мастер (${master}), обещать ничего не могу.`,
    nudge: (who: string, words: string) => `Ждёт ответа полчаса: ${who}. «${words}»`,
  },
  kk: {
    callPerson: "Шақыру",
    called: (master, phone) =>
      phone
        ? `Жеткізілді. ${master} осында жауап береді; шұғыл: ${phone}.`
        : `Жеткізілді. ${master} осында жауап береді.`,
    nobody: (master, phone) =>
      phone ? `Тікелей жақсырақ: ${master}, ${phone}.` : `Бұл чатта қазір тек көмекші. Шебер: ${master}.`,
    contact: (master, phone) => (phone ? `${master}: ${phone}` : master),
    questionPassed: (master) => `Сұрақ жеткізілді. ${master} осында жауап береді.`,
    relayed: (master, words) => `${master}: ${words}`,
    assistantBack: "Қайтадан көмекші жауап береді. Не керек?",
    summary: (who, reason) =>
      `${who}: ${{ asked: "адам керек", complaint: "шағым", lost: "көмекші түсінбей тұр", question: "сұрақ" }[reason]}.`,
    hint: "Осы хабарға жауап беріңіз, сөзбе-сөз жеткіземін.",
    questionAsked: (who, words) => `${who} сұрайды: «${words}»`,
    may: "Болады",
    mayNot: "Болмайды",
    clientSays: (who, words) => `${who}: «${words}»`,
    passedOn: "Жеткізілді.",
    notPassedOn: (who) => `Жеткізілмеді: ${who}, бот бұғатталған.`,
    keepAnswer: "Әрқашан солай жауап беру",
    answerKept: "Енді мұндай сұраққа бірден жауап беремін.",
    giveBack: "Әрі қарай көмекші",
    givenBack: (who) => `Әрі қарай көмекші жауап береді: ${who}.`,
    ask: "Сұрау",
    mayI: {
      move: (what, when) => `Ауыстыруға бола ма? ${what}, ${when}`,
      cancel: (what, when) => `Бас тартуға бола ма? ${what}, ${when}`,
    },
    mayAsked: {
      move: (who, what, when) =>
        `${who} жазбаны ауыстыруды сұрайды, бірақ өзі өзгерте алатын уақыт өтіп кетті: ${what}, ${when}. Бола ма?`,
      cancel: (who, what, when) =>
        `${who} жазбадан бас тартуды сұрайды, бірақ өзі өзгерте алатын уақыт өтіп кетті: ${what}, ${when}. «Болады» десеңіз, жазба бірден алынып тасталады.`,
    },
    mayCancel: (master, visit) => `${master}: болады. Жазба алынып тасталды: ${visit}.`,
    mayMove: (master, visit) =>
      `${master}: ауыстыруға болады. Жаңа уақыт осында келеді; әзірге бұрынғысы сіздікі: ${visit}.`,
    mayNotChange: (master, visit) => `${master}: өкінішке қарай, болмайды. Жазбаңыз қалады: ${visit}.`,
    moveIsYours: "Жеткізілді. Енді жаңа уақытты таңдау ғана қалды.",
    askAboutPrice: (master) => `Бағаны тек шебер (${master}) шешеді. Сұрайын ба?`,
    priceIsMasters: (master) => `Бағаны тек шебер (${master}) шешеді, мен ештеңе уәде ете алмаймын.`,
    nudge: (who, words) => `Жарты сағат жауап күтіп отыр: ${who}. «${words}»`,
  },
  en: {
    callPerson: "Call a person",
    called: (master, phone) =>
      phone
        ? `Passed on. ${master} will answer here; if urgent: ${phone}.`
        : `Passed on. ${master} will answer here.`,
    nobody: (master, phone) =>
      phone
        ? `Better directly: ${master}, ${phone}.`
        : `There is only the assistant in this chat now. The master: ${master}.`,
    contact: (master, phone) => (phone ? `${master}: ${phone}` : master),
    questionPassed: (master) => `Your question was passed on. ${master} will answer here.`,
    relayed: (master, words) => `${master}: ${words}`,
    assistantBack: "The assistant is back. What can I do?",
    summary: (who, reason) =>
      `${who}: ${{ asked: "wants a person", complaint: "a complaint", lost: "the assistant does not understand", question: "a question" }[reason]}.`,
    hint: "Reply to this message, I pass it on word for word.",
    questionAsked: (who, words) => `${who} asks: “${words}”`,
    may: "Yes, fine",
    mayNot: "No",
    clientSays: (who, words) => `${who}: “${words}”`,
    passedOn: "Passed on.",
    notPassedOn: (who) => `Not passed on: ${who} has blocked the bot.`,
    keepAnswer: "Always answer so",
    answerKept: "I will answer that at once from now on.",
    giveBack: "Back to the assistant",
    givenBack: (who) => `The assistant answers again: ${who}.`,
    ask: "Ask",
    mayI: {
      move: (what, when) => `May it be moved? ${what}, ${when}`,
      cancel: (what, when) => `May it be cancelled? ${what}, ${when}`,
    },
    mayAsked: {
      move: (who, what, when) =>
        `${who} would like to move a visit after your cut-off: ${what}, ${when}. Is that fine?`,
      cancel: (who, what, when) =>
        `${who} would like to cancel a visit after your cut-off: ${what}, ${when}. “Yes, fine” cancels it right away.`,
    },
    mayCancel: (master, visit) => `${master}: that's fine. Your visit is cancelled: ${visit}.`,
    mayMove: (master, visit) =>
      `${master}: yes, it can be moved. The new time will come here; until then you keep this one: ${visit}.`,
    mayNotChange: (master, visit) => `${master}: sorry, that won't work. Your visit stands: ${visit}.`,
    moveIsYours: "Passed on. Now choose the new time.",
    askAboutPrice: (master) => `Prices are up to ${master}. Shall I ask?`,
    priceIsMasters: (master) => `Prices are up to ${master}, so I can't promise anything.`,
    nudge: (who, words) => `Waiting for half an hour: ${who}. “${words}”`,
  },
});
