import { CRAFT } from "./common.lexicon.ts";
import { isCorrection } from "./correct.ts";
import { AHEAD, WISHED } from "./parts.lexicon.ts";
import type { Word } from "./patterns.ts";
import { readPerson } from "./person.ts";
import { readPressure } from "./pressure.ts";
import { sensesIn } from "./senses.ts";
import {
  ABILITY_ASKED,
  ABILITY_PLAIN,
  HUMAN_ASKED,
  MORE_THAN_TALK,
  MORE_THAN_THANKS,
  PRAISED,
  SMALL_TALKS,
  THANKED,
} from "./social-senses.lexicon.ts";
import { readStop } from "./stop.ts";
import { ERRANDS } from "./tell.lexicon.ts";
import { readTell } from "./tell.ts";

/** Courtesies that are read by what they are made of, whatever other words stand between. */
export type Talk = "are_you_human" | "what_can_you_do" | "thanks" | "small_talk";

/** Whoever goes on longer has something to say. */
const WORDS_AT_MOST = 22;

/** Reads talk in free words; null where anything else is wished, told or asked beside it. */
export function readTalk(text: string, words: readonly Word[]): Talk | null {
  if (words.length > WORDS_AT_MOST) return null;
  const { means, says } = sensesIn(words);
  const talk = (): Talk | null => {
    const errand = says(ERRANDS, AHEAD);
    if (!errand && !says(WISHED) && means(HUMAN_ASKED)) return "are_you_human";
    if (means(ABILITY_ASKED) || says(ABILITY_PLAIN)) return "what_can_you_do";
    if ((says(THANKED) || means(PRAISED)) && !says(MORE_THAN_THANKS) && !words.some(isSaidMore))
      return "thanks";
    return !errand &&
      means(SMALL_TALKS) &&
      !says(MORE_THAN_TALK, CRAFT) &&
      !words.some(({ key }) => /^\d/.test(key))
      ? "small_talk"
      : null;
  };
  const read = talk();
  return read && !isAnotherAct(text) ? read : null;
}

/** A number, a question, something to be done or not done beside thanks is more than thanks. */
const isSaidMore = ({ key, written, asked }: Word) =>
  asked || /^\d/.test(key) || ASKS_TO.test(written) || WILL_NOT.test(key);
/** «Добавьте», «повторите»; of what is said to be kind only. */
const ASKS_TO = /(?<!^(?:прост|извин|здравству))(?:йте|ите|ьте)$/u;
/** «Күтпеймін»: a Kazakh verb of one's own, denied. */
const WILL_NOT = /(?:m|b|p)[ae]i(?:min|miz)$/;

const isAnotherAct = (text: string) =>
  readPerson(text) !== null ||
  readStop(text).length > 0 ||
  isCorrection(text) ||
  readPressure(text) ||
  readTell(text) !== null;
