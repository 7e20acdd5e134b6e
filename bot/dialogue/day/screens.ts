import type { Price } from "../../../engine/booking/visit.ts";
import type { StandingOf } from "../standing.ts";
/** A line of the master's day. */
export interface DayVisit {
  id: string;
  start: number;
  end: number;
  who: string;
  what: string;
  /** Said "I'll come". */
  confirmed: boolean;
  /** No Telegram: someone to phone. */
  phone: string | null;
}

/** Time of the master's own, with what it is. */
export interface NamedTime {
  id: string;
  start: number;
  end: number;
  words: string;
}

/** The master's day and week, and who of a day came or is to be phoned. */
export type DayScreen =
  | {
      kind: "day";
      date: string;
      works: boolean;
      visits: DayVisit[];
      gaps: { start: number; end: number }[];
      total: Price | null;
      own?: readonly NamedTime[];
    }
  | {
      kind: "who_not";
      date: string;
      visits: { id: string; start: number; who: string; noShow: boolean }[];
    }
  /** People without Telegram who come that day. */
  | { kind: "call_list"; visits: DayVisit[] }
  /** The day as it begins, and whose birthday it is. */
  | { kind: "morning"; day: Extract<DayScreen, { kind: "day" }>; born: readonly string[] }
  /** As it ends: visits that are over, and what tomorrow brings. */
  | {
      kind: "evening";
      date: string;
      over: number;
      tomorrow: { visits: number; first: number | null; own?: readonly NamedTime[] };
    }
  | {
      kind: "week";
      days: {
        date: string;
        works: boolean;
        count: number;
        total: Price | null;
        own?: readonly NamedTime[];
      }[];
    };

export const dayStanding: StandingOf<DayScreen> = {
  day: "passing",
  who_not: "passing",
  call_list: "passing",
  week: "passing",
  morning: "passing",
  evening: "passing",
};
