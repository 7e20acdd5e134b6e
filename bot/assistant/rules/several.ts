import { piecesOf } from "../../reading/pieces.ts";
import type { ModelAnswer } from "../model.ts";

/**
 * What a stretch of a message comes to. `bare`: it only adds to another wish, or begins one without a what.
 */
export interface Decided {
  answer: ModelAnswer;
  bare: boolean;
}

interface Stretch extends Decided {
  text: string;
}

/** Wishes of one kind said in one breath are one wish: «маникюр, завтра, в 15». */
const JOINS: ReadonlySet<string> = new Set(["book", "move", "prices"]);

/**
 * Several things said in one message, each by the rule that fits it. Null: it says one thing, and is read as
 * a whole. Pieces that say nothing by themselves belong to what stands before them, or else after.
 */
export function severalOf(message: string, decide: (text: string) => Decided): ModelAnswer[] | null {
  const pieces = piecesOf(message);
  if (pieces.length < 2) return null;
  const stretches: Stretch[] = [];
  let open = "";
  for (const { text, joint } of pieces) {
    const piece = { text, ...decide(text) };
    const last = stretches.at(-1);
    if (nameOf(piece) === null) {
      if (last) last.text = join(last.text, joint, text);
      else open = join(open, joint, text);
    } else if (last && (isOne(last, piece) || (piece.bare && isWish(last)))) {
      last.text = join(last.text, joint, text);
      last.bare &&= piece.bare;
    } else {
      stretches.push({ ...piece, text: join(open, joint, text) });
      open = "";
    }
  }
  const decided = stretches.map((one) => ({ ...one, ...decide(one.text) }));
  const names = decided.map(nameOf);
  if (new Set(names).size < 2 || names.includes(null)) return null;
  return decided.map(({ answer }) => answer);
}

const nameOf = ({ answer }: Decided): string | null => answer.calls[0]?.name ?? null;
const isOne = (one: Stretch, other: Stretch) => nameOf(one) === nameOf(other) && JOINS.has(nameOf(one) ?? "");
const isWish = (one: Stretch) => nameOf(one) === "book" || nameOf(one) === "move";

const join = (before: string, joint: string, text: string): string => {
  if (before === "") return text;
  return /^[\p{L}]/u.test(joint)
    ? `${before} ${joint} ${text}`
    : `${before}${joint.replace("?", "")} ${text}`;
};
