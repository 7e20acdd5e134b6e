import { words } from "./words.ts";

/** Somebody is in danger, or threatens. */
export const dangerWords = words({
  ru: {
    notAlone:
      "Похоже, вам сейчас очень тяжело. Спасибо, что написали об этом. Пожалуйста, не оставайтесь с этим в одиночку.",
    talk: (helplines: readonly string[], emergency: string) =>
      `Телефон доверия: ${helplines.join(" или ")}. Если жизнь в опасности, звоните ${emergency}.`,
    call: (emergency: string) => `Если нужна срочная помощь, звоните ${emergency}.`,
    masterKnows: (master: string) =>
      `${master} знает, что вам сейчас нужен человек рядом. Сами слова не переданы.`,
    masterToo: (master: string) => `Мастеру тоже передано (${master}).`,
    passedOn: (master: string) => `Передано мастеру (${master}).`,
    told: {
      self_harm: (who: string) => `❗ ${who}: сейчас очень нужен живой человек. Позвоните или напишите.`,
      emergency: (who: string) => `❗ ${who}: похоже, нужна срочная помощь.`,
      threat: (who: string) => `❗ ${who}: похоже на угрозу.`,
    },
    reachThem: (contact: string, emergency: string) =>
      `${contact ? `Связаться: ${contact}. ` : ""}Если жизнь в опасности: ${emergency}.`,
  },
  kk: {
    notAlone:
      "Қазір сізге өте ауыр болып тұрған сияқты. Бұл туралы жазғаныңызға рақмет. Өтінемін, мұнымен жалғыз қалмаңыз.",
    talk: (helplines, emergency) =>
      `Сенім телефоны: ${helplines.join(" немесе ")}. Өмірге қауіп төніп тұрса, ${emergency} нөміріне қоңырау шалыңыз.`,
    call: (emergency) => `Шұғыл көмек керек болса, ${emergency} нөміріне қоңырау шалыңыз.`,
    masterKnows: (master) =>
      `${master} қазір қасыңызда адам керек екенін біледі. Сөздеріңіздің өзі жеткізілген жоқ.`,
    masterToo: (master) => `Шеберге де жеткізілді (${master}).`,
    passedOn: (master) => `Шеберге жеткізілді (${master}).`,
    told: {
      self_harm: (who) => `❗ ${who}: қазір қасында тірі адам өте керек. Қоңырау шалыңыз немесе жазыңыз.`,
      emergency: (who) => `❗ ${who}: шұғыл көмек керек сияқты.`,
      threat: (who) => `❗ ${who}: қоқан-лоққыға ұқсайды.`,
    },
    reachThem: (contact, emergency) =>
      `${contact ? `Байланыс: ${contact}. ` : ""}Өмірге қауіп төнсе: ${emergency}.`,
  },
  en: {
    notAlone:
      "It sounds as if things are very hard for you right now. Thank you for saying so. Please don't stay alone with it.",
    talk: (helplines, emergency) =>
      `Someone to talk to: ${helplines.join(" or ")}. If your life is in danger, call ${emergency}.`,
    call: (emergency) => `If you need help right away, call ${emergency}.`,
    masterKnows: (master) =>
      `${master} knows that you need a person right now. Your words were not passed on.`,
    masterToo: (master) => `${master} has been told as well.`,
    passedOn: (master) => `Passed on to ${master}.`,
    told: {
      self_harm: (who) => `❗ ${who} needs a person right now. Please call or write.`,
      emergency: (who) => `❗ ${who} seems to need help right away.`,
      threat: (who) => `❗ ${who}: this looks like a threat.`,
    },
    reachThem: (contact, emergency) =>
      `${contact ? `Reach them: ${contact}. ` : ""}If a life is in danger: ${emergency}.`,
  },
});
