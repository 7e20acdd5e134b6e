import { words } from "./words.ts";

type Said = readonly ((master: string) => string)[];

/** What is said to a courtesy, a few ways each: to a client, and to the master. */
interface Courtesies {
  greeting: Said;
  thanks: Said;
  goodbye: Said;
  sympathy: Said;
  are_you_human: Said;
  what_can_you_do: Said;
  small_talk: Said;
}

export const courtesyWords = words<Record<"client" | "master", Courtesies>>({
  ru: {
    client: {
      greeting: [
        () => "Здравствуйте! На что и когда вас записать?",
        () => "Здравствуйте! Напишите, что и когда хочется.",
        () => "Здравствуйте! Чем помочь?",
      ],
      thanks: [() => "Пожалуйста!", () => "Не за что!", () => "Всегда пожалуйста!"],
      goodbye: [() => "До встречи!", () => "Всего доброго!", () => "Хорошего дня!"],
      sympathy: [
        () => "Очень жаль. Пусть всё поскорее наладится.",
        () => "Сочувствую. Пусть всё будет хорошо.",
      ],
      are_you_human: [
        (master) =>
          `Нет, я программа-помощник. Визиты ведёт ${master}; если нужен человек, напишите «позовите человека».`,
        (master) =>
          `Я программа, а не человек. Мастер здесь ${master}; чтобы поговорить, напишите «позовите человека».`,
      ],
      what_can_you_do: [
        (master) =>
          `Запишу, перенесу или отменю визит, подскажу цены и свободное время, передам ваши слова мастеру (${master}). Пишите как удобно.`,
        (master) =>
          `Со мной можно записаться, перенести или отменить визит, узнать цены и адрес. Чего не знаю, передам мастеру (${master}).`,
      ],
      small_talk: [
        () => "Всё хорошо, спасибо! Чем помочь?",
        () => "Всё отлично, спасибо! Что для вас сделать?",
      ],
    },
    master: {
      greeting: [
        () => "Здравствуйте! Что показать: день, неделю, человека?",
        () => "Здравствуйте! Чем помочь?",
      ],
      thanks: [() => "Пожалуйста!", () => "Всегда пожалуйста!"],
      goodbye: [() => "До связи!", () => "Хорошего дня!"],
      sympathy: [
        () => "Сочувствую. Напишите, если нужно закрыть день или что-то перенести.",
        () => "Очень жаль. Если нужно освободить день, напишите какой.",
      ],
      are_you_human: [
        () => "Нет, я программа-помощник. Решаете всегда вы.",
        () => "Я программа. Ничего не меняю без вашего «да».",
      ],
      what_can_you_do: [
        () =>
          "Показываю день и неделю, записываю, переношу и отменяю визиты, закрываю дни, меняю цены и часы, веду карточки клиентов. Всё остальное: /help.",
      ],
      small_talk: [() => "Всё хорошо, спасибо! Чем помочь?", () => "Всё в порядке. Что показать?"],
    },
  },
  kk: {
    client: {
      greeting: [
        () => "Сәлеметсіз бе! Қандай қызметке, қай уақытқа жазайын?",
        () => "Сәлеметсіз бе! Қандай қызмет және қай уақыт керегін жазыңыз.",
        () => "Сәлеметсіз бе! Немен көмектесейін?",
      ],
      thanks: [() => "Оқасы жоқ!", () => "Рақмет сізге!", () => "Әрқашан көмектесуге дайынмын!"],
      goodbye: [() => "Көріскенше!", () => "Сау болыңыз!", () => "Күніңіз сәтті өтсін!"],
      sympathy: [
        () => "Өкінішті екен. Бәрі жақсы болып кетсін.",
        () => "Мұны естігенім өкінішті. Бәрі орнына келсін.",
      ],
      are_you_human: [
        (master) =>
          `Жоқ, мен көмекші бағдарламамын. Қабылдайтын шебер: ${master}. Адам керек болса, «адам шақырыңыз» деп жазыңыз.`,
        (master) =>
          `Мен адам емеспін, бағдарламамын. Шебер: ${master}. Сөйлескіңіз келсе, «адам шақырыңыз» деп жазыңыз.`,
      ],
      what_can_you_do: [
        (master) =>
          `Жазамын, жазбаны ауыстырамын немесе алып тастаймын, баға мен бос уақытты айтамын, сөзіңізді шеберге (${master}) жеткіземін. Қалай ыңғайлы болса, солай жазыңыз.`,
        (master) =>
          `Мен арқылы жазылуға, жазбаны ауыстыруға не одан бас тартуға, баға мен мекенжайды білуге болады. Білмегенімді шеберден (${master}) сұраймын.`,
      ],
      small_talk: [
        () => "Бәрі жақсы, рақмет! Немен көмектесейін?",
        () => "Жақсы, рақмет! Сізге не істеп берейін?",
      ],
    },
    master: {
      greeting: [
        () => "Сәлеметсіз бе! Нені көрсетейін: күнді, аптаны, адамды?",
        () => "Сәлеметсіз бе! Немен көмектесейін?",
      ],
      thanks: [() => "Оқасы жоқ!", () => "Әрқашан дайынмын!"],
      goodbye: [() => "Сау болыңыз!", () => "Күніңіз сәтті өтсін!"],
      sympathy: [
        () => "Өкінішті екен. Күнді жабу немесе бірдеңені ауыстыру керек болса, жазыңыз.",
        () => "Бәрі жақсы болып кетсін. Күнді босату керек болса, қай күн екенін жазыңыз.",
      ],
      are_you_human: [
        () => "Жоқ, мен көмекші бағдарламамын. Шешімді әрқашан өзіңіз қабылдайсыз.",
        () => "Мен бағдарламамын. Сіз «иә» демейінше ештеңені өзгертпеймін.",
      ],
      what_can_you_do: [
        () =>
          "Күн мен аптаны көрсетемін, клиенттерді жазамын, жазбаларды ауыстырамын және алып тастаймын, күндерді жабамын, баға мен сағаттарды өзгертемін, клиент карточкаларын жүргіземін. Қалғаны: /help.",
      ],
      small_talk: [() => "Бәрі жақсы, рақмет! Немен көмектесейін?", () => "Бәрі жақсы. Нені көрсетейін?"],
    },
  },
  en: {
    client: {
      greeting: [
        () => "Hello! What would you like, and when?",
        () => "Hello! How can I help?",
        () => "Hi there! Just write what you'd like, and when.",
      ],
      thanks: [() => "You're welcome!", () => "Any time!", () => "My pleasure!"],
      goodbye: [() => "See you!", () => "Take care!", () => "Have a lovely day!"],
      sympathy: [
        () => "I'm sorry to hear that. I hope things get better soon.",
        () => "That's hard, I'm sorry. I hope it gets easier.",
      ],
      are_you_human: [
        (master) =>
          `No, I'm an assistant, a program. Your visits are with ${master}; if you'd like a person, write “call a person”.`,
        (master) => `I'm a program, not a person. To talk to ${master}, write “call a person”.`,
      ],
      what_can_you_do: [
        (master) =>
          `I can book, move or cancel a visit, tell you prices and free times, and pass your words on to ${master}. Write any way you like.`,
        (master) =>
          `You can book, move or cancel here, and ask about prices or the address. What I don't know, I ask ${master}.`,
      ],
      small_talk: [
        () => "All well, thank you! How can I help?",
        () => "Fine, thanks! What can I do for you?",
      ],
    },
    master: {
      greeting: [
        () => "Hello! What shall I show: a day, the week, a person?",
        () => "Hello! How can I help?",
      ],
      thanks: [() => "You're welcome!", () => "Any time!"],
      goodbye: [() => "Talk soon!", () => "Have a good day!"],
      sympathy: [
        () => "I'm sorry to hear that. Tell me if you need a day closed or something moved.",
        () => "I'm sorry. If you need a day off, just write which one.",
      ],
      are_you_human: [
        () => "No, I'm an assistant, a program. The decisions are always yours.",
        () => "I'm a program. I change nothing without your yes.",
      ],
      what_can_you_do: [
        () =>
          "I show your day and week, book, move and cancel visits, close days, change prices and hours, and keep your clients' cards. Everything else: /help.",
      ],
      small_talk: [() => "All well, thank you! How can I help?", () => "All fine. What shall I show?"],
    },
  },
});
