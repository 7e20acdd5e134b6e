import type { Third } from "../meaning/when.ts";
import { day, isThe, modifierAt, type Reader, unitOf } from "./day-read.ts";
import { numberAt } from "./numbers.ts";
import { hasSense, senseOf, type Word } from "./words.ts";

/** «В апреле», "early April", «конец марта», «наурыздың басында», «в начале следующей недели». */
export const month: Reader = (words, at) => {
  const { third, next: afterThird } = thirdAt(words, at);
  const { is, next } = modifierAt(words, afterThird);
  const said = senseOf(words[next], "month");
  const part = third ?? kazakhThird(words, next + 1);
  if (said) {
    const isKazakhThird = third === undefined && part !== undefined;
    const number = Number(said.value);
    const prepared =
      third ||
      is === "this" ||
      is === "next" ||
      isKazakhThird ||
      hasSense(words[at - 1], "at", "in-part", "to", "from", "before", "after", "weekdays");
    const isTo = said.ending === "to" && !hasSense(words[next + 1], "to-it");
    const isIn =
      said.language === "kk"
        ? said.ending === "at" || isTo || isKazakhThird
        : prepared || /[eи]$/.test(words[next]?.small ?? "");
    // A month is all of a short message.
    const isAll = words.length <= 2 && said.language !== "kk" && part === undefined;
    if (isAll) return day({ month: number }, next + 1);
    if (!isIn || (said.language === "en" && !prepared)) return null;
    // «Екіде наурыздың аяғында» is an hour, then a month.
    if (numberAt(words, next - 1)?.next === next && third === undefined && !isKazakhThird) return null;
    return day({ month: number, ...(part ? { part } : {}) }, isKazakhThird ? next + 2 : next + 1, {
      ending: said.ending,
    });
  }
  const unit = senseOf(words[next], "unit");
  if (!unit || (unit.value !== "week" && unit.value !== "month")) return null;
  const isKazakhThird = third === undefined && part !== undefined;
  const of = unit.value;
  const rel = is === "next" ? 1 : is === "last-one" ? -1 : 0;
  const isBare = is === "" && part === undefined;
  // «На неделе» is this one; «неделю» alone is a length.
  if (isBare && !(words[next]?.small === "неделе" || words[next]?.small === "аптада")) return null;
  if (is === "every") return null;
  const after = next + (isKazakhThird ? 2 : 1);
  const twice =
    of === "week" && hasSense(words[after], "after") && hasSense(words[after + 1], "next") ? 2 : 0;
  return day({ part: part ?? "whole", of, rel: rel + (twice > 0 ? 2 : 0) }, after + twice, {
    ending: unit.ending,
    ...(rel < 0 ? { past: true } : {}),
  });
};

/** "The week after next", «через одну неделю» is counted. */
export const weekAfterNext: Reader = (words, at) => {
  if (words[at]?.small === "midweek") return day({ part: "middle", of: "week", rel: 0 }, at + 1);
  const start = hasSense(words[at], "the") ? at + 1 : at;
  const isIt =
    unitOf(words[start]) === "week" &&
    hasSense(words[start + 1], "after") &&
    hasSense(words[start + 2], "next");
  return isIt ? day({ part: "whole", of: "week", rel: 2 }, start + 3) : null;
};

function thirdAt(words: readonly Word[], at: number): { third?: Third; next: number } {
  let next = at;
  while (hasSense(words[next], "the", "at") && next < at + 2) next++;
  const said =
    senseOf(words[next], "third")?.value ??
    (hasSense(words[next], "early") ? "start" : hasSense(words[next], "late") ? "end" : undefined);
  const language = senseOf(words[next], "third")?.language;
  if (said === undefined || language === "kk") return { next: at };
  next++;
  while (isThe(words[next])) next++;
  return { third: said as Third, next };
}

/** «Наурыздың басында»: the third stands after. */
function kazakhThird(words: readonly Word[], at: number): Third | undefined {
  const said = senseOf(words[at], "third");
  return said?.language === "kk" && said.ending !== "of" ? (said.value as Third) : undefined;
}
