import { words } from "./words.ts";

/** The master tries the bot out as a client. */
export const trialWords = words({
  ru: {
    command: "попробовать как клиент",
    offer: (example: string) =>
      `Попробуйте как клиент, прямо здесь: напишите «${example}». Ничего не сохранится. Когда хватит, нажмите «Дальше».`,
    begun:
      "Проба: вы сейчас клиент. Дальше всё как у клиента, но в дневник ничего не попадёт и никому не напишу. Закончить: кнопка внизу.",
    ended: "Проба закончена, от неё ничего не осталось. Снова ваш день: /today.",
    end: "Закончить пробу",
    goOn: "Дальше",
    masterReads: "Так это прочитает мастер:",
  },
  kk: {
    command: "клиент болып көру",
    offer: (example) =>
      `Клиент болып дәл осы жерде көріңіз: «${example}» деп жазыңыз. Ештеңе сақталмайды. Болған соң «Әрі қарай» басыңыз.`,
    begun:
      "Сынақ: қазір сіз клиентсіз. Бәрі клиенттегідей, бірақ күнделікке ештеңе жазылмайды, ешкімге хабар бармайды. Аяқтау: төмендегі батырма.",
    ended: "Сынақ аяқталды, одан ештеңе қалған жоқ. Күніңіз: /today.",
    end: "Сынақты аяқтау",
    goOn: "Әрі қарай",
    masterReads: "Шебер мынаны оқиды:",
  },
  en: {
    command: "try it as a client",
    offer: (example) =>
      `Try it as a client, right here: write “${example}”. Nothing is saved. When you have seen enough, tap “Go on”.`,
    begun:
      "A trial: you are the client now. All goes as it does for a client, but nothing gets into the diary and nobody is written to. The button below ends it.",
    ended: "The trial is over, nothing of it is left. Your day again: /today.",
    end: "End the trial",
    goOn: "Go on",
    masterReads: "This is what the master reads:",
  },
});
