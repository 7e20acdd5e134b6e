import type { Clock, OfDay } from "./clock-read.ts";
import { numberAt } from "./numbers.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

const OF_DAY: Readonly<Record<string, OfDay>> = {
  morning: "am",
  afternoon: "day",
  evening: "pm",
  night: "night",
  noon: "noon",
};

/** «Утра», "pm", "in the evening", «вечером». */
export function ofDayAfter(words: readonly Word[], at: number): { ofDay: OfDay; next: number } | null {
  const word = words[at];
  if (!word) return null;
  const said = senseOf(word, "of-day");
  if (said) return { ofDay: said.value as OfDay, next: at + 1 };
  const letters =
    /^[ap]$/.test(word.small) && words[at + 1]?.small === "." && /^m$/.test(words[at + 2]?.small ?? "");
  if (letters)
    return { ofDay: word.small === "a" ? "am" : "pm", next: words[at + 3]?.small === "." ? at + 4 : at + 3 };
  if (/^[ap]m$/.test(word.small) || (/^[ap]$/.test(word.small) && word.glued))
    return { ofDay: word.small.startsWith("a") ? "am" : "pm", next: at + 1 };
  const inThe =
    hasSense(word, "in-part") && hasSense(words[at + 1], "the") ? at + 2 : word.small === "at" ? at + 1 : at;
  const part = senseOf(words[inThe], "part");
  // «9-дан кешкі 6-ға»: it is of the next hour.
  const isOfNext = part?.language === "kk" && numberAt(words, inThe + 1) !== null;
  if (!part || isOfNext || (part.language === "kk" && part.ending === "from")) return null;
  // «В 5 утром»; "at 5 tomorrow morning" has a day between.
  return { ofDay: OF_DAY[part.value] ?? "day", next: inThe + 1 };
}

/** «Таңғы 10», «кешкі сағат 6». */
export function ofDayBefore(words: readonly Word[], at: number): { ofDay: OfDay; next: number } | null {
  if (!hasSense(words[at], "before-clock")) return null;
  const part = senseOf(words[at], "part");
  return part?.language === "kk" ? { ofDay: OF_DAY[part.value] ?? "day", next: at + 1 } : null;
}

/** When a master opens and closes, minutes of the day. */
export interface OpenHours {
  open: number;
  close: number;
}

/** Minutes of the day of a clock time, its half as it is said, else the one in which the master works. */
export function minutesOf({ minutes, sure, ofDay }: Clock, { open, close }: OpenHours): number {
  const noon = 12 * 60;
  if (sure || minutes >= 13 * 60) return minutes;
  if (ofDay === "am") return minutes % noon;
  // «12 ночи» ends the day.
  if (ofDay === "night" && minutes === noon) return 2 * noon;
  if (ofDay === "night") return minutes >= 6 * 60 && minutes < noon ? minutes + noon : minutes % noon;
  if (ofDay === "noon" || ofDay === "day") return minutes < 9 * 60 ? minutes + noon : minutes;
  if (ofDay === "pm") return minutes < noon ? minutes + noon : minutes;
  // The half that is nearer to when the master works; of two that are, the first.
  const away = (one: number) => Math.max(open - one, one - close, 0);
  return minutes < noon && away(minutes + noon) < away(minutes) ? minutes + noon : minutes;
}
