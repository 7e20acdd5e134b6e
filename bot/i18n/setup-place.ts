import { words } from "./words.ts";

/** Setup asks where clients are received; zone and currency follow from it. */
export const setupPlaceWords = words({
  ru: {
    where: "Где принимаете? Отправьте точку на карте, адрес или «онлайн».",
    sendPoint: "📍 Отправить точку",
    online: "Онлайн",
    atClients: "Выезжаю к клиентам",
    address: "Адрес словами, чтобы вас нашли: улица, дом, вход.",
    skip: "Пропустить",
    whichCity: "В каком вы городе? От этого зависят часы и валюта.",
    cityNotKnown: "Такого города в списке нет. Напишите большой город рядом или отправьте точку на карте.",
    read: (place: string, clock: string, currency: string) =>
      `${place ? `${place}. ` : ""}У вас сейчас ${clock}, цены в ${currency}. Верно?`,
    otherCity: "Другой город",
  },
  kk: {
    where: "Қайда қабылдайсыз? Картадағы нүктені, мекенжайды не «онлайн» деп жіберіңіз.",
    sendPoint: "📍 Нүктені жіберу",
    online: "Онлайн",
    atClients: "Клиенттерге барамын",
    address: "Сізді табу үшін мекенжай сөзбен: көше, үй, кіреберіс.",
    skip: "Өткізіп жіберу",
    whichCity: "Қай қаладасыз? Сағат пен валюта содан шығады.",
    cityNotKnown:
      "Тізімде ондай қала жоқ. Жақын маңдағы үлкен қаланы жазыңыз не картадағы нүктені жіберіңіз.",
    read: (place, clock, currency) =>
      `${place ? `${place}. ` : ""}Сізде қазір ${clock}, бағалар ${currency} түрінде. Дұрыс па?`,
    otherCity: "Басқа қала",
  },
  en: {
    where: "Where do you work? Send a point on the map, an address, or “online”.",
    sendPoint: "📍 Send a point",
    online: "Online",
    atClients: "At my clients'",
    address: "The address in words, so that people find you: street, house, entrance.",
    skip: "Skip",
    whichCity: "Which city are you in? Hours and currency follow from it.",
    cityNotKnown: "That city is not in the list. Write a larger one nearby, or send a point on the map.",
    read: (place, clock, currency) =>
      `${place ? `${place}. ` : ""}It is ${clock} at your place, prices are in ${currency}. Right?`,
    otherCity: "Another city",
  },
});
