import { counted, weekdayOn } from "./counted-day.ts";
import { dated } from "./dated-day.ts";
import type { DayRead, Reader } from "./day-read.ts";
import { month, weekAfterNext } from "./month-span.ts";
import { holiday, nth, relative, weekday, weekdayDated, weekend } from "./named-day.ts";
import type { Word } from "./words.ts";

/** The longest single day, week or month that begins at a word; null: none does. */
export function oneDayAt(words: readonly Word[], at: number): DayRead | null {
  let best: DayRead | null = null;
  for (const read of READERS) {
    const found = read(words, at, oneDayAt);
    if (found && (best === null || found.next > best.next)) best = found;
  }
  return best;
}

const READERS: readonly Reader[] = [
  relative,
  weekday,
  weekdayDated,
  weekdayOn,
  nth,
  dated,
  month,
  weekAfterNext,
  weekend,
  counted,
  holiday,
];
