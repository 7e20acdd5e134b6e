/** A message without punctuation, emoji or case. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[^\p{L}\p{N}\s'’:.-]/gu, " ")
    .replace(/(?<![.\s])[.\s]+$/u, "") // from where the row begins: from each of its dots is the square of it
    .replace(/\s+/g, " ")
    .trim();
}

/** A message without the word that asks kindly: «позовите, пожалуйста, мастера» is «позовите мастера». */
export const withoutPlease = (text: string): string =>
  text.replace(/,?\s{1,3}(?:пожалуйста|пожалуста|пжлст|плиз|please|pls|өтінемін|өтініш)(?!\p{L}),?/giu, " ");
