import { cleanName } from "../clean-name.ts";
import { firstWords } from "../first-words.ts";
import { nominative } from "../name-said.ts";
import { isNoise } from "../noise.ts";
import { ASKS, CHANGING, DEEDS, SAID } from "./answers.lexicon.ts";
import { CRAFT } from "./common.lexicon.ts";
import { findIn, patternsOf, wordsOf } from "./patterns.ts";
import {
  ASKED_LEADS,
  HONORIFICS,
  LEADS_TO_ANOTHER_CASE,
  NAME_LEADS,
  NAME_TAILS,
  NAMES_LIKE_VERBS,
  NO_NAMES,
} from "./person-name.lexicon.ts";
import { bookOf, phrasesOf, type Token, tokensOf } from "./phrases.ts";

/** Letters of a text in which a name is looked for; who tells more tells something else. */
const READ_AT_MOST = 120;
/** Words of a name that nothing leads to; of one that something does. */
const BARE_AT_MOST = 3;
const LED_AT_MOST = 4;

const bookIn = (row: string) => bookOf(phrasesOf({ ru: row, kk: row, en: row }, null));
const strong = bookIn(NAME_LEADS);
const weak = bookIn(ASKED_LEADS);
const crafts = patternsOf(CRAFT);
const inCase = bookIn(LEADS_TO_ANOTHER_CASE);
const tails = bookIn(NAME_TAILS);
const honorifics = bookIn(HONORIFICS);
const others = bookOf([
  ...Object.values(DEEDS).flatMap((one) => phrasesOf(one, null)),
  ...Object.values(SAID).flatMap((one) => phrasesOf(one, null)),
  ...phrasesOf(ASKS, null),
  ...phrasesOf(CHANGING, null),
  ...phrasesOf({ ru: NO_NAMES, kk: NO_NAMES, en: NO_NAMES }, null),
]);
const names = new Set(tokensOf(NAMES_LIKE_VERBS).map(({ key }) => key));

/** It is for somebody else. */
const NOT_ME =
  /(?<!\p{L})(?:не (?:меня|мо[её]|на меня|мне)|мені емес|мени емес|менің атыма емес|not (?:for )?me)(?!\p{L})/iu;
/** A verb of one's own: «я опоздаю», «я перепутала». */
const OWN_VERB = /(?:л|ла|лась|лся|ю|юсь|усь|чу|жу|шу|ду|гу|щу|мин|мын|ған|ген|қан|кен|[дт][ыі]м|ing|ed)$/u;

/**
 * The name that words give, as it was written, its first letters large. `asked`: the name was asked for, so
 * that it may stand alone. Null: no name is given.
 */
export function nameSaid(text: string, { asked }: { asked: boolean }): string | null {
  if (/[?@#_]|https?:/.test(text) || firstWords(text, READ_AT_MOST) !== text || NOT_ME.test(text))
    return null;
  if (isNoise(text)) return null;
  // What follows a comma or a full stop explains it: «Мөлдір, можно просто Молли».
  for (const piece of text.split(/[,.;:!()\n]+|\s[-–—]\s/)) {
    const tokens = tokensOf(piece);
    const other = othersIn(tokens);
    const found = nameIn(piece, tokens, other, asked);
    if (found) return found;
    // Anything else before it makes it a sentence of its own.
    if (other.includes(false)) return null;
  }
  return null;
}

/** Of each word, whether it stands in other sentences: no name then. */
function othersIn(tokens: readonly Token[]): boolean[] {
  const other = tokens.map(() => false);
  for (const [at, { key }] of tokens.entries()) {
    const length = names.has(key) ? 0 : (others(tokens, at)[0]?.keys.length ?? 0);
    other.fill(true, at, at + length);
  }
  return other;
}

function nameIn(
  piece: string,
  tokens: readonly Token[],
  other: readonly boolean[],
  asked: boolean,
): string | null {
  const lead = leadIn(tokens, other, asked);
  let end = tokens.length;
  let tailed = false;
  for (let at = lead.to + 1; at < tokens.length && !tailed; at++)
    for (const { keys } of tails(tokens, at))
      if (!tailed && at + keys.length === tokens.length) [end, tailed] = [at, true];
  if (!asked && lead.by !== "strong") return null;
  let to = lead.to;
  while (to < end && !other[to]) to++;
  const own = tokens.slice(lead.to, to);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || other.slice(to, end).includes(false)) return null;
  const written = piece.slice(first.from, last.to);
  const small = own.some((token) => /^\p{Ll}/u.test(piece.slice(token.from)));
  if (/\d/.test(written) || first.to - first.from < 2) return null;
  const bare = lead.by === null && !tailed;
  if (bare && tokens.slice(to).some((token) => honorifics([token], 0).length === 0)) return null;
  const most = bare ? (small ? BARE_AT_MOST - 1 : BARE_AT_MOST) : lead.by === "weak" ? 2 : LED_AT_MOST;
  if (own.length > most) return null;
  // «Men haircut»: what is led to by a word of many meanings is a name only where it is no work of a craft.
  if (lead.by !== "strong" && lead.by !== null && findIn(wordsOf(written), crafts)) return null;
  // «Запишите на брови»: only what is written like a name is one.
  if (lead.by === "case" && (small || own.length > 1)) return null;
  if (
    lead.by === "weak" &&
    small &&
    own.some(({ key, from, to: till }) => isVerb(piece.slice(from, till), key))
  )
    return null;
  const name = cleanName(lead.by === "case" ? nominative(written) : written);
  return name === "" ? null : name.replace(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

const isVerb = (word: string, key: string) => !names.has(key) && OWN_VERB.test(word.toLowerCase());

/**
 * What leads to a name, after words that say nothing else: «нет, меня зовут …». `to`: where the name begins.
 */
function leadIn(
  tokens: readonly Token[],
  other: readonly boolean[],
  asked: boolean,
): { by: "strong" | "weak" | "case" | null; to: number } {
  for (let at = 0; at < tokens.length; at++) {
    const [sure] = strong(tokens, at);
    if (sure) return { by: "strong", to: at + sure.keys.length };
    const [bent] = asked ? inCase(tokens, at) : [];
    if (bent) return { by: "case", to: at + bent.keys.length };
    const [maybe] = asked ? weak(tokens, at) : [];
    if (maybe) return { by: "weak", to: at + maybe.keys.length };
    if (!other[at]) break;
  }
  return { by: null, to: 0 };
}

/** Whether a single word stands in no other sentence, so that somebody may be called so. */
export const isPerhapsName = (word: string): boolean => !othersIn(tokensOf(word)).includes(true);

const FIGURES = /\+?\d[\d\s().-]{5,}\d/gu;
const LEADS =
  /(?<!\p{L})(?:меня зовут|имя мо[её]|мо[её] имя|имя|это|тел|телефон|номер|my name is|name is|name|this is|phone|number|менің есімім|менің атым|есімім|атым|нөмірім)(?!\p{L})\.?/giu;

/** The name that stands beside a number: «Ольга, 8 701 …», «имя моё — Ольга, телефон …». Null: none. */
export function nameBesideNumber(text: string): string | null {
  for (const piece of text.replace(FIGURES, ",").split(/[,.;!\n]+/u)) {
    const name = piece
      .replace(LEADS, " ")
      .replace(/[—–:-]/gu, " ")
      .trim();
    if (/^\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,2}$/u.test(name)) return nameSaid(name, { asked: true });
  }
  return null;
}
