import { type Piece, piecesOf } from "../../reading/pieces.ts";
import type { ModelAnswer } from "../model.ts";

/**
 * What a stretch of a message comes to. `bare`: it only adds to another wish, or begins one without a what.
 * `names`: it names a service. `verb`: it says that something is to be booked.
 */
export interface Decided {
  answer: ModelAnswer;
  bare: boolean;
  names: boolean;
  verb: boolean;
}

/** A stretch of a message that is an act of its own. */
export interface Stretch extends Decided {
  text: string;
}

/** Acts of one kind said in one breath are one: «маникюр, завтра, в 15». */
const JOINS: ReadonlySet<string> = new Set(["book", "move", "prices", "visits", "person"]);
const CHANGES: ReadonlySet<string | null> = new Set(["move", "cancel"]);
/** Kinds of what is told that say little of themselves: «передайте Алие, что …». */
const ANY_KIND: ReadonlySet<string | null> = new Set(["note", "other"]);

/**
 * Several things said in one message, each by the rule that fits it. Null: it says one thing, and is read as
 * a whole. Pieces that say nothing by themselves belong to what stands before them, or else after.
 */
export function severalOf(message: string, decide: (text: string) => Decided): ModelAnswer[] | null {
  const decided = stretchesOf(message, decide);
  const names = decided.map(nameOf);
  const [only] = decided;
  // «Не приду, удалите запись. Меня зовут Дана»: what is to be done is said in a part of it.
  if (only && decided.length === 1 && changes(only)) return [only.answer];
  if (new Set(names).size < 2 || names.includes(null)) return null;
  return decided.map(({ answer }) => answer);
}

/** The acts of a message, each with its words. */
export function stretchesOf(message: string, decide: (text: string) => Decided): Stretch[] {
  const stretches: Stretch[] = [];
  let open = "";
  for (const { text, joint } of sayingPieces(message, decide)) {
    const piece = { text, ...decide(text) };
    const last = stretches.at(-1);
    if (nameOf(piece) === null) {
      if (last) last.text = join(last.text, joint, text);
      else open = join(open, joint, text);
    } else if (last && belongsTo(last, piece, joint)) {
      last.text = join(last.text, joint, text);
      last.bare &&= piece.bare;
      last.names ||= piece.names;
    } else if (last && (isReason(piece, last) || isVerbOf(last, piece, joint))) {
      // What is to be done is said last, as Kazakh does: the whole is that.
      Object.assign(last, { ...piece, text: join(last.text, joint, text) });
    } else {
      stretches.push({ ...piece, text: join(open, joint, text) });
      open = "";
    }
  }
  return stretches.map((one) => {
    const whole = decide(one.text);
    // What is said beside an act may hide it: «можно с собакой? Она тихая».
    const hidden = nameOf({ ...one, ...whole }) === null || (changes(one) && nameOf(whole) === "tell");
    return hidden ? one : { ...one, ...whole };
  });
}

/** Pieces of a message; a sentence that says nothing in pieces is one: «А у Алии, в салоне, тепло?». */
function sayingPieces(message: string, decide: (text: string) => Decided): Piece[] {
  const sentences: Piece[][] = [];
  for (const piece of piecesOf(message)) {
    const last = sentences.at(-1);
    if (last && !ENDS.test(`${last.at(-1)?.text.slice(-1)}${piece.joint}`)) last.push(piece);
    else sentences.push([piece]);
  }
  return sentences.flatMap((pieces) => {
    const [first, ...others] = pieces;
    if (!first || others.length === 0 || pieces.some(({ text }) => nameOf(decide(text)) !== null))
      return pieces;
    return [{ ...first, text: others.reduce((all, { text, joint }) => join(all, joint, text), first.text) }];
  });
}
const ENDS = /[.!?;\n]/;

/** Whether a piece is no act of its own beside the one before it. */
const belongsTo = (last: Stretch, piece: Stretch, joint: string): boolean =>
  isOne(last, piece) ||
  (piece.bare && (isWish(last) || nameOf(last) === "person")) ||
  isReason(last, piece) ||
  isObjectOf(last, piece, joint);

/** The act that a stretch comes to, by name; null: none. */
export const nameOf = ({ answer }: Pick<Decided, "answer">): string | null => answer.calls[0]?.name ?? null;
function isOne(one: Stretch, other: Stretch): boolean {
  if (nameOf(one) !== nameOf(other)) return false;
  if (nameOf(one) !== "tell") return JOINS.has(nameOf(one) ?? "");
  const [kind, otherKind] = [kindOf(one), kindOf(other)];
  return kind === otherKind || ANY_KIND.has(kind) || ANY_KIND.has(otherKind);
}

/** What kind of thing a stretch tells; null: it tells nothing. */
function kindOf({ answer }: Decided): string | null {
  const [only] = answer.calls;
  return only?.name === "tell" ? (JSON.parse(only.arguments) as { kind: string }).kind : null;
}

/** A visit that there is is to be moved or cancelled. */
const changes = (one: Stretch) => CHANGES.has(nameOf(one));
/** «Отмените маникюр, не смогу прийти»: why, and no message of its own. */
const isReason = (one: Stretch, other: Stretch) => changes(one) && kindOf(other) === "not_coming";
/** «Жұмадағы педикюрді 12 наурызға, 15:00-ге ауыстырыңызшы»: what and when, then what is to be done. */
const isVerbOf = (one: Stretch, other: Stretch, joint: string) =>
  nameOf(one) === "book" && !one.verb && changes(other) && !other.names && joint === ",";
/** «Отмените, пожалуйста, мой маникюр в среду»: what it is that is to be changed. */
const isObjectOf = (one: Stretch, other: Stretch, joint: string) =>
  changes(one) && !one.names && nameOf(other) === "book" && !other.verb && joint === ",";
const isWish = (one: Stretch) => nameOf(one) === "book" || nameOf(one) === "move";

const join = (before: string, joint: string, text: string): string => {
  if (before === "") return text;
  return /^[\p{L}]/u.test(joint)
    ? `${before} ${joint} ${text}`
    : `${before}${joint.replace("?", "")} ${text}`;
};
