import { SMALL_WORDS, servicesNamed } from "../match-services.ts";

interface Named {
  id: string;
  name: string;
  tags: readonly string[];
}

/** Shorter beginnings stand for too much. */
const SHORT = 3;
/** «Full set», «тырнақ өсіру»: what stands for extensions, and for taking off. */
const ALSO: readonly (readonly [said: RegExp, named: RegExp])[] = [
  [
    /(?<!\p{L})(?:full set|infills?|өсір\p{L}*|осир\p{L}*|ұзарт\p{L}*|узарт\p{L}*)(?!\p{L})/iu,
    /наращ|extension|өсір/iu,
  ],
  [/(?<!\p{L})(?:soak off|шеш(?:у|еміз|емін)|снять)(?!\p{L})/iu, /снят|remov|шешу/iu],
  [/(?<!\p{L})(?:гел|гель|gels?)(?!\p{L})/iu, /покрыт|gel|гель/iu],
];

/** The services a row of a diary names, in full or as people shorten them: «пед», «маник», «нар.», "ext". */
export function servicesInRow<T extends Named>(row: string, services: readonly T[]): T[] {
  const found = servicesNamed(row, services);
  const taken = (from: number, to: number) => found.some((one) => one.from < to && from < one.to);
  for (const [said, named] of ALSO) {
    const match = said.exec(row);
    const service = match && services.find(({ name }) => named.test(name));
    if (!match || !service || taken(match.index, match.index + match[0].length)) continue;
    if (found.every((one) => one.service !== service))
      found.push({ service, from: match.index, to: match.index + match[0].length });
  }
  for (const { 0: word, index } of row.matchAll(/\p{L}+/gu)) {
    const small = word.toLowerCase();
    if (small.length < SHORT || taken(index, index + word.length)) continue;
    // "Gel man." is one of them.
    if (found.some(({ service: { name } }) => partsOf(name).some((part) => part.startsWith(small)))) continue;
    const service = services.find(({ name }) => {
      const [first = ""] = partsOf(name);
      return first.length > small.length && first.startsWith(small);
    });
    if (service && found.every((one) => one.service !== service))
      found.push({ service, from: index, to: index + word.length });
  }
  return found.sort((one, other) => one.from - other.from).map(({ service }) => service);
}

/** Whether a word is how one of the services is called, be it shortened. */
export const isOfService = (word: string, services: readonly Named[]): boolean =>
  servicesInRow(word, services).length > 0 ||
  services.some(({ name }) =>
    partsOf(name).some((part) => word.length >= SHORT && part.startsWith(word.toLowerCase())),
  );

const partsOf = (name: string): string[] =>
  (name.toLowerCase().match(/\p{L}+/gu) ?? []).filter((one) => !SMALL_WORDS.has(one));
