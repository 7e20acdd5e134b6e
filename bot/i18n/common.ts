import { words } from "./words.ts";

/** Buttons and short words that many rooms share. */
export const commonWords = words({
  ru: {
    further: "Дальше ›",
    back: "‹ Назад",
    notNeeded: "Не нужно",
    keepAsIs: "Оставить как есть",
    keep: "Оставить",
    yes: "Да",
    no: "Нет",
    noted: "Отмечено.",
    noName: "без имени",
    stale: "Это уже неактуально",
    answerFailed: (code: string) =>
      `Не получилось ответить. Что записано, видно в «Мои записи». Код ${code}.`,
    answerFailedForMaster: (code: string) =>
      `Не получилось ответить. Что записано, видно в /day. Код ${code}.`,
    write: "Написать",
  },
  kk: {
    further: "Әрі қарай ›",
    back: "‹ Артқа",
    notNeeded: "Керек емес",
    keepAsIs: "Сол күйі қалсын",
    keep: "Қалсын",
    yes: "Иә",
    no: "Жоқ",
    noted: "Белгіленді.",
    noName: "аты жоқ",
    stale: "Бұл ескірген",
    answerFailed: (code) => `Жауап бере алмадым. Жазбаларыңыз «Жазбаларым» бөлімінде көрінеді. Код ${code}.`,
    answerFailedForMaster: (code) => `Жауап бере алмадым. Барлық жазба /day ішінде көрінеді. Код ${code}.`,
    write: "Жазу",
  },
  en: {
    further: "Later ›",
    back: "‹ Back",
    notNeeded: "No, thanks",
    keepAsIs: "Keep it as it is",
    keep: "Keep it",
    yes: "Yes",
    no: "No",
    noted: "Noted.",
    noName: "no name",
    stale: "This is out of date",
    answerFailed: (code) => `I could not answer. What is booked is shown under “My visits”. Code ${code}.`,
    answerFailedForMaster: (code) => `I could not answer. What is booked is shown in /day. Code ${code}.`,
    write: "Write",
  },
});
