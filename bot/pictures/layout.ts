import type { CalendarDay, VisitState } from "../dialogue/day/calendar-days.ts";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface VisitBox extends Box {
  state: VisitState;
  /** What stands in it, the most important first; as much of it as there is room for. */
  lines: string[];
}

/**
 * Where everything stands, px. Of one day the visits are as wide as the picture, of several each day has a
 * column.
 */
export interface Layout {
  width: number;
  height: number;
  /** Size of what stands in the boxes, px. */
  text: number;
  heads: { x: number; width: number; weekday: string; day: string; today: boolean }[];
  hours: { y: number; label: string }[];
  /** Left of the columns and below their heads. */
  grid: Box;
  working: Box[];
  visits: VisitBox[];
  /** The moment it is drawn at, if it is in the picture. */
  now: { x: number; y: number; width: number } | null;
  legend: { state: VisitState; label: string }[];
}

interface Words {
  weekday(date: string): string;
  day(date: string): string;
  states: Record<VisitState, string>;
}

/** Three times a phone's width in points: what is 30 px here is 10 pt there. */
const WIDTH = 1_080;
const MARGIN = 24;
const HOURS_WIDTH = 84;
const HEAD = 112;
const LEGEND_ROW = 56;
const LEGENDS_A_ROW = 3;
const GAP = 4;
/** When nothing says otherwise, a day is from ten to seven. */
const USUAL = { start: 10 * 60, end: 19 * 60 };

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** `nowMinutes`: of the day that is today. */
export function layoutOf(days: readonly CalendarDay[], nowMinutes: number, words: Words): Layout {
  const single = days.length === 1;
  const spans = days.flatMap((day) => [...day.working, ...day.visits]);
  const from = Math.floor(
    Math.min(...spans.map((one) => one.start), spans.length > 0 ? 24 * 60 : USUAL.start) / 60,
  );
  const to = Math.ceil(Math.max(...spans.map((one) => one.end), spans.length > 0 ? 0 : USUAL.end) / 60);
  const hourHeight = single ? 132 : Math.max(64, Math.min(104, Math.round(1_100 / Math.max(1, to - from))));
  const grid: Box = {
    x: MARGIN + HOURS_WIDTH,
    y: HEAD,
    width: WIDTH - 2 * MARGIN - HOURS_WIDTH,
    height: (to - from) * hourHeight,
  };
  const column = grid.width / days.length;
  const yOf = (minutes: number) => Math.round(grid.y + ((minutes - from * 60) / 60) * hourHeight);
  const xOf = (index: number) => Math.round(grid.x + index * column);
  const text = single ? 36 : 25;
  const states = (["booked", "confirmed", "phone", "completed", "no_show", "busy"] as const).filter((state) =>
    days.some((day) => day.visits.some((one) => one.state === state)),
  );
  const todayAt = days.findIndex((day) => day.today);
  return {
    width: WIDTH,
    height:
      grid.y + grid.height + MARGIN + Math.ceil(states.length / LEGENDS_A_ROW) * LEGEND_ROW + MARGIN / 2,
    text,
    heads: days.map((day, index) => ({
      x: xOf(index),
      width: Math.round(column),
      weekday: words.weekday(day.date),
      day: single ? words.day(day.date) : String(Number(day.date.slice(8))),
      today: day.today,
    })),
    hours: Array.from({ length: to - from + 1 }, (_, index) => ({
      y: yOf((from + index) * 60),
      label: clock((from + index) * 60),
    })),
    grid,
    working: days.flatMap((day, index) =>
      day.working.map((one) => ({
        x: xOf(index),
        y: yOf(one.start),
        width: Math.round(column),
        height: yOf(one.end) - yOf(one.start),
      })),
    ),
    visits: days.flatMap((day, index) =>
      day.visits.map((one) => {
        const height = Math.max(text + 10, yOf(one.end) - yOf(one.start) - GAP);
        const room = Math.floor((height - 8) / (text * 1.25));
        const whole = single
          ? [`${clock(one.start)}–${clock(one.end)}  ${one.who}`, one.what]
          : [one.who, clock(one.start), one.what];
        return {
          x: xOf(index) + GAP,
          y: yOf(one.start) + GAP / 2,
          width: Math.round(column) - 2 * GAP,
          height,
          state: one.state,
          lines: whole.filter(Boolean).slice(0, Math.max(1, room)),
        };
      }),
    ),
    now:
      todayAt >= 0 && nowMinutes >= from * 60 && nowMinutes <= to * 60
        ? { x: xOf(todayAt), y: yOf(nowMinutes), width: Math.round(column) }
        : null,
    legend: states.map((state) => ({ state, label: words.states[state] })),
  };
}

export const LEGEND = { row: LEGEND_ROW, perRow: LEGENDS_A_ROW, margin: MARGIN };
