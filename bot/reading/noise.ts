const VOWELS = /[аеёиоуыэюяәіөүұaeiouy]/iu;

/**
 * Text that no model need be paid to read: keyboard mash, an advertisement, the same words for the fourth
 * time.
 */
export function isNoise(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return !/\d/.test(text);
  if (/(\p{L})\1{7,}/u.test(text)) return true;
  const links = text.match(/https?:\/\/|t\.me\/|www\./giu)?.length ?? 0;
  if (links > 1) return true;
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.some((word) => word.length >= 6 && onOneRow(word.toLowerCase()))) return true;
  if (words.some((word) => isDrummed(word.toLowerCase()))) return true;
  // Words are speakable: one without a vowel, or with a run of consonants nobody writes, is a cat on the
  // keyboard.
  const mashed = words.filter(
    (word) => word.length >= 6 && (!VOWELS.test(word) || /[^аеёиоуыэюяәіөүұaeiouyьъ]{6,}/iu.test(word)),
  );
  return mashed.length > 0 && mashed.length * 2 >= words.length;
}

const ROWS = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** All of it lies on one row of keys, and much of it cannot be spoken: «asdkjh». */
const isDrummed = (word: string): boolean =>
  word.length >= 6 &&
  /[^аеёиоуыэюяәіөүұaeiouyьъ]{5,}/u.test(word) &&
  ROWS.some((row) => [...word].every((letter) => row.includes(letter)));

/** Five neighbouring keys in a row are no word. */
function onOneRow(word: string): boolean {
  return ROWS.some((row) =>
    Array.from({ length: row.length - 4 }, (_, at) => row.slice(at, at + 5)).some((run) =>
      word.includes(run),
    ),
  );
}
