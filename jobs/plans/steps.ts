import { z } from "zod";
import type { Plan, PlanLine } from "../../models/plan.ts";
import { add } from "./steps/add.ts";
import { book } from "./steps/book.ts";
import { cancel } from "./steps/cancel.ts";
import { errand } from "./steps/errand.ts";
import { close, open } from "./steps/hours-of-day.ts";
import { length } from "./steps/length.ts";
import { merge } from "./steps/merge.ts";
import { move } from "./steps/move.ts";
import { offered } from "./steps/offered.ts";
import { price } from "./steps/price.ts";
import { setting } from "./steps/setting.ts";
import { terms } from "./steps/terms.ts";
import { week } from "./steps/week.ts";

/** All kinds of steps, each under the word that is stored as its `do`: those words are for ever. */
export const STEPS = {
  close,
  open,
  book,
  move,
  cancel,
  merge,
  price,
  length,
  add,
  offer: offered,
  hours: week,
  set: setting,
  errand,
  terms,
};
type Steps = typeof STEPS;

/** What can be done, as it is stored. */
export type StepDo = keyof Steps;

/** A step of one kind. */
export type StepOf<D extends StepDo> = { [K in D]: z.output<Steps[K]["shape"]> }[D];

/**
 * One change. It names what it found when it was planned, so that what became of it meanwhile shows. Starts
 * are epoch ms.
 */
export type PlanStep = StepOf<StepDo>;

/** A plan whose steps are known for what they are, and a line of it. */
export type KnownPlan = Plan<PlanStep>;
export type KnownLine = PlanLine<PlanStep>;

/** The same plan: its steps were checked by `planStep` before they were stored. */
export const withSteps = (plan: Plan): KnownPlan => plan as KnownPlan;

const shapes = Object.values(STEPS).map(({ shape }) => shape);

/** A step as it is checked before it is stored. */
export const planStep = z.discriminatedUnion("do", shapes as [(typeof shapes)[number]]);
