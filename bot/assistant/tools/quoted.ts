import { plain } from "../../i18n/fold.ts";

/**
 * What of a string a model wrote may be shown to a person: the piece of their own message it quotes, as they
 * wrote it. What is no piece of it is not theirs, and the whole message stands for it. Null: it is null.
 */
export function quoted(words: string | null, message: string): string | null {
  if (words === null || plain(words).trim() === "") return null;
  return pieceOf(message, words) ?? message.trim();
}

/** The same of words that a tool cannot do without. */
export const theirWords = (words: string, message: string): string =>
  quoted(words, message) ?? message.trim();

/** Between two stretches of a message that are meant together. */
const APART = "…";

/** The stretch of a message that holds these words, however folded, with its mark; null: none does. */
export function pieceOf(message: string, words: string): string | null {
  const parts = words.split(APART).filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (parts.length > 1) {
    const pieces = parts.map((part) => pieceOf(message, part));
    return pieces.includes(null) ? null : pieces.join(` ${APART} `);
  }
  const wanted = wordsOf(words);
  const said = wordsOf(message);
  if (wanted.length === 0) return null;
  for (let at = 0; at + wanted.length <= said.length; at++) {
    if (!wanted.every(({ key }, index) => said[at + index]?.key === key)) continue;
    const [first, last] = [said[at], said[at + wanted.length - 1]];
    const mark = /^[?!.…)»"”]*/u.exec(message.slice(last?.to))?.[0] ?? "";
    return message.slice(first?.from, (last?.to ?? 0) + mark.length);
  }
  return null;
}

const wordsOf = (text: string) =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    key: plain(word),
    from: index,
    to: index + word.length,
  }));
