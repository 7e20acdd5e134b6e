import { readCorrection } from "./acts/correct.ts";
import { firstWords, TURN_AT_MOST } from "./first-words.ts";
import { type NamedService, sameWord, wordsOf } from "./match-services.ts";
import { hasDays, hasHours, type Times } from "./meaning/times.ts";
import { piecesSaid } from "./said-pieces.ts";
import { inRow, type PieceKind, type SaidPiece, type SaidWord, wordsSaid } from "./said-words.ts";
import { servicesSaid } from "./services-said.ts";
import { BOOKED, EXCEPT, EXCEPT_BEHIND, LEADS, WITHOUT } from "./unread.lexicon.ts";
import type { WhenContext } from "./when/meaning.ts";
import { refuses } from "./when.ts";

/** What the acts of a message hold, as values. */
export interface RestsOn {
  /** When they say; numbers they hold. */
  when: Times;
  /** What they take out. */
  except: Times;
  /** Days and hours of the visits they are about. */
  visits: Times;
  /** Those of every visit ahead: a message may speak of one. */
  known: Times;
  /** Something is said of when in one of them. */
  saysWhen: boolean;
  /** One of them is about a time at all: it books, moves, waits. True where there are no acts. */
  isAboutTime: boolean;
  /** One of them is about prices, whatever they are. */
  isAboutMoney: boolean;
  /** Services they are about; names they hold. */
  services: readonly NamedService[];
  names: readonly string[];
  /** Stretches of the message that are handed on as they were written. */
  quoted: readonly { from: number; to: number }[];
  /** Words of the question they answer, folded. */
  echo: ReadonlySet<string>;
}

/** What is read of a message where. */
export interface ReadHere {
  when: WhenContext;
  services: readonly NamedService[];
  /** Names that are known here, as they are written. */
  names: readonly string[];
}

/** A piece of a message that no act rests on: its words as they were written. */
export interface Unread {
  words: string;
  /** It would change what is booked, moved or asked for: an hour, a day, a service, people, a sum. */
  changes: boolean;
}

const PIECES_AT_MOST = 5;
const LONGEST = 60;

const CHANGING: ReadonlySet<PieceKind> = new Set(["clock", "day", "service", "people", "money"]);

interface Piece extends SaidPiece {
  /** It is taken out: by a word beside it (`plainly`), or by what its clause says. */
  denied: "plainly" | "perhaps" | null;
}

const isLead = inRow(LEADS);
const isExcept = inRow(EXCEPT);
const isWithout = inRow(WITHOUT);
const isExceptBehind = inRow(EXCEPT_BEHIND);

/**
 * Pieces of a message that mean something and that no act rests on, in order; at most five, of sixty
 * characters. Values are compared and not words: 15 is an hour, a day, a number of minutes or a price.
 */
export function unreadIn(message: string, rests: RestsOn, here: ReadHere): Unread[] {
  const text = firstWords(message, TURN_AT_MOST);
  const words = wordsSaid(text);
  const said = [
    ...piecesSaid(text, words, here.when),
    ...servicesSaid(text, words, here.services, rests.services),
    ...namesSaid(text, words, rests, here),
  ]
    .sort((a, b) => a.from - b.from)
    .map((one) => denied(one, words, text));
  const takenBack = readCorrection(text)?.before ?? "";
  const end = takenBack === "" ? -1 : text.indexOf(takenBack) + takenBack.length;
  const left = said.filter(
    (one) =>
      !rests.quoted.some(({ from, to }) => from <= one.from && one.to <= to) &&
      !(one.to <= end && said.some((later) => later.from >= end && isAlike(later.kind, one.kind))) &&
      !isAnswer(one, words, rests.echo) &&
      !restsOn(one, text, rests),
  );
  return joined(left, words, text)
    .map(({ from, to, kinds }) => ({
      words: text.slice(from, to).trim().slice(0, LONGEST).trim(),
      changes: kinds.some((kind) => CHANGING.has(kind)),
    }))
    .slice(0, PIECES_AT_MOST);
}

const TIMELY: ReadonlySet<PieceKind> = new Set(["clock", "day", "number", "length"]);
const isAlike = (one: PieceKind, other: PieceKind) => one === other || (TIMELY.has(one) && TIMELY.has(other));

function restsOn(piece: Piece, text: string, rests: RestsOn): boolean {
  const { kind } = piece;
  if (kind === "service")
    return piece.denied === "plainly" ? !piece.isIn(rests.when) : piece.denied === "perhaps";
  if (kind === "name") return false;
  // «Сегодня» of what is told or asked is no wish.
  if (piece.inPassing && !rests.isAboutTime) return true;
  const { when, except, visits, known } = rests;
  if (kind === "money" || kind === "percent") return rests.isAboutMoney || piece.isIn(when);
  if (kind === "length") return rests.saysWhen || piece.isIn(when);
  const isSaid = (kind !== "clock" && hasDays(when)) || (kind !== "day" && hasHours(when));
  const out = isSaid && !piece.isIn(when);
  if (piece.denied === "plainly") return piece.isIn(except) || out;
  if (piece.isIn(when) || piece.isIn(visits)) return true;
  if (piece.denied === "perhaps") return piece.isIn(except) || out;
  return piece.isIn(known) && BOOKED.test(clauseOf(text, piece.from));
}

/** All its words are words of the question that was answered. */
const isAnswer = ({ from, to }: Piece, words: readonly SaidWord[], echo: ReadonlySet<string>) => {
  const own = words.filter((one) => from <= one.from && one.to <= to);
  return own.length > 0 && own.every(({ key }) => echo.has(key));
};

const CLAUSE = /[,;!?\n]|(?<!\d)[.]|(?<=\s)(?:а|но|but|ал)(?=\s)/giu;

function clauseOf(text: string, at: number): string {
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(CLAUSE)) {
    if (index >= at) return text.slice(from, index);
    from = index + mark.length;
  }
  return text.slice(from);
}

/** The piece with the word beside it that takes it out. */
function denied(piece: SaidPiece, words: readonly SaidWord[], text: string): Piece {
  const at = words.findIndex(({ from }) => from >= piece.from);
  const behind = words.find(({ from }) => from >= piece.to);
  const led = isLead(words[at - 1]?.key) ? at - 2 : at - 1;
  const word = words[led];
  if (word && (piece.kind === "service" ? isWithout(word.key) || isExcept(word.key) : isExcept(word.key)))
    return { ...piece, from: word.from, denied: "plainly" };
  if (behind && isExceptBehind(behind.key) && /^\s*$/.test(behind.gap))
    return { ...piece, to: behind.to, denied: "plainly" };
  return { ...piece, denied: refuses(clauseOf(text, piece.from)) ? "perhaps" : null };
}

/** Known names, each in any form, that no act holds. */
function namesSaid(
  text: string,
  words: readonly SaidWord[],
  { names: held }: RestsOn,
  { names }: ReadHere,
): SaidPiece[] {
  const known = names.flatMap(wordsOf).filter((name) => name.length > 2);
  const taken = held.flatMap(wordsOf);
  return words.flatMap(({ from, to }): SaidPiece[] => {
    const said = text.slice(from, to);
    const [key = ""] = wordsOf(said);
    const isName = /^\p{Lu}/u.test(said) && known.some((name) => sameWord(key, name));
    return isName && !taken.some((name) => sameWord(name, key) || sameWord(key, name))
      ? [{ from, to, kind: "name", isIn: () => false }]
      : [];
  });
}

interface Joined {
  from: number;
  to: number;
  kinds: PieceKind[];
}

/** Pieces that stand side by side as one, each with the small word that leads to it. */
function joined(pieces: readonly Piece[], words: readonly SaidWord[], text: string): Joined[] {
  const all: Joined[] = [];
  for (const { from, to, kind } of pieces) {
    const at = words.findIndex((one) => one.from >= from);
    const lead = words[at - 1];
    const begin = lead && isLead(lead.key) && /^\s+$/.test(words[at]?.gap ?? "") ? lead.from : from;
    const last = all.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (
      last &&
      to - last.from <= LONGEST &&
      /^[\s,]*$/.test(text.slice(last.to, Math.max(begin, last.to)))
    ) {
      last.to = to;
      last.kinds.push(kind);
    } else all.push({ from: begin, to, kinds: [kind] });
  }
  return all;
}
