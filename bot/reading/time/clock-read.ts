import type { Case } from "./endings.ts";
import { hasSense, type Word } from "./words.ts";

/** A time of the day as it is said: which half of the day may still be open. */
export interface Clock {
  /** Minutes of the day, or of one of its halves. */
  minutes: number;
  /** Whether the half is said, or follows from the figures. */
  sure: boolean;
  /** «Утра», "in the evening": said beside it. */
  ofDay: OfDay | null;
}

export type OfDay = "am" | "day" | "pm" | "night" | "noon";

export interface ClockRead extends Clock {
  next: number;
  /** Nothing else it could be: minutes, "pm", «часов». */
  plain: boolean;
  ending: Case;
  /** Written as figures with a full stop, which may be a date. */
  dotted?: boolean;
}

export const clock = (minutes: number, next: number, more: Partial<ClockRead> = {}): ClockRead => ({
  minutes,
  next,
  sure: minutes >= 13 * 60,
  ofDay: null,
  plain: true,
  ending: "plain",
  ...more,
});

export const isHour = (value: number) => Number.isInteger(value) && value >= 1 && value <= 12;

/** The hour that a Russian ordinal is in: «шестого» begins at five. */
export const hourBefore = (ordinal: number) => (ordinal === 1 ? 12 : ordinal - 1) * 60;

export const skipHour = (words: readonly Word[], at: number) =>
  hasSense(words[at], "hour-mark") ? at + 1 : at;
