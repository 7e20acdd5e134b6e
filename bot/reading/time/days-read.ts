import type { Day, Days } from "../meaning/when.ts";
import { hasSense, type Word } from "./words.ts";

export interface DaysRead {
  days: Days;
  next: number;
  past: boolean;
}

export const TODAY: Day = { rel: 0, unit: "day" };

export const isDash = (word: Word | undefined) => /^[-–—]$/.test(word?.small ?? "");

export const isTill = (word: Word | undefined) => hasSense(word, "to", "until");

export const isDate = ({ value, figures }: { value: number; figures: number }) =>
  Number.isInteger(value) && value >= 1 && value <= 31 && figures <= 2;

export function skip(words: readonly Word[], at: number, ...all: string[]): number {
  let next = at;
  while (next < at + 3 && hasSense(words[next], ...all)) next++;
  return next;
}
