import { words } from "./words.ts";

/** What is offered and what it costs. */
export const catalogWords = words({
  ru: {
    command: "Услуги и цены",
    priceList: "Услуги и цены:",
    own: (count: number): string => (count === 0 ? "Услуг пока нет." : "Ваши услуги:"),
    ownHint:
      "Добавить и поправить можно словами: «добавь услугу парафин 30 минут 3000», «маникюр теперь 9000».",
    oneHint: (name: string) => `Словами: «${name} теперь 9000», «${name} полтора часа».`,
    hidden: "скрыта",
    hide: "Скрыть из записи",
    offerAgain: "Вернуть в запись",
    forEverybody:
      "Цены я меняю сразу и для всех. Для одного человека, для части клиентов или на срок пока не умею, поэтому цены прежние.",
    whichWay: "Дороже или дешевле? Напишите, например, «маникюр теперь 9000» или «подними цены на 10 %».",
  },
  kk: {
    command: "Қызметтер мен бағалар",
    priceList: "Қызметтер мен бағалар:",
    own: (count) => (count === 0 ? "Әзірге қызмет жоқ." : "Қызметтеріңіз:"),
    ownHint: "Сөзбен қосып, түзете аласыз: «парафин қызметін қос 30 минут 3000», «маникюр енді 9000».",
    oneHint: (name) => `Сөзбен: «${name} енді 9000», «${name} 90 минут».`,
    hidden: "жасырулы",
    hide: "Жазылудан жасыру",
    offerAgain: "Жазылуға қайтару",
    forEverybody:
      "Бағаны бірден және бәріне бірдей өзгертемін. Бір адамға, кейбір клиенттерге не белгілі мерзімге әзірге өзгерте алмаймын, сондықтан баға бұрынғыдай.",
    whichWay: "Қымбаттату ма, арзандату ма? Мысалы: «маникюр енді 9000» немесе «бағаны 10 % көтер».",
  },
  en: {
    command: "Services and prices",
    priceList: "Services and prices:",
    own: (count) => (count === 0 ? "No services yet." : "Your services:"),
    ownHint: "Add and change in words: “add service paraffin 30 minutes 3000”, “manicure now 9000”.",
    oneHint: (name) => `In words: “${name} now 9000”, “${name} takes 90 minutes”.`,
    hidden: "hidden",
    hide: "Hide from booking",
    offerAgain: "Offer again",
    forEverybody:
      "I change prices at once and for everybody. For one person, for some clients or for a while I cannot yet, so prices stay as they are.",
    whichWay: "Up or down? For example “manicure now 9000” or “raise prices by 10 %”.",
  },
});
