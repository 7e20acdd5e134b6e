import { ANSWER_CLASSES, LEARNED_FOR } from "../learned/classes.ts";
import { featuresOf } from "../learned/features.ts";
import { readLearned, sharesOf } from "../learned/linear.ts";
import { namesOthers, peopleSaid } from "../people/said.ts";
import { piecesOf } from "../pieces.ts";
import {
  type Answer,
  type Asking,
  answerByPhrases,
  asksSomething,
  onlyRepeats,
  saysOwnTime,
} from "./answer-by-phrases.ts";

export { type Answer, ASKING, type AskedFor, type Asking } from "./answer-by-phrases.ts";

/**
 * Shares from which a class counts: a yes, one to what is dear, one with a time that may be why, one that
 * phrases hear as well, a no, a delay.
 */
const SURE = { yes: 0.85, dear: 0.9, why: 0.93, heard: 0.8, no: 0.8, later: 0.75 };
/** What phrases hear as a yes, a no, a yes with more is none where the other's share is below these. */
const DOUBTED = { yes: 0.6, no: 0.3, withMore: 0.5, ack: 0.2 };
/** Below it nothing speaks against what phrases account for to the last word. */
const AGAINST = 0.1;

const learned = readLearned("answers");

/**
 * Reads how a text answers what was asked; null: it does not, or says both. Two readers that know nothing of
 * each other: phrases, and what was learned from answers of many people. What phrases hear is none where the
 * other doubts it; where they know nothing, what was learned is enough if it is sure and nothing in the words
 * asks or would change what is done.
 */
export function readAnswer(text: string, asking: Asking): Answer | null {
  const isLearned = (LEARNED_FOR as readonly string[]).includes(asking.asks);
  if (!isLearned) return combined(text, asking, null);
  const shares = (words: string) => sharesOf(learned, featuresOf(words, asking.asks));
  const head = beforeQuestion(text);
  return combined(text, asking, shares(text), head === null ? undefined : shares(head));
}

/** «Приду, а где у вас парковка?»: what is said before the question. Null: none is asked, or all of it is. */
function beforeQuestion(text: string): string | null {
  const pieces = piecesOf(text);
  const asks = pieces.findIndex((piece) => piece.text.endsWith("?"));
  return asks > 0
    ? pieces
        .slice(0, asks)
        .map((piece) => piece.text)
        .join(", ")
    : null;
}

/** What is taken away by a yes comes back by no other. */
const DEAR: ReadonlySet<string> = new Set(["cancel"]);
/** «Да вы что, я приду», "yes I can make it", «бара аламын»: whoever comes calls nothing off. */
const COMES =
  /(?<!не )(?<!\p{L})(?:приду|прид[её]м|успею|смогу|приеду|буду)(?!\p{L})|(?<!(?:can.?t|cannot|won.?t|not|unable to|never) )(?<!\p{L})(?:make it|be there|i.?ll come|i am coming|i.?m coming|still coming)(?!\p{L})|(?<!\p{L})(?:(?:бара|келе) аламын|барамын|келемін|келемин|үлгеремін)(?!\p{L})/iu;
const CALLS_OFF =
  /(?<!\p{L})(?:отмен|снима|сними|убер|убир|cancel|remove|take me off|бас тарт|өшір|алып таст|сыз)/iu;
const IF = /(?<!\p{L})(?:если|if|егер)(?!\p{L})/iu;
/** A yes to these may say which way, or on what condition: phrases tell that. */
const ONLY_DOUBTED: ReadonlySet<string> = new Set(["plan", "import", "may"]);

/**
 * What phrases make of a text together with the learned shares of its classes; null: nothing was learned.
 * `ofHead`: shares of what stands before a question in it.
 */
export function combined(
  text: string,
  asking: Asking,
  shares: readonly number[] | null,
  ofHead = shares,
): Answer | null {
  const found = answerByPhrases(text, asking);
  if (asking.asks === "cancel" && COMES.test(text) && !CALLS_OFF.test(text))
    return found?.means === "no" || found?.means === "later" ? found : null;
  if (!shares) return found;
  type Class = (typeof ANSWER_CLASSES)[number];
  const sumOf = (all: readonly number[], of: readonly Class[]) =>
    of.reduce((sum, one) => sum + (all[ANSWER_CLASSES.indexOf(one)] ?? 0), 0);
  const share = (...of: Class[]) => sumOf(shares, of);
  const isHeard = (found?.means === "agree" || found?.means === "yes") && !asksSomething(text);
  const sure = DEAR.has(asking.asks) ? SURE.dear : isHeard ? SURE.heard : SURE.yes;
  const isYes = share("yes") >= sure;
  const isOfMore = text.includes("?") || peopleSaid(text) !== null;
  const byOneAlone = !ONLY_DOUBTED.has(asking.asks) && !isOfMore;
  // «Да, запишите маму», «да, если дешевле»: phrases hear that it is more than a yes.
  const isMore =
    found?.more === "changes" && (namesOthers(text) || (asking.asks !== "wait" && IF.test(text)));
  // What phrases know nothing of asks nothing, changes nothing, and is more than a word of the question.
  const isPlain =
    found !== null || !(asksSomething(text) || namesOthers(text) || onlyRepeats(text, asking.echo));
  // Whether a time in it is another one is found out by whoever knows which was asked about.
  const hasOwnTime = saysOwnTime(text, asking.echo);
  if (
    isYes &&
    byOneAlone &&
    isPlain &&
    !isMore &&
    found?.means !== "no" &&
    (asking.comparesTime || !hasOwnTime)
  )
    return {
      means: found?.means === "agree" ? "agree" : "yes",
      rest: found?.rest ?? text,
      more: hasOwnTime && share("yes") < SURE.why ? "times" : null,
      asks: false,
      deed: found?.deed ?? false,
    };
  if (found === null) {
    if (!byOneAlone || !isPlain || hasOwnTime) return null;
    const means = share("no") >= SURE.no ? "no" : share("later") >= SURE.later ? "later" : null;
    // All of it is left for whoever knows what else it may name.
    return means && { means, rest: text, more: null, asks: false, deed: false };
  }
  // What they decline is kept until both of them hear it.
  if (found.means === "no") return isYes || share("no", "no_more") < DOUBTED.no ? null : found;
  // «Қоя салыңыз, өзім түсіндім».
  if (found.means === "ack" && found.rest !== "" && share("yes", "more") < DOUBTED.ack) return null;
  if (found.means !== "agree" && found.means !== "yes") return found;
  if (found.more !== null) {
    const most = Math.max(share("yes", "more"), sumOf(ofHead ?? shares, ["yes", "more"]));
    return most < DOUBTED.withMore ? null : found;
  }
  const isWhole = found.means === "agree" && found.rest === "" && asking.asks !== "wait";
  const isDenied = share("no", "later", "no_more", "more") >= AGAINST;
  return share("yes") < DOUBTED.yes && (!isWhole || isDenied) ? null : found;
}
