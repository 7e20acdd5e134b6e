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
export function matchServices<T extends NamedService>(sentence: string, services: readonly T[]): T[] {
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
  const found: { service: T; at: number }[] = [];
  for (;;) {
    let best: { service: T; used: number[]; score: number } | undefined;
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
      if (!best || score > best.score) best = { service, used: all, score };
    }
    if (!best) break;
    for (const index of best.used) free.delete(index);
    found.push({ service: best.service, at: Math.min(...best.used) });
  }
  return found.sort((a, b) => a.at - b.at).map(({ service }) => service);
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
  /(?<!\p{L})(?:не|not)\s+(?:на |a |the )?\p{L}{3,}(?=\s*,|\s+(?:а|but)(?!\p{L}))|\p{L}{3,}\s+емес(?!\p{L})|(?<!\p{L})(?:без|without)\s+\p{L}{3,}/giu;

/** The services a sentence wishes for: of those it names, the ones that it does not deny. */
export function wishedServices<T extends NamedService>(sentence: string, services: readonly T[]): T[] {
  const wished = matchServices(sentence.replace(DENIED, " "), services);
  return wished.length > 0 ? wished : matchServices(sentence, services);
}
