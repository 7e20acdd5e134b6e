import { hasSense, wordsOf } from "./words.ts";

/** Whether a text has a figure or a word for a day, a week, a month, whatever is read of it. */
export const namesDays = (text: string): boolean =>
  wordsOf(text).some(
    (word) => word.figure !== null || hasSense(word, "weekday", "weekdays", "month", "rel", "unit", "date"),
  );
