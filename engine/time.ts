import moment from "moment-timezone";

/** Milliseconds of one minute; all instants in the engine are epoch milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Minutes of a tick: every start, duration, buffer and step is a multiple of it. */
export const TICK_MINUTES = 5;
export const TICK = TICK_MINUTES * MINUTE;

/**
 * The oldest zone data we serve with: by 2026f Morocco, Alberta and Manitoba have stopped changing their
 * clocks; with older data those masters' hours are wrong by one.
 */
const TZDATA_FLOOR = "2026f";

/**
 * The version of the IANA data the tables come from. They are moment-timezone's and not the runtime's: a Node
 * release brings ICU's data, months behind (24.21 and 26.10, both of autumn 2026, still bring 2026c).
 */
const tzdataVersion = moment.tz.dataVersion;

/** Throws when zone data of `version` are older than `TZDATA_FLOOR`. */
export function requireTzdata(version: string = tzdataVersion): void {
  if (!version || version < TZDATA_FLOOR)
    throw new Error(
      `Time zone data ${version || "unknown"} are older than ${TZDATA_FLOOR}: install a newer moment-timezone.`,
    );
}

/** A zone's offsets: `offsets[i]` (ms east of UTC) holds from `starts[i]` until `starts[i + 1]`. */
export interface ZoneTable {
  readonly zone: string;
  readonly starts: Float64Array;
  readonly offsets: Float64Array;
}

const TABLE_FROM = Date.UTC(2005, 0, 1);
const TABLE_TO = Date.UTC(2037, 0, 1); // where the data end for zones whose clocks go on changing

const tables = new Map<string, ZoneTable>();

/** True for an IANA zone name, links (old names) included. */
export function isTimeZone(zone: string): boolean {
  return moment.tz.zone(zone) !== null;
}

/** The offset table of an IANA zone for 2005–2036. Throws RangeError for an unknown zone. */
export function zoneTable(zone: string): ZoneTable {
  const known = tables.get(zone);
  if (known) return known;
  const data = moment.tz.zone(zone);
  if (!data) throw new RangeError(`Unknown time zone: ${zone}`);
  const starts: number[] = [];
  const offsets: number[] = [];
  for (const [index, west] of data.offsets.entries()) {
    const until = data.untils[index] ?? Number.POSITIVE_INFINITY;
    const offset = 0 - Math.round(west * MINUTE);
    // A new name for the same offset is no change.
    if (until <= TABLE_FROM || offset === offsets.at(-1)) continue;
    starts.push(index === 0 ? TABLE_FROM : Math.max(TABLE_FROM, data.untils[index - 1] as number));
    offsets.push(offset);
  }
  const table = { zone, starts: Float64Array.from(starts), offsets: Float64Array.from(offsets) };
  tables.set(zone, table);
  return table;
}

/** Index of the period that holds `instant`. Throws RangeError outside 2005–2036. */
export function periodAt(table: ZoneTable, instant: number): number {
  if (!(instant >= TABLE_FROM && instant < TABLE_TO))
    throw new RangeError(`Instant outside 2005–2036: ${instant}`);
  let low = 0;
  let high = table.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table.starts[middle] as number) <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Milliseconds east of UTC at an instant. */
export function offsetAt(zone: string, instant: number): number {
  const table = zoneTable(zone);
  return table.offsets[periodAt(table, instant)] as number;
}

/** Days since 1970-01-01 of a local date `YYYY-MM-DD`. Throws RangeError for a date that does not exist. */
export function dayNumber(date: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const time = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : Number.NaN;
  if (Number.isNaN(time) || dateOfDay(time / DAY) !== date) throw new RangeError(`Not a date: ${date}`);
  return time / DAY;
}

/** The local date `YYYY-MM-DD` of a day number. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

/** ISO weekday of a day number: 0 = Monday … 6 = Sunday. */
export function weekdayOfDay(day: number): number {
  return (((day + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

export function weekdayOf(date: string): number {
  return weekdayOfDay(dayNumber(date));
}

/** An instant as the wall sees it. */
export interface WallTime {
  date: string;
  /** Minutes since local midnight; may have a fraction for instants inside a minute. */
  minutes: number;
}

export function wallTimeAt(zone: string, instant: number): WallTime {
  const local = instant + offsetAt(zone, instant);
  const day = Math.floor(local / DAY);
  return { date: dateOfDay(day), minutes: (local - day * DAY) / MINUTE };
}

export function localDate(zone: string, instant: number): string {
  return wallTimeAt(zone, instant).date;
}

/**
 * All instants at which a wall clock in `zone` shows `date` and `minutes`: none in a gap, two in a fold
 * (ascending). luxon resolves a fold by an offset cached when the process first asked, so it is never left to
 * it.
 */
export function instantsOf(zone: string, date: string, minutes: number): number[] {
  const table = zoneTable(zone);
  const local = dayNumber(date) * DAY + minutes * MINUTE;
  const found: number[] = [];
  const first = periodAt(table, local - DAY);
  for (let period = first; period < table.starts.length; period++) {
    const from = table.starts[period] as number;
    if (from > local + DAY) break;
    const instant = local - (table.offsets[period] as number);
    const until = table.starts[period + 1] ?? Number.POSITIVE_INFINITY;
    if (instant >= from && instant < until) found.push(instant);
  }
  return found;
}

/** The first instant of a wall time, or undefined where the clock skips it. */
export function instantOf(zone: string, date: string, minutes: number): number | undefined {
  return instantsOf(zone, date, minutes)[0];
}

/** Minutes since midnight of `HH:mm`; `24:00` is 1440. Throws RangeError for anything else. */
export function parseWallTime(text: string): number {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  if (!(minutes <= 1440) || Number(match?.[2]) > 59) throw new RangeError(`Not a wall time: ${text}`);
  return minutes;
}

export function formatWallTime(minutes: number): string {
  const whole = Math.floor(minutes);
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}

/** Business time: tests and the terminal move it. Leases, timeouts and pacing use real time instead. */
export interface Clock {
  now(): number;
}
