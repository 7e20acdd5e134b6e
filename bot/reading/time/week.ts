import {
  type WallInterval,
  WEEKDAYS,
  type WorkingSchedule,
} from "../../../engine/schedule/working-schedule.ts";
import { formatWallTime, parseWallTime, TICK_MINUTES } from "../../../engine/time.ts";
import { firstWords, TURN_AT_MOST } from "../first-words.ts";
import { type WeekPiece, type WorkSpan, weekPieces } from "./week-words.ts";
import { wordsOf } from "./words.ts";

/** Days, and what is said of them. */
interface Group {
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
  off: false,
  ...known,
});

const saysNothing = ({ spans, since, until, at, breaks, off }: Group): boolean =>
  spans.length === 0 && at === null && since === null && until === null && breaks === null && !off;

const USUAL_BREAK = 60;

/**
 * «Будни 10–19, обед в 14, суббота до 16»: the week as it then is. What is not named stays. Null: no hours
 * are said, some that cannot be, or weeks that are not all alike. Of a long one the first words are read.
 */
export function parseWeekly(sentence: string, week: WorkingSchedule): WorkingSchedule | null {
  const pieces = weekPieces(wordsOf(firstWords(sentence, TURN_AT_MOST)));
  if (pieces.some((piece) => piece.is === "alternating" || (piece.is === "span" && piece.span === null)))
    return null;
  return applied(groupsOf(pieces), week);
}

/** Groups of days in the order they were said, those that are closed for being left out first. */
function groupsOf(pieces: readonly WeekPiece[]): Group[] {
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
  Object.assign(reading, { closes: false, inBreak: false, leaves: false, current: next });
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
      else reading.closes = true;
      return;
    default:
      return;
  }
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

const ALL = [0, 1, 2, 3, 4, 5, 6];

/** A break is of the days just said; where those are closed, of all that are open. */
function breakOf(groups: readonly Group[], current: Group, pause: WorkSpan): void {
  const meant = pause.from < 7 * 60 ? { from: pause.from + 720, to: pause.to + 720 } : pause;
  const all = current.off ? groups.filter(({ off }) => !off) : [current];
  for (const one of all) one.breaks = [...(one.breaks ?? []), { ...meant }];
}

type Days = Record<
  (typeof WEEKDAYS)[number],
  { -readonly [K in keyof WorkingSchedule["monday"]]: WorkingSchedule["monday"][K] }
>;

const isOnTick = ({ from, to }: WorkSpan) =>
  from < to && to <= 24 * 60 && from % TICK_MINUTES === 0 && to % TICK_MINUTES === 0;
const wall = ({ from, to }: WorkSpan): WallInterval => ({
  from: formatWallTime(from),
  to: formatWallTime(to),
});

function applied(groups: readonly Group[], week: WorkingSchedule): WorkingSchedule | null {
  const next = structuredClone(week) as Days;
  const named = new Set(groups.flatMap(({ days }) => days ?? []));
  const open = WEEKDAYS.flatMap((name, day) => (next[name].isWorkingDay ? [day] : []));
  const closed = new Set(groups.flatMap(({ days, off }) => (off ? (days ?? []) : [])));
  const others = ALL.filter((day) => !named.has(day));
  let before: WorkSpan | null = null;
  let changed = false;
  for (const one of groups) {
    if (saysNothing(one)) continue;
    const unnamed = open.length > 0 ? open : closed.size + one.except.length > 0 ? ALL : [];
    const days =
      one.days ??
      (one.rest
        ? others
        : unnamed.filter((day) => !one.except.includes(day) && (one.off || !closed.has(day))));
    const spans = [...one.spans].sort((a, b) => a.from - b.from);
    if (spans.some((span, at) => !isOnTick(span) || span.from < (spans[at - 1]?.to ?? 0))) return null;
    for (const index of days) {
      const day = next[WEEKDAYS[index] as (typeof WEEKDAYS)[number]];
      changed = true;
      if (one.off) {
        day.isWorkingDay = false;
        continue;
      }
      const was = { from: parseWallTime(day.workingHours.from), to: parseWallTime(day.workingHours.to) };
      const isNew = !day.isWorkingDay && before !== null;
      const base: WorkSpan = isNew && before ? before : was;
      const since = one.since ?? one.at;
      const hours =
        spans.length > 0
          ? { from: spans[0]?.from ?? 0, to: spans.at(-1)?.to ?? 0 }
          : { from: since ?? base.from, to: one.until ?? base.to };
      if (!isOnTick(hours)) return null;
      if (spans.length > 0 || since !== null || one.until !== null)
        Object.assign(day, { isWorkingDay: true, workingHours: wall(hours) });
      const gaps = spans.slice(1).map((span, at) => ({ from: spans[at]?.to ?? 0, to: span.from }));
      if (one.breaks?.some((pause) => !isOnTick(pause))) return null;
      if (gaps.length > 0 || one.breaks)
        day.breaks = [...gaps.filter(({ from, to }) => from < to), ...(one.breaks ?? [])].map(wall);
      else if (spans.length > 0 && isNew) day.breaks = [];
    }
    if (spans.length > 0) before = { from: spans[0]?.from ?? 0, to: spans.at(-1)?.to ?? 0 };
  }
  // A break outside the hours of its day is none.
  for (const name of WEEKDAYS) {
    const day = next[name];
    day.breaks = day.breaks.filter(
      ({ from, to }) => from < day.workingHours.to && to > day.workingHours.from,
    );
  }
  return changed ? next : null;
}
