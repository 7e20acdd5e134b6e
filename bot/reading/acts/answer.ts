import { ANSWER_CLASSES } from "../learned/classes.ts";
import { featuresOf } from "../learned/features.ts";
import { readLearned, sharesOf } from "../learned/linear.ts";
import {
  type Answer,
  type Asking,
  answerByPhrases,
  asksSomething,
  deniesSomething,
  saysOwnTime,
} from "./answer-by-phrases.ts";

export { type Answer, ASKING, type AskedFor, type Asking } from "./answer-by-phrases.ts";

/** Questions whose answers were learned from. */
const LEARNED_FOR: ReadonlySet<string> = new Set([
  "book",
  "move",
  "cancel",
  "wait",
  "reminder",
  "call",
  "plan",
  "import",
  "may",
]);

/** A share from which a class counts by itself; of a no, and of putting off, nothing is taken. */
const SURE = { yes: 0.85, dear: 0.95, beside: 0.93, no: 0.8, later: 0.75 };
/** What phrases make a yes, or a no, of is none below these. */
const DOUBTED = { yes: 0.5, no: 0.3, withMore: 0.3 };

const learned = readLearned("answers");

/**
 * Reads how a text answers what was asked; null: it does not, or says both. Two readers that know nothing of
 * each other: phrases, and what was learned from answers of many people. A yes of the one is none where the
 * other plainly hears something else; where phrases know nothing, what was learned is enough if it is sure.
 */
export function readAnswer(text: string, asking: Asking): Answer | null {
  const isLearned = LEARNED_FOR.has(asking.asks);
  return combined(text, asking, isLearned ? sharesOf(learned, featuresOf(text, asking.asks)) : null);
}

/** Whoever takes an answer to these looks whether it says another time than theirs. */
const WITH_TIME: ReadonlySet<string> = new Set(["book", "move", "reminder"]);

/** What is taken away by a yes comes back by no other. */
const DEAR: ReadonlySet<string> = new Set(["cancel"]);
/** A yes to these may say which way: phrases tell that. */
const ONLY_DOUBTED: ReadonlySet<string> = new Set(["plan", "import"]);

/** What phrases make of a text together with the learned shares of its classes; null: nothing was learned. */
export function combined(text: string, asking: Asking, shares: readonly number[] | null): Answer | null {
  const found = answerByPhrases(text, asking);
  if (!shares) return found;
  const share = (one: (typeof ANSWER_CLASSES)[number]) => shares[ANSWER_CLASSES.indexOf(one)] ?? 0;
  const heard = (means: Answer["means"], rest: string): Answer => ({
    means,
    rest,
    more: null,
    asks: false,
    deed: found?.deed ?? false,
  });
  if (found === null) {
    if (share("no") >= SURE.no) return heard("no", text);
    if (share("later") >= SURE.later) return heard("later", text);
  }
  const isYes = share("yes") >= (DEAR.has(asking.asks) || deniesSomething(text) ? SURE.dear : SURE.yes);
  // A hold is not let go on the word of one of them.
  if (found?.means === "no" && (isYes || share("no") < DOUBTED.no)) return null;
  if (found !== null && !YESES.has(found.means)) return found;
  if (found !== null && found.more === null)
    return found.means !== "ack" && share("yes") < DOUBTED.yes ? null : found;
  if (found && !isYes && share("yes") + share("more") < DOUBTED.withMore) return null;
  if (!isYes || ONLY_DOUBTED.has(asking.asks) || asksSomething(text)) return found;
  if (saysOwnTime(text, asking.echo) && !(WITH_TIME.has(asking.asks) && share("yes") >= SURE.beside))
    return found;
  return heard(found?.means === "agree" ? "agree" : "yes", "");
}

const YESES: ReadonlySet<Answer["means"]> = new Set(["agree", "yes", "ack"]);
