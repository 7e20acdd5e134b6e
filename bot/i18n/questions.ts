import { words } from "./words.ts";

/** Questions of a service, put after booking. */
export const questionsWords = words({
  ru: {
    skip: "Пропустить",
    answersKept: (master: string) => `Ответы увидит ${master}.`,
  },
  kk: {
    skip: "Өткізіп жіберу",
    answersKept: (master) => `Жауаптарды ${master} көреді.`,
  },
  en: {
    skip: "Skip",
    answersKept: (master) => `${master} will see your answers.`,
  },
});
