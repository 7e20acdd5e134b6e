/** Characters of a sentence that are looked through for dates, hours, lengths and settings. */
export const READ_AT_MOST = 300;

/**
 * Characters of what a person says in one turn that are understood, and of a list that services are looked
 * for in.
 */
export const TURN_AT_MOST = 1_000;

/**
 * The beginning of a text, whole words, at most so many characters; of a longer single word its beginning.
 */
export function firstWords(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = length;
  while (end > 0 && !/\s/.test(text.charAt(end))) end--;
  const kept = end > 0 ? text.slice(0, end).trimEnd() : "";
  // Half of an emoji is no letter of anything.
  return kept === "" ? text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "") : kept;
}
