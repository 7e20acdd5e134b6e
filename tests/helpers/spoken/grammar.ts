import fc from "fast-check";

/** Words with what they mean: in the notation of `bot/reading/meaning/notation.ts`, or an id. */
export interface Phrase {
  words: string;
  means: string;
}

/**
 * How a language says when, what and for what: independent of the readers' lexicons, so that it says what
 * people say and not what is known to be read. It is Monday 2 March 2026, the hours of work are 10 to 19.
 */
export interface Grammar {
  /** Days as they stand in a wish: «в пятницу», "on Friday". */
  days: fc.Arbitrary<Phrase>;
  /** Days as a visit is moved to them: «на пятницу», "to Friday". */
  toDays: fc.Arbitrary<Phrase>;
  /** Hours: «в 15:30», "after five". */
  hours: fc.Arbitrary<Phrase>;
  /** Hours that a visit is moved to on its day: «на 15:30», "to five". */
  toHours: fc.Arbitrary<Phrase>;
  /** Services as they stand in a wish; `means`: their ids with a comma. */
  services: fc.Arbitrary<Phrase>;
  /** A wish of a service at a time: `{what}` and `{when}` stand in it once each. */
  wishes: readonly string[];
  /** Moves a visit; `{when}` is of `toDays`, `means` its reference. */
  moves: readonly Phrase[];
  /** Calls a visit off. */
  cancels: readonly Phrase[];
  /** Says nothing of a wish, before it or behind. */
  greetings: readonly string[];
  fillers: readonly string[];
}

/** One of a list of `[words, meaning]`. */
export const oneOf = (...all: readonly (readonly [words: string, means: string])[]): fc.Arbitrary<Phrase> =>
  fc.constantFrom(...all.map(([words, means]) => ({ words, means })));

/** Makes phrases of a value. */
export const saying = <T>(of: fc.Arbitrary<T>, say: (one: T) => readonly [words: string, means: string]) =>
  of.map((one): Phrase => {
    const [words, means] = say(one);
    return { words, means };
  });

/** Dates of March and April that lie ahead and in the horizon. */
export const dates = fc.oneof(
  fc.record({ day: fc.integer({ min: 9, max: 31 }), month: fc.constant(3) }),
  fc.record({ day: fc.integer({ min: 1, max: 14 }), month: fc.constant(4) }),
);
/** Hours of work, by the quarter. */
export const clocks = fc.record({
  hour: fc.integer({ min: 10, max: 18 }),
  minute: fc.constantFrom(0, 15, 30, 45),
});
export const fullHours = fc.integer({ min: 10, max: 18 });
/** From one hour to a later one. */
export const spans = fc
  .record({ from: fc.integer({ min: 10, max: 15 }), length: fc.integer({ min: 2, max: 4 }) })
  .map(({ from, length }) => ({ from, to: Math.min(18, from + length) }));

export const two = (figure: number): string => String(figure).padStart(2, "0");
export const clock = ({ hour, minute }: { hour: number; minute: number }): string =>
  `${two(hour)}:${two(minute)}`;
/** On the face of a clock: 3 for 15. */
export const onFace = (hour: number): number => (hour > 12 ? hour - 12 : hour);

/** Two different ones. */
export const pairOf = <T>(all: readonly T[]): fc.Arbitrary<readonly [T, T]> =>
  fc
    .record({ one: fc.nat({ max: all.length - 1 }), step: fc.integer({ min: 1, max: all.length - 1 }) })
    .map(({ one, step }) => {
      const [low, high] = [one, (one + step) % all.length].sort((a, b) => a - b) as [number, number];
      return [all[low] as T, all[high] as T] as const;
    });
