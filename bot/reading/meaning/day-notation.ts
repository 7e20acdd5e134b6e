import { type Day, MONTH_CODES, type Nth, type Third, WEEKDAY_CODES, type WeekdayCode } from "./when.ts";

/** What three and four digits can say. */
const MOST = 999;
const MOST_SHIFTED = 9_999;
const COUNTED = /^([+-]?\d{1,3})(d|w|mo)$/;
const SUM = /^(?:[+-]\d{1,3}[dw]){2,3}$/;
const SHIFT = /^(visit|offer)([+-]\d{1,4})([dw])$/;
const DATE = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/;
const STRETCH = /^(week|month)([+-]\d{1,3})?$/;
const MONTH = new RegExp(`^(${MONTH_CODES.join("|")})(\\d{4})?$`);
const HOLIDAY = /^holiday:([a-z0-9_]{1,30})$/;
const UNITS = { d: "day", w: "week", mo: "month" } as const;
const THIRDS: Readonly<Record<string, Third>> = { start: "start", mid: "middle", end: "end" };

/** One day of the notation, "X" or "X@Y": X of Y, or X that is also Y. */
export function readDay(piece: string): Day | null {
  const at = piece.indexOf("@");
  const head = at < 0 ? piece : piece.slice(0, at);
  const of = at < 0 ? null : piece.slice(at + 1);
  const [name = "", nth, ...more] = head.split("#");
  const weekday = WEEKDAY_CODES.find((code) => code === name);
  if (more.length > 0 || (nth !== undefined && !weekday)) return null;
  if (weekday) return nth === undefined ? weekdayOf(weekday, of) : nthOf(weekday, nth, of);
  const third = Object.hasOwn(THIRDS, head) ? THIRDS[head] : undefined;
  if (third) return of === null ? null : stretch(of, third);
  if (head === "weekend" || head === "workdays") return kindOfDays(head, of);
  if (head === "" && of !== null) return /^\d{1,2}$/.test(of) ? { day: Number(of) } : null;
  if (of !== null) return null;
  const holiday = HOLIDAY.exec(head);
  if (holiday) return { holiday: holiday[1] ?? "" };
  const shifted = SHIFT.exec(head);
  if (shifted) {
    const shift = Number(shifted[2]) * (shifted[3] === "w" ? 7 : 1) + 0;
    return Math.abs(shift) > MOST_SHIFTED
      ? null
      : { shift, of: shifted[1] === "visit" ? "visit" : "offered" };
  }
  return counted(head) ?? dated(head) ?? stretch(head);
}

function counted(piece: string): Extract<Day, { unit: string }> | null {
  const [, count, unit] = COUNTED.exec(piece) ?? [];
  if (count) return { rel: Number(count) + 0, unit: UNITS[unit as keyof typeof UNITS] };
  if (!SUM.test(piece)) return null;
  let days = 0;
  for (const [, each, kind] of piece.matchAll(/([+-]\d+)([dw])/g))
    days += Number(each) * (kind === "w" ? 7 : 1);
  return Math.abs(days) > MOST ? null : { rel: days, unit: "day" };
}

function dated(piece: string): Extract<Day, { day: number; month: number }> | null {
  const [, year, month, day] = DATE.exec(piece) ?? [];
  if (month === undefined) return null;
  return { day: Number(day), month: Number(month), ...(year === undefined ? {} : { year: Number(year) }) };
}

/** A week or a month, or a third of it. */
function stretch(piece: string, third?: Third): Day | null {
  const [, of, on = "0"] = STRETCH.exec(piece) ?? [];
  if (of === "week" || of === "month") return { part: third ?? "whole", of, rel: Number(on) + 0 };
  const [, name, year] = MONTH.exec(piece) ?? [];
  if (name === undefined) return null;
  return {
    month: monthOf(name),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(third === undefined ? {} : { part: third }),
  };
}

const MONTH_NAMES: readonly string[] = MONTH_CODES;
/** 1–12; 0 for what names no month. */
const monthOf = (code: string) => MONTH_NAMES.indexOf(code) + 1;

function weekdayOf(weekday: WeekdayCode, of: string | null): Day | null {
  if (of === null) return { weekday, of: "coming" };
  if (of === "any") return { weekday, of: "any" };
  if (/^\d{1,2}$/.test(of)) return { day: Number(of), weekday };
  const [, unit, on = "0"] = STRETCH.exec(of) ?? [];
  if (unit === "week") {
    const rel = Number(on) + 0;
    if (rel === 0 || rel === 1) return { weekday, of: rel === 0 ? "this_week" : "next_week" };
    return { rel, unit: "week", weekday };
  }
  const day = counted(of) ?? dated(of);
  return day && { ...day, weekday };
}

function nthOf(weekday: WeekdayCode, ordinal: string, of: string | null): Day | null {
  if (!/^(?:[1-5]|last|-1)$/.test(ordinal)) return null;
  const nth = (/^\d$/.test(ordinal) ? Number(ordinal) : -1) as Nth;
  if (of === null) return { weekday, of: { nth } };
  const [, unit, on = "0"] = STRETCH.exec(of) ?? [];
  if (unit === "month") return { weekday, of: { nth, rel: Number(on) + 0 } };
  const month = /^(?:0[1-9]|1[0-2])$/.test(of) ? Number(of) : monthOf(of);
  return month > 0 ? { weekday, of: { nth, month } } : null;
}

function kindOfDays(kind: "weekend" | "workdays", of: string | null): Day | null {
  const week = of === "week" ? "this_week" : of === "week+1" ? "next_week" : null;
  if (of !== null && of !== "any" && week === null) return null;
  if (kind === "workdays") return { workdays: true, of: week ?? "any" };
  if (of === "any") return { weekend: true, of: "any" };
  return { weekend: true, of: week === "next_week" ? week : "coming" };
}

const signed = (count: number) => (count < 0 ? `${count}` : `+${count}`);
const two = (number: number) => String(number).padStart(2, "0");
const offset = (rel: number) => (rel === 0 ? "" : signed(rel));

/** One day of the notation, as words about a date that there is not may show it. */
export function writeDay(day: Day): string {
  if ("unit" in day) {
    const unit = { day: "d", week: "w", month: "mo" }[day.unit];
    const count = `${day.rel === 0 ? "0" : signed(day.rel)}${unit}`;
    if (!day.weekday) return count;
    return `${day.weekday}@${count}`;
  }
  if ("day" in day) {
    const date =
      "month" in day
        ? `${day.year === undefined ? "" : `${day.year}-`}${two(day.month)}-${two(day.day)}`
        : String(day.day);
    return day.weekday ? `${day.weekday}@${date}` : "month" in day ? date : `@${date}`;
  }
  if ("weekday" in day) return writeWeekday(day);
  if ("weekend" in day) return `weekend${{ coming: "", next_week: "@week+1", any: "@any" }[day.of]}`;
  if ("workdays" in day) return `workdays${{ any: "", this_week: "@week", next_week: "@week+1" }[day.of]}`;
  if ("holiday" in day) return `holiday:${day.holiday}`;
  if ("shift" in day) return `${day.of === "visit" ? "visit" : "offer"}${signed(day.shift)}d`;
  const third = { whole: "", start: "start@", middle: "mid@", end: "end@" }[day.part ?? "whole"];
  if ("rel" in day) return `${third}${day.of}${offset(day.rel)}`;
  return `${third}${MONTH_CODES[day.month - 1]}${day.year ?? ""}`;
}

function writeWeekday({ weekday, of }: Extract<Day, { weekday: WeekdayCode; of: unknown }>): string {
  if (typeof of === "string")
    return weekday + { coming: "", this_week: "@week", next_week: "@week+1", any: "@any" }[of];
  const nth = `${weekday}#${of.nth === -1 ? "last" : of.nth}`;
  if ("rel" in of) return `${nth}@month${offset(of.rel)}`;
  return of.month === undefined ? nth : `${nth}@${MONTH_CODES[of.month - 1]}`;
}
