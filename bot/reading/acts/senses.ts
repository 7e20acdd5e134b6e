import { allIn, type Patterns, patternsOf, type Stretch, type Word } from "./patterns.ts";
import type { Rows } from "./phrases.ts";

/**
 * A meaning made of parts: of each part of `of` a word stands in one sentence, near the others, in any order.
 * What people say unseen has the parts of what was seen, in another order and with other words between.
 */
export interface Sense {
  of: readonly Rows[];
  /** None of these stands in that sentence. */
  but?: readonly Rows[];
  /** The sentence asks, by its mark or by a word. */
  asks?: true;
}

/** Words that the parts of one sense lie apart, at most. */
const APART = 10;

/** Words by which a sentence asks where its mark is missing. */
const ASKING: Rows = {
  ru: "ли, или, что ли, случайно, правда, вообще, интересно, признавай*, кто, кем, чем, что, че, чё, какие|какими|какая|какой, как, зачем, куда, да $",
  kk: "ма|ме|ба|бе|па|пе, әлде, алде, кім, кіммен, не, қалай, калай, қандай, кандай, қайсы, екен, иә $",
  en: "am i, is this|it|that|there|anyone|someone|any, are you|u|these|those|they, or, do you|i, does it|this, can you|i|u, u|you a|real|human|bot|ai|robot, who|who's|whos, what|what's|whats, how|how's, which",
};

const compiled = new Map<Rows, Patterns>();

function patternsIn(rows: Rows): Patterns {
  const known = compiled.get(rows) ?? patternsOf(rows);
  compiled.set(rows, known);
  return known;
}

/** Where the words of one part stand: by the word they begin at, and in which sentences. */
interface Places {
  at: ReadonlyMap<number, Stretch>;
  sentences: ReadonlySet<number | undefined>;
}

/** Finds senses among the words of one text; each part of a sense is looked for once. */
export function sensesIn(words: readonly Word[]) {
  const known = new Map<Rows, Places>();
  function placesOf(rows: Rows): Places {
    const before = known.get(rows);
    if (before) return before;
    const found = allIn(words, patternsIn(rows));
    const places = {
      at: new Map(found.map((one) => [one.from, one])),
      sentences: new Set(found.map(({ from }) => words[from]?.sentence)),
    };
    known.set(rows, places);
    return places;
  }
  const asked = new Set(words.filter((word) => word.asked).map(({ sentence }) => sentence));

  /** A stretch of a part that is near another one, in its sentence, and has none of the words taken. */
  function near(part: Rows, { from }: Stretch, taken: readonly Stretch[]): Stretch | null {
    const { at } = placesOf(part);
    for (let place = from - APART; place <= from + APART; place++) {
      const one = at.get(place);
      if (!one || words[one.from]?.sentence !== words[from]?.sentence) continue;
      if (!taken.some((other) => one.from < other.to && other.from < one.to)) return one;
    }
    return null;
  }

  function holds({ of: [first, ...others], but = [], asks }: Sense): boolean {
    if (first === undefined) return false;
    return [...placesOf(first).at.values()].some((anchor) => {
      const sentence = words[anchor.from]?.sentence;
      if (but.some((rows) => placesOf(rows).sentences.has(sentence))) return false;
      const taken = [anchor];
      for (const part of others) {
        const next = near(part, anchor, taken);
        if (!next) return false;
        taken.push(next);
      }
      return !asks || asked.has(sentence ?? 0) || placesOf(ASKING).sentences.has(sentence);
    });
  }

  return {
    /** One of the senses is meant. */
    means: (senses: readonly Sense[]) => senses.some(holds),
    /** A word or phrase of these stands anywhere. */
    says: (...rows: readonly Rows[]) => rows.some((one) => placesOf(one).at.size > 0),
  };
}
