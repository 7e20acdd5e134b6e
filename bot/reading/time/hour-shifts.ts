import type { Reader } from "./hours-read.ts";
import { numberAt } from "./numbers.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

/** A length: «полчаса», «2 часа», "an hour", «бір жарым сағат»; minutes. Days and weeks are no hours. */
export function lengthAt(
  words: readonly Word[],
  at: number,
): { minutes: number; next: number; last: Word } | null {
  const first = words[at];
  if (hasSense(first, "half-hour") && first) return { minutes: 30, next: at + 1, last: first };
  // "A quarter of an hour".
  const quarter = hasSense(first, "article") ? at + 1 : at;
  if (
    hasSense(words[quarter], "quarter") &&
    words[quarter + 1]?.small === "of" &&
    words[quarter + 3]?.small === "hour"
  )
    return { minutes: 15, next: quarter + 4, last: words[quarter + 3] as Word };
  // "Half an hour", «жарты сағат».
  if (hasSense(first, "half-word")) {
    const unit = hasSense(words[at + 1], "article") ? at + 2 : at + 1;
    const last = words[unit];
    if (last && senseOf(last, "unit")?.value === "hour") return { minutes: 30, next: unit + 1, last };
  }
  const count = fractionAt(words, at) ?? numberAt(words, at);
  const unitAt = count ? count.next : at;
  // «Три с половиной часа».
  const withHalf = words[unitAt]?.small === "с" && words[unitAt + 1]?.small === "половиной";
  // "Two and a half hours".
  const andHalf = words[unitAt]?.small === "and" && hasSense(words[unitAt + 2], "half-word");
  const isHalved = hasSense(words[unitAt], "half-word", "half-past");
  const half = andHalf ? 3 : withHalf ? 2 : isHalved ? 1 : 0;
  const last = words[unitAt + half];
  const unit = senseOf(last, "unit")?.value;
  if (!last || (unit !== "hour" && unit !== "minute") || count?.ordinal) return null;
  // «Час» alone is one.
  if (!count && unit !== "hour") return null;
  // "An hour and a half".
  const more =
    /^and$/.test(words[unitAt + 1]?.small ?? "") && hasSense(words[unitAt + 3], "half-word") ? 3 : 0;
  const value = (count?.value ?? 1) + (half || more ? 0.5 : 0);
  return { minutes: value * (unit === "hour" ? 60 : 1), next: unitAt + half + 1 + more, last };
}

/** «1,5 часа», "2.5 hours", "a couple of hours". */
function fractionAt(words: readonly Word[], at: number) {
  const [whole, mark, part] = words.slice(at, at + 3);
  if (whole?.small === "couple" && mark?.small === "of") return { value: 2, next: at + 2, ordinal: false };
  if (whole?.small === "a" && mark?.small === "couple")
    return { value: 2, next: part?.small === "of" ? at + 3 : at + 2, ordinal: false };
  if (whole?.figure == null || part?.figure == null || !/^[.,]$/.test(mark?.small ?? "") || !part.glued)
    return null;
  if (part.to - part.from > 1) return null;
  return { value: whole.figure + part.figure / 10, next: at + 3, ordinal: false };
}

/** «На час позже», "half an hour earlier", «бір сағат кейінірек», «часом позже». */
export const shifted: Reader = (words, at) => {
  const start = words[at]?.key === "na" || words[at]?.small === "by" ? at + 1 : at;
  const length = lengthAt(words, start) ?? turnedRound(words, at) ?? instrumental(words, at);
  if (!length) return null;
  const way = words[length.next];
  // "Push it back by half an hour", "preponed by an hour".
  const before = words[at - 1]?.small ?? "";
  if (before === "back") return { time: { shift: length.minutes }, next: length.next };
  if (/^(?:forward|preponed?)$/.test(before)) return { time: { shift: -length.minutes }, next: length.next };
  if (senseOf(length.last, "unit")?.ending === "from") return null;
  const isLater =
    hasSense(way, "later") ||
    (/^(?:kesh$|keshiktir|sheger)/.test(way?.key ?? "") && senseOf(length.last, "unit")?.language === "kk") ||
    (hasSense(way, "after-it") && senseOf(length.last, "unit")?.language === "kk");
  const sign = isLater ? 1 : hasSense(way, "earlier") ? -1 : 0;
  return sign === 0 ? null : { time: { shift: sign * length.minutes }, next: length.next + 1 };
};

/** «Минут на 40». */
function turnedRound(words: readonly Word[], at: number) {
  const last = words[at];
  const unit = senseOf(last, "unit");
  const number = words[at + 1]?.key === "na" ? numberAt(words, at + 2) : null;
  if (!last || !number || number.ordinal || (unit?.value !== "hour" && unit?.value !== "minute")) return null;
  return { minutes: number.value * (unit.value === "hour" ? 60 : 1), next: number.next, last };
}

function instrumental(words: readonly Word[], at: number) {
  const last = words[at];
  return last?.small === "часом" || last?.small === "часиком" ? { minutes: 60, next: at + 1, last } : null;
}

/** «Через два часа», "in half an hour", «екі сағаттан кейін», "two hours from now". */
export const fromNow: Reader = (words, at) => {
  const isIn = hasSense(words[at], "in") && !/^within$/.test(words[at]?.small ?? "");
  const isAbout = isIn && hasSense(words[at + 1], "some");
  const length = lengthAt(words, isIn ? at + (isAbout ? 2 : 1) : at);
  if (!length) return null;
  const { minutes, next, last } = length;
  // "Come in an hour later".
  if (isIn && hasSense(words[next], "later", "earlier")) return null;
  if (isIn && !hasSense(words[next], "after-it")) return { time: { inMinutes: minutes }, next };
  if (senseOf(last, "unit")?.ending === "from" && hasSense(words[next], "after-it"))
    return { time: { inMinutes: minutes }, next: next + 1 };
  if (hasSense(words[next], "from") && hasSense(words[next + 1], "from-now"))
    return { time: { inMinutes: minutes }, next: next + 2 };
  return null;
};
