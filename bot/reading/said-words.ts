import { firstWords, TURN_AT_MOST } from "./first-words.ts";
import type { Times } from "./meaning/times.ts";
import { AT, LENGTHS, OF_CLOCK, OTHER_COUNTS } from "./unread.lexicon.ts";
import { respell } from "./when/spelling.ts";
import { MONTHS, word } from "./when/words.ts";

/** What a piece is; `number`: a figure of which nothing beside it says more. */
export type PieceKind =
  | "number"
  | "length"
  | "clock"
  | "day"
  | "money"
  | "percent"
  | "phone"
  | "people"
  | "service"
  | "name";

/** A piece of a message that stands for a value, and where it stands. */
export interface SaidPiece {
  from: number;
  to: number;
  kind: PieceKind;
  /** People say it of anything: it is a wish only where a time is wished for. */
  inPassing?: true;
  /** Whether the value is among those. */
  isIn(times: Times): boolean;
}

/** A word or a figure of a message. */
export interface SaidWord {
  /** Small letters in their usual spelling. */
  key: string;
  from: number;
  to: number;
  /** What stands between it and the word before. */
  gap: string;
}

/** Whether a word is of a row; a stem stands for all that begin so. */
export const inRow = (row: string) => {
  const all = row.split(" ");
  const whole = new Set(all.filter((one) => !one.endsWith("*")));
  const stems = all.filter((one) => one.endsWith("*")).map((one) => one.slice(0, -1));
  return (key: string | undefined): boolean =>
    key !== undefined && (whole.has(key) || stems.some((stem) => key.startsWith(stem)));
};

/** What a word beside a figure or an hour says. */
export const isAt = inRow(AT);
export const isOfClock = inRow(OF_CLOCK);
export const isLength = inRow(LENGTHS);
export const isOtherCount = inRow(OTHER_COUNTS);
const months = MONTHS.map(word);

/** Addresses, and what somebody else said: «эти „ждём вас завтра“ уберите». */
const NOT_THEIRS = /«[^«»]{1,80}»|“[^“”]{1,80}”|"[^"]{1,80}"|https?:\/\/\S+|\S+@\S+\.\S+|(?<!\S)@\w+/gu;
const WORD = /\d+(?:[:.,/]\d+)*|\p{L}[\p{L}\p{M}'’]*|[₸₽€$%@]/gu;

/** The words and figures of a message, without addresses and quotations. */
export function wordsSaid(text: string): SaidWord[] {
  const masked = firstWords(text, TURN_AT_MOST).replace(NOT_THEIRS, (all) => " ".repeat(all.length));
  let last = 0;
  return [...masked.matchAll(WORD)].map(({ 0: said, index }) => {
    const gap = masked.slice(last, index);
    last = index + said.length;
    return { key: respell(said.toLowerCase().replaceAll("ё", "е")), from: index, to: last, gap };
  });
}

/** It stands right behind the word before. */
export const isNext = (one: SaidWord | undefined) => one !== undefined && /^[\s-]{0,2}$/.test(one.gap);
/** The month a word names, January is 1; 0: none. */
export const monthOf = (one: SaidWord | undefined) =>
  one === undefined ? 0 : months.findIndex((month) => month.test(one.key)) + 1;
