import type { DayPart } from "../meaning/when.ts";
import { clockAt } from "./clock.ts";
import { exact, past, type Reader, type TimeSaid } from "./hours-read.ts";
import { numberAt } from "./numbers.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

/** «Самое раннее», "the latest", «как можно раньше», «ең ерте», «в это же время». */
export const asSaid: Reader = (words, at, afterDay) => {
  const word = words[at];
  const second = words[at + 1];
  if (hasSense(word, "earliest")) return { time: { as: "earliest" }, next: at + 1 };
  if (hasSense(word, "latest")) {
    // "At the very latest" bounds a day that is said.
    if (words[at - 1]?.small === "very" || (hasSense(words[at - 1], "the") && hasSense(words[at - 2], "at")))
      return null;
    const by = clockAt(words, hasSense(second, "at") ? at + 2 : at + 1);
    return by ? { time: { from: null, to: by }, next: by.next } : { time: { as: "latest" }, next: at + 1 };
  }
  // "Next available", "how soon", «ең жақын бос».
  // "Tomorrow lunch", "lunchtime".
  if ((afterDay || word?.small === "lunchtime") && hasSense(word, "lunch") && !hasSense(word, "work"))
    return { time: { part: "noon" }, next: at + 1 };
  if (word?.small === "dinnertime") return { time: { part: "noon" }, next: at + 1 };
  if (word?.small === "dinner" && second?.small === "time") return { time: { part: "noon" }, next: at + 2 };
  // «Последняя запись», "the last slot", «последний по времени».
  if (/^(?:последн\S*|last|соңғы|сонгы)$/.test(word?.small ?? "")) {
    if (/^(?:запис|окн|окош|врем|сеанс|slot|appointment|opening)/.test(second?.small ?? ""))
      return { time: { as: "latest" }, next: at + 2 };
    if (second?.small === "по" && hasSense(words[at + 2], "time"))
      return { time: { as: "latest" }, next: at + 3 };
  }
  // «К открытию», «с самого открытия».
  if (/^открыти[юя]$/.test(word?.small ?? "")) return { time: { as: "earliest" }, next: at + 1 };
  if (
    word?.small === "next" &&
    /^(?:available|free|opening|slot|appointment|availability)$/.test(second?.small ?? "")
  )
    return { time: { as: "earliest" }, next: at + 2 };
  if (word?.small === "how" && second?.small === "soon") return { time: { as: "earliest" }, next: at + 2 };
  if (hasSense(word, "superlative") && hasSense(second, "soon"))
    return { time: { as: "earliest" }, next: at + 2 };
  // "First thing".
  if (word?.small === "first" && second?.small === "thing")
    return { time: { part: "morning" }, next: at + 2 };
  if (hasSense(word, "superlative")) {
    // «Ең соңғы уақытына».
    if (senseOf(second, "ordinal")?.value === "-1" && hasSense(words[at + 2], "time"))
      return { time: { as: "latest" }, next: at + 3 };
    if (hasSense(second, "early", "soonest")) return { time: { as: "earliest" }, next: at + 2 };
    if (hasSense(second, "late")) {
      // «Самое позднее в пять».
      const by = hasSense(words[at + 2], "at") ? clockAt(words, at + 3) : null;
      return by ? { time: { from: null, to: by }, next: by.next } : { time: { as: "latest" }, next: at + 2 };
    }
  }
  if (
    word?.small === "чем" &&
    /^(?:быстрее|раньше|скорее)$/.test(second?.small ?? "") &&
    words[at + 2]?.small === "тем"
  )
    return { time: { as: "earliest" }, next: words[at + 3] ? at + 4 : at + 3 };
  if (
    hasSense(word, "soonest") &&
    numberAt(words, at + 1) === null &&
    !hasSense(second, "weekday", "weekend", "unit", "weekdays") &&
    !hasSense(words[at + 2], "weekday")
  )
    return { time: { as: "earliest" }, next: at + 1 };
  if (word?.small === "как" && second?.small === "можно") {
    const way = words[at + 2];
    if (hasSense(way, "earlier") || /^(?:скорее|быстрее|скорей)$/.test(way?.small ?? ""))
      return { time: { as: "earliest" }, next: at + 3 };
    if (hasSense(way, "later")) return { time: { as: "latest" }, next: at + 3 };
  }
  const isDay = (one: Word | undefined) => hasSense(one, "weekday", "month", "unit", "half-of-day", "rel");
  const isDate = hasSense(words[at - 1], "the") && hasSense(words[at - 2], "at");
  if (
    /^(?:первое|біріншісі|first)$/.test(word?.small ?? "") &&
    !isDate &&
    !isDay(second) &&
    !isDay(words[at + 2])
  )
    return { time: { as: "earliest" }, next: at + 1 };
  // "Loved it last time" was.
  const isWas = /^(?:times?|visit|minute|name|appointment)$/.test(second?.small ?? "");
  if (
    /^(?:последнее|соңғысы|last)$/.test(word?.small ?? "") &&
    !isWas &&
    !isDay(second) &&
    !isDay(words[at + 2])
  )
    return { time: { as: "latest" }, next: at + 1 };
  // «Время прежнее», «в прежний час», «часы те же», "same hour".
  const isClock = (one: Word | undefined) =>
    /^(?:время|час|часы|time|hours?|slot|уақыт\S*)$/.test(one?.small ?? "");
  if (/^прежн/.test(word?.small ?? "") && isClock(second)) return { time: { as: "usual" }, next: at + 2 };
  if (isClock(word) && /^прежн/.test(second?.small ?? "")) return { time: { as: "usual" }, next: at + 2 };
  if (isClock(word) && /^(?:то|тот|те)$/.test(second?.small ?? "") && words[at + 2]?.small === "же")
    return { time: { as: "usual" }, next: at + 3 };
  const same = hasSense(word, "same") ? at + 1 : -1;
  if (same > 0) {
    let next = same;
    while (hasSense(words[next], "same")) next++;
    if ((hasSense(words[next], "time", "time-of") || isClock(words[next])) && next > at)
      return { time: { as: "usual" }, next: next + 1 };
  }
  return null;
};

/** «В первой половине дня», "in the second half of the day". */
export const halfOfDay: Reader = (words, at) => {
  let next = at;
  while (hasSense(words[next], "at", "in-part", "the", "from")) next++;
  const which = senseOf(words[next], "ordinal")?.value;
  if (which !== "1" && which !== "2") return null;
  if (!hasSense(words[next + 1], "half-of-day", "half-word")) return null;
  // "In the first half, on Saturday".
  if (senseOf(words[next + 1], "half-word")?.language === "en" && hasSense(words[next + 2], "at"))
    return { time: which === "1" ? { part: "morning" } : { from: exact(12 * 60), to: null }, next: next + 2 };
  let end = next + 2;
  while (hasSense(words[end], "of", "the")) end++;
  if (senseOf(words[end], "unit")?.value !== "day" && !hasSense(words[end], "of-day")) return null;
  const time: TimeSaid = which === "1" ? { part: "morning" } : { from: exact(12 * 60), to: null };
  return { time, next: end + 1 };
};

/** «После обеда», "before lunch", «түстен кейін», «после работы», «до полудня». */
export const byMeals: Reader = (words, at) => {
  const first = words[at];
  const after = hasSense(first, "after");
  const before = hasSense(first, "before") || (hasSense(first, "to") && first?.small !== "по");
  const skip = past(words, at + 1, "the", "own");
  // «С обеда».
  if (hasSense(first, "from") && hasSense(words[skip], "lunch"))
    return { time: { part: "after_lunch" }, next: skip + 1 };
  if (after || before) {
    if (hasSense(words[skip], "lunch"))
      return { time: { part: after ? "after_lunch" : "before_lunch" }, next: breakAfter(words, skip + 1) };
    if (hasSense(words[skip], "noon") && first)
      return after
        ? { time: { part: "afternoon" }, next: skip + 1 }
        : { time: { part: first.small === "before" ? "before_lunch" : "morning" }, next: skip + 1 };
    if (after && hasSense(words[skip], "work") && words[skip]?.small !== "работой")
      return { time: { from: exact(18 * 60), to: null }, next: skip + 1 };
  }
  const noon = senseOf(first, "part");
  const meal = senseOf(first, "lunch");
  if (noon?.value === "noon" || meal?.language === "kk") {
    const ending = noon?.ending ?? meal?.ending;
    if (ending === "from" && hasSense(words[at + 1], "after-it"))
      return { time: { part: "after_lunch" }, next: at + 2 };
    if (ending === "to" && hasSense(words[at + 1], "to-it"))
      return { time: { part: "before_lunch" }, next: at + 2 };
    if (ending === "from" && hasSense(words[at + 1], "before-it"))
      return { time: { part: "before_lunch" }, next: at + 2 };
    // «Түске таман».
    if (
      ending === "to" &&
      /^(?:таман|қарай|карай|жақын|жакын|taman|qarai|karai)$/.test(words[at + 1]?.small ?? "")
    )
      return { time: { part: "noon" }, next: at + 2 };
    if (/^(?:үзіліс|узилис|ас|ac)/.test(words[at + 1]?.small ?? ""))
      return { time: { part: "noon" }, next: at + 2 };
    if (first?.key === "tus" && words[at + 1]?.small === "ауа")
      return { time: { part: "afternoon" }, next: at + 2 };
    return ending === "at" || first?.key === "tuste" ? { time: { part: "noon" }, next: at + 1 } : null;
  }
  const work = senseOf(first, "work");
  if (work?.language === "kk" && hasSense(words[at + 1], "after-it"))
    return { time: { from: exact(18 * 60), to: null }, next: at + 2 };
  if (hasSense(first, "at", "to", "in-part") && hasSense(words[skip], "lunch"))
    return { time: { part: "noon" }, next: hasSense(words[skip + 1], "time") ? skip + 2 : skip + 1 };
  return null;
};

/** «После обеденного перерыва» names the break. */
const breakAfter = (words: readonly Word[], at: number) =>
  /^(?:перерыв|break)/.test(words[at]?.small ?? "") ? at + 1 : at;

/** Nothing of the words around it goes on with it: «сенбі, таң.», «завтра, пораньше». */
const isAlone = (words: readonly Word[], at: number, afterDay: boolean): boolean => {
  const isMark = (one: Word | undefined) => one === undefined || /^[^\p{L}\d]$/u.test(one.small);
  const after = words[at + 1];
  return (afterDay || isMark(words[at - 1])) && (isMark(after) || AS_PART.test(after?.small ?? ""));
};
/** «Таң жағы», «кеш болсын». */
const AS_PART = /^(?:жағы|жагы|жағында|болсын|болса|jagy|bolsa|bolsyn|pls|please|пожалуйста|если)$/;

/** «Завтра, пораньше», "tomorrow. early.", «кешірек болсын»: of a day, where nothing is moved. */
export const earlyOrLate: Reader = (words, at, afterDay) => {
  const word = words[at];
  const early = /^(?:early|erly|рано|пораньше|ерте|ертерек|ерте(?:рек)?пен|erte|erterek)$/.test(
    word?.small ?? "",
  );
  const late = /^(?:попозже|попоздней|попозднее|кешірек|кеширек|kesirek|keshirek)$/.test(word?.small ?? "");
  // «Сб, кеш».
  if (/^(?:кеш|kesh)$/.test(word?.small ?? "") && isAlone(words, at, afterDay))
    return { time: { part: "evening" }, next: at + 1 };
  if ((!early && !late) || !isAlone(words, at, afterDay)) return null;
  if (words.some((one) => hasSense(one, "moves") || hasSense(one, "instead"))) return null;
  if (!words.some((one) => hasSense(one, "weekday", "rel", "weekend", "workdays", "month", "unit", "date")))
    return null;
  return { time: { part: early ? "morning" : "evening" }, next: at + 1 };
};

/** «Утром», "in the evening", «кешке», «с утра», «под вечер». */
export const partSaid: Reader = (words, at, afterDay) => {
  let next = at;
  while (
    next < at + 4 &&
    hasSense(
      words[next],
      "at",
      "in-part",
      "the",
      "from",
      "to",
      "early",
      "late",
      "later",
      "earlier",
      "nearest-to",
      "this",
    )
  )
    next++;
  // "Early on in the day", "late in the day".
  const wide = hasSense(words[at], "early", "late") ? past(words, at + 1, "at", "in-part", "the") : at;
  if (wide > at + 1 && senseOf(words[wide], "unit")?.value === "day")
    return { time: { part: hasSense(words[at], "early") ? "morning" : "evening" }, next: wide + 1 };
  const ofDayEnd = endOfDay(words, at);
  if (ofDayEnd) return { time: { part: "evening" }, next: ofDayEnd };
  const word = words[next];
  const part = senseOf(word, "part");
  const prepared = next > at;
  if (part) {
    if (
      part.language === "kk" &&
      senseOf(word, "noun-only") &&
      part.ending === "plain" &&
      !hasSense(word, "before-clock") &&
      !(/^(?:таң|тан|кеш|tan|kesh)$/.test(word?.small ?? "") && isAlone(words, next, afterDay)) &&
      !(senseOf(word, "noun-only")?.suffix === "i" && senseOf(words[next - 1], "weekday")?.ending === "of")
    )
      return null;
    if (part.value === "noon" || hasSense(words[next + 1], "after-it", "to-it")) return null;
    const half = hasSense(words[next - 1], "late") ? LATE[part.value] : undefined;
    if (half && prepared) return { time: half, next: next + 1 };
    // "Good morning", «доброе утро», «добрый вечер» greet.
    if (/^(?:good|добр\S*|қайырлы|кайырлы|хорошего|хорошей|happy)$/.test(words[at - 1]?.small ?? ""))
      return null;
    // "Morning, have you anything": so a message begins.
    if (at === 0 && part.language === "en" && /^[,.!]$/.test(words[next + 1]?.small ?? "")) return null;
    const isBare = /^(?:утро|вечер|вечерок|вечеру|утру|day|night)$/.test(word?.small ?? "");
    if (isBare && !prepared) return { time: partOf(part.value), next: next + 1 };
    return { time: partOf(part.value), next: next + 1 };
  }
  // "Saturday pm".
  if (afterDay && /^[ap]m$/.test(words[at]?.small ?? ""))
    return { time: { part: words[at]?.small === "am" ? "morning" : "afternoon" }, next: at + 1 };
  const ofDay = senseOf(word, "of-day");
  if (prepared && ofDay && hasSense(words[next - 1], "from", "to", "early") && ofDay.value === "am")
    return { time: { part: "morning" }, next: next + 1 };
  if (prepared && ofDay?.value === "pm" && hasSense(words[next - 1], "to", "until", "before"))
    return { time: { from: null, to: exact(17 * 60) }, next: next + 1 };
  return null;
};

/** «Ближе к концу твоего дня», "at the end of your day", «жұмыс күнінің соңында». */
function endOfDay(words: readonly Word[], at: number): number | null {
  const isDay = (one: Word | undefined) => senseOf(one, "unit")?.value === "day";
  const start = past(words, at, "at", "to", "some", "the");
  const end = senseOf(words[start], "third");
  if (end?.value !== "end") return null;
  for (let next = start + 1; next < start + 5; next++) {
    if (isDay(words[next])) return senseOf(words[next], "unit")?.language === "kk" ? null : next + 1;
    if (!hasSense(words[next], "of", "the", "own") && !OWN_OR_WORK.test(words[next]?.small ?? ""))
      return null;
  }
  return null;
}
const OWN_OR_WORK = /^(?:твоего|вашего|рабочего|этого|working|work|that)$/;

/** "Late morning", "late afternoon". */
const LATE: Readonly<Record<string, TimeSaid>> = {
  morning: { from: exact(11 * 60), to: exact(12 * 60 + 30) },
  afternoon: { from: exact(16 * 60), to: null },
};

const partOf = (value: string): TimeSaid =>
  value === "night" ? { part: "evening" } : { part: value as DayPart };
