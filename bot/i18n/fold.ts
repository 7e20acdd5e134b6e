const LATIN: Record<string, string> = {
  а: "a",
  ә: "a",
  б: "b",
  в: "v",
  г: "g",
  ғ: "g",
  д: "d",
  е: "e",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  й: "i",
  к: "k",
  қ: "k",
  л: "l",
  м: "m",
  н: "n",
  ң: "n",
  о: "o",
  ө: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ұ: "u",
  ү: "u",
  ф: "f",
  х: "h",
  һ: "h",
  ц: "c",
  ч: "ch",
  ш: "sh",
  щ: "sh",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
};

/** Letters that carry no accent to be taken off: ASCII and Cyrillic. */
const WITHOUT_ACCENTS = /^[\0-\x7f\u0400-\u04ff]*$/;

/** Lower case, without accents; ё is е. */
export function plain(text: string): string {
  const small = text.toLowerCase();
  const bare = WITHOUT_ACCENTS.test(small)
    ? small
    : small
        .normalize("NFD")
        .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
        .normalize("NFC");
  return bare.replaceAll("ё", "е");
}

/** Cyrillic letters as Latin ones, for comparing what people type in either. */
export function toLatin(text: string): string {
  let latin = "";
  for (const letter of plain(text)) latin += LATIN[letter] ?? letter;
  return latin;
}

/** The words of a text without marks, equal where the same is typed in another way. */
export const foldedWords = (text: string): string =>
  toLatin(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
