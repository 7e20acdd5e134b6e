import type { Piece } from "./wish.ts";
import { hasSense, type Word } from "./words.ts";

/** What a word says of how pieces belong together. */
export function jointOf(text: string, words: readonly Word[], at: number): Piece | null {
  const word = words[at] as Word;
  for (const kind of ["moves", "so", "correction", "or", "rather", "but", "and"] as const)
    if (hasSense(word, kind)) return kind === "so" && hasSense(words[at - 1], "or") ? null : { kind };
  const then = hasSense(word, "then-to") ? "to-it" : hasSense(word, "then-from") ? "after-it" : null;
  if (then && hasSense(words[at + 1], then)) return { kind: "then", from: then === "after-it" };
  if (word.small === "after" && /^(?:that|then)$/.test(words[at + 1]?.small ?? ""))
    return { kind: "then", from: true };
  if (/^[.!?;()]$/.test(word.small)) return { kind: "end" };
  if (word.small === ",") return { kind: "comma" };
  return text.slice(words[at - 1]?.to ?? word.from, word.from).includes("\n") ? { kind: "end" } : null;
}

export interface Clauses {
  /** Words of clauses that say what does not suit: «в среду никак». */
  refusing: ReadonlySet<number>;
  /** Of clauses that say when somebody is away: «в среду меня не будет». */
  absent: ReadonlySet<number>;
  /** Of clauses that say why: «заканчиваю в пять». */
  reasons: ReadonlySet<number>;
  /** Of clauses that tell what was: "came to you on Friday". */
  past: ReadonlySet<number>;
  /** The number of the clause that each word is of. */
  of: readonly number[];
  /** Clauses that wish for something: «хочу», "could you". */
  wishes: ReadonlySet<number>;
  /** Clauses that tell something besides. */
  tells: ReadonlySet<number>;
}

/** A word that says nothing of when. */
const isOther = ({ senses, figure, small }: Word): boolean =>
  senses.length === 0 && figure === null && /\p{L}{3}/u.test(small);

export function clausesOf(text: string, words: readonly Word[]): Clauses {
  const refusing = new Set<number>();
  const absent = new Set<number>();
  const reasons = new Set<number>();
  const past = new Set<number>();
  const of: number[] = [];
  const wishes = new Set<number>();
  const tells = new Set<number>();
  let start = 0;
  let count = 0;
  for (let at = 0; at <= words.length; at++) {
    of.push(count);
    const joint = at < words.length ? jointOf(text, words, at)?.kind : "end";
    if (
      joint === undefined ||
      joint === "and" ||
      joint === "or" ||
      joint === "rather" ||
      joint === "moves" ||
      joint === "then"
    )
      continue;
    const clause = words.slice(start, at);
    const into = [
      // «Вечером никак?» asks.
      ...(words[at]?.small !== "?" && refuses(clause) ? [refusing] : []),
      ...(isAbsent(clause) ? [absent] : []),
      ...(clause.some((word) => hasSense(word, "ends")) ? [reasons] : []),
      ...(clause.some((word) => hasSense(word, "was")) ? [past] : []),
    ];
    // «Потому что в пятницу утренник»: from there on.
    const because = clause.findIndex((word) => hasSense(word, "because"));
    if (because >= 0) for (let one = start + because; one < at; one++) reasons.add(one);
    for (const all of into) for (let one = start; one < at; one++) all.add(one);
    if (clause.some((word) => hasSense(word, "want"))) wishes.add(count);
    if (clause.filter(isOther).length > 1) tells.add(count);
    count++;
    start = at + 1;
  }
  return { refusing, absent, reasons, past, of, wishes, tells };
}

/** Words that refuse alone; the others do with «не» before them. */
const ALONE = /^(?:никак|неудобно|impossible|unable|can't|cannot|cant|couldn't|won't|wont)$/;

function refuses(clause: readonly Word[]): boolean {
  return clause.some(
    (word, at) =>
      hasSense(word, "cannot-it", "leave") ||
      (hasSense(word, "cannot") &&
        (ALONE.test(word.small) || (hasSense(clause[at - 1], "not") && clause[at - 1]?.small !== "nothing"))),
  );
}

/** «Меня не будет», "I'm away". */
const isAbsent = (clause: readonly Word[]): boolean =>
  clause.some(
    (word, at) => hasSense(word, "absent") && (word.small !== "будет" || clause[at - 1]?.small === "не"),
  );
