import type { WhenContext } from "../when/meaning.ts";
import { parseWhen } from "../when.ts";
import type { ClockSaid } from "./clock.ts";
import { isOfService } from "./services.ts";

const NOISE =
  /^(?:в|во|на|с|со|к|у|и|по|до|час\p{L}*|ч|утра|дня|вечера|вечер|ночи|потом|затем|тока|только|еще|ещё|дальше|все|всё|девочки|запис\p{L}*|тел|без|она|он|же|её|ее|это|полная|маст\p{L}*|at|on|for|in|the|a|am|pm|o|oc|c|then|and|just|so|far|fully|booked|сағат\p{L}*|күні|сагат|саат|sagat|saat|подтв|ждет|ждёт|mon|tue|wed|thu|fri|sat|sun|сосын|да|де|та|те|жазыңыз|записать|запиши\p{L}*|перенесли|перенос\p{L}*|придет|придёт|не|коррекция|тырнақ|тырнак|ногти|ногтики|nails?|ауысты|көшті|half|past|quarter|туски|түскі|астан|кейін|кейин|еді|еди|онда|беске|өсіру|осиру|ұзарту|узарту|шешу|тузету|түзету|первый|раз|новенькая|подтвердила|повтор\p{L}*|again|first|time|deposit|last|no|show)$/iu;
/** Whose somebody is, after the name: «Кулаштын кызы», "Ellie's mum". */
const KIN =
  /^(?:дочь|дочка|сын|мама|муж|сестра|подруга|апа|апай|апайдың|аға|ағай|тәте|қызы|кызы|ұлы|улы|анасы|сіңлісі|синлиси|әпкесі|келіні|mum|mom|daughter|son|sister|friend|wife|husband)$/iu;
const AT_MOST = 3;
const LONGEST = 60;

/** The words of a row that say neither when nor what: the first ones that stand together. */
export function nameIn(
  row: string,
  {
    clock,
    services,
    when,
  }: {
    clock: ClockSaid;
    services: readonly { id: string; name: string; tags: readonly string[] }[];
    when: WhenContext;
  },
): string {
  // A handle stands for a name where there is no other.
  const named = firstName(
    row.replace(/@[\w.]+/g, (handle) => " ".repeat(handle.length)),
    clock,
    services,
    when,
  );
  return named || firstName(row, clock, services, when);
}

function firstName(
  row: string,
  clock: ClockSaid,
  services: readonly { id: string; name: string; tags: readonly string[] }[],
  when: WhenContext,
): string {
  const bare = `${row.slice(0, clock.from)} | ${row.slice(clock.to)}`.replace(/\([^)]*\)|https?:\S+/g, " | ");
  for (const piece of bare.split(/[|,;:/—–()+&]|\s-\s|\s-|\.\s{2,}/u)) {
    const name: string[] = [];
    for (const word of piece.match(/@?[\p{L}\p{M}\p{N}_'’.-]+/gu) ?? []) {
      const plain = word.replace(/[.]+$/u, "");
      const isName = /\p{L}/u.test(plain) && !/^\d/.test(plain) && !isOther(plain, services, when);
      if (isName && (plain.length > 1 || name.length > 0))
        name.push(/^\p{Lu}\p{Ll}{0,3}\.$/u.test(word) ? word : plain);
      else if (name.length > 0) break;
      if (name.length === AT_MOST) break;
    }
    if (name.length > 0 && name.some((word) => /\p{L}{2}/u.test(word))) return cleaned(name);
  }
  return "";
}

/** Names that a letter makes a month of. */
const NAMES = /^(?:юля|юлька|юлия|юли|майя|сара|вера|рая|тая|лия)$/iu;

function isOther(
  word: string,
  services: readonly { id: string; name: string; tags: readonly string[] }[],
  when: WhenContext,
): boolean {
  if (NOISE.test(word)) return true;
  if (NAMES.test(word)) return false;
  if (KIN.test(word)) return false;
  if (isOfService(word, services)) return true;
  if (word.length < 2) return false;
  const says = parseWhen(word, when);
  return says.from !== null || says.exact !== null || says.notBefore !== null || isMonth(word, when);
}

/** A word that makes a date of the number before it. */
const isMonth = (word: string, when: WhenContext) =>
  word.length > 2 && parseWhen(`28 ${word}`, when).from?.endsWith("-28") === true;

const cleaned = (words: readonly string[]): string =>
  words
    .map((word, at) => (at > 0 && KIN.test(word) ? word : `${word[0]?.toUpperCase()}${word.slice(1)}`))
    .join(" ")
    .replace(/^@/, "")
    .slice(0, LONGEST);
