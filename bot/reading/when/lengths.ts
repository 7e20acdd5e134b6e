import { firstWords, READ_AT_MOST } from "../first-words.ts";

/** «полтора часа», «1 ч 30 мин», "90 minutes", «бір сағат»: minutes; null when no length is said. */
export function parseLength(text: string): number | null {
  const words = firstWords(text, READ_AT_MOST).toLowerCase().replaceAll("ё", "е");
  if (/полтора час|an hour and a half|бір жарым сағат/u.test(words)) return 90;
  if (/полчаса|half an hour|жарты сағат/u.test(words)) return 30;
  const both =
    /(\d{1,2}(?:[.,]5)?)\s*(?:ч(?:ас\p{L}*)?|h(?:ours?)?|сағат)(?:\s*(?:и\s*)?(\d{1,2})\s*(?:м(?:ин\p{L}*)?(?!\p{L})|min\p{L}*))?/u.exec(
      words,
    );
  if (both) return Number((both[1] ?? "").replace(",", ".")) * 60 + Number(both[2] ?? 0);
  const short = /(\d{1,3})\s*(?:мин\p{L}*|м(?!\p{L})|min\p{L}*)/u.exec(words);
  if (short) return Number(short[1]);
  return /(?<!\p{L})(?:час|an hour|one hour|бір сағат)(?!\p{L})/u.test(words) ? 60 : null;
}
