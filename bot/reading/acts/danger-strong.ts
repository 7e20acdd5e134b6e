import { COMES_ANYWAY, IS_OVER } from "./danger-ordinary.lexicon.ts";
import {
  A_CHILD,
  AFTER_HANDS,
  ALL_PILLS,
  AND_NOW,
  ARM_FAILS,
  AT_THE_EDGE,
  BLEEDS,
  BLOOD_COMES,
  CERTAIN_EMERGENCY,
  CRASHED,
  DRAWN_AGAIN,
  FACE_DROPS,
  FINAL,
  HAS_SWALLOWED,
  HURT_THERE,
  LAST_LEAVE,
  LETS_GO,
  LIES_IN_WAIT,
  LIMBS_GONE,
  NO_BREATH,
  NOT_THERE,
  OR_SUFFERS,
  PAIN_SIGNS,
  PLAINLY_NOT_MEANT,
  SOAKS,
  SPEECH_GOES,
  STUNG,
  SUGAR_FALLS,
  SUGAR_SHAKES,
  SURE_THREAT,
  SURELY_SELF_HARM,
  SWELLS_UP,
  TAKES_LEAVE,
  TRIED_BEFORE,
  WHAT_POISONS,
  WITH_CHILD,
  WORST_PAIN,
} from "./danger-strong.lexicon.ts";
import { NO_DESPAIR } from "./despair.lexicon.ts";
import { findIn, type Patterns, patternsOf, type Word } from "./patterns.ts";
import type { Rows } from "./phrases.ts";

/** A life or a body in danger: of the one who writes, of somebody beside them, or of the one written to. */
export type Danger = "self_harm" | "emergency" | "threat";

interface Strong {
  kind: Danger;
  /** Enough by themselves. */
  phrases: Rows;
  /** Of a row all must be said, anywhere in the text. */
  together: readonly (readonly Rows[])[];
  /** A way of speaking: beside it the signs that are told together say nothing. */
  but?: Rows;
}

const STRONG: readonly Strong[] = [
  {
    kind: "self_harm",
    phrases: SURELY_SELF_HARM,
    together: [
      [TRIED_BEFORE, DRAWN_AGAIN],
      [FINAL, TAKES_LEAVE],
      [NOT_THERE, LAST_LEAVE],
      [AT_THE_EDGE, LETS_GO],
      [ALL_PILLS, AND_NOW],
    ],
    but: NO_DESPAIR,
  },
  {
    kind: "emergency",
    phrases: CERTAIN_EMERGENCY,
    together: [
      [FACE_DROPS, ARM_FAILS],
      [FACE_DROPS, SPEECH_GOES],
      [ARM_FAILS, SPEECH_GOES],
      [SWELLS_UP, NO_BREATH],
      [STUNG, NO_BREATH],
      [SUGAR_FALLS, SUGAR_SHAKES],
      [CRASHED, HURT_THERE],
      [BLEEDS, SOAKS],
      [WORST_PAIN, PAIN_SIGNS],
      [A_CHILD, HAS_SWALLOWED, WHAT_POISONS],
      [AFTER_HANDS, LIMBS_GONE],
      [WITH_CHILD, BLOOD_COMES],
    ],
  },
  { kind: "threat", phrases: SURE_THREAT, together: [[LIES_IN_WAIT, OR_SUFFERS]] },
];

const strong = STRONG.map(({ kind, phrases, together, but }) => ({
  kind,
  phrases: patternsOf(phrases),
  together: together.map((row) => row.map((rows) => patternsOf(rows))),
  but: but && patternsOf(but),
}));
const comesAnyway = patternsOf(COMES_ANYWAY);
const over = patternsOf(IS_OVER);
const plainlyNotMeant = patternsOf(PLAINLY_NOT_MEANT);

/** What nobody says of anything else: it holds beside anything but a game or a way of speaking. */
export function strongIn(words: readonly Word[]): Danger | null {
  if (findIn(words, plainlyNotMeant)) return null;
  const isOver = findIn(words, over) !== null;
  const comes = findIn(words, comesAnyway) !== null;
  const found = strong.find(
    ({ kind, phrases, together, but }) =>
      // A body gets better; a wish to die or to kill is none the less for what is over.
      (!(isOver && kind === "emergency") && findIn(words, phrases) !== null) ||
      (!isOver && (kind === "threat" || !comes) && together.some((row) => areTogether(words, row, but))),
  );
  return found?.kind ?? null;
}

/** All signs of a row are told, and no sentence with one of them takes them back. */
function areTogether(words: readonly Word[], row: readonly Patterns[], but: Patterns | undefined): boolean {
  const found = row.map((sign) => findIn(words, sign));
  if (found.includes(null)) return false;
  const sentences = new Set(found.map((one) => words[one?.from ?? 0]?.sentence));
  return !(
    but &&
    findIn(
      words.filter(({ sentence }) => sentences.has(sentence)),
      but,
    )
  );
}
