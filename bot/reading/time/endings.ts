/** Cases of Kazakh that say how a day or an hour is meant. */
export type Case = "plain" | "at" | "to" | "from" | "of";

/** Case endings in Latin letters, as words are compared; both harmonies. */
const BARE: Readonly<Record<Exclude<Case, "plain">, string>> = {
  at: "da de ta te",
  to: "ga ge ka ke",
  from: "dan den tan ten nan nen",
  of: "nin din tin ni di ti",
};
const AFTER_POSSESSIVE: typeof BARE = { at: "nda nde", to: "na ne", from: "nan nen", of: "nin n" };
const PLURALS = ["lar", "ler", "dar", "der", "tar", "ter"];
const POSSESSIVES = ["i", "si", "im", "imiz"];
/** «Ертеңгі», «дүйсенбідегі»: which one. */
const ADJECTIVES = ["gi", "ki", "dagi", "degi", "tagi", "tegi"];

/** Endings of a stem and what they say: a case, after a plural or a possessive or neither. */
export const ENDINGS: ReadonlyMap<string, Case> = (() => {
  const endings = new Map<string, Case>([["", "plain"]]);
  const add = (ending: string, says: Case) => {
    if (!endings.has(ending)) endings.set(ending, says);
  };
  const cases = (stem: string, all: typeof BARE) => {
    if (stem !== "") add(stem, "plain");
    for (const says of ["at", "to", "from", "of"] as const)
      for (const ending of all[says].split(" ")) add(stem + ending, says);
  };
  // «18-19-дарында».
  for (const plural of ["", ...PLURALS]) {
    cases(plural, BARE);
    for (const possessive of POSSESSIVES) cases(plural + possessive, AFTER_POSSESSIVE);
    for (const ending of ADJECTIVES)
      for (const one of ["", "si", "sin", "n", "ni", "ge", "ga", "nen", "nan"])
        add(plural + ending + one, "of");
  }
  return endings;
})();

/** Whether an ending is that of a day of the month: «5-інде», «5-сіне». */
export const isOfMonth = (ending: string): boolean =>
  /^(?:[ldt][ae]r)?s?i(?:n(?:da|de|a|e|an|en|in)?)?$/.test(ending);

/** No Kazakh ending is longer, in letters. */
export const LONGEST_ENDING = Math.max(...[...ENDINGS.keys()].map((ending) => ending.length));
