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

/** Lower case, without accents; ё is е. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC")
    .replaceAll("ё", "е");

/** Cyrillic letters as Latin ones, for comparing what people type in either. */
export const toLatin = (text: string): string =>
  [...plain(text)].map((letter) => LATIN[letter] ?? letter).join("");

/** The words of a text without marks, equal where the same is typed in another way. */
export const foldedWords = (text: string): string =>
  toLatin(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
