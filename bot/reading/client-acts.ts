import { firstWords, TURN_AT_MOST } from "./first-words.ts";
import { ACT_CLASSES, type ActClass } from "./learned/classes.ts";
import { chancesOf, readLearned } from "./learned/linear.ts";
import { type ActScene, featuresIn } from "./learned/scene-features.ts";

const learned = readLearned("acts");

/**
 * How likely it is, 0–1, that a client's first words hold each act, as what was learned from many people's
 * messages has it. It says what kind of act it is and nothing of when, what or which.
 */
export function actsHeard(text: string, scene: ActScene): Record<ActClass, number> {
  const chances = chancesOf(learned, featuresIn(firstWords(text, TURN_AT_MOST), scene));
  return Object.fromEntries(ACT_CLASSES.map((act, at) => [act, chances[at] ?? 0])) as Record<
    ActClass,
    number
  >;
}
