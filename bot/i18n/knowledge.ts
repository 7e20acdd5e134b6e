import { words } from "./words.ts";

/** Answers that clients get word for word. */
export const knowledgeWords = words({
  ru: {
    command: "ответы клиентам",
    none: "Здесь ответы, которые клиенты получают слово в слово. Пока пусто, добавьте:",
    head: "Это клиенты получают слово в слово:",
    ask: "Напишите или продиктуйте ответ, как его прочитает клиент.",
    types: {
      price: "цены",
      place: "место",
      preparation: "подготовка",
      care: "уход",
      rules: "правила",
      payment: "оплата",
      other: "другое",
    },
  },
  kk: {
    command: "клиенттерге жауаптар",
    none: "Мұнда клиенттер сөзбе-сөз алатын жауаптар. Әзірге бос, қосыңыз:",
    head: "Клиенттер мұны сөзбе-сөз алады:",
    ask: "Клиент оқитындай етіп жауапты жазыңыз не айтыңыз.",
    types: {
      price: "бағалар",
      place: "орын",
      preparation: "дайындық",
      care: "күтім",
      rules: "ережелер",
      payment: "төлем",
      other: "басқа",
    },
  },
  en: {
    command: "answers to clients",
    none: "Here are answers that clients get word for word. None yet, add some:",
    head: "Clients get this word for word:",
    ask: "Write or dictate the answer as a client will read it.",
    types: {
      price: "prices",
      place: "place",
      preparation: "preparation",
      care: "care",
      rules: "rules",
      payment: "payment",
      other: "other",
    },
  },
});
