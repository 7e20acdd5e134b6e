import { wallTimeAt } from "../../../engine/time.ts";
import type { NamedService } from "../match-services.ts";
import { piecesOf } from "../pieces.ts";
import type { WhenContext } from "../when/meaning.ts";
import { parseWhen } from "../when.ts";
import { tellsOfItself } from "./answer-by-phrases.ts";
import { readChoice } from "./choice.ts";

/** Minutes after a start in which an hour that is told stands against it. */
const LATER = 240;

/** Every piece that says another time tells of something of its own: «у ребёнка в среду врач». */
function isWhy(text: string, isOther: (piece: string) => boolean): boolean {
  const others = piecesOf(text).filter((piece) => isOther(piece.text));
  return others.length > 0 && others.every((piece) => tellsOfItself(piece.text));
}

/**
 * How words stand to the one start on a card. `same`: they say its day or its hour, and nothing else that
 * means anything; `other`: they say another day or hour; `why`: another one of what they tell of besides;
 * null: neither, or there is doubt.
 */
export function timeBeside(
  text: string,
  start: number,
  context: { when: WhenContext; services: readonly NamedService[] },
): "same" | "other" | "why" | null {
  const is = startBeside(text, start, context);
  const isOther = (piece: string) => startBeside(piece, start, context) === "other";
  if (is !== "other" || !isWhy(text, isOther)) return is;
  // «Освобожусь в 17:30» of a visit at 17:00 is no reason to come.
  const { minutes } = wallTimeAt(context.when.timeZone, start);
  const isLater = piecesOf(text).some((piece) => {
    const { exact, notBefore } = parseWhen(piece.text, context.when);
    const hour = exact ?? notBefore;
    return isOther(piece.text) && hour !== null && hour >= minutes && hour < minutes + LATER;
  });
  return isLater ? is : "why";
}

function startBeside(
  text: string,
  start: number,
  context: { when: WhenContext; services: readonly NamedService[] },
): "same" | "other" | null {
  const shown = { of: "time", starts: [start], ends: { first: false, last: false } } as const;
  if (readChoice(text, shown, context)?.rest === "") return "same";
  const { from, to, days, exact, notBefore, notAfter, prefer, shift, shiftDays, doubt } = parseWhen(
    text,
    context.when,
  );
  // What has been is told, not wished for.
  if (doubt?.kind === "past") return null;
  if (refusesTime(text, context.when)) return "other";
  // «Самое раннее» of what there is.
  if (shift !== null || shiftDays !== null || prefer !== null) return "other";
  const { date, minutes } = wallTimeAt(context.when.timeZone, start);
  const isDay = days?.includes(date) ?? (from === null || (from <= date && date <= (to ?? from)));
  // «В три» of a card at 15:00 is its hour.
  const isHour = exact === null || exact === minutes || exact + 12 * 60 === minutes;
  const isWithin = minutes >= (notBefore ?? 0) && minutes <= (notAfter ?? 24 * 60);
  return isDay && isHour && isWithin ? null : "other";
}

/** «Да, но не в субботу»: a day or an hour is refused, and none is wished for. */
function refusesTime(text: string, when: WhenContext): boolean {
  const { either, except } = parseWhen(text, when).meaning;
  return either.length === 0 && except.length > 0;
}

/**
 * The same for a card that moves a visit from the start `left`: «на четверг, в среду утренник» names the day
 * that is left as a reason. An hour is the new one's. `left`: no piece speaks of the new time, some of the
 * old day.
 */
export function timeBesideMove(
  text: string,
  { start, left }: { start: number; left: number },
  context: { when: WhenContext; services: readonly NamedService[] },
): "same" | "other" | "left" | "why" | null {
  const whole = timeBeside(text, start, context);
  const { timeZone } = context.when;
  const day = wallTimeAt(timeZone, left).date;
  if ((whole !== "other" && whole !== "why") || day === wallTimeAt(timeZone, start).date) return whole;
  const pieces = piecesOf(text).map((piece) => {
    const { from, to, exact, notBefore, notAfter } = parseWhen(piece.text, context.when);
    const isOfLeft =
      from === day && (to ?? day) === day && exact === null && notBefore === null && notAfter === null;
    return {
      isOfLeft,
      saysTime: from !== null || exact !== null,
      isOther: startBeside(piece.text, start, context) === "other",
    };
  });
  if (!pieces.every(({ isOther, isOfLeft }) => !isOther || isOfLeft)) return whole;
  return pieces.some(({ saysTime, isOther }) => saysTime && !isOther) ? null : "left";
}

/**
 * How words stand to days that are waited for, first and last of each stretch. `other`: they say another day,
 * or an hour; `why`: of what they tell of besides; null: they say no time, or one of those days.
 */
export function daysBeside(
  text: string,
  stretches: readonly (readonly [string, string])[],
  when: WhenContext,
): "other" | "why" | null {
  const is = stretchBeside(text, stretches, when);
  return is && isWhy(text, (piece) => stretchBeside(piece, stretches, when) !== null) ? "why" : is;
}

function stretchBeside(
  text: string,
  stretches: readonly (readonly [string, string])[],
  when: WhenContext,
): "other" | null {
  const { from, to, days, exact, notBefore, notAfter, shift, shiftDays } = parseWhen(text, when);
  if ([exact, notBefore, notAfter, shift, shiftDays].some((one) => one !== null)) return "other";
  if (refusesTime(text, when)) return "other";
  if (from === null) return null;
  const isIn = (day: string) => stretches.some(([first, last]) => first <= day && day <= last);
  return (days ?? [from, to ?? from]).every(isIn) ? null : "other";
}
