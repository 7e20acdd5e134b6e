import { plain, toLatin } from "../i18n/fold.ts";
import { firstWords, READ_AT_MOST, TURN_AT_MOST } from "./first-words.ts";

/** A service as words may name it. */
export interface NamedService {
  id: string;
  name: string;
  tags: readonly string[];
}

export const SMALL_WORDS = new Set([
  "и",
  "с",
  "на",
  "для",
  "по",
  "без",
  "the",
  "and",
  "with",
  "of",
  "for",
  "a",
]);

/** The words of a sentence or a name, folded. */
export const wordsOf = (text: string) => plain(text).match(/\p{L}+/gu) ?? [];

/** Edit distance with a swap of neighbours as one step, cut off at 2. */
export function near(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 2;
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = best;
    }
  return at(a.length, b.length);
}

/**
 * Whether a word of a sentence is a form of a word of a name: endings differ, one typo is forgiven in long
 * words.
 */
export function sameWord(said: string, named: string): boolean {
  const pairs =
    /\p{Script=Latin}/u.test(said) && /\p{Script=Cyrillic}/u.test(named) ? [toLatin(named)] : [named];
  return pairs.some((name) => {
    const stem =
      name.length > 5
        ? name.slice(0, Math.max(4, name.length - 2))
        : name.length > 3
          ? name.slice(0, -1)
          : name;
    if (name.length <= 3) return said === name;
    if (said.startsWith(stem) && said.length <= name.length + 3) return true;
    return stem.length >= 5 && near(said.slice(0, stem.length), stem) <= 1;
  });
}

/**
 * The services a sentence names, in the order they are named. An exact name wins over its longer sisters:
 * «маникюр» is «Маникюр», «маникюр с покрытием» the other one.
 */
export const matchServices = <T extends NamedService>(sentence: string, services: readonly T[]): T[] =>
  servicesIn(sentence, services).map(({ service }) => service);

/** A service that a sentence names. `words`: which of its words; `byName`: its whole name is said. */
interface Found<T> {
  service: T;
  words: readonly number[];
  byName: boolean;
}

function servicesIn<T extends NamedService>(sentence: string, services: readonly T[]): Found<T>[] {
  const said = wordsOf(firstWords(sentence, TURN_AT_MOST));
  const free = new Set(said.keys());
  // Each word of a name is looked for once, however many services and rounds there are.
  const fitting = new Map<string, number[]>();
  const firstFree = (name: string): number | undefined => {
    const known = fitting.get(name) ?? said.flatMap((word, index) => (sameWord(word, name) ? [index] : []));
    fitting.set(name, known);
    return known.find((index) => free.has(index));
  };
  const named = services.map((service) => ({
    service,
    names: wordsOf(service.name).filter((one) => !SMALL_WORDS.has(one)),
    tags: service.tags.map(wordsOf),
  }));
  const found: Found<T>[] = [];
  for (;;) {
    let best: (Found<T> & { score: number }) | undefined;
    for (const { service, names, tags } of named) {
      if (found.some((one) => one.service === service)) continue;
      const used = names.map(firstFree).filter((index) => index !== undefined);
      const tagged = tags.flatMap((parts) => {
        const hits = parts.map(firstFree).filter((hit) => hit !== undefined);
        return hits.length === parts.length ? hits : [];
      });
      const all = [...new Set([...used, ...tagged])];
      if (all.length === 0) continue;
      // Every word said counts; a name said in full counts more; words of the name left unsaid count against
      // it.
      const score = all.length * 10 + (used.length === names.length ? 5 : 0) - (names.length - used.length);
      if (!best || score > best.score)
        best = { service, words: all.sort((a, b) => a - b), byName: used.length === names.length, score };
    }
    if (!best) break;
    for (const index of best.words) free.delete(index);
    found.push(best);
  }
  return found.sort((a, b) => (a.words[0] ?? 0) - (b.words[0] ?? 0));
}

/**
 * The one service that the words name: all that is said of services fits it and no other, or it alone is
 * said in full. `left`: the words that name none. Null: they name none at all; `service` null: several may
 * be meant.
 */
export function onlyService<T extends NamedService>(
  sentence: string,
  services: readonly T[],
): { service: T | null; left: string } | null {
  const said = wordsOf(firstWords(sentence, READ_AT_MOST)).filter((word) => !SMALL_WORDS.has(word));
  const fitting = services.map((service) => {
    const names = wordsOf(service.name).filter((one) => !SMALL_WORDS.has(one));
    const tags = service.tags
      .map(wordsOf)
      .filter((parts) => parts.every((part) => said.some((word) => sameWord(word, part))));
    const own = [...names, ...tags.flat()];
    return {
      service,
      words: new Set(said.filter((word) => own.some((one) => sameWord(word, one)))),
      inFull: names.every((name) => said.some((word) => sameWord(word, name))),
    };
  });
  const naming = new Set(fitting.flatMap(({ words }) => [...words]));
  if (naming.size === 0) return null;
  const all = fitting.filter(({ words }) => words.size === naming.size);
  const full = all.filter(({ inFull }) => inFull);
  const [only] = all.length === 1 ? all : full.length === 1 ? full : [];
  return { service: only?.service ?? null, left: said.filter((word) => !naming.has(word)).join(" ") };
}

/** «Не маникюр, а», «педикюр емес», «без покрытия»: what is named to be left out. */
const DENIED =
  /(?<!\p{L})(?:не|not|no|without|без)\s+(?:на |a |the )?\p{L}{3,}|n['’]t (?:ask for|want|need) (?:a |the )?\p{L}{3,}|(?<!\p{L})\p{L}{3,40}\s+емес(?!\p{L})/giu;

/** Between a thing and what kind of it. */
const OF_A_KIND = new Set(["with", "of"]);

/**
 * One thing in two words of English: "nail extensions", "gel manicure", "manicure with gel polish". Side by
 * side, and not both named in full, they are the more special one.
 */
function isOne<T>(
  before: Found<T>,
  after: Found<T>,
  said: readonly string[],
  marks: readonly string[],
): boolean {
  const [from = 0, to = 0] = [before.words.at(-1), after.words[0]];
  const between = said.slice(from + 1, to);
  return (
    !(before.byName && after.byName) &&
    [said[from], said[to]].every((word) => /^[a-z]/.test(word ?? "")) &&
    between.length < 2 &&
    between.every((word) => OF_A_KIND.has(word)) &&
    marks.slice(from, to).every((mark) => mark.trim() === "")
  );
}

/** The services a sentence wishes for: those it names and does not deny, each of them once. */
export function wishedServices<T extends NamedService>(sentence: string, services: readonly T[]): T[] {
  const said = sentence.replace(DENIED, " ");
  const wished = servicesIn(said, services);
  if (wished.length === 0) return matchServices(sentence, services);
  const words = wordsOf(said);
  // What stands after each word of it.
  const marks = plain(said)
    .split(/\p{L}+/u)
    .slice(1);
  const found: Found<T>[] = [];
  for (const one of wished) {
    const last = found.at(-1);
    if (!last || !isOne(last, one, words, marks)) found.push(one);
    else if (!plain(last.service.name).startsWith(plain(one.service.name))) found[found.length - 1] = one;
  }
  return found.map(({ service }) => service);
}
