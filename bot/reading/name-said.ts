import { toLatin } from "../i18n/fold.ts";

/**
 * «Мадину», «Юлию»: as such names are called. Others stay as they were said; whoever reads the card sees the
 * name before anything is done.
 */
export const nominative = (word: string): string =>
  word.length < 4
    ? word
    : word
        .replace(/у$/u, "а")
        .replace(/ю$/u, "я")
        .replace(/(?:ді|ты|ны)$/u, "");

/**
 * A name somebody else read in a message, in the message's own words: «Мадина» of «запиши Мадину». Null: no
 * word of it stands there.
 */
export function nameQuoted(name: string, message: string): string | null {
  const words = message.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const said = (name.match(/\p{L}[\p{L}'’-]*/gu) ?? []).flatMap((part) => {
    const stem = toLatin(part).slice(0, Math.max(2, toLatin(part).length - 2));
    const found = words.find((word) => {
      const known = toLatin(word);
      return known.startsWith(stem) && Math.abs(known.length - toLatin(part).length) <= 3;
    });
    return found === undefined ? [] : [found];
  });
  return said.length === 0 ? null : said.map(nominative).join(" ");
}
