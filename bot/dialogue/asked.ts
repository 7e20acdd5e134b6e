import type { PlanOptions } from "./plans/screens.ts";

/**
 * What is shown to choose from, in its order; `flow`: the booking it is part of. `starts` are instants,
 * `dates` local ones; `ends`: nothing free is earlier or later than the first and the last of them.
 * `sessions`: the groups that begin then. `hours`: days the master opens or closes, of a vacation from its
 * first day on. Of clients no names are kept here; `merges`: whose card theirs would join.
 */
export type ToChoose =
  | { of: "service"; flow: string; ids: readonly string[] }
  | { of: "day"; flow: string; dates: readonly string[]; ends: Ends }
  | { of: "time"; flow: string; starts: readonly number[]; ends: Ends; sessions?: readonly string[] }
  | {
      of: "day";
      hours: "open" | "close" | "vacation";
      from: string | null;
      dates: readonly string[];
      ends: Ends;
    }
  | { of: "client"; ids: readonly string[]; merges?: string }
  | {
      of: "visit";
      does: "move" | "cancel" | "show";
      visits: readonly { id: string; start: number; serviceIds: readonly string[] }[];
    };
interface Ends {
  first: boolean;
  last: boolean;
}

/** What the bot asks, with what an answer needs to know of it. */
export type Question =
  /** The card of a hold, or of a move; `start`: the time on it, `from`: the one that is left for it. */
  | { asks: "book" | "move"; token: string; start?: number; from?: number }
  | { asks: "seat"; session: string; start?: number }
  | { asks: "cancel"; visit: string; start: number }
  /** `days`: first and last local date of each stretch that is waited for. */
  | { asks: "wait"; flow: string; days?: readonly (readonly [string, string])[] }
  /** One of several: a yes does not say which. Without what was shown, words pick none of it. */
  | { asks: "choice"; of: ToChoose["of"]; shown?: ToChoose }
  /** Times offered unasked: instead of a visit that was called off, or of a service they had asked for. */
  | { asks: "instead"; visit: string; starts: readonly number[] }
  | { asks: "opened"; service: string; starts: readonly number[] }
  /** Whether they come to a visit they are reminded of. */
  | { asks: "reminder"; visit: string; start: number }
  /** Whether the time of a hold that ran out, or one like that of an earlier visit, is still wished for. */
  | { asks: "once_more"; visit: string }
  | { asks: "like_before"; visit: string }
  | { asks: "call" }
  /** `shown`: they were told which name stands there; else it was asked for. */
  | { asks: "name"; shown: boolean }
  | { asks: "number" }
  | { asks: "before_visit"; visit: string }
  | { asks: "review"; visit: string }
  | ({ asks: "plan"; plan: string } & Partial<PlanOptions>)
  /** Whether those who have not answered a plan are to be asked again. */
  | { asks: "silent"; plan: string }
  /** Whether all of a day came. */
  | { asks: "came"; date: string }
  /** A question of a client that may be answered with a yes or a no. */
  | { asks: "may"; relay: string }
  /** Whether a client's data is to be erased. */
  | { asks: "erase"; client: string }
  | { asks: "import"; list: string }
  | { asks: "forget_me" }
  | { asks: "reminders" }
  /** Whether the master is to be asked for what is too late for the client. */
  | { asks: "may_change"; visit: string; start: number; does: "move" | "cancel" }
  /** Whether the master is to be asked for another price. */
  | { asks: "ask_master" }
  /** Which of these questions a yes was for, by their messages. */
  | { asks: "which"; of: readonly number[] };

/** A question as a screen puts it; `echo`: words it holds. */
export type Put = Question & { echo: readonly string[] };

/**
 * A question on the table. `at`: when the channel had taken it, real time; `beside`: the message answered
 * something else first, so that an «ok» may have been to that; `earlier`: messages that put the same question
 * before.
 */
export type Asked = Put & {
  message: number;
  at: number;
  beside?: true;
  earlier?: readonly number[];
};

/** Questions that are kept: the newest few. */
const KEPT = 5;

/** What is on the table, and the bot's newest message. */
export interface Table {
  asked: readonly Asked[];
  /** Null: nothing was said yet. */
  last: number | null;
  /** When that was said, real time. */
  lastAt: number;
}

/**
 * The table after the bot showed something in a message; `put`: the question in it, `settles`: nothing is
 * asked any more.
 */
export function shownOn(
  { asked }: Table,
  {
    put,
    settles,
    message,
    at,
  }: { put: Omit<Asked, "message" | "at"> | null; settles: boolean; message: number; at: number },
): Table {
  const others = settles ? [] : asked.filter((one) => one.message !== message && !(put && isSame(one, put)));
  const again = put && asked.find((one) => one.message !== message && isOne(one, put));
  const earlier = again ? { earlier: [...(again.earlier ?? []), again.message].slice(-KEPT) } : {};
  return {
    asked: put ? [...others, { ...put, ...earlier, message, at } as Asked].slice(-KEPT) : others,
    last: message,
    lastAt: at,
  };
}

/** The very same question, put once more. */
export function isOne(one: Asked, other: Omit<Asked, "message" | "at">): boolean {
  const { message: _m, at: _a, beside: _b, earlier: _e, echo: _o, ...question } = one;
  const { beside: _c, earlier: _f, echo: _p, ...put } = other;
  return JSON.stringify(question) === JSON.stringify(put);
}

/** Two questions about the same thing: the newer one stands. */
const isSame = (one: { asks: Question["asks"] }, other: { asks: Question["asks"] }): boolean =>
  one.asks === other.asks || (isCard(one) && isCard(other));
const isCard = ({ asks }: { asks: Question["asks"] }) =>
  asks === "book" || asks === "move" || asks === "choice" || asks === "seat";

/**
 * The question a text answers: the one it replies to, else the newest that was put before it was written.
 * Null: none.
 */
export function answeredBy(
  { asked }: Table,
  { replyTo, at }: { replyTo: number | null; at: number },
): Asked | null {
  if (replyTo !== null)
    return (
      asked.find((one) => one.message === replyTo) ??
      asked.find((one) => one.earlier?.includes(replyTo)) ??
      null
    );
  return asked.findLast((one) => one.at <= at) ?? null;
}

/** The table with what workers put on it since the bot last said something here. */
export function withTold(table: Table, told: readonly Asked[] = []): Table {
  const newer = told.filter(({ at }) => at > table.lastAt);
  const newest = newer.at(-1);
  return newest
    ? { asked: [...table.asked, ...newer].slice(-KEPT), last: newest.message, lastAt: newest.at }
    : table;
}
