import { isDash } from "./days-read.ts";
import { numberAt } from "./numbers.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

export const ALL = [0, 1, 2, 3, 4, 5, 6];

/** Days joined by nothing but «и», a comma, a stroke. */
export function daysList(words: readonly Word[], at: number): { days: number[]; next: number } | null {
  const first = dayRun(words, skipSmall(words, at));
  if (!first) return null;
  const days = [...first.days];
  let { next } = first;
  for (let count = 0; count < 7; count++) {
    const joins = hasSense(words[next], "and", "or") || /^[,/&+]$/.test(words[next]?.small ?? "");
    const more = dayRun(words, skipSmall(words, joins ? next + 1 : next));
    if (!more) break;
    days.push(...more.days);
    next = more.next;
  }
  return { days, next };
}

export const skipSmall = (words: readonly Word[], at: number): number => {
  let next = at;
  while (next < at + 3 && hasSense(words[next], "at", "the", "every")) next++;
  return next;
};

/** «Пн–пт», «со вторника по воскресенье», «дүйсенбіден жұмаға дейін», one day. */
function dayRun(words: readonly Word[], at: number): { days: number[]; next: number } | null {
  const start = hasSense(words[at], "from") ? at + 1 : at;
  const first = dayName(words, start);
  if (!first) return null;
  const joined = words[first.next];
  const isKazakh = first.ending === "from" && dayName(words, first.next)?.ending === "to";
  const joins = isDash(joined) || hasSense(joined, "to", "until");
  const second = joins || isKazakh ? dayName(words, joins ? first.next + 1 : first.next) : null;
  if (!second) return start > at ? null : { days: [first.day], next: afterMark(words, first.next) };
  const next = hasSense(words[second.next], "to-it") ? second.next + 1 : second.next;
  const length = ((second.day - first.day + 7) % 7) + 1;
  const days = Array.from({ length }, (_, index) => (first.day + index) % 7);
  return { days, next: afterMark(words, next) };
}

/** «Сейсенбі күндері», «понедельник:». */
const afterMark = (words: readonly Word[], at: number): number =>
  senseOf(words[at], "unit")?.value === "day"
    ? at + 1
    : words[at]?.small === ":" && words[at + 1]?.figure !== null
      ? at + 1
      : at;

const LETTERS: Readonly<Record<string, number>> = { m: 0, t: 1, w: 2, th: 3, f: 4 };

function dayName(words: readonly Word[], at: number) {
  const said = senseOf(words[at], "weekday") ?? senseOf(words[at], "weekdays");
  if (said) return { day: Number(said.value), next: at + 1, ending: said.ending };
  // «M/W/F», «T/Th».
  const letter = LETTERS[words[at]?.small ?? ""];
  const isLetter = letter !== undefined && (words[at + 1]?.small === "/" || words[at - 1]?.small === "/");
  if (isLetter) return { day: letter, next: at + 1, ending: "plain" as const };
  // «Жк» as people write it.
  return words[at]?.small === "жк" ? { day: 6, next: at + 1, ending: "plain" as const } : null;
}

/** «Будни», «выходные дни», «каждый день», «күн сайын». */
export function groupAt(words: readonly Word[], at: number): { days: number[]; next: number } | null {
  const isDay = (index: number) => senseOf(words[index], "unit")?.value === "day";
  // "7 days a week".
  if (numberAt(words, at)?.value === 7 && isDay(at + 1)) return { days: ALL, next: at + 2 };
  if (hasSense(words[at], "daily")) return { days: ALL, next: at + 1 };
  if (hasSense(words[at], "every") && words[at]?.small !== "all" && isDay(at + 1))
    return { days: ALL, next: at + 2 };
  if (isDay(at) && hasSense(words[at + 1], "every")) return { days: ALL, next: at + 2 };
  const end = isDay(at + 1) ? at + 2 : at + 1;
  if (hasSense(words[at], "workdays")) return { days: [0, 1, 2, 3, 4], next: end };
  if (senseOf(words[at], "work")?.language === "kk" && isDay(at + 1))
    return { days: [0, 1, 2, 3, 4], next: end };
  const isWeekend = hasSense(words[at], "weekend") || (hasSense(words[at], "rest-day") && isDay(at + 1));
  return isWeekend ? { days: [5, 6], next: end } : null;
}
