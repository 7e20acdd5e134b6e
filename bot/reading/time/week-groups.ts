import type { WeekPiece, WorkSpan } from "./week-words.ts";

/** Days, and what is said of them. */
export interface Group {
  /** Null: no day was named. */
  days: number[] | null;
  /** Of the days that are open, not these. */
  except: readonly number[];
  rest: boolean;
  spans: WorkSpan[];
  since: number | null;
  until: number | null;
  /** An hour alone: a beginning, unless a break or an end is said of it. */
  at: number | null;
  breaks: WorkSpan[] | null;
  /** Hours that are closed beside the breaks there are. */
  gone: readonly WorkSpan[];
  off: boolean;
}

const group = (days: number[] | null, known: Partial<Group> = {}): Group => ({
  days,
  except: [],
  rest: false,
  spans: [],
  since: null,
  until: null,
  at: null,
  breaks: null,
  gone: [],
  off: false,
  ...known,
});

export const saysNothing = ({ spans, since, until, at, breaks, gone, off }: Group): boolean =>
  spans.length + gone.length === 0 &&
  at === null &&
  since === null &&
  until === null &&
  breaks === null &&
  !off;

const USUAL_BREAK = 60;

/** Groups of days in the order they were said, those that are closed for being left out first. */
export function groupsOf(pieces: readonly WeekPiece[]): Group[] {
  const firstHours = pieces.findIndex(({ is }) => is === "span");
  const firstDays = pieces.findIndex(({ is }) => is === "days" || is === "except");
  const reading: Reading = {
    groups: [],
    current: null,
    hoursFirst: firstHours >= 0 && firstDays > firstHours,
    closes: false,
    inBreak: false,
    leaves: false,
    isTaken: false,
    length: USUAL_BREAK,
  };
  for (const [at, piece] of pieces.entries()) take(reading, piece, pieces[at + 1]);
  return reading.groups;
}

interface Reading {
  groups: Group[];
  current: Group | null;
  /** «10–19 пн–пт»: hours stand before their days. */
  hoursFirst: boolean;
  /** «Выходной» was said, its day follows. */
  closes: boolean;
  /** The next hours are a break's. */
  inBreak: boolean;
  /** The next hour is when the day ends. */
  leaves: boolean;
  /** How long the next break is. */
  length: number;
  /** The «выходной» that comes was taken with its day. */
  isTaken: boolean;
}

function start(reading: Reading, next: Group): Group {
  reading.groups.push(next);
  if (reading.closes) next.off = true;
  // What a day at hand was to be told of goes on; a new day begins anew.
  if (next.days !== null || next.rest) Object.assign(reading, { inBreak: false, leaves: false });
  Object.assign(reading, { closes: false, current: next });
  return next;
}

function take(reading: Reading, piece: WeekPiece, following: WeekPiece | undefined): void {
  const { groups, current } = reading;
  const last = () => reading.current ?? start(reading, group(null));
  switch (piece.is) {
    case "days":
      takeDays(reading, piece, following);
      return;
    case "except": {
      const one = groups.findLast(({ days, off }) => days !== null && !off);
      if (one?.days) one.days = one.days.filter((day) => !piece.days.includes(day));
      else if (current && current.days === null)
        current.days = ALL.filter((day) => !piece.days.includes(day));
      else
        start(
          reading,
          group(
            ALL.filter((day) => !piece.days.includes(day)),
            { except: [...piece.days] },
          ),
        );
      return;
    }
    case "rest":
      start(reading, group(null, { rest: true }));
      return;
    case "span":
      if (!piece.span) return;
      if (reading.inBreak) {
        breakOf(groups, last(), piece.span);
        reading.inBreak = false;
      } else if (reading.hoursFirst && current && current.days !== null && !saysNothing(current))
        start(reading, group(null, { spans: [piece.span] }));
      else last().spans.push(piece.span);
      return;
    case "since":
    case "until":
      takeHour(reading, piece, last());
      return;
    case "leaves":
      // «13:00-де жабамын»: the hour stood before it.
      if (current?.at != null) Object.assign(current, { until: current.at, at: null });
      else reading.leaves = true;
      return;
    case "length": {
      const one = groups.flatMap(({ breaks }) => breaks ?? []).at(-1);
      if (piece.minutes > 0 && one && following?.is !== "break") one.to = one.from + piece.minutes;
      else if (piece.minutes > 0) reading.length = piece.minutes;
      return;
    }
    case "break":
      // «В 12 перерыв».
      if (current?.at != null) {
        breakOf(groups, current, { from: current.at, to: current.at + reading.length });
        current.at = null;
      } else reading.inBreak = true;
      return;
    case "no_break": {
      const all = current?.days ? [current] : groups.length > 0 ? groups : [last()];
      for (const one of all) one.breaks = [];
      return;
    }
    case "off":
      // "Shut at 4".
      if (reading.isTaken) reading.isTaken = false;
      else if (following?.is === "since" && following.minutes < 0) reading.leaves = true;
      else if (current && (current.days !== null || current.rest) && saysNothing(current)) current.off = true;
      else if (current?.days && !current.off && following?.is !== "days") closeThen(current);
      else reading.closes = true;
      return;
    default:
      return;
  }
}

/** «По средам с 15 не работаю»: closed then, and open the rest of the day. */
function closeThen(one: Group): void {
  const [span] = one.spans;
  const since = one.since ?? one.at;
  if (span && one.spans.length === 1) Object.assign(one, { spans: [], gone: [span] });
  else if (since !== null) Object.assign(one, { until: since, since: null, at: null });
  else if (one.until !== null) Object.assign(one, { since: one.until, until: null });
}

function takeDays(
  reading: Reading,
  { days, refused, orOff }: Extract<WeekPiece, { is: "days" }>,
  following: WeekPiece | undefined,
): void {
  const { current, closes } = reading;
  // «…, вс и пн не работаю»; «пн, вт выходной» closes both.
  if (orOff && current && current.days !== null && saysNothing(current)) {
    current.off = true;
    return;
  }
  const isClosed = refused || (following?.is === "off" && (!current || !saysNothing(current)));
  reading.isTaken = isClosed && following?.is === "off";
  if (isClosed) start(reading, group([...days], { off: true }));
  else if (current?.days && current.except.length > 0 && saysNothing(current))
    current.days = days.filter((day) => !current.except.includes(day));
  else if (current && current.days !== null && saysNothing(current) && !closes) current.days.push(...days);
  else if (current && current.days === null && !current.rest && !current.off && !closes)
    current.days = [...days];
  else start(reading, group([...days]));
}

/** «До 16», «с 12», an hour alone (below zero). */
function takeHour(
  reading: Reading,
  { is, minutes }: Extract<WeekPiece, { is: "since" | "until" }>,
  one: Group,
): void {
  const hour = Math.abs(minutes);
  if (reading.inBreak) {
    breakOf(reading.groups, one, { from: hour, to: hour + reading.length });
    reading.inBreak = false;
  } else if (reading.leaves) {
    one.until = hour < 9 * 60 ? hour + 12 * 60 : hour;
    reading.leaves = false;
  } else if (minutes > 0) one[is] = hour;
  else if (one.at === null) one.at = hour;
}

export const ALL = [0, 1, 2, 3, 4, 5, 6];

/** A break is of the days just said; where those are closed, of all that are open. */
function breakOf(groups: readonly Group[], current: Group, pause: WorkSpan): void {
  const meant = pause.from < 7 * 60 ? { from: pause.from + 720, to: pause.to + 720 } : pause;
  const all = current.off ? groups.filter(({ off }) => !off) : [current];
  for (const one of all) one.breaks = [...(one.breaks ?? []), { ...meant }];
}
