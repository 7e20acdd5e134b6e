import { type Token, tokensOf } from "../acts/phrases.ts";
import { bucketOf } from "./linear.ts";

/** Letters of the beginning of a word: what stands for its stem. */
const STEM = 4;
const LONG_STEM = 6;
/** Letters of the pieces of a word, and of its end. */
const PIECES = [3, 4];
const END = 5;
/** A longer text is as long as this. */
const LONGEST = 12;

/**
 * What a text is known by: its words, their beginnings, pieces and ends, words side by side, marks and signs;
 * numbers only as such. `about`: what was asked, to which words and pieces stand once more.
 */
export function featuresOf(text: string, about = ""): number[] {
  const found = new Set<string>([`asks ${about}`]);
  const both = (feature: string) => {
    found.add(feature);
    if (about !== "") found.add(`${about}|${feature}`);
  };
  const words = tokensOf(text).map(wordOf);
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? "$";
    both(`w ${word}`);
    if (word.length > STEM) both(`s ${word.slice(0, STEM)}`);
    if (word.length > LONG_STEM) found.add(`l ${word.slice(0, LONG_STEM)}`);
    found.add(`b ${word} ${next}`);
    found.add(`t ${word.slice(0, STEM)} ${next.slice(0, STEM)}`);
    const whole = `^${word}$`;
    for (const long of PIECES)
      for (let from = 0; from + long <= whole.length; from++) both(`p ${whole.slice(from, from + long)}`);
    found.add(`e ${whole.slice(-END)}`);
  }
  found.add(`first ${words[0] ?? ""}`);
  found.add(`begins ${words[0]?.slice(0, STEM) ?? ""}`);
  found.add(`last ${words.at(-1) ?? ""}`);
  found.add(`long ${Math.min(LONGEST, words.length)}`);
  if (text.includes("?")) both("?");
  for (const [sign] of text.slice(0, 1_000).matchAll(/\p{Extended_Pictographic}/gu))
    found.add(`sign ${sign}`);
  return [...new Set([...found].map(bucketOf))];
}

const wordOf = ({ key }: Token): string => (/^\d/.test(key) ? "#" : key);
