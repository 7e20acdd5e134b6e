import { firstWords, TURN_AT_MOST } from "../first-words.ts";
import { ASKING, readAnswer } from "./answer.ts";
import { ASKS } from "./answers.lexicon.ts";
import { LATER, REFUSES, WISHES } from "./open-answer.lexicon.ts";
import { bookOf, phrasesOf, type Token, tokensOf } from "./phrases.ts";

/**
 * How words answer a question that asks for words. `tells`: they are an answer; `other`: a question or a wish
 * of its own, and no answer. `said`: the answer; `rest`: what beside it is such a question or wish, as it was
 * written.
 */
export interface OpenAnswer {
  means: "tells" | "refuses" | "later" | "other";
  said: string;
  rest: string;
}

type Book = ReturnType<typeof bookOf<null>>;
const bookIn = (rows: Parameters<typeof phrasesOf>[0]): Book => bookOf<null>(phrasesOf(rows, null));
const [REFUSING, LATER_ON, WISHING, ASKING_WORDS] = [REFUSES, LATER, WISHES, ASKS].map(bookIn) as [
  Book,
  Book,
  Book,
  Book,
];

const has = (tokens: readonly Token[], book: Book) => tokens.some((_, at) => book(tokens, at).length > 0);

/** Reads how a text answers a question that asks for words. */
export function readOpenAnswer(text: string): OpenAnswer {
  const pieces = firstWords(text, TURN_AT_MOST).match(/[^.!?;,\n]+[.!?;,\n]*/g) ?? [];
  const own: string[] = [];
  const others: string[] = [];
  for (const piece of pieces) {
    const tokens = tokensOf(piece);
    // In Kazakh the last word asks.
    const asking = [0, tokens.length - 1].some((at) => ASKING_WORDS(tokens, at).length > 0);
    const asks = piece.includes("?") || (tokens.length > 1 && asking);
    (asks || has(tokens, WISHING) ? others : own).push(piece.trim());
  }
  const rest = others.join(" ");
  const said = own.join(" ");
  const tokens = tokensOf(said);
  const bare = /^\W*(?:не хочу|не надо|нет желания|no thanks|керек емес)\W*$/iu.test(
    said.replace(/[.!,;]+$/, ""),
  );
  if (bare || has(tokens, REFUSING)) return { means: "refuses", said, rest };
  if (said === "" || (others.length > 0 && isFilling(said))) return { means: "other", said, rest };
  return { means: has(tokens, LATER_ON) ? "later" : "tells", said, rest };
}

/** Words that say nothing by themselves. */
const isFilling = (said: string): boolean => {
  if (!/[\p{L}\p{N}]/u.test(said)) return true;
  const asking = { ...ASKING.choice, echo: [] };
  return readAnswer(said, asking) === null && readAnswer(`${said} ок`, asking)?.rest === "";
};
