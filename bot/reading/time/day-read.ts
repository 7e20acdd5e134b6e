import { type Day, WEEKDAY_CODES, type WeekdayCode } from "../meaning/when.ts";
import type { Case } from "./endings.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

export interface DayRead {
  day: Day;
  next: number;
  /** Of the Kazakh word that ends it. */
  ending: Case;
  /** A day that was. */
  past?: boolean;
}

export type PlainReader = (words: readonly Word[], at: number) => DayRead | null;

/** `inner` reads a day that another is counted from. */
export type Reader = (words: readonly Word[], at: number, inner: PlainReader) => DayRead | null;

export const day = (meant: Day, next: number, more: Partial<DayRead> = {}): DayRead => ({
  day: meant,
  next,
  ending: "plain",
  ...more,
});

export const code = (value: string): WeekdayCode => WEEKDAY_CODES[Number(value)] as WeekdayCode;

export const unitOf = (word: Word | undefined) => senseOf(word, "unit")?.value;

export const isThe = (word: Word | undefined) => hasSense(word, "the", "of");

/** What stands before a weekday, a week, a month: this, next, last, every. */
export function modifierAt(words: readonly Word[], at: number): { is: string; next: number } {
  let next = at;
  while (isThe(words[next])) next++;
  for (const is of ["next", "this", "nearest", "last-one", "every"])
    if (hasSense(words[next], is)) {
      const twice = hasSense(words[next + 1], "nearest", "this", "coming") ? 1 : 0;
      return { is, next: next + 1 + twice };
    }
  return { is: "", next };
}
