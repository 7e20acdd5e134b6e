import { type Word, wordsOf } from "../time/words.ts";
import { KIN_EN, KIN_KK, KIN_RU } from "./kin.lexicon.ts";

/** In which form somebody near is named: who does it, whose or whom, to whom, with whom. */
export type Role = "who" | "whom" | "to" | "with";

/** Somebody near to its writer, in a message. */
export interface Kin {
  /** The first and the one past the last of their words. */
  at: number;
  next: number;
  /** More than one where a form has more than one meaning. */
  roles: readonly Role[];
  language: "ru" | "en" | "kk";
  /** «Апам», "my mum": of the writer's own. */
  own: boolean;
}

const ROLES: readonly Role[] = ["who", "whom", "to", "with"];
const russian = new Map<string, Set<Role>>();
for (const row of KIN_RU.trim().split("\n")) {
  const [stem = "", ...forms] = row.split(" ");
  for (const [nth, endings] of forms.entries())
    for (const ending of endings.split("|")) {
      const word = stem + ending;
      const roles = russian.get(word) ?? new Set<Role>();
      const role = ROLES[nth];
      if (role) roles.add(role);
      if (word.length > 2) russian.set(word, roles);
    }
}
const english = new Set(KIN_EN.split(" ").filter((word) => !word.includes("-")));
const englishRows = KIN_EN.split(" ")
  .filter((word) => word.includes("-"))
  .map((word) => word.split("-"));
const kazakh = KIN_KK.split(" ").sort((one, other) => other.length - one.length);

/** Kazakh endings, as words are compared: of the writer's own, then a case. */
const POSSESSIVE = /^(?:i?miz|i?m)/;
const CASES: readonly (readonly [RegExp, Role])[] = [
  [/^(?:da|de|zhe)?$/, "who"],
  [/^(?:di|ti|ni|nin|din|tin|ndi)$/, "whom"],
  [/^(?:[gk][ae]|[ae]|na|ne)(?:da|de)?$/, "to"],
  [/^(?:[mpb]en)(?:en)?$/, "with"],
];

/** Stems that nothing else begins with, also where they are not called one's own: «келінге». */
const BARE: ReadonlySet<string> = new Set(["ana", "apa", "azhe", "kiz", "bala", "kelin", "aiel", "mama"]);

function kazakhAt({ key }: Word): { roles: Role[]; own: boolean } | null {
  for (const stem of kazakh) {
    if (!key.startsWith(stem)) continue;
    const rest = key.slice(stem.length);
    const own = POSSESSIVE.exec(rest)?.[0] ?? "";
    const roles = CASES.flatMap(([pattern, role]) => (pattern.test(rest.slice(own.length)) ? [role] : []));
    // «Дос», «ана» alone are other words too.
    if (roles.length > 0 && (own !== "" || (roles.includes("to") && BARE.has(stem))))
      return { roles, own: own !== "" };
  }
  return null;
}

/** Those near to its writer that a message names, in order. */
export function kinIn(text: string): { words: readonly Word[]; kin: readonly Kin[] } {
  const words = wordsOf(text);
  const kin: Kin[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = kinAt(words, at);
    if (!found) continue;
    kin.push(found);
    at = found.next - 1;
  }
  return { words, kin };
}

function kinAt(words: readonly Word[], at: number): Kin | null {
  const word = words[at] as Word;
  if (word.small.length < 3) return null;
  const own = /^(?:my|our|the|мо\p{L}{1,4}|сво\p{L}{1,4}|наш\p{L}{0,3})$/u.test(words[at - 1]?.small ?? "");
  const ru = russian.get(word.small);
  if (ru) return { at, next: at + 1, roles: [...ru], language: "ru", own };
  const row = englishRows.find((parts) => parts.every((part, nth) => partOf(words, at, nth) === part));
  if (row)
    return { at, next: at + spanOf(words, at, row.length), roles: ["who", "whom"], language: "en", own };
  if (english.has(word.small.replace(/['’]s$/, "")))
    return /['’]s$/.test(word.small)
      ? { at, next: at + 1, roles: ["who"], language: "en", own }
      : { at, next: at + 1, roles: ["who", "whom"], language: "en", own };
  const kk = kazakhAt(word);
  return kk && { at, next: at + 1, roles: kk.roles, language: "kk", own: kk.own };
}

/** The words of "mother-in-law", with the dashes between them or not. */
const plainWords = (words: readonly Word[], at: number) =>
  words.slice(at, at + 6).filter(({ small }) => small !== "-");
const partOf = (words: readonly Word[], at: number, nth: number) => plainWords(words, at)[nth]?.small;
function spanOf(words: readonly Word[], at: number, count: number): number {
  let [seen, next] = [0, at];
  while (seen < count && next < words.length) if (words[next++]?.small !== "-") seen++;
  return next - at;
}
