import { readFileSync } from "node:fs";
import type { AskedFor } from "../../bot/reading/acts/answer.ts";

/** An answer somebody wrote, and what they meant by it; `also`: what it may honestly mean as well. */
export interface Said {
  question: string;
  lang: "ru" | "kk" | "en" | "mix";
  text: string;
  means: string;
  also?: string;
}

export const answersSaid = (sets: readonly number[] = [1, 2, 3, 4]): Said[] =>
  sets.flatMap(
    (set) =>
      JSON.parse(readFileSync(new URL(`../corpora/answers-${set}.json`, import.meta.url), "utf8")).said,
  );

/**
 * What each kind of question asks for, and the words it holds. `apart`: words are read for what they give
 * before a yes or no, and with anything else in them they are neither.
 */
export const QUESTIONS: Readonly<
  Record<string, { asks: AskedFor; echo: readonly string[]; apart?: boolean }>
> = {
  booking_card: {
    asks: "book",
    echo: ["Маникюр", "среда", "сәрсенбі", "wednesday", "wed", "ср", "марта", "11", "11:00"],
  },
  move_card: {
    asks: "move",
    echo: ["маникюр", "чт", "четверг", "бейсенбі", "thursday", "thu", "15", "15:00", "три", "марта"],
  },
  cancel_question: { asks: "cancel", echo: ["маникюр", "ср", "марта", "11:00"] },
  group_card: {
    asks: "book",
    echo: ["йога", "yoga", "сб", "суббота", "сенбі", "saturday", "sat", "10", "10:00", "марта"],
  },
  wait_offer: { asks: "wait", echo: ["четверг", "если освободится", "если откажется", "босаса"] },
  reminder: { asks: "reminder", echo: ["завтра", "ертең", "tomorrow", "ср", "11", "11:00", "маникюр"] },
  call_person: { asks: "call", echo: [] },
  plan: { asks: "plan", echo: ["пятницу", "friday", "жұма", "Дане", "Асель", "dana", "asel"] },
  import_preview: { asks: "import", echo: [] },
  number: { asks: "number", echo: ["номер", "номерді", "number", "телефон"], apart: true },
  which_visit: { asks: "choice", echo: [], apart: true },
  which_service: { asks: "choice", echo: [], apart: true },
  which_day: { asks: "choice", echo: [], apart: true },
  which_time: { asks: "choice", echo: [], apart: true },
  another_time: { asks: "choice", echo: [], apart: true },
};
