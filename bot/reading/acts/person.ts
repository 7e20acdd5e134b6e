import { firstWords, TURN_AT_MOST } from "../first-words.ts";
import { allIn, findIn, patternsOf, wordsOf } from "./patterns.ts";
import { ANGRY, ASKED, FAILED, NOT_ASKED, REPAIR } from "./person.lexicon.ts";
import { CALLED, COMPLAINED, COMPLAINS } from "./person-senses.lexicon.ts";
import { sensesIn } from "./senses.ts";

const asked = patternsOf(ASKED);
const notAsked = patternsOf(NOT_ASKED);
const angry = patternsOf(ANGRY);
const failed = patternsOf(FAILED);
const repair = patternsOf(REPAIR);

const CONGRATULATES =
  /(?<!\p{L})(?:құтты болсын|кутты болсын|мереке\p{L}* құтты|мерекеңізбен|с (?:наступающим|праздником|8 марта|днем рождения|днём рождения)|поздравляю|happy (?:birthday|mother.?s|women.?s|new year|easter))(?!\p{L})/iu;

/**
 * Why a person is to be called into the chat; null when nothing says so. A wish to book with a master, or to
 * have something put right, is a wish and no call.
 */
export function readPerson(text: string): "asked" | "complaint" | null {
  // «8 наурыз құтты болсын!»
  if (CONGRATULATES.test(text)) return null;
  const words = wordsOf(firstWords(text, TURN_AT_MOST));
  const wishedIn = new Set(allIn(words, notAsked).map(({ from }) => words[from]?.sentence));
  const { means, says } = sensesIn(words);
  if (allIn(words, asked).some(({ from }) => !wishedIn.has(words[from]?.sentence))) return "asked";
  if (means(CALLED)) return "asked";
  if (findIn(words, angry) || means(COMPLAINED) || says(COMPLAINS)) return "complaint";
  return findIn(words, failed) && !findIn(words, repair) ? "complaint" : null;
}
