import { type ClockRead, clock, hourBefore, isHour, skipHour } from "./clock-read.ts";
import { numberAt, oneWordAt } from "./numbers.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

/** «Полдень», "midnight", «час дня». */
export function fixedAt(words: readonly Word[], at: number): ClockRead | null {
  const word = words[at];
  if (hasSense(word, "noon")) return clock(12 * 60, at + 1, { sure: true });
  if (hasSense(word, "midnight")) return clock(24 * 60, at + 1, { sure: true });
  return null;
}

/** «Полшестого», «в половине третьего», "half past five", "half five", «үш жарым». */
export function halfAt(words: readonly Word[], at: number): ClockRead | null {
  const word = words[at];
  const joined = word?.key.startsWith("pol") ? ordinalOf(word.key.slice(3)) : null;
  if (joined) return clock(hourBefore(joined) + 30, at + 1);
  const halfWord = senseOf(word, "half-word");
  if (halfWord && halfWord.language !== "kk") {
    const past = hasSense(words[at + 1], "past") ? 1 : 0;
    const hour = numberAt(words, at + 1 + past);
    if (!hour || !isHour(hour.value) || hasSense(words[at + 1 + past], "article")) return null;
    const russian = halfWord.language === "ru";
    if (russian && !hour.ordinal && hour.figures === 0) return null;
    return clock(russian ? hourBefore(hour.value) + 30 : hour.value * 60 + 30, hour.next);
  }
  const hour = numberAt(words, skipHour(words, at));
  if (hour && isHour(hour.value) && hasSense(words[hour.next], "half-past", "half-word")) {
    const half = words[hour.next];
    const ending = half?.key.endsWith("da") ? "at" : half?.key.endsWith("dan") ? "from" : "plain";
    if (senseOf(half, "half-past") || senseOf(half, "half-word")?.language === "kk")
      return clock(hour.value * 60 + 30, hour.next + 1, { ending });
  }
  return null;
}

const ORDINALS = new Map(
  "pervogo vtorogo tretego chetvertogo piatogo shestogo sedmogo vosmogo deviatogo desiatogo odinnadcatogo dvenadcatogo odinadcatogo"
    .split(" ")
    .map((word, at) => [word, at === 12 ? 11 : at + 1] as const),
);

/** «Шестого» is the sixth, in «полшестого». */
const ordinalOf = (key: string): number | null => ORDINALS.get(key) ?? null;

/** «В четверть шестого», "quarter past five", "quarter to". */
export function quarterAt(words: readonly Word[], at: number): ClockRead | null {
  const start = hasSense(words[at], "article") && hasSense(words[at + 1], "quarter") ? at + 1 : at;
  const quarter = senseOf(words[start], "quarter");
  if (!quarter) return null;
  if (quarter.language === "ru") {
    const hour = numberAt(words, start + 1);
    return hour?.ordinal && isHour(hour.value) ? clock(hourBefore(hour.value) + 15, hour.next) : null;
  }
  if (quarter.language !== "en") return null;
  const past = hasSense(words[start + 1], "past");
  if (!past && !/^(?:to|till|of)$/.test(words[start + 1]?.small ?? "")) return null;
  const hour = hourOrNoon(words, start + 2);
  return hour && clock(hour.value * 60 + (past ? 15 : -15), hour.next);
}

/** «Без пятнадцати пять», «без четверти три», «без 10 6». */
export function lackingAt(words: readonly Word[], at: number): ClockRead | null {
  if (!hasSense(words[at], "without")) return null;
  const isQuarter = hasSense(words[at + 1], "quarter");
  // «Без двадцати шесть» is no 26.
  const less = isQuarter ? { value: 15, next: at + 2 } : oneWordAt(words, at + 1);
  if (!less || less.value >= 60) return null;
  const next = senseOf(words[less.next], "unit")?.value === "minute" ? less.next + 1 : less.next;
  if (hasSense(words[next], "one-o-clock")) return clock(13 * 60 - less.value, next + 1);
  const hour = numberAt(words, next);
  if (!hour || !isHour(hour.value)) return null;
  return clock(hour.value * 60 - less.value, hour.next);
}

/** «Пять минут второго», «бестен он минут өткенде», "ten past five" is English. */
export function minutesOfNext(words: readonly Word[], at: number): ClockRead | null {
  const minutes = numberAt(words, skipHour(words, at));
  if (!minutes) return null;
  if (minutes.ending === "from" || minutes.ending === "to") {
    // «Он бірден ширек кеткенде».
    if (hasSense(words[minutes.next], "quarter") && hasSense(words[minutes.next + 1], "passed"))
      return clock(minutes.value * 60 + 15, minutes.next + 2);
    const more = numberAt(words, minutes.next);
    const unit = more && senseOf(words[more.next], "unit")?.value === "minute" ? more.next + 1 : more?.next;
    if (!more || unit === undefined || more.value >= 60 || !isHour(minutes.value)) return null;
    if (minutes.ending === "from" && hasSense(words[unit], "passed"))
      return clock(minutes.value * 60 + more.value, unit + 1);
    if (minutes.ending === "to" && hasSense(words[unit], "left"))
      return clock(minutes.value * 60 - more.value, unit + 1);
    return null;
  }
  if (senseOf(words[minutes.next], "unit")?.value !== "minute" || minutes.value >= 60) return null;
  const hour = numberAt(words, minutes.next + 1);
  if (!hour?.ordinal || hour.figures > 0 || !isHour(hour.value)) return null;
  return clock(hourBefore(hour.value) + minutes.value, hour.next);
}

/** "Five" of "quarter past five", or noon. */
function hourOrNoon(words: readonly Word[], at: number) {
  if (hasSense(words[at], "noon")) return { value: 12, next: at + 1, figures: 0 };
  const hour = numberAt(words, at);
  return hour && isHour(hour.value) && !hour.ordinal ? hour : null;
}

/** "Ten past five", "20 to 6". */
export function englishMinutes(words: readonly Word[], at: number): ClockRead | null {
  const minutes = numberAt(words, at);
  if (!minutes || ![5, 10, 15, 20, 25, 30].includes(minutes.value) || minutes.ordinal) return null;
  const unit = senseOf(words[minutes.next], "unit")?.value === "minute" ? minutes.next + 1 : minutes.next;
  const way = words[unit]?.small;
  if (way !== "past" && way !== "to" && way !== "till") return null;
  const hour = hourOrNoon(words, unit + 1);
  if (!hour) return null;
  // "From 10 to 6" and "10 to 6" of figures are a range.
  if (
    way !== "past" &&
    (minutes.figures > 0 || hour.figures > 0 || hasSense(words[at - 1], "from", "between"))
  )
    return null;
  return clock(hour.value * 60 + (way === "past" ? minutes.value : -minutes.value), hour.next);
}
