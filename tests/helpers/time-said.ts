import { readFileSync } from "node:fs";
import { readFixture } from "../../bot/fixtures/load.ts";
import { evaluate } from "../../bot/reading/meaning/evaluate.ts";
import { DAY_PARTS, type DayPart } from "../../bot/reading/meaning/when.ts";
import type { TimeWish } from "../../bot/reading/time-wish.ts";
import type { WhenContext } from "../../bot/reading/when/meaning.ts";
import { parseWhen } from "../../bot/reading/when.ts";
import { addDays } from "../../engine/time.ts";

/** Dates one by one, or a run that holds both its ends. */
type SaidDays = readonly string[] | { from: string | null; to: string | null } | null;
type SaidTime =
  | { at: string }
  | { from: string | null; to: string | null }
  | { part: DayPart }
  | { shiftMinutes: number }
  | { as: string }
  | null;

/** What somebody wrote of when, and what they meant. `ask`: whoever is careful asks back. */
export interface TimeSaid {
  lang: string;
  text: string;
  days: SaidDays;
  time: SaidTime;
  either?: { days: SaidDays; time: SaidTime }[];
  except?: { days?: SaidDays; time?: SaidTime }[];
  ask?: boolean;
}

export type Verdict = "right" | "asked" | "dropped" | "wrong";

export const timeSaid = (set: number): TimeSaid[] =>
  JSON.parse(readFileSync(new URL(`../corpora/time-${set}.json`, import.meta.url), "utf8")).said;

const TODAY = "2026-03-02";
/** Days that what has no end goes on for. */
const AHEAD = 60;
const now = Date.UTC(2026, 2, 2, 4, 0);
const hours = { workingHours: { from: "10:00", to: "19:00" }, breaks: [{ from: "13:00", to: "14:00" }] };
const week = readFixture("salon").masters[0]?.workingSchedule ?? {};
const context: WhenContext = {
  now,
  timeZone: "Asia/Almaty",
  workingSchedule: Object.fromEntries(
    Object.keys(week).map((day) => [day, { ...hours, isWorkingDay: day !== "sunday" }]),
  ) as never,
};

const PARTS: Readonly<Record<DayPart, readonly [number, number]>> = {
  morning: [0, 720],
  noon: [720, 900],
  afternoon: [720, 1020],
  evening: [1020, 1440],
  before_lunch: [0, 780],
  after_lunch: [840, 1440],
};
/** Bounds that people mean by the same words: noon or the break, five or after work. */
const ALIKE = [
  [720, 780],
  [1020, 1080],
] as const;

/** A choice: its days, none for any, and its hours as one comparable span. */
interface Choice {
  days: readonly string[] | null;
  hours: readonly [number, number] | string;
}

const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function daysOf(said: SaidDays | undefined): string[] | null {
  if (!said) return null;
  if (!("from" in said)) return [...said].sort();
  const from = said.from !== null && said.from > TODAY ? said.from : TODAY;
  return run(from, said.to ?? addDays(from, AHEAD));
}

function run(from: string, to: string): string[] {
  const all: string[] = [];
  for (let day = from; day <= to && all.length < 400; day = addDays(day, 1)) all.push(day);
  return all;
}

function hoursOf(time: SaidTime | undefined): Choice["hours"] {
  if (!time) return [0, 1440];
  if ("at" in time) return [minutes(time.at), minutes(time.at)];
  if ("part" in time) return PARTS[DAY_PARTS.find((part) => part === time.part) ?? "morning"];
  if ("shiftMinutes" in time) return `shift ${time.shiftMinutes}`;
  if ("as" in time) return time.as;
  return [time.from === null ? 0 : minutes(time.from), time.to === null ? 1440 : minutes(time.to)];
}

const hoursRead = ({ exact, notBefore, notAfter, prefer }: TimeWish): Choice["hours"] =>
  exact !== null
    ? [exact, exact]
    : prefer && notBefore === null && notAfter === null
      ? prefer
      : [notBefore ?? 0, notAfter ?? 1440];

/** Choices of the same hours are one. */
function grouped(choices: readonly Choice[]): Choice[] {
  const groups = Map.groupBy(choices, (one) => JSON.stringify(one.hours));
  return [...groups.values()].map((all) => {
    const [first] = all;
    const days = all.every((one) => one.days)
      ? [...new Set(all.flatMap((one) => one.days ?? []))].sort()
      : null;
    return { days, hours: first?.hours ?? [0, 1440] };
  });
}

/** What is meant, what is taken out of it gone. */
function meant({ days, time, either, except = [] }: TimeSaid): Choice[] {
  const out = except.flatMap((one) => daysOf(one.days) ?? []);
  const not = except.flatMap((one) => (one.time ? [hoursOf(one.time)] : []));
  return grouped(
    (either ?? [{ days, time }]).map((one) => {
      const said = daysOf(one.days) ?? (out.length > 0 ? run(TODAY, addDays(TODAY, AHEAD)) : null);
      let within = hoursOf(one.time);
      for (const gone of not)
        if (typeof within !== "string" && typeof gone !== "string")
          within = gone[0] <= within[0] ? [Math.max(within[0], gone[1]), within[1]] : [within[0], gone[0]];
      return { days: said?.filter((day) => !out.includes(day)) ?? null, hours: within };
    }),
  );
}

function read(text: string): { choices: Choice[]; asked: boolean } {
  const { meaning, doubt, shift } = parseWhen(text, context);
  if (doubt) return { choices: [], asked: true };
  if (shift !== null) return { choices: [{ days: null, hours: `shift ${shift}` }], asked: false };
  if (meaning.either.length + meaning.except.length === 0)
    return { choices: [{ days: null, hours: [0, 1440] }], asked: false };
  const found = evaluate(meaning, { ...context, at: { visit: now, offered: now }, horizonDays: AHEAD });
  if ("whyNot" in found) return { choices: [{ days: null, hours: [0, 1440] }], asked: false };
  const choices = found.wishes.map((wish) => ({
    days: wish.days ?? (wish.from === null ? null : run(wish.from, wish.to ?? wish.from)),
    hours: hoursRead(wish),
  }));
  return { choices: grouped(choices), asked: false };
}

const near = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1 ||
  ALIKE.some((pair) => pair.includes(one as never) && pair.includes(other as never));

function sameHours(one: Choice["hours"], other: Choice["hours"]): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other;
  const opens = near(one[0], other[0]) || (one[0] <= 600 && other[0] <= 600 && one[0] !== one[1]);
  const closes = near(one[1], other[1]) || (one[1] >= 1140 && other[1] >= 1140);
  return opens && closes;
}

/** How a message is read: as it is meant, asked back, not at all, or otherwise. */
export function judge(said: TimeSaid): Verdict {
  const { choices, asked } = read(said.text);
  if (asked) return said.ask ? "right" : "asked";
  const wanted = meant(said);
  const isOpen = (said.except ?? []).length > 0;
  // What is taken out of every week is judged by its first days.
  const sameDays = (one: Choice, other: Choice) =>
    isOpen && one.days && other.days
      ? other.days.slice(0, 4).filter((day) => one.days?.includes(day)).length >=
        Math.min(3, other.days.length)
      : JSON.stringify(one.days) === JSON.stringify(other.days);
  const isRight =
    choices.length === wanted.length &&
    wanted.every((one) => choices.some((other) => sameDays(other, one) && sameHours(other.hours, one.hours)));
  if (isRight) return "right";
  const isNothing = choices.every(
    ({ days, hours: within }) => !days && within[0] === 0 && within[1] === 1440,
  );
  return isNothing ? "dropped" : "wrong";
}
