import type { Piece } from "./wish.ts";
import { hasSense, type Word } from "./words.ts";

/** What a word says of how pieces belong together. */
export function jointOf(text: string, words: readonly Word[], at: number): Piece | null {
  const word = words[at] as Word;
  for (const kind of ["moves", "so", "correction", "or", "rather", "but", "and"] as const)
    if (kind === "moves" ? isMoving(words, at) : hasSense(word, kind))
      return kind === "so" && hasSense(words[at - 1], "or") ? null : { kind };
  const then = hasSense(word, "then-to") ? "to-it" : hasSense(word, "then-from") ? "after-it" : null;
  if (then && hasSense(words[at + 1], then)) return { kind: "then", from: then === "after-it" };
  const isBefore = /^(?:before|до)$/.test(word.small);
  if (THEN.test(word.small) && (isBefore ? THAT : AND_THAT).test(words[at + 1]?.small ?? ""))
    return { kind: "then", from: !isBefore };
  if (/^[.!?;()]$/.test(word.small)) return { kind: "end" };
  if (word.small === ",") return { kind: "comma" };
  return text.slice(words[at - 1]?.to ?? word.from, word.from).includes("\n") ? { kind: "end" } : null;
}

/** A word that moves something; "my shift" is work. */
export const isMoving = (words: readonly Word[], at: number): boolean =>
  hasSense(words[at], "moves") &&
  !(words[at]?.small === "shift" && /^(?:my|the|a|night|early|late|day)$/.test(words[at - 1]?.small ?? ""));

const THEN = /^(?:after|before|после|до)$/;
/** "After that", «так что после»: what was said before. */
const AND_THAT = /^(?:that|then|этого|того|них|неё|нее|[.,!?;)])?$/;
const THAT = /^(?:that|then|этого|того)$/;

export interface Clauses {
  /** Words of clauses that say what does not suit: «в среду никак». */
  refusing: ReadonlySet<number>;
  /** Of clauses that say when somebody is away: «в среду меня не будет». */
  absent: ReadonlySet<number>;
  /** Of clauses that say why: «заканчиваю в пять». */
  reasons: ReadonlySet<number>;
  /** Of clauses that say by when somebody is gone: «чтобы к двум быть дома». */
  over: ReadonlySet<number>;
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
  const over = new Set<number>();
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
      ...(isAbsent(clause) ? [absent] : []),
      ...(clause.some((word) => hasSense(word, "ends")) ? [reasons] : []),
      ...(clause.some((word) => hasSense(word, "was")) ? [past] : []),
      ...(isOver(clause) ? [over] : []),
    ];
    // «Вечером никак?» asks.
    const refused = words[at]?.small === "?" ? null : refusedIn(clause);
    if (refused)
      for (let one = Math.max(0, refused[0]); one < Math.min(refused[1], clause.length); one++)
        refusing.add(start + one);
    // «Потому что в пятницу утренник»: from there on.
    const because = clause.findIndex((word) => hasSense(word, "because"));
    if (because >= 0) for (let one = start + because; one < at; one++) reasons.add(one);
    for (const all of into) for (let one = start; one < at; one++) all.add(one);
    if (clause.some((word) => hasSense(word, "want"))) wishes.add(count);
    if (clause.filter(isOther).length > 1) tells.add(count);
    count++;
    start = at + 1;
  }
  return { refusing, absent, reasons, over, past, of, wishes, tells };
}

/** Words that refuse alone; the others do with «не» before them. */
const ALONE = /^(?:никак|неудобно|impossible|unable|can't|cannot|cant|couldn't|won't|wont)$/;

/** Where a clause refuses: the words about it; all of them where there are few. Null: it does not. */
function refusedIn(clause: readonly Word[]): [from: number, to: number] | null {
  const at = clause.findIndex(
    (word, index) =>
      hasSense(word, "cannot-it", "leave") ||
      (hasSense(word, "cannot") &&
        (ALONE.test(word.small) ||
          (hasSense(clause[index - 1], "not") && clause[index - 1]?.small !== "nothing"))),
  );
  if (at < 0) return null;
  return clause.length <= LONG ? [0, clause.length] : [at - NEAR, at + NEAR];
}
/** In a longer clause, as nobody marks them who dictates, only what stands so near is refused. */
const LONG = 12;
const NEAR = 5;

/**
 * By when somebody is gone, or until when free. «Закончу работу к шести», "I finish by 5" begin then; "are
 * you free" is the other one.
 */
function isOver(clause: readonly Word[]): boolean {
  const at = clause.findIndex((word) => hasSense(word, "over", "free"));
  if (at < 0) return false;
  if (hasSense(clause[at], "over"))
    return !clause.some(
      (word, index) =>
        hasSense(word, "work") ||
        (index > 0 && /^finish/.test(word.small) && clause[index - 1]?.small === "i"),
    );
  return (
    !/^(?:you|вы|ты)$/.test(clause[at - 1]?.small ?? "") &&
    clause.some((word) => hasSense(word, "until", "to-it") || word.small === "до" || word.small === "till")
  );
}

/** «Меня не будет», "I'm away". */
const isAbsent = (clause: readonly Word[]): boolean =>
  clause.some(
    (word, at) => hasSense(word, "absent") && (word.small !== "будет" || clause[at - 1]?.small === "не"),
  );
