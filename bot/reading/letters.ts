import { firstWords, TURN_AT_MOST } from "./first-words.ts";
import { wordsOf } from "./time/words.ts";

/** Letters of one alphabet that look like another's: people's keyboards mix them. */
const ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [..."aceopxyhibkmtACEOPXHIBKMT"].map((letter, at) => [letter, "асеорхуһівкмтАСЕОРХҺІВКМТ"[at] ?? ""]),
);
const MIXED = /(?:[a-z]\p{M}*\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{M}*[a-z])/iu;
const WORD = /\p{L}+/gu;

/** Keys of both keyboards, in the same places. */
const KEYS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."qwertyuiop[]asdfghjkl;'zxcvbnm,.`"].map((key, at) => [
    key,
    "йцукенгшщзхъфывапролджэячсмитьбюё"[at] ?? "",
  ]),
);
/** Marks that are letters of the other keyboard, but for those of a figure: «13.04», "18:00". */
const TYPED = /[a-z[\];'`]|(?<=[a-z[\];'`])[,.]|[,.](?=[a-z])/giu;

/** What people write to whoever they book with, beside days and hours. */
const COMMON = new Set(
  "привет здравствуйте добрый доброе день утро вечер можно запишите запиши записать записаться запись хочу хотела хотел бы мне меня мой мою моя на в во и или к с со по до после от не нет да у вас вам вы есть ли спасибо пожалуйста буду приду сможете могу смогу отмените отменить отмена перенесите перенести сколько стоит цена когда свободно свободное время окошко место завтра сегодня это как то же я он она они мы все только ещё уже если очень благодарна заранее сложно уберите передвиньте найдётся".split(
    " ",
  ),
);
/** As many of the words as that are known, at the least. */
const MOST = 0.5;
const WORDS_AT_LEAST = 2;

/**
 * A message in the letters it was meant in, as long as it was: a look-alike of another alphabet is the letter
 * of its word's, and Russian that was typed with the English keyboard on is Russian: «ghbdtn» is «привет».
 */
export function asMeant(message: string): string {
  const text = onOwnKeyboard(message);
  if (!MIXED.test(text)) return text;
  return text.replace(WORD, (word) =>
    MIXED.test(word) ? word.replace(/[a-z]/gi, (letter) => ALIKE[letter] ?? letter) : word,
  );
}

function onOwnKeyboard(message: string): string {
  if (/\p{Script=Cyrillic}/u.test(message) || !/[a-z]{2}/i.test(message)) return message;
  const typed = message.replace(TYPED, (key) => {
    const letter = KEYS[key.toLowerCase()] ?? key;
    return key === key.toLowerCase() ? letter : letter.toUpperCase();
  });
  const words = wordsOf(firstWords(typed, TURN_AT_MOST)).filter(({ small }) =>
    /^\p{Script=Cyrillic}/u.test(small),
  );
  const known = words.filter(
    ({ small, senses }) => COMMON.has(small) || senses.some(({ language }) => language === "ru"),
  );
  return known.length >= WORDS_AT_LEAST && known.length >= words.length * MOST ? typed : message;
}

/** A piece of a message in the letters that were meant, as it was written. */
export function asWritten(piece: string, meant: string, message: string): string {
  const at = meant === message ? -1 : meant.indexOf(piece);
  return at < 0 ? piece : message.slice(at, at + piece.length);
}
