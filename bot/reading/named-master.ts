import { plain, toLatin } from "../i18n/fold.ts";

/** What a name ends in, in Latin letters, and the word «мастер» or «шебер» in the same case. */
const CASES: readonly (readonly [ending: RegExp, word: string])[] = [
  [/^(?:ya|ia|a|e|i)?[ndt][yi]n$/, "шебердің"],
  [/^(?:ya|ia|a|e|i)?[mbp]en$/, "шебермен"],
  [/^(?:ya|ia|a|e|i)?[gk]h?[ae]$/, "шеберге"],
  [/^(?:ya|ia|a|e|i)?[ndt][yi]$/, "шеберді"],
  [/^(?:ei|ey|oi|oy|om|em|iei)$/, "мастером"],
  [/^(?:e|ie)$/, "мастеру"],
  [/^(?:u|iu|yu|i|y|ii)$/, "мастера"],
];

/**
 * A text in which the master is called what they are, where it calls them by name: «позовите саму Алию» is
 * «позовите саму мастера». Whoever reads acts needs no names. Without a name it is the text.
 */
export function masterNamed(text: string, name: string): string {
  const [first = ""] = plain(name).match(/\p{L}+/gu) ?? [];
  const stem = toLatin(first).replace(/(?:ia|ya|a|e|i|y)$/, "");
  if (stem.length < 2) return text;
  return text.replace(/\p{L}+/gu, (word) => {
    const said = toLatin(plain(word));
    if (!said.startsWith(stem) || said.length > stem.length + 6) return word;
    if (said === toLatin(first)) return /\p{Script=Latin}/u.test(word) ? "master" : "мастер";
    const ending = said.slice(stem.length);
    const known = CASES.find(([pattern]) => pattern.test(ending));
    return known?.[1] ?? word;
  });
}
