import { createLexicon, type Sense } from "../lexicon.ts";
import { type Word, wordsOf } from "../time/words.ts";
import type { Form } from "../verbs.ts";
import { ENGLISH } from "./lexicon.en.ts";
import { KAZAKH_STEMS, KAZAKH_VERBS, KAZAKH_WORDS } from "./lexicon.kk.ts";
import { RUSSIAN } from "./lexicon.ru.ts";

/** A word of what a master writes: what it says of when stands in `senses`, what of deeds in `deeds`. */
export interface DeedWord extends Word {
  deeds: readonly Sense[];
}

const lexicon = createLexicon(
  { ru: RUSSIAN, en: ENGLISH, kk: KAZAKH_WORDS, stems: KAZAKH_STEMS, verbs: KAZAKH_VERBS },
  {
    misspelt: /^(?:close|open|move|cancel|rename|hide|up|down|remind|shift-lunch)$/,
    others: ["закрытие", "откуда", "запись", "записи", "отменно"],
  },
);

export const deedWordsOf = (text: string): DeedWord[] =>
  wordsOf(text).map((word) => ({
    ...word,
    deeds: word.figure === null ? lexicon.sensesOf(word.small, word.key) : [],
  }));

export const says = (word: DeedWord | undefined, ...all: string[]): boolean =>
  word?.deeds.some(({ is }) => all.includes(is)) ?? false;

/** The form of a Kazakh verb of this sense; null: it is no Kazakh verb of it. */
export function formOf(word: DeedWord | undefined, is: string): Form | null {
  const sense = word?.deeds.find((one) => one.is === is && one.language === "kk");
  return sense && sense.suffix !== "" ? (sense.suffix as Form) : null;
}
