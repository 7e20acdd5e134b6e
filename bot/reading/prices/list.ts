import { matchServices } from "../match-services.ts";
import { placeOfCity } from "../place.ts";
import { isInThousands } from "./currencies.ts";
import { ticks } from "./lengths.ts";
import { type Part, partsOf, tidy } from "./line.ts";
import { cleanLine, type Heads, headsOf, inColumns } from "./lines.ts";
import { type PriceLine, spread, withDoubts } from "./spread.ts";
import {
  baseOf,
  goesOn,
  isForAll,
  isNoService,
  isOffer,
  isOfLengths,
  isOnlyQuality,
  isSize,
  isTitle,
  nounOf,
  withoutGreeting,
} from "./words.ts";

const REMOVE =
  /^\P{L}{0,6}(?:убер(?:и|ите)|убрать|удали(?:те|ть)?|без|remove|drop|delete)(?!\p{L})|(?<!\p{L})(?:убер(?:и|ите)|удали(?:те)?|алып таста\p{L}{0,6})\P{L}{0,3}$/iu;
const ADD =
  /^(?:(?:добав\p{L}{1,5}|новая|новую|add|new(?= service)|қос(?:ыңыз)?)(?!\p{L})[\s:]{0,3}(?:(?:ещ[её]|a|жаңа)\s{1,2})?)?(?:(?:услуг[ау]|service|қызмет)(?!\p{L})[:\s]{1,3})?/iu;

/** «Маникюр длится час». */
const LASTS = /\s(?:длится|занимает|идёт|dauert|takes|lasts)$/iu;

interface Heading {
  text: string;
  /** Services that bear its name. */
  used: number;
}

/** Reads a list line by line: what stands above a line is known when it is read. */
export function createList(currency: string) {
  const lines: PriceLine[] = [];
  const left: string[] = [];
  /** Lengths as they are written, of lines that may share a name. */
  const written = new Map<PriceLine, string>();
  let heading: Heading | null = null;
  let heads: Heads | null = null;
  /** The last line said a service, which the next may go on with. */
  let open: PriceLine | null = null;

  function put(line: PriceLine, part: Part): void {
    lines.push(line);
    written.set(line, part.lengthWords[0] ?? "");
    open = line;
  }

  /** A line with a figure and no name: of the service before it, or of what stands above. */
  function nameless(part: Part, row: string): void {
    const [said] = spread(part, [], currency);
    if (!said) return;
    const isPrice = said.price !== null;
    if (open && isPrice && open.price === null && !(said.minutes !== null && open.minutes !== null)) {
      Object.assign(open, {
        ...said,
        name: open.name,
        minutes: said.minutes ?? open.minutes,
        ask: said.ask || open.ask,
      });
      return;
    }
    if (open && !isPrice && open.minutes === null && said.minutes !== null) {
      Object.assign(open, { minutes: said.minutes, ask: said.ask || open.ask });
      return;
    }
    if (!heading || (heading.used > 0 && said.minutes === null)) {
      left.push(row);
      return;
    }
    heading.used++;
    put({ ...said, name: heading.text }, part);
  }

  /** A name that makes no sense alone, with what stands above it. */
  function completed(name: string, isItem: boolean): string {
    const above =
      heading && !isTitle(heading.text) && heading.text.split(" ").length <= 5 ? heading.text : null;
    const last = lines.at(-1)?.name;
    const joined = (group: string) =>
      name.toLowerCase().startsWith(group.toLowerCase()) ? name : `${group} ${small(name)}`;
    if (goesOn(name)) {
      if (above && last?.startsWith(above)) return joined(above);
      const base = last === undefined ? null : baseOf(last);
      if (isSize(name) || (heading && isItem && heading.used === 0 && !base))
        return above ? joined(above) : name;
      return base === null || base === "" || goesOn(base) ? name : joined(base);
    }
    if (!isOnlyQuality(name)) return name;
    if (above) return joined(above);
    const noun = last === undefined || isSize(name) ? null : nounOf(last);
    return noun === null ? name : `${name.replace(/(?=\s?\(|$)/u, ` ${noun}`)}`;
  }

  /**
   * «Все по 30 мин, комплекс час», «(1 час, 2 часа, 1ч30)» below the list. Lengths of all are taken with a
   * question; true: the line was about lengths, whether they are known from it or not.
   */
  function isAboutLengths(text: string, parts: readonly Part[]): boolean {
    const all = parts.flatMap((part) => part.lengths.flatMap((one) => one.minutes));
    const priced = lines.filter((line) => line.price !== null && line.minutes === null);
    if (all.length > 1 && parts.every((part) => part.name === "")) {
      if (all.length === lines.length)
        for (const [at, line] of lines.entries()) line.minutes ??= ticks(all[at] ?? 0);
      return lines.length > 0;
    }
    const [alone] = parts;
    const named = priced.find(
      (line) => line.name.toLowerCase() === alone?.name.replace(LASTS, "").toLowerCase(),
    );
    if (alone && parts.length === 1 && named) {
      lengthen(named, alone);
      return true;
    }
    const [first, ...others] = text.split(/[,;](?=\s)/u).flatMap((piece) => partsOf(piece, currency));
    const isAll = first !== undefined && first.name !== "" && isForAll(text, first.name);
    if (!isAll || priced.length === 0 || first.lengths.length === 0) return isOfLengths(text);
    for (const part of others) {
      const meant = matchServices(
        part.name,
        priced.map((line, at) => ({ id: String(at), name: line.name, tags: [], line })),
      );
      for (const { line } of meant.slice(0, 1)) lengthen(line, part);
    }
    // Right below the only one that has none it is of that one.
    const isItsOwn = priced.length === 1 && priced[0] === open;
    for (const line of priced) lengthen(line, first, isItsOwn);
    return true;
  }

  function lengthen(line: PriceLine, part: Part, isSure = false): void {
    const longest = Math.max(...part.lengths.flatMap((one) => one.minutes));
    if (line.minutes !== null || longest < 5) return;
    line.minutes = ticks(longest);
    line.ask ||= !isSure || part.lengths.some((one) => one.isDoubtful);
  }

  function read(row: string, next: string | null): void {
    if (!/[\p{L}\d]/u.test(row)) {
      if (row.trim() === "") open = null;
      return;
    }
    const { text: whole, isItem } = cleanLine(row);
    const removes = REMOVE.test(whole);
    const text = inColumns(withoutGreeting(whole).replace(ADD, ""), heads ?? { prices: [], minutes: null });
    const columns = headsOf(text);
    if (columns) {
      heads = columns;
      open = null;
      return;
    }
    const parts = partsOf(text, currency);
    const hasPrice = parts.some(({ money }) => money.length > 0);
    if (removes && !hasPrice) {
      const name = tidy(whole.replace(REMOVE, " ").replace(ADD, ""));
      const line = { name: capital(name), minutes: null, price: null, priceTo: null, from: false };
      if (name !== "") lines.push({ ...line, onRequest: false, remove: true, ask: false });
      return;
    }
    const isPriced = parts.some(({ money }) =>
      money.some(
        (one) =>
          (one.isMarked || (one.price >= 1_000 && isInThousands(currency))) && one.price > 0 && !one.isScaled,
      ),
    );
    const isTold = hasPrice || parts.some((part) => part.lengths.length > 0);
    const isRequest = parts.some((part) => part.isOnRequest);
    if (isPlace(text, isPriced)) return;
    if (isNoService(text, { isPriced, isTold: isTold || isRequest })) {
      open = null;
      return;
    }
    if (!isTold && !isRequest) {
      bare(text, row, isItem, next);
      return;
    }
    if (!hasPrice && isTold && isAboutLengths(text, parts)) return;
    for (const part of parts) take(part, row, isItem);
  }

  function take(part: Part, row: string, isItem: boolean): void {
    const isNamed = /\p{L}{2}|\d\p{L}|\d\+/u.test(part.name);
    if (!isNamed) {
      nameless(part, row);
      return;
    }
    if (part.money.length === 0 && part.name.split(" ").length > 7) return;
    const name = completed(part.name, isItem);
    for (const line of spread({ ...part, name }, heads?.prices ?? [], currency))
      put({ ...line, name: capital(line.name), ask: line.ask || isOffer(row) }, part);
  }

  /** A line without price and length: a heading, a title, or a service that nothing is said of. */
  function bare(text: string, row: string, isItem: boolean, next: string | null): void {
    const name = tidy(text);
    const goesOnBelow = next !== null && partsOf(cleanLine(next).text, currency)[0]?.name === "";
    const isBulleted = isItem && !/^\p{Extended_Pictographic}/u.test(row.trim());
    const isLast = next === null && open !== null;
    open = null;
    if (!/\p{L}{2}/u.test(name)) return;
    const isShort = name.split(" ").length <= (isBulleted ? 5 : 2) && !/[.!?:@]/u.test(text);
    if (lines.length > 0 && isShort && !goesOnBelow && (isBulleted || isLast)) {
      left.push(row);
      return;
    }
    heading = {
      text: capital(name === name.toUpperCase() ? name.toLowerCase() : name),
      used: 0,
    };
  }

  function end(): { lines: PriceLine[]; left: string[] } {
    const names = lines.map((line) => line.name.toLowerCase());
    const told = lines.map((line, at) => {
      const isTwice = names.some((name, other) => other !== at && name === names[at]);
      const length = written.get(line) ?? "";
      return isTwice && length !== "" && !line.remove
        ? { ...line, name: `${line.name}, ${length.replace(/^\(|\)$/g, "")}` }
        : line;
    });
    return { lines: withDoubts(told), left };
  }

  return { read, end };
}

/** «Алматы, Абая 10». */
const isPlace = (text: string, isPriced: boolean) =>
  !isPriced &&
  /^\P{L}{0,3}\p{L}[\p{L} -]{2,25},/u.test(text) &&
  placeOfCity(text.split(",")[0] ?? "") !== null;

const capital = (text: string) => `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
const small = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) ? `${text[0]?.toLowerCase() ?? ""}${text.slice(1)}` : text;
