/** A stretch of a message between marks of punctuation or words that join. */
export interface Piece {
  text: string;
  /** How it is joined to the one before: as it was written. */
  joint: string;
}

/** Pieces of a message that are looked at; what is beyond stays with the last of them. */
const PIECES_AT_MOST = 12;

/**
 * Where one thing that is said may end and another begin: marks, unless they stand in a number, and joining
 * words.
 */
const JOINT =
  /(?<!\d)[.](?!\d)|(?<=\d)[.](?=\s|$)|[!?;\n]+|,(?!\d)|(?<=\s)(?:&|и|а|также|ещё|еще|and|also|plus|және|әрі|жане|тағы)(?=\s)/giu;

/**
 * A message in pieces, in order: together they are all of it. A question mark stays with what it ends, since
 * it tells a question.
 */
export function piecesOf(message: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  let joint = "";
  for (const { 0: mark, index } of message.matchAll(JOINT)) {
    if (found.length === PIECES_AT_MOST - 1) break;
    const keeps = mark.startsWith("?") ? index + 1 : index;
    const text = message.slice(from, keeps).trim();
    if (text !== "") {
      found.push({ text, joint });
      joint = mark;
    }
    from = index + mark.length;
  }
  const last = message.slice(from).trim();
  return last === "" ? found : [...found, { text: last, joint }];
}
