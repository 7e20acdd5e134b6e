import { isInThousands } from "./currencies.ts";
import { type LengthSaid, lengthsIn } from "./lengths.ts";
import { type MoneySaid, moneyIn, pricesOf } from "./money.ts";
import { beforeSize, isSize, isTitle, ON_REQUEST } from "./words.ts";

/** What a part of a line says: of one service, or of several that differ in what a column holds. */
export interface Part {
  /** Empty: it names nothing. */
  name: string;
  /** «За ноготь». */
  rate: string;
  /** «(короткие/средние/длинные)» behind the prices. */
  columns: string[];
  money: MoneySaid[];
  lengths: LengthSaid[];
  /** The lengths as they are written. */
  lengthWords: string[];
  isOnRequest: boolean;
  /** An old price beside a new one, a length that may be a price. */
  isDoubtful: boolean;
}

/** The parts of a line that have a price or a length each; one part where it has none. */
export function partsOf(line: string, currency: string): Part[] {
  const pieces = merged(piecesOf(line), currency).flatMap((piece) => apart(piece, currency));
  const parts = pieces.map((piece) => readPart(piece, currency));
  const [head] = parts;
  if (!head || parts.length === 1) return parts.map((part) => ({ ...part, name: withoutTitle(part.name) }));
  const colon = /^([^:\d]{2,60}):\s/u.exec(pieces[0] ?? "");
  if (colon) {
    const group = tidy(colon[1] ?? "");
    const rest = readPart((pieces[0] ?? "").slice(colon[0].length), currency);
    if (rest.name !== "")
      return [rest, ...parts.slice(1)].map((part) => ({
        ...part,
        name: isTitle(group) || part.name === "" ? part.name : `${group}, ${part.name}`,
      }));
  }
  const counted = /^(.{2,80}?)[\s,]{1,2}\d{1,3}\s\p{L}{1,12}$/u.exec(head.name)?.[1] ?? null;
  const isCounted = parts.slice(1).every((part) => /^\d{1,3}\s\p{L}{1,12}$/u.test(part.name));
  if (counted !== null && isCounted)
    return parts.map((part, at) => (at === 0 ? part : { ...part, name: `${counted} ${part.name}` }));
  const group = beforeSize(head.name);
  if (group === null || !parts.slice(1).every((part) => isSize(part.name))) return parts;
  return parts.map((part, at) => (at === 0 ? part : { ...part, name: `${group}, ${part.name}` }));
}

const withoutTitle = (name: string) => {
  const [group = "", ...rest] = name.split(", ");
  return rest.length > 0 && isTitle(group) && group.split(" ").length <= 3 ? rest.join(", ") : name;
};

/** Between commas, semicolons and sentences that stand in no bracket. */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    const mark = line[at] ?? "";
    if (mark === "(") depth++;
    if (mark === ")") depth = Math.max(0, depth - 1);
    if (depth > 0 || !/[,;.]/.test(mark)) continue;
    const rest = line.slice(at + 1, at + 4);
    if (mark === "." ? !/^\s+\p{Lu}/u.test(rest) : !/^(?:\s|\p{L})/u.test(rest)) continue;
    pieces.push(line.slice(from, at + (mark === "." ? 1 : 0)));
    from = at + 1;
  }
  return [...pieces, line.slice(from)];
}

/** Pieces that say something of one service are one: «массаж спины, 40 мин, 5000». */
function merged(pieces: readonly string[], currency: string): readonly string[] {
  if (pieces.length === 1) return pieces;
  const all: string[] = [];
  let priced = false;
  let named = false;
  for (const piece of pieces) {
    const part = readPart(piece, currency);
    const hasPrice = part.money.length > 0;
    const last = all.at(-1);
    if (last !== undefined && !(priced && named && hasPrice && /\p{L}{2}/u.test(part.name))) {
      all[all.length - 1] = `${last},${piece}`;
      priced ||= hasPrice;
      named ||= part.name !== "";
    } else {
      all.push(piece);
      [priced, named] = [hasPrice, part.name !== ""];
    }
  }
  return all.map((piece) => piece.replace(/^\P{Nd}{0,60}\p{L}\.,\s+(?=\p{Lu})/u, ""));
}

/** «Маникюр 5000 педикюр 7000»: cut after a price, where another name and price follow. */
function apart(piece: string, currency: string): string[] {
  const lengths = lengthsIn(piece);
  const all = moneyIn(piece, lengths, currency);
  const money = all.filter(
    (one) => pricesOf(all).includes(one) || (isLarge(one) && !one.isAside && !one.isOver),
  );
  if (money.length < 2 || !/\p{L}{2}/u.test(piece.slice(0, money[0]?.start))) return [piece];
  const cuts: number[] = [];
  for (const [at, one] of money.entries()) {
    const next = money[at + 1];
    if (!next) break;
    const following = lengths.find(
      ({ from }) => from >= one.end && /^[\s,|/(–—-]{0,4}$/u.test(piece.slice(one.end, from)),
    );
    const end = following && following.to < next.start ? following.to : one.end;
    const between = piece.slice(end, next.start);
    const name = lengths.reduce(
      (text, { from, to }) =>
        from >= end && to <= next.start ? text.replace(piece.slice(from, to), " ") : text,
      between,
    );
    if (/\p{L}{3}/u.test(tidy(name.replace(/^\s{0,2}(?:\/\s?)?(?:за|per|pro|с|each|je)\s\p{L}{1,20}/iu, ""))))
      cuts.push(end);
  }
  return [0, ...cuts].map((from, at) => piece.slice(from, cuts[at]).replace(/^[\s)|/;–—-]+/u, ""));
}

/** Whether it is money though a word follows it: «маникюр 5000 педикюр 7000». */
const isLarge = (one: MoneySaid) => one.price >= 500 && !one.isScaled;

const FACT = "\u0001";

function readPart(text: string, currency: string): Part {
  let lengths = lengthsIn(text);
  let all = moneyIn(text, lengths, currency);
  let money = pricesOf(all);
  let isDoubtful = all.some((one) => one.isOver);
  const shorter = lengths.map((one) => (isInBrackets(text, one.from) ? one : (one.otherwise ?? one)));
  if (money.length === 0 && !isInThousands(currency)) {
    const other = moneyIn(text, shorter, currency);
    if (pricesOf(other).length > 0)
      [lengths, all, money, isDoubtful] = [shorter, other, pricesOf(other), true];
  }
  const plain = lengths.filter((one) => !isInBrackets(text, one.from));
  const told = plain.length > 0 ? plain : lengths;
  const facts = [
    ...lengths.map(({ from, to }) => ({ from, to })),
    ...[...money, ...all.filter((one) => one.isOver)].map(({ start, end }) => ({ from: start, to: end })),
  ];
  const blank = facts.reduce(
    (line, { from, to }) => `${line.slice(0, from)}${FACT.repeat(to - from)}${line.slice(to)}`,
    text,
  );
  const [start, end] = [money[0]?.start ?? text.length, money.at(-1)?.end ?? text.length];
  const after = blank.slice(end);
  const rate =
    /^\s{0,2}((?:за|per|pro|с|бір)\s\p{L}{2,20}|в\s(?:месяц|неделю|день|год)|\/\s?\p{L}{2,20}|each)(?!\p{L})/iu.exec(
      after,
    );
  const request = money.length === 0 ? ON_REQUEST.exec(blank) : null;
  let name = tidy(blank.slice(0, request?.index ?? start));
  if (money.every((one) => one.price === 0 && text.slice(one.start).search(/\d/) !== 0) && money.length > 0)
    name = tidy(
      `${blank.slice(0, start)}${/^[\s,]{0,2}(?:при|после|bei|with|für|for)(?!\p{L})/iu.test(after) ? "" : after}`,
    );
  const isBehind = !/[\p{L}]{2}|\d\p{L}|\d\+/u.test(name) && money.length > 0;
  if (isBehind) name = tidy(after.replace(/^[\s—–-]{0,4}(?:за|for|für)\s/iu, ""));
  return {
    name,
    rate: (isBehind ? "" : (rate?.[1] ?? "")).replace(/^\/\s?/, "/ "),
    columns: (/\(([^()\d]{3,80}\/[^()\d]{1,80})\)/u.exec(after)?.[1] ?? "").split("/").map(tidy),
    money,
    lengths: told,
    lengthWords: told.map(({ from, to }) => text.slice(from, to).trim()),
    isOnRequest: request !== null,
    isDoubtful,
  };
}

const isInBrackets = (text: string, at: number) => text.lastIndexOf("(", at) > text.lastIndexOf(")", at);

const AT_END =
  /(?:^|[\s,]+)(?:теперь|стоит|стоимость|будет|по|за|цена|сейчас|новая|now|costs?|price|for|енді|старая цена|было|kostet|preis|время|длительность|от|до|и|это|~|≈|=|каждая|баға\p{L}{0,3}|уақыты|only|just|nur|всего|примерно|около|around|approx|ca|dauer|in|в)$/iu;
const AT_START = /^(?:это|стоит|цена|сейчас|теперь|for|is|und|and)[\s,]+/iu;

/** A name without signs and what only leads to a figure; 100 characters at most. */
export function tidy(text: string): string {
  let name = text
    .replaceAll(FACT, " ")
    .replace(/[«»"“”„]/gu, "")
    .replace(/\([^\p{L}\d]{0,40}\)|\([^)\p{L}]{0,3}$/gu, " ")
    .replace(/\s[-–—−]+(?=\s|$)|^[-–—−]+|[|;=_→>•·☎⏲⌂]|:(?=\s|$)|\.{2,}|…/gu, " , ")
    .replace(/[^\p{L}\p{M}\p{N} .,'’()+/&–-]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/(?: ?,(?!\d) ?)+/g, ", ");
  for (let before = ""; before !== name; ) {
    before = name;
    name = name
      .replace(/^[\s,./–)+-]+|[\s,/–(-]+$|(?<!\p{L})\.+$/gu, "")
      .replace(AT_END, "")
      .replace(AT_START, "");
  }
  if ((name.match(/\(/g)?.length ?? 0) > (name.match(/\)/g)?.length ?? 0))
    name = name.replace(/\s?\(([^(]*)$/u, " $1");
  return name
    .replace(/^([^(]*)\)/u, "$1")
    .trim()
    .slice(0, 100)
    .trim();
}
