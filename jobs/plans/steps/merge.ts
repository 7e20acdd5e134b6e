import { z } from "zod";
import { type Before, mergeCards, partCards } from "../../clients/merge-cards.ts";
import { id } from "../shapes.ts";
import { definePlanStepLeaving, type Left } from "../step.ts";

/** The card that stays, as it was. */
const BEFORE: Left<Before> = {
  toText: (left) => JSON.stringify(left),
  fromText: (text) => (text ? (JSON.parse(text) as Before) : null),
};

/** Two cards of one person: the visits of `gone` are those of `keep` from now on. */
export const merge = definePlanStepLeaving(BEFORE, {
  shape: z.strictObject({ do: z.literal("merge"), keep: id, gone: id }),
  take: (deps, _plan, { keep, gone }) => mergeCards(deps, keep, gone),
  takeBack: (deps, _plan, { keep, gone }, _key, before) => partCards(deps, keep, gone, before),
});
