import { formatWallTime } from "../../../engine/time.ts";
import type { Time } from "../meaning/when.ts";
import type { Clock } from "./clock-read.ts";
import type { TimeSaid } from "./hours-read.ts";
import { minutesOf, type OpenHours } from "./of-day.ts";

/** Hours said twice: «вечером, в 7», «после трёх, до шести», «с утра, в 10»; null: they do not agree. */
export function refine(one: TimeSaid, other: TimeSaid): TimeSaid | null {
  for (const [wide, exact] of [
    [one, other],
    [other, one],
  ] as const) {
    if ("part" in wide) {
      const ofDay = OF_DAY[wide.part];
      if ("at" in exact) return { ...exact, at: withHalf(exact.at, ofDay) };
      if ("from" in exact)
        return {
          ...exact,
          from: exact.from && withHalf(exact.from, ofDay),
          to: exact.to && withHalf(exact.to, ofDay),
        };
      if ("as" in exact) return exact;
    }
    // «После работы, часов в шесть».
    if ("from" in wide && (wide.to === null || wide.from === null) && "at" in exact) return exact;
    if ("as" in wide && "at" in exact) return exact;
    if ("as" in wide && "from" in exact) return wide;
  }
  if ("from" in one && "from" in other) {
    if (one.to === null && other.from === null) return { ...other, from: one.from };
    if (one.from === null && other.to === null) return { ...one, from: other.from };
  }
  return null;
}

const OF_DAY = {
  morning: "am",
  before_lunch: "am",
  noon: "noon",
  afternoon: "day",
  after_lunch: "day",
  evening: "pm",
} as const;

/** A clock time of a part of the day; nobody comes at three in the morning, and its twelve is noon. */
const withHalf = (clock: Clock, ofDay: Clock["ofDay"]): Clock =>
  clock.ofDay ||
  (ofDay === "am" && (clock.minutes < 6 * 60 || clock.minutes === 12 * 60)) ||
  (ofDay === "pm" && clock.minutes > 9 * 60)
    ? clock
    : { ...clock, ofDay };

const wall = (minutes: number) => formatWallTime(Math.max(0, Math.min(minutes, 24 * 60)));

/** Hours as a meaning: the half of the day is settled by what is said, else by when the master works. */
export function timeOf(said: TimeSaid, hours: OpenHours): Time {
  if ("at" in said)
    return { at: wall(minutesOf(said.at, hours)), ...(said.about ? { about: true as const } : {}) };
  if ("part" in said || "inMinutes" in said || "as" in said) return said;
  if ("shift" in said) return { shift: said.shift, of: "visit" };
  const ofBoth = said.to?.ofDay ?? null;
  const first =
    said.from && minutesOf(said.from.ofDay || !isNear(said) ? said.from : withHalf(said.from, ofBoth), hours);
  const second = said.to && minutesOf(said.to, hours);
  const over = said.over ? { over: true as const } : {};
  if (first === null) return { from: null, to: wall(second ?? 0), ...over };
  if (second === null) return { from: wall(first), to: null };
  return { from: wall(first), to: wall(second > first ? second : second + 12 * 60), ...over };
}

/** «С 3 до 6 вечера»: the half of the second is the first's too, where the first is before it. */
const isNear = ({ from, to }: Extract<TimeSaid, { from: Clock | null }>) =>
  from !== null && to !== null && from.minutes % 720 < to.minutes % 720;
