import { ANSWER_CLASSES, LEARNED_FOR } from "../learned/classes.ts";
import { featuresOf } from "../learned/features.ts";
import { readLearned, sharesOf } from "../learned/linear.ts";
import {
  type Answer,
  type Asking,
  answerByPhrases,
  asksSomething,
  changesSomething,
  deniesSomething,
  saysOwnTime,
} from "./answer-by-phrases.ts";

export { type Answer, ASKING, type AskedFor, type Asking } from "./answer-by-phrases.ts";

/**
 * Shares from which a class counts by itself: a yes, one to what is dear, one beside a time, a no, a delay.
 */
const SURE = { yes: 0.85, dear: 0.95, beside: 0.93, no: 0.8, later: 0.75 };
/** What phrases hear as a yes, a no, a yes with more is none where the other's share is below these. */
const DOUBTED = { yes: 0.5, no: 0.3, withMore: 0.2 };

const learned = readLearned("answers");

/**
 * Reads how a text answers what was asked; null: it does not, or says both. Two readers that know nothing of
 * each other: phrases, and what was learned from answers of many people. What phrases hear is none where the
 * other doubts it; where they know nothing, what was learned is enough if it is sure and nothing in the words
 * asks or would change what is done.
 */
export function readAnswer(text: string, asking: Asking): Answer | null {
  const isLearned = (LEARNED_FOR as readonly string[]).includes(asking.asks);
  return combined(text, asking, isLearned ? sharesOf(learned, featuresOf(text, asking.asks)) : null);
}

/** What is taken away by a yes comes back by no other. */
const DEAR: ReadonlySet<string> = new Set(["cancel"]);
/** A yes to these may say which way, or on what condition: phrases tell that. */
const ONLY_DOUBTED: ReadonlySet<string> = new Set(["plan", "import", "may"]);

/** What phrases make of a text together with the learned shares of its classes; null: nothing was learned. */
export function combined(text: string, asking: Asking, shares: readonly number[] | null): Answer | null {
  const found = answerByPhrases(text, asking);
  if (!shares) return found;
  const share = (one: (typeof ANSWER_CLASSES)[number]) => shares[ANSWER_CLASSES.indexOf(one)] ?? 0;
  const isYes = share("yes") >= (DEAR.has(asking.asks) || deniesSomething(text) ? SURE.dear : SURE.yes);
  const isPlain = !asksSomething(text) && !changesSomething(text, asking.echo);
  const ownTime = saysOwnTime(text, asking.echo);
  if (found === null) {
    if (!isPlain || ownTime || ONLY_DOUBTED.has(asking.asks)) return null;
    const means = isYes
      ? "yes"
      : share("no") >= SURE.no
        ? "no"
        : share("later") >= SURE.later
          ? "later"
          : null;
    // All of it is left for whoever knows what else it may name.
    return means && { means, rest: text, more: null, asks: false, deed: false };
  }
  // What they decline is kept until both of them hear it.
  if (found.means === "no") return isYes || share("no") + share("no_more") < DOUBTED.no ? null : found;
  if (found.means !== "agree" && found.means !== "yes") return found;
  if (found.more === null) return share("yes") < DOUBTED.yes ? null : found;
  if (!isYes) return share("yes") + share("more") < DOUBTED.withMore ? null : found;
  if (!isPlain || ONLY_DOUBTED.has(asking.asks)) return found;
  const isBeside = ownTime && !(asking.comparesTime && share("yes") >= SURE.beside);
  return isBeside ? found : { ...found, more: null };
}
