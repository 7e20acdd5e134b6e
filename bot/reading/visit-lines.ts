import parsePhoneNumber, { type CountryCode } from "libphonenumber-js";
import { addDays, instantOf, localDate, weekdayOf } from "../../engine/time.ts";
import { DAY_NAME } from "./diary/clock.ts";
import { nameIn } from "./diary/name.ts";
import { MOVED, PHONE, type Row, rowsOf, withoutPhones } from "./diary/rows.ts";
import { servicesInRow } from "./diary/services.ts";
import type { WhenContext } from "./when/meaning.ts";
import { parseWhen } from "./when.ts";

/** A visit that somebody wrote down elsewhere, as it was understood. */
export interface VisitLine {
  line: number;
  name: string;
  phone: string | null;
  serviceIds: string[];
  start: number;
}

/** A line that is no visit, with the reason. */
export interface MissedLine {
  line: number;
  text: string;
  reason: "no_time" | "no_service" | "no_name" | "past" | "unclear";
}

interface Known {
  when: WhenContext;
  services: readonly { id: string; name: string; tags: readonly string[] }[];
  country: CountryCode | undefined;
}

const ISO_DATE = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu;
/** Nobody comes then: an empty place, a break, a day off, what was called off or has been. */
const NOBODY =
  /(?<!\p{L})(?:свободн\p{L}*|своб|вых|никого|никто|не ставить|уч[её]ба|была|был|не пришла|болды|ешкім|ешким|no show|nothin\p{L}*|окно|обед\p{L}*|перерыв|выходной|отдых\p{L}*|не работаю|отмен\p{L}*|отказ\p{L}*|не прид[её]т|сделано|готово|бос|түскі\p{L}*|үзіліс|демалыс\p{L}*|жұмыс жоқ|келмейді|келмеди|бас тартты|free|lunch|break|day off|away|closed|cancelled|canceled|done|paid|pd)(?!\p{L})|❌|🍽|^[^\p{L}]*$/iu;

/**
 * Reads a diary: «Анна, пт 12:00, маникюр, +7 701 111 22 33» in any order, days above the visits they are
 * of, several visits in a line. What has been, is free or called off is left out; what is not plain is told.
 */
export function readVisits(text: string, known: Known): { visits: VisitLine[]; missed: MissedLine[] } {
  const visits: VisitLine[] = [];
  const missed: MissedLine[] = [];
  /** The day that stands above, and the week. */
  let day: string | "past" | null = null;
  let week: Week | null = null;
  /** A name without an hour, which the next row may be of. */
  let above = "";
  /** Days stand side by side: whose hour is whose cannot be told. */
  let isGrid = false;
  for (const [index, words] of text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1;
    if (!/\p{L}|\d/u.test(words)) continue;
    const isHead = headsGrid(words);
    isGrid = isHead || (isGrid && !DAY_NAME.test(words));
    if (isGrid) {
      if (!isHead) missed.push({ line, text: words.trim().slice(0, 80), reason: "unclear" });
      continue;
    }
    for (const row of rowsOf(words.replace(ISO_DATE, "$3.$2.$1"), line)) {
      const own = dayOf(row, known.when, week);
      if (own !== null && typeof own === "object") week = own;
      else day = own ?? day;
      const { text: said } = row;
      if (
        NOBODY.test(said) &&
        !MOVED.test(said) &&
        !/(?<!\p{L})(?:вместо|орнына|instead of)(?!\p{L})/iu.test(said)
      )
        continue;
      // Among visits a line without day, hour, service and number is told: it may have been one.
      const isAmong = own === null && row.clock === null && visits.length > 0 && /\p{L}{3}/u.test(said);
      const alone = readRow(row, day, known, visits.at(-1)) ?? (isAmong ? "no_time" : null);
      const isOfAbove = alone === "no_name" && above !== "" && row.clock !== null;
      const read = isOfAbove ? readRow(joined(above, row), day, known, undefined) : alone;
      // «Сейсенбі 10 — Ақбота», «11:00 гель» below: the number was the day.
      const last = missed.at(-1);
      const dated =
        alone === "no_name" && last?.reason === "no_service" && last.line === line - 1
          ? DAY_AND.exec(last.text)
          : null;
      if (dated) {
        const date = dayOf({ line, text: `${dated[1]}`, clock: null }, known.when, week);
        const both =
          typeof date === "string" ? readRow(joined(dated[2] ?? "", row), date, known, undefined) : null;
        if (both !== null && typeof both === "object") {
          missed.pop();
          day = date as string;
          visits.push({ line, ...both });
          continue;
        }
      }
      above = row.clock === null && (alone === null || alone === "no_time") ? said : "";
      // What stands above its hour is no row of its own.
      if (isOfAbove && missed.at(-1)?.reason === "no_time") missed.pop();
      if (read === null) continue;
      if (typeof read === "string") missed.push({ line, text: said.trim().slice(0, 80), reason: read });
      else visits.push({ line, ...read });
    }
  }
  return { visits, missed };
}

/** A day with its number, and a name. */
const DAY_AND = /^(\S+\s+\d{1,2})\s*[—–:-]\s*(\p{L}.{1,40})$/u;

interface Week {
  from: string;
  to: string;
}

const joined = (above: string, { line, text, clock }: Row): Row => ({
  line,
  text: `${above}, ${text}`,
  clock: clock && { ...clock, from: clock.from + above.length + 2, to: clock.to + above.length + 2 },
});

/** The day that a row names, or the week; "past": one that was. Null: none. */
function dayOf({ text, clock }: Row, when: WhenContext, week: Week | null): string | "past" | Week | null {
  const bare = clock ? `${text.slice(0, clock.from)} ${text.slice(clock.to)}` : text;
  // A day stands before what is to be done then.
  const moved = MOVED.exec(bare);
  const head = withoutPhones(moved ? bare.slice(moved.index + moved[0].length) : bare)
    .slice(0, 60)
    .replace(/\((?:[^)]*)\)|(?<!\p{L})(?:сағат|сагат|саат)(?!\p{L})/giu, " ");
  // «сс 10:» is a day of the month, «пн 10 Юля» an hour of it.
  const numbered = clock ? null : new RegExp(`${DAY_NAME.source}\\s+(\\d{1,2})\\s*$`, "iu").exec(head);
  const { from, to, days, doubt } = parseWhen(numbered ? `${numbered[1]}-го` : head, when);
  const today = localDate(when.timeZone, when.now);
  // In a diary the name of today is today.
  if (from === addDays(today, 7) && !/\d|след|келесі|келеси|next/iu.test(head)) return today;
  if (doubt?.kind === "past") return "past";
  if (doubt?.kind === "weekday") return doubt.date;
  if (from !== null && to !== null && to !== from && days === null)
    return clock === null ? { from, to } : from;
  // Below «Неделя 9–14 марта» a weekday is one of that week.
  if (from !== null && week && !/\d/.test(head)) return inWeek(from, week);
  return from;
}

function inWeek(date: string, { from, to }: Week): string {
  for (let day = from, count = 0; day <= to && count < 14; day = addDays(day, 1), count++)
    if (weekdayOf(day) === weekdayOf(date)) return day;
  return date;
}

function readRow(
  { text, clock }: Row,
  day: string | "past" | null,
  { when, services, country }: Known,
  before: VisitLine | undefined,
): Omit<VisitLine, "line"> | MissedLine["reason"] | null {
  const [written] = (text.match(PHONE) ?? []).filter((one) => one.replace(/\D/g, "").length >= 10);
  const number = written ? parsePhoneNumber(written, country) : undefined;
  const phone = number?.isValid() ? number.number : null;
  const rest = written ? text.replace(written, " ".repeat(written.length)) : text;
  const chosen = servicesInRow(
    rest.replace(/@[\w.]+/g, (handle) => " ".repeat(handle.length)),
    services,
  );
  if (!clock || day === null)
    // A heading and a word of greeting are no visits; a row with a service or a number is.
    return chosen.length > 0 || phone !== null || clock !== null ? "no_time" : null;
  if (day === "past" || day < localDate(when.timeZone, when.now)) return "past";
  const start = instantOf(when.timeZone, day, clock.minutes);
  if (start === undefined) return "no_time";
  if (start <= when.now) return "past";
  const name = nameIn(rest, { clock, services, when }) || (isSame(rest) ? (before?.name ?? "") : "");
  const only = services.length === 1 ? services.slice(0, 1) : [];
  const ids = (chosen.length > 0 ? chosen : only).map(({ id }) => id);
  if (name === "" && ids.length === 0) return null;
  if (isUnclear(text, name, ids.length)) return "unclear";
  if (ids.length === 0) return "no_service";
  return name ? { name, phone, serviceIds: ids, start } : "no_name";
}

/** «     ВТ      СР      ЧТ»: columns. */
function headsGrid(line: string): boolean {
  const words = line.match(/\p{L}+/gu) ?? [];
  return words.length > 1 && words.every((word) => DAY_NAME.test(word));
}

/** Talk and no diary: so much in one row that whose it is cannot be told. */
const isUnclear = (text: string, name: string, services: number): boolean =>
  services > 3 ||
  (text.match(/\p{L}{2,}/gu) ?? []).length > 16 ||
  /["«“].*[?—].*["»”]/u.test(text) ||
  TALK.test(name);
const TALK =
  /^(?:так|слушай|смотри|этого|этот|здравствуйте|давайте|никого|привет|ой|ну|это|вот|там|ещё|еще|можно|hello|hi|hey|well|so|can|also|сәлем|саламатсызба|мына|ал)(?!\p{L})/iu;

/** «Она же». */
const isSame = (text: string): boolean => /(?<!\p{L})(?:она же|он же|same|сол кісі)(?!\p{L})/iu.test(text);
