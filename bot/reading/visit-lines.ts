import parsePhoneNumber, { type CountryCode } from "libphonenumber-js";
import { instantOf, localDate } from "../../engine/time.ts";
import { matchServices } from "./match-services.ts";
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
  reason: "no_time" | "no_service" | "no_name" | "past";
}

interface Known {
  when: WhenContext;
  services: readonly { id: string; name: string; tags: readonly string[] }[];
  country: CountryCode | undefined;
}

const PHONE = /\+?\d[\d\s()\u00a0-]{8,}\d/u;
const ISO_DATE = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu;
const SMALL =
  /^(?:в|во|на|с|к|у|и|по|до|час\p{L}*|утра|дня|вечера|ночи|at|on|for|in|the|a|am|pm|сағат\p{L}*|күні|жазыңыз|записать|запиши\p{L}*)$/iu;

/** Reads visits line by line: «Анна, пт 12:00, маникюр, +7 701 111 22 33», in any order. */
export function readVisits(text: string, known: Known): { visits: VisitLine[]; missed: MissedLine[] } {
  const visits: VisitLine[] = [];
  const missed: MissedLine[] = [];
  for (const [index, words] of text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1;
    if (!/\p{L}|\d/u.test(words)) continue;
    const read = readVisit(words.slice(0, 300), known);
    if (typeof read === "string") missed.push({ line, text: words.trim().slice(0, 80), reason: read });
    else visits.push({ line, ...read });
  }
  return { visits, missed };
}

function readVisit(
  words: string,
  { when, services, country }: Known,
): Omit<VisitLine, "line"> | MissedLine["reason"] {
  const written = PHONE.exec(words)?.[0];
  const number = written ? parsePhoneNumber(written, country) : undefined;
  const phone = number?.isValid() ? number.number : null;
  const rest = phone && written ? words.replace(written, " ") : words;
  // As tables write dates.
  const at = parseWhen(rest.replace(ISO_DATE, "$3.$2.$1"), when);
  const minutes = at.exact ?? at.notBefore;
  if (at.from === null || minutes === null) return "no_time";
  const start = instantOf(when.timeZone, at.from, minutes);
  if (start === undefined) return "no_time";
  if (at.doubt?.kind === "past" || at.from < localDate(when.timeZone, when.now) || start <= when.now)
    return "past";
  const named = matchServices(rest, services);
  const only = services.length === 1 ? services.slice(0, 1) : [];
  const chosen = named.length > 0 ? named : only;
  if (chosen.length === 0) return "no_service";
  const name = nameIn(rest, when, services);
  return name ? { name, phone, serviceIds: chosen.map((one) => one.id), start } : "no_name";
}

/** A word that makes a date of the number before it. */
const isMonth = (word: string, when: WhenContext) =>
  word.length > 2 && parseWhen(`28 ${word}`, when).from?.endsWith("-28") === true;

/** The first words that say neither when nor what. */
function nameIn(words: string, when: WhenContext, services: Known["services"]): string {
  const name: string[] = [];
  for (const word of words.match(/[\p{L}\p{M}'’-]+|\d[\d:.]*|[,;]/gu) ?? []) {
    const says = parseWhen(word, when);
    const isTime =
      /\d/.test(word) ||
      isMonth(word, when) ||
      says.from !== null ||
      says.exact !== null ||
      says.notBefore !== null ||
      SMALL.test(word) ||
      word.length < 2;
    const isService = matchServices(word, services).length > 0;
    if (isTime || isService) {
      if (name.length > 0) break;
    } else name.push(word);
    if (name.length === 3) break;
  }
  const found = name.join(" ").slice(0, 60);
  return found && `${found[0]?.toUpperCase()}${found.slice(1)}`;
}
