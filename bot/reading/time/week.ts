import {
  type WallInterval,
  WEEKDAYS,
  type WorkingSchedule,
} from "../../../engine/schedule/working-schedule.ts";
import { formatWallTime, parseWallTime, TICK_MINUTES } from "../../../engine/time.ts";
import { firstWords, TURN_AT_MOST } from "../first-words.ts";
import { ALL, type Group, groupsOf, saysNothing } from "./week-groups.ts";
import { type WorkSpan, weekPieces } from "./week-words.ts";
import { wordsOf } from "./words.ts";

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
      if (one.gone.some((span) => !isOnTick(span))) return null;
      day.breaks = [...day.breaks, ...one.gone.map(wall)];
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
