/**
 * When something is wished for, as it is said: no date is computed here. One meaning for whoever reads
 * words; `notation.ts` writes it as a short string, `evaluate.ts` makes local dates and minutes of it.
 */
export interface WhenMeaning {
  /** «В четверг в 6 или в субботу утром» are two. None: nothing is said of when. */
  either: Wished[];
  /** «Кроме вторника», "not at noon": taken out of every one of `either`. */
  except: (Days | Time)[];
  /** In whose zone the hours are said: the master's, the client's or an IANA name. */
  zone: "master" | "client" | (string & {});
}

/** Null: not said. Both null: any time at all. */
export interface Wished {
  days: Days | null;
  time: Time | null;
}

/** Several days are a choice among them, "from … to" a run that holds both its ends. */
export type Days = { on: Day[] } | { from: Day; to: Day | null } | { after: Day } | { before: Day };

export type Day =
  /**
   * Counted from today: 1 day is tomorrow, 1 week the same weekday in a week. A weekday beside it names the
   * one there: of that week, nearest to a month on; beside a count of days it must agree.
   */
  | { rel: number; unit: "day" | "week" | "month"; weekday?: WeekdayCode }
  /** `coming` is never today; `any` is every such day. */
  | { weekday: WeekdayCode; of: "coming" | "this_week" | "next_week" | "any" | NthOf }
  | { weekend: true; of: "coming" | "next_week" | "any" }
  | { workdays: true; of: "this_week" | "next_week" | "any" }
  /** A month, 1–12, or a third of it; without a year the coming or running one. */
  | { month: number; year?: number; part?: Third }
  /** A day of the month, said with a weekday or not; whether there is such a date is found by evaluating. */
  | { day: number; weekday?: WeekdayCode }
  | { day: number; month: number; year?: number; weekday?: WeekdayCode }
  /** A calendar week or month, or a third of it, so many from the running one. */
  | { part: "whole" | Third; of: "week" | "month"; rel: number }
  /** A name of `holidays.ts`: small letters, digits and `_`. */
  | { holiday: string }
  /** So many days from the day of what is offered, or of the visit that is talked about. */
  | { shift: number; of: Reference };

/** The first … fifth of a month, or -1 for the last: of a month named, so many on, or the coming one. */
export type NthOf = { nth: Nth; month?: number } | { nth: Nth; rel: number };
export type Nth = 1 | 2 | 3 | 4 | 5 | -1;
export type Third = "start" | "middle" | "end";
export type Reference = "offered" | "visit";

export type Time =
  | { at: WallClock; about?: true }
  | Hours
  /** So many minutes from now. */
  | { inMinutes: number }
  /** So many minutes from the hour of what is offered, or of the visit. */
  | { shift: number; of: Reference }
  | { as: "usual" }
  | { as: "earliest" | "latest"; within?: Hours };

/**
 * Starts between two wall times, or in a part of the day. Both ends are counted in; of what is taken out the
 * second is not. `over`: «чтобы к двум быть дома»: the whole visit lies between them, and is over by the
 * second.
 */
export type Hours =
  | { from: WallClock; to: WallClock | null; over?: true }
  | { from: null; to: WallClock; over?: true }
  | { part: DayPart };

export const DAY_PARTS = ["morning", "noon", "afternoon", "evening", "before_lunch", "after_lunch"] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** `HH:mm`, to `24:00`. */
export type WallClock = string;

/** Monday first. */
export const WEEKDAY_CODES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type WeekdayCode = (typeof WEEKDAY_CODES)[number];

/** January first. */
export const MONTH_CODES = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
] as const;
