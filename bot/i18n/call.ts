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
    nudge: (who, words) => `Waiting for half an hour: ${who}. “${words}”`,
  },
});
