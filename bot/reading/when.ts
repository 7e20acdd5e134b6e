import { localDate } from "../../engine/time.ts";
import { firstWords, TURN_AT_MOST } from "./first-words.ts";
import { evaluate, type MeaningContext } from "./meaning/evaluate.ts";
import type { WhenMeaning } from "./meaning/when.ts";
import { readWhen, type WhenRead } from "./time/read.ts";
import { type TimeWish, WHENEVER } from "./time-wish.ts";
import { dayShape } from "./when/day-shape.ts";
import type { When, WhenContext } from "./when/meaning.ts";

/** The days (local dates) and hours (minutes of the day) a sentence names one by one, wished for or not. */
export function timesIn(whole: string, context: WhenContext): { days: string[]; hours: number[] } {
  const text = firstWords(whole, TURN_AT_MOST);
  const { spans } = readWhen(text, dayShape(context.workingSchedule));
  const read = spans.map(({ from, to }) => parseWhen(text.slice(from, to), context));
  return {
    days: read.flatMap(({ from: day, to: last, days }) =>
      days ? [...days] : day !== null && day === (last ?? day) ? [day] : [],
    ),
    hours: read.flatMap(({ exact }) => exact ?? []),
  };
}

/** The days a sentence names one by one, wished for or not, as local dates. */
export const daysNamed = (whole: string, context: WhenContext): string[] => timesIn(whole, context).days;

/** The hours a sentence names one by one, wished for or not, as minutes of the day. */
export const hoursNamed = (whole: string, context: WhenContext): number[] => timesIn(whole, context).hours;

type Wish = Omit<When, "rest" | "meaning">;

const NOTHING: Wish = { ...WHENEVER, shift: null, shiftDays: null, doubt: null };

/** What a sentence says of when, as the one wish that is nearest to it; `meaning` holds all of it. */
export function parseWhen(whole: string, context: WhenContext): When {
  const text = firstWords(whole, TURN_AT_MOST);
  const read = readWhen(text, dayShape(context.workingSchedule));
  return { ...wishOf(read, text, context), rest: restOf(text, read.spans), meaning: read.when };
}

function wishOf({ when, past, spans }: WhenRead, text: string, context: WhenContext): Wish {
  if (past) {
    const { from = null } =
      firstOf({ either: [{ days: past, time: null }] }, { ...context, pastToo: true }) ?? {};
    const date = from ?? localDate(context.timeZone, context.now);
    return { ...NOTHING, from: date, to: date, ...hoursOnly(when, context), doubt: { kind: "past", date } };
  }
  const [first] = when.either;
  if (!first) return NOTHING;
  const { shift, shiftDays } = shiftsOf(first);
  const unshifted = {
    days: shiftDays === null ? first.days : null,
    time: shift === null ? first.time : null,
  };
  const either = [unshifted, ...when.either.slice(1)].filter(({ days, time }) => days || time);
  if (either.length === 0) return { ...NOTHING, shift, shiftDays };
  const found = evaluate({ ...when, either }, context);
  if ("wishes" in found) return { ...NOTHING, ...together(found.wishes), shift, shiftDays };
  const { whyNot } = found;
  const hours = hoursOnly(when, context);
  if (whyNot.kind === "missing")
    return {
      ...NOTHING,
      ...hours,
      doubt: { kind: "missing", words: wordsOfDay(text, spans) ?? whyNot.words },
    };
  if (whyNot.kind !== "weekday" && whyNot.kind !== "past") return { ...NOTHING, ...hours };
  return { ...NOTHING, from: whyNot.date, to: whyNot.date, ...hours, doubt: whyNot };
}

function firstOf(when: Pick<WhenMeaning, "either">, context: MeaningContext): TimeWish | undefined {
  const found = evaluate({ ...when, except: [], zone: "master" }, context);
  return "wishes" in found ? found.wishes[0] : undefined;
}

/** The hours of the first choice, whatever its day. */
function hoursOnly({ either }: WhenMeaning, context: WhenContext): Partial<TimeWish> {
  const time = either[0]?.time ?? null;
  if (time === null || "shift" in time || "inMinutes" in time) return {};
  const { exact, notBefore, notAfter, prefer } = firstOf({ either: [{ days: null, time }] }, context) ?? {};
  return {
    exact: exact ?? null,
    notBefore: notBefore ?? null,
    notAfter: notAfter ?? null,
    prefer: prefer ?? null,
  };
}

function shiftsOf({ days, time }: WhenMeaning["either"][number]): {
  shift: number | null;
  shiftDays: number | null;
} {
  const [day] = days && "on" in days ? days.on : [];
  return {
    shift: time && "shift" in time ? time.shift : null,
    shiftDays: day && "shift" in day ? day.shift : null,
  };
}

/** The words of the first date with a figure in it. */
const wordsOfDay = (text: string, spans: WhenRead["spans"]) =>
  spans.map(({ from, to }) => text.slice(from, to)).find((words) => /\d/.test(words));

/** Several wishes as one: all their days where the hours are the same, else the first of them alone. */
function together(wishes: readonly TimeWish[]): Partial<TimeWish> {
  const [first] = wishes;
  if (!first) return {};
  const hours = ({ exact, notBefore, notAfter, prefer, overBy, notAt }: TimeWish) =>
    JSON.stringify([exact, notBefore, notAfter, prefer, overBy, notAt]);
  const isRun = ({ from, to, days }: TimeWish) => days === null && from !== to;
  if (wishes.length === 1 || wishes.some((one) => hours(one) !== hours(first) || isRun(one))) return first;
  const days = [
    ...new Set(wishes.flatMap((one) => one.days ?? (one.from === null ? [] : [one.from]))),
  ].sort();
  return { ...first, from: days[0] ?? null, to: days.at(-1) ?? null, days: days.length > 1 ? days : null };
}

/** The words that say nothing of when, in small letters. */
function restOf(text: string, spans: WhenRead["spans"]): string {
  let rest = "";
  let at = 0;
  for (const { from, to } of spans) {
    rest += `${text.slice(at, from)} `;
    at = to;
  }
  return ` ${(rest + text.slice(at))
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[«»"!?]/g, " ")
    .replace(/\s+/g, " ")} `;
}

const REFUSED =
  /(?<!\p{L})(только не|кроме|кроме как|никак|не могу|не смогу|не получ\p{L}+|не выйдет|не подходит|неудобно|can't|cannot|can not|impossible|doesn't work|won't work|бола алмаймын|келе алмаймын|болмайды)(?!\p{L})/iu;

/** Whether a clause says that something does not suit: «в среду никак». */
export const refuses = (clause: string): boolean => REFUSED.test(clause);
