import { type ClockSaid, clocksIn, DAY_NAME, DAY_ONLY } from "./clock.ts";

/** A piece of a diary that is one visit, or the day of those below it. */
export interface Row {
  line: number;
  text: string;
  clock: ClockSaid | null;
}

/** A telephone as it is written down: it begins with a plus, an eight, a seven or a nought. */
export const PHONE = /(?<![\d.:-])(?:\+\d{1,3}|8|7|0\d{0,4})(?:[\s()-]{0,2}\d{2,6}){2,5}(?![\d:.])/gu;
const LINE_AT_MOST = 600;

/** Telephones are no hours. */
export const withoutPhones = (text: string): string =>
  text.replace(PHONE, (phone) => (phone.replace(/\D/g, "").length >= 10 ? " ".repeat(phone.length) : phone));

/** The rows of a line: each has one hour, and what stands beside it up to the next. */
export function rowsOf(line: string, number: number): Row[] {
  const clean = line.slice(0, LINE_AT_MOST).replace(CHAT, "");
  // A row of a table is one visit: the second hour is its end.
  if ((clean.match(/[|\t]/g) ?? []).length >= 3 || (clean.match(/;/g) ?? []).length >= 5) {
    const text = clean.replace(/\s*[|;\t]\s*/g, ", ");
    return [{ line: number, text, clock: clocksIn(withoutPhones(text))[0] ?? null }];
  }
  const bare = clean.replace(/^\s*\d{1,2}[).]\s+(?=\p{L})/u, "");
  const rows: Row[] = [];
  for (const piece of piecesOf(bare)) {
    const clocks = DAY_ONLY.test(piece) ? [] : clocksIn(withoutPhones(piece));
    const last = rows.at(-1);
    if (clocks.length === 0) {
      // A break of its own ends the row before it.
      if (BREAK.test(piece)) continue;
      // «Кравченко Людмила — педикюр, 8 701 …»: it goes on.
      if (last && !DAY_NAME.test(piece)) last.text = `${last.text}, ${piece}`;
      else rows.push({ line: number, text: piece, clock: null });
      continue;
    }
    const moved = MOVED.exec(piece);
    if (moved) {
      // «17:00 Салтанат маник → перенос на вт 10 в 12:00»: the later hour holds.
      const [, clock = null] = [0, clocks.findLast(({ from }) => from > moved.index) ?? clocks.at(-1)];
      rows.push({ line: number, text: piece, clock });
      continue;
    }
    for (const part of atEach(piece, clocks)) {
      const [clock = null] = clocksIn(withoutPhones(part));
      const before = rows.at(-1);
      if (before && before.clock === null && !isHeading(before.text))
        rows[rows.length - 1] = {
          line: number,
          text: `${before.text} ${part}`,
          clock: shifted(clock, before.text.length + 1),
        };
      else rows.push({ line: number, text: part, clock });
    }
  }
  return rows;
}

const shifted = (clock: ClockSaid | null, by: number): ClockSaid | null =>
  clock && { ...clock, from: clock.from + by, to: clock.to + by };

/** It was called off, and is at another time: «перенесли на пт 13:00». */
export const MOVED =
  /(?<!\p{L})(?:перенес\p{L}* на|перенос на|переписал\p{L}* на|ауысты\p{L}*|көшті|moved to)(?!\p{L})/iu;
/** «[28.02, 19:02] Диана Ногти:», as chats are copied. */
const CHAT = /^\s*\[\d{1,2}[./]\d{1,2}[^\]]{0,20}\]\s*[^:]{1,40}:\s*/u;
const BREAK =
  /^[\s\p{P}\p{S}]*(?:обед|перерыв|свободно|окно|выходной|lunch|break|free|бос|түскі\p{L}*|үзіліс|демалыс)[\s\p{P}\p{S}]*$/iu;

/** A day alone: «пн», «Сәрсенбі, 4 наурыз»; a name goes on. */
const isHeading = (text: string): boolean => DAY_NAME.test(text) || /\d|[:.]\s*$/.test(text);

/** Pieces between marks; marks in brackets and inside telephones part nothing. */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    const mark = line[at] ?? "";
    if (mark === "(") depth++;
    if (mark === ")") depth = Math.max(0, depth - 1);
    const isEnd =
      depth === 0 &&
      (mark === ";" ||
        mark === "|" ||
        mark === "·" ||
        mark === "•" ||
        (mark === "/" && /\s|\p{L}/u.test(line[at + 1] ?? "")) ||
        (mark === "," && /\s/.test(line[at + 1] ?? "")) ||
        (mark === ":" && /^(?:\s|$)/.test(line.slice(at + 1)) && DAY_ONLY.test(line.slice(start, at))) ||
        (mark === ":" && /^\s\d/.test(line.slice(at + 1)) && !isHour(line.slice(start, at))) ||
        (mark === "." &&
          /\p{L}{2}$/u.test(line.slice(0, at)) &&
          /^\s/.test(line.slice(at + 1)) &&
          DAY_NAME.test(line.slice(at + 1))));
    if (!isEnd) continue;
    pieces.push(line.slice(start, at));
    start = at + 1;
  }
  pieces.push(line.slice(start));
  return pieces.map((one) => one.trim()).filter((one) => one !== "");
}

/** Figures before a colon that are no day of the month: «сс 10: 10:00». */
const isHour = (text: string): boolean =>
  /\d$/.test(text) && !new RegExp(`${DAY_NAME.source}\\s+\\d{1,2}$`, "iu").test(text);

/** «В 10 Маша педик потом в 12 Алина»: from each hour on, with the day before it. */
function atEach(piece: string, clocks: readonly ClockSaid[]): string[] {
  if (clocks.length < 2) return [piece];
  const cuts = clocks.slice(1).map(({ from }) => {
    const lead = /(?:(?:потом|затем|и|сосын|then|and)\s+)?(?:(?:в|во|к|at)\s+)?$/iu.exec(
      piece.slice(0, from),
    );
    return from - (lead?.[0].length ?? 0);
  });
  return [0, ...cuts].map((from, index) => piece.slice(from, cuts[index] ?? piece.length).trim());
}
