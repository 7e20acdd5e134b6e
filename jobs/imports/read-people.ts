import { parse } from "csv-parse/sync";
import { parsePhoneNumberWithError } from "libphonenumber-js";
import type { ClientImport } from "../../models/client-import.ts";
import { countryOf } from "../../models/country.ts";

/** More is not a list of clients, and would not fit one document. */
const LINES_AT_MOST = 20_000;
const CELL_LENGTH = 500;

export type People = Pick<ClientImport, "rows" | "rejected" | "doubles" | "visits">;

const NAME = /^(?:имя|фио|клиент|name|full ?name|client|аты|аты-жөні|есімі)/iu;
const PHONE = /^(?:тел|номер|моб|phone|mobile|number|нөмір)/iu;
const NOTES = /^(?:замет|коммент|примеч|note|comment|remark|ескерт)/iu;

const DATE = /^(?:дата|день|date|day|күн)/iu;
const TIME = /^(?:время|час|начало|time|start|from|уақыт|сағат)/iu;
const SERVICE = /^(?:услуг|что|процедур|service|treatment|what|қызмет)/iu;

interface Cells {
  line: number;
  cells: string[];
}

/**
 * People in a file or a pasted list: columns by their names, or by what is in them; commas, semicolons or
 * tabs. Every line that holds nobody is named with its reason: `no_name`, `bad_phone`, `broken` (quotes that
 * do not close), `too_long` (beyond the limit). Where there is a column of dates, each line is a visit of its
 * person, too; `bad_date` where that is none.
 */
export function readPeople(text: string, currency: string): People {
  const rejected: People["rejected"] = [];
  const reject = (line: number, words: string, reason: string) =>
    rejected.push({ line, text: words.slice(0, 120), reason });
  const table = cellsOf(text, reject);
  const [first] = table;
  const heads = first?.cells ?? [];
  const column = (pattern: RegExp) => heads.findIndex((cell) => pattern.test(cell));
  const named = column(NAME) >= 0 && (column(PHONE) >= 0 || heads.length > 1);
  const rows: People["rows"] = [];
  const visits: People["visits"] = [];
  const seen = new Map<string, number>();
  const hasVisits = named && column(DATE) >= 0;
  let doubles = 0;
  for (const { line, cells } of named ? table.slice(1) : table) {
    const person = named
      ? {
          name: cells[column(NAME)] ?? "",
          phone: column(PHONE) < 0 ? "" : (cells[column(PHONE)] ?? ""),
          notes: column(NOTES) < 0 ? "" : (cells[column(NOTES)] ?? ""),
        }
      : guessed(cells);
    const words = cells.join(", ");
    const name = cleanName(person.name);
    if (!/\p{L}/u.test(name)) {
      reject(line, words, "no_name");
      continue;
    }
    const phone = person.phone.trim() === "" ? null : e164(person.phone, currency);
    if (phone === undefined) {
      reject(line, words, "bad_phone");
      continue;
    }
    const same = phone ?? `name:${name.toLowerCase()}`;
    const first = seen.get(same);
    if (hasVisits) {
      const when = momentOf(cells[column(DATE)] ?? "", cells[column(TIME)] ?? "");
      if (!when) {
        reject(line, words, "bad_date");
        continue;
      }
      visits.push({
        line,
        person: first ?? line,
        name,
        phone,
        ...when,
        service: (cells[column(SERVICE)] ?? "").slice(0, 200),
      });
    }
    if (first !== undefined) {
      if (!hasVisits) doubles++;
      continue;
    }
    seen.set(same, line);
    rows.push({ line, name, phone, notes: person.notes.trim().slice(0, CELL_LENGTH) });
  }
  return { rows, visits, rejected: rejected.sort((a, b) => a.line - b.line), doubles };
}

/** `2026-03-04` or `04.03.2026`, with `10:00` behind it or beside it; minutes of the day. */
function momentOf(date: string, time: string): { date: string; minutes: number } | null {
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(date);
  const local = /(\d{1,2})[./](\d{1,2})[./](\d{4})/.exec(date);
  const [year = "", month = "", day = ""] = iso
    ? iso.slice(1)
    : local
      ? [local[3], local[2], local[1]].map((one) => (one ?? "").padStart(2, "0"))
      : [];
  const clock = /(?<!\d)(\d{1,2})[:.](\d{2})(?!\d|[./]\d)/.exec(
    time || date.replace(iso?.[0] ?? local?.[0] ?? "", " "),
  );
  const found = `${year}-${month}-${day}`;
  const real = new Date(`${found}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || !real.toISOString().startsWith(found) || !clock) return null;
  const minutes = Number(clock[1]) * 60 + Number(clock[2]);
  return minutes < 24 * 60 && minutes % 5 === 0 ? { date: found, minutes } : null;
}

function cellsOf(text: string, reject: (line: number, words: string, reason: string) => void): Cells[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  for (const [index, words] of lines.slice(LINES_AT_MOST).entries())
    if (words.trim()) reject(LINES_AT_MOST + index + 1, words, "too_long");
  const sample = lines.slice(0, 20).join("\n");
  const delimiter = [";", "\t", ","].find((one) => sample.includes(one)) ?? ",";
  return lines.slice(0, LINES_AT_MOST).flatMap((words, index) => {
    if (!words.trim()) return [];
    try {
      const [cells = []] = parse(words, {
        delimiter,
        relax_column_count: true,
        trim: true,
      }) as string[][];
      return [{ line: index + 1, cells: cells.map((cell) => cell.slice(0, CELL_LENGTH)) }];
    } catch {
      reject(index + 1, words, "broken");
      return [];
    }
  });
}

/**
 * Without headings: the cell with the most digits is the number, the first other one with letters the name,
 * the rest notes.
 */
function guessed(cells: readonly string[]): { name: string; phone: string; notes: string } {
  const digits = (cell: string) => cell.replace(/\D/g, "").length;
  const phone = cells.findIndex((cell) => digits(cell) >= 7 && !/\p{L}{3}/u.test(cell));
  const rest = cells.filter((_, index) => index !== phone);
  // «Анна +7 701 111 22 33» in one cell.
  // Behind a number there are no letters, so the greedy look for the last one finds what there is to find at
  // once.
  const inline = phone < 0 ? /^(.*\p{L})[\s:–-]*(\+?\d[\d\s()-]{6,})$/u.exec(cells[0] ?? "") : null;
  if (inline) return { name: inline[1] ?? "", phone: inline[2] ?? "", notes: cells.slice(1).join(", ") };
  const name = rest.findIndex((cell) => /\p{L}/u.test(cell));
  return {
    name: rest[name] ?? "",
    phone: phone < 0 ? "" : (cells[phone] ?? ""),
    notes: rest.filter((cell, index) => index !== name && cell !== "").join(", "),
  };
}

const cleanName = (name: string) =>
  name
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N} .'’()-]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80);

/** `+77011112233`; undefined for what is no number. */
function e164(written: string, currency: string): string | undefined {
  const digits = written.replace(/[^\d+]/g, "");
  try {
    const country = countryOf(currency);
    const parsed = parsePhoneNumberWithError(digits, country ? { defaultCountry: country } : {});
    return parsed.isValid() ? parsed.number : undefined;
  } catch {
    return undefined;
  }
}
