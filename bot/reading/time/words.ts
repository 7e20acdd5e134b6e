import { keyOf } from "../acts/phrases.ts";
import { createLexicon, LATIN, LATIN_FROM, type Sense } from "../lexicon.ts";
import { ENGLISH } from "./lexicon.en.ts";
import { KAZAKH_STEMS, KAZAKH_WORDS } from "./lexicon.kk.ts";
import { RUSSIAN } from "./lexicon.ru.ts";

/** A word, a row of figures or a mark of a text, and where it stands. */
export interface Word {
  key: string;
  /** As it is written, in small letters. */
  small: string;
  from: number;
  to: number;
  /** The value of figures; null: it is a word or a mark. */
  figure: number | null;
  /** Nothing stands between it and what is before it. */
  glued: boolean;
  senses: readonly Sense[];
}

/** What is near one of these is meant. */
const MISSPELT = /^(?:weekday|month|rel|part|unit|weekend|lunch|noon)$/;
/** Words of their own, though but a letter away from one about time. */
const OTHERS = [
  "утренник утренника утренники завтрак завтрака завтраком победа беда обедаю обедать недели четверть четверти утром вечная вечный",
  "средний средняя средство среднюю маяк январский помадная мартини неделимый сегмент пятница-развратница",
  "stay they day's says way may bay monkey mandy money sunny fraud fried morning's mourning weak meek seek",
  "martha match marco aprils heard later letter ladder daily april's could would cloudy",
  "тұсында тұсы кеше кешке кешір кешіріңіз жұмыс жұмысым жұмыста айт айтып айтшы күй күйеу бесік басқа басы",
];

const lexicon = createLexicon(
  { ru: RUSSIAN, en: ENGLISH, kk: KAZAKH_WORDS, stems: KAZAKH_STEMS },
  { misspelt: MISSPELT, others: OTHERS },
);

/** «Үшін» is "for", and no third. */
const FOR = /^(?:үшін|ушін|ушин|ushin|üshin)$/;
/** Words of a message that are looked at. */
const WORDS_AT_MOST = 250;

/** Letters of one alphabet that look like another's: people's keyboards mix them. */
const ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [..."aceopxykmthbi"].map((letter, at) => [letter, "асеорхукмтнві"[at] ?? ""]),
);

/** Letters that are written in another way. */
const SPELT: Readonly<Record<string, string>> = { ё: "е", ş: "sh", ç: "ch", ı: "i" };

function oneAlphabet(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word) || !/[a-z]/.test(word)) return word;
  return word.replace(/[a-z]/g, (letter) => ALIKE[letter] ?? letter);
}

/** The words of a text with what each may stand for, the first ones only. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = -1;
  for (const { 0: raw, index } of text.matchAll(
    /(?<![\p{L}\d])b4(?![\p{L}\d])|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=ish(?!\p{L}))|(?<!\p{L})2day(?!\p{L})|\d+|\p{L}[\p{L}\p{M}'’`ʼ]*|[^\s\p{L}\d]/gu,
  )) {
    if (words.length === WORDS_AT_MOST) break;
    // "B4" is before.
    const small = /^b4$/i.test(raw)
      ? "before"
      : raw === "@"
        ? "at"
        : oneAlphabet(raw.toLowerCase().replace(/[ёşçı]/g, (letter) => SPELT[letter] ?? letter));
    const isFigure = /^\d+$/.test(raw);
    const key = isFigure ? raw : keyOf(small);
    words.push({
      key,
      small,
      from: index,
      to: index + raw.length,
      figure: isFigure ? Number(raw) : null,
      glued: index === end,
      senses: isFigure || FOR.test(small) ? [] : lexicon.sensesOf(small, key),
    });
    end = index + raw.length;
  }
  return inOneScript(words);
}

/** «v sredu»: beside Russian or Kazakh in Latin letters the short words are of that language too. */
function inOneScript(words: Word[]): Word[] {
  const languages = new Set(
    words
      .filter(({ small, key }) => key.length >= LATIN_FROM && LATIN.test(small))
      .flatMap(({ senses }) => (senses.every((sense) => sense.language !== "en") ? senses : []))
      .map(({ language }) => language),
  );
  if (languages.size === 0) return words;
  return words.map((word) => {
    if (word.senses.length > 0 && word.small.length > 2) return word;
    if (!LATIN.test(word.small) || word.small.length > LATIN_FROM + 1) return word;
    const own = lexicon.shortSenses(word.key).filter((sense) => languages.has(sense.language));
    return own.length > 0 ? { ...word, senses: own } : word;
  });
}

/** The sense of a word of such a kind, if it may have it. */
export const senseOf = (word: Word | undefined, is: string): Sense | undefined =>
  word?.senses.find((sense) => sense.is === is);
export const hasSense = (word: Word | undefined, ...all: string[]): boolean =>
  word?.senses.some((sense) => all.includes(sense.is)) ?? false;
