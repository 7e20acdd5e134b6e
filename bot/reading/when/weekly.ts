import {
  type WallInterval,
  WEEKDAYS,
  type WorkingSchedule,
} from "../../../engine/schedule/working-schedule.ts";
import { formatWallTime, parseWallTime, TICK_MINUTES } from "../../../engine/time.ts";
import { firstWords, READ_AT_MOST } from "../first-words.ts";

/** «Будни», «пн–пт», «вт и чт», "weekends": Monday is 0. */
const DAY_NAMES = [
  "понедельник\\p{L}*|пн|monday|mon|дүйсенбі\\p{L}*|дс",
  "вторник\\p{L}*|вт|tuesday|tue|сейсенбі\\p{L}*|сс",
  "сред[ауыео]\\p{L}*|ср|wednesday|wed|сәрсенбі\\p{L}*|ср",
  "четверг\\p{L}*|чт|thursday|thu|бейсенбі\\p{L}*|бс",
  "пятниц\\p{L}*|пт|friday|fri|жұма(?!н)\\p{L}*|жм",
  "суббот\\p{L}*|сб|saturday|sat|сенбі\\p{L}*|сб",
  "воскресень\\p{L}*|вс|sunday|sun|жексенбі\\p{L}*|жс",
];

const ONE_DAY = DAY_NAMES.map((names) => `(?:${names})`).join("|");

const GROUPS: [RegExp, readonly number[]][] = [
  [/(?<!\p{L})(?:будн\p{L}*|рабочие дни|weekdays?|жұмыс күндері\p{L}*)(?!\p{L})/u, [0, 1, 2, 3, 4]],
  [/(?<!\p{L})(?:выходны[емх]\p{L}*|weekends?|демалыс күндері\p{L}*)(?!\p{L})/u, [5, 6]],
  [
    /(?<!\p{L})(?:кажд\p{L}+ день|ежедневно|все дни|every ?day|daily|күн сайын|күнде)(?!\p{L})/u,
    [0, 1, 2, 3, 4, 5, 6],
  ],
];

const RANGE = new RegExp(`(?<!\\p{L})(${ONE_DAY})\\s*(?:-|–|—|по|to|ден)\\s*(${ONE_DAY})(?!\\p{L})`, "u");

const DAYS = new RegExp(`(?<!\\p{L})(?:${ONE_DAY})(?!\\p{L})`, "gu");

const CLOCK = "(\\d{1,2})(?:[:.](\\d\\d))?";

const FROM_TO = new RegExp(`(?:с|со|from)?\\s*${CLOCK}\\s*(?:-|–|—|до|to|till|until)\\s*${CLOCK}`, "u");

const UNTIL = new RegExp(`(?:до|until|till)\\s*${CLOCK}|${CLOCK}[^\\d]{0,4}(?:-?ге|-?ға)?\\s*дейін`, "u");

const SINCE = new RegExp(`(?:с|со|from)\\s*${CLOCK}`, "u");

const AT = new RegExp(`(?:в|at)?\\s*${CLOCK}`, "u");

const BREAK = /(?<!\p{L})(?:обед\p{L}*|перерыв\p{L}*|break|lunch|түскі\p{L}*|үзіліс\p{L}*)(?!\p{L})/u;

const NO_BREAK = /(?<!\p{L})(?:без (?:обеда|перерыв\p{L}*)|no (?:break|lunch)|үзіліссіз)(?!\p{L})/u;

const OFF =
  /(?<!\p{L})(?:выходн(?:ой|ая|ые)|не работаю|closed|(?:day )?off|демалыс|жұмыс істемеймін)(?!\p{L})/u;

const HOURS_WORDS: readonly [RegExp, string][] = [
  [/(?<!\p{L})(?:час|one)(?!\p{L})/gu, "13"],
  [/(?<!\p{L})(?:два|two)(?!\p{L})/gu, "14"],
  [/(?<!\p{L})(?:три|three)(?!\p{L})/gu, "15"],
];

function dayOf(name: string): number {
  return DAY_NAMES.findIndex((names) => new RegExp(`^(?:${names})$`, "u").test(name));
}

/** «Будни, кроме среды», "weekdays except Wednesday", «сәрсенбіден басқа»: the days that are not meant. */
const EXCEPT =
  /(?<!\p{L})(?:кроме|except(?: for| on)?|but not(?: on)?)\s+([^\d]+?)(?=\s+(?:с|со|from|\d)|$)|(?<!\p{L})(\p{L}+)\s+басқа(?!\p{L})/u;

function daysIn(clause: string): { days: number[]; rest: string } {
  const except = EXCEPT.exec(clause);
  const off = except ? daysIn(except[1] ?? except[2] ?? "").days : [];
  if (except && off.length > 0) {
    const { days, rest } = daysIn(clause.replace(except[0], " "));
    return { days: days.filter((day) => !off.includes(day)), rest };
  }
  const days = new Set<number>();
  let rest = clause;
  for (const [pattern, all] of GROUPS)
    if (pattern.test(rest)) {
      for (const day of all) days.add(day);
      rest = rest.replace(pattern, " ");
    }
  const range = RANGE.exec(rest);
  if (range) {
    const [from, to] = [dayOf(range[1] ?? ""), dayOf(range[2] ?? "")];
    for (let day = from; day !== (to + 1) % 7; day = (day + 1) % 7) days.add(day);
    rest = rest.replace(range[0], " ");
  }
  for (const [name] of rest.matchAll(DAYS)) days.add(dayOf(name));
  return { days: [...days].sort(), rest: rest.replace(DAYS, " ") };
}

/** Minutes of the day; a break "at two" is in the afternoon. Null: no time of day. */
function minutes(hour: string | undefined, minute: string | undefined, afternoon = false): number | null {
  if (hour === undefined) return null;
  const value = Number(hour) * 60 + Number(minute ?? 0);
  const meant = afternoon && value < 8 * 60 ? value + 12 * 60 : value;
  return meant <= 24 * 60 && meant % TICK_MINUTES === 0 ? meant : null;
}

const wall = (from: number, to: number): WallInterval => ({
  from: formatWallTime(from),
  to: formatWallTime(to),
});

/**
 * «Будни 10–19, обед в 14, суббота до 16»: the week as it then is. What is not named stays. Null: no hours in
 * it, or hours that make no sense. Of a long sentence its first words are read.
 */
export function parseWeekly(sentence: string, week: WorkingSchedule): WorkingSchedule | null {
  let text = firstWords(sentence, READ_AT_MOST).toLowerCase().replaceAll("ё", "е");
  for (const [words, figure] of HOURS_WORDS) text = text.replace(words, figure);
  const next = structuredClone(week) as Record<
    (typeof WEEKDAYS)[number],
    { -readonly [K in keyof WorkingSchedule["monday"]]: WorkingSchedule["monday"][K] }
  >;
  let last: number[] | null = null;
  let changed = false;
  const clauses = text
    .split(/[,;]|(?<!\d)\.|\n/u)
    .flatMap((part) =>
      part.split(new RegExp(`\\s(?:а|и|and|ал|және)\\s(?=\\D{0,12}(?:${ONE_DAY}|выходн|обед|перерыв))`, "u")),
    );
  let carried: number[] = [];
  for (const clause of clauses) {
    const { days: said, rest } = daysIn(clause);
    const hasHours = /\d/.test(rest) || OFF.test(rest) || NO_BREAK.test(rest);
    // «вт, чт 12–20»: days without hours belong to those that follow.
    if (!hasHours) {
      carried.push(...said);
      continue;
    }
    const days: number[] = [...new Set([...carried, ...said])];
    carried = [];
    const isBreak = BREAK.test(rest) && !NO_BREAK.test(rest);
    const open = WEEKDAYS.flatMap((name, day) => (next[name].isWorkingDay ? [day] : []));
    const which: number[] = days.length > 0 ? days : isBreak || NO_BREAK.test(rest) ? (last ?? open) : open;
    const span = FROM_TO.exec(rest);
    const until = UNTIL.exec(rest);
    const since = SINCE.exec(rest);
    for (const index of which) {
      const name = WEEKDAYS[index];
      if (!name) continue;
      const day = next[name];
      if (NO_BREAK.test(rest)) {
        day.breaks = [];
        changed = true;
      }
      if (isBreak) {
        const from = span ? minutes(span[1], span[2], true) : minutes(...figures(AT.exec(rest)), true);
        const to = span ? minutes(span[3], span[4], true) : from === null ? null : from + 60;
        if (from === null || to === null || from >= to) return null;
        day.breaks = [wall(from, to)];
      } else if (span) {
        const [from, to] = [minutes(span[1], span[2]), minutes(span[3], span[4])];
        const end = to !== null && from !== null && to <= from ? to + 12 * 60 : to;
        if (from === null || end === null || from >= end) return null;
        Object.assign(day, { isWorkingDay: true, workingHours: wall(from, end) });
      } else if (OFF.test(rest) && !/\d/.test(rest)) day.isWorkingDay = false;
      else if (until || since) {
        const was = [parseWallTime(day.workingHours.from), parseWallTime(day.workingHours.to)] as const;
        const end = until ? minutes(until[1] ?? until[3], until[2] ?? until[4]) : was[1];
        const begin = since ? minutes(since[1], since[2]) : was[0];
        if (begin === null || end === null) return null;
        const later = end <= begin ? end + 12 * 60 : end;
        if (later > 24 * 60) return null;
        Object.assign(day, { isWorkingDay: true, workingHours: wall(begin, later) });
      } else continue;
      changed = true;
    }
    last = which;
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

const figures = (match: RegExpExecArray | null): [string | undefined, string | undefined] => [
  match?.[1],
  match?.[2],
];
