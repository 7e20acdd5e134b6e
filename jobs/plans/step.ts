import type { z } from "zod";
import type { BookingDeps } from "../../engine/booking/deps.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import type { Plan } from "../../models/plan.ts";

/** What the steps of a master's plan are taken with. */
export interface PlanDeps {
  models: Models;
  master: Master;
  booking: BookingDeps;
}

/** What a step knows of the plan it is in: how the master decided, and until when people may answer. */
export type Decided = Pick<Plan, "tell" | "ask" | "deadline" | "decidedAt">;

/** How a step ended; `left` is what taking it back needs to know. */
export type Outcome<L = never> = { done: true; left?: L } | { done: false; reason: string };

export const done = { done: true } as const;
export const not = (reason: string) => ({ done: false as const, reason });

/** What a step leaves for taking it back, as the text that is stored with its line. */
export interface Left<L> {
  toText(left: L): string;
  /** Null: nothing was left. */
  fromText(text: string | null): L | null;
}

/**
 * A kind of step: what is stored of it, how it is taken and how it is taken back. Both do nothing the second
 * time: a plan goes on from wherever a crash left it. `key` is one step's of one plan, and the same each
 * time.
 */
export interface PlanStepKind<S extends z.ZodObject, L> {
  shape: S;
  left: Left<L>;
  take(deps: PlanDeps, plan: Decided, step: z.output<S>, key: string): Promise<Outcome<L>>;
  /** Puts back what the step changed, where nothing else came in between. */
  takeBack(
    deps: PlanDeps,
    plan: Decided,
    step: z.output<S>,
    key: string,
    left: L | null,
  ): Promise<Outcome<L>>;
}

/** Of steps that leave nothing. */
const NOTHING: Left<never> = { toText: () => "", fromText: () => null };
/** Of steps that leave an id. */
export const AN_ID: Left<string> = { toText: (left) => left, fromText: (text) => text };

/** A kind of step that needs nothing but itself to be taken back; one that does names it with `left`. */
export const definePlanStep = <S extends z.ZodObject>(
  kind: Omit<PlanStepKind<S, never>, "left">,
): PlanStepKind<S, never> => ({ ...kind, left: NOTHING });

export const definePlanStepLeaving = <S extends z.ZodObject, L>(
  left: Left<L>,
  kind: Omit<PlanStepKind<S, L>, "left">,
): PlanStepKind<S, L> => ({ ...kind, left });

/** A value that a step changes: from what to what, and where it stands. */
export interface Swapped<Step, V> {
  between(step: Step): readonly [from: V, to: V];
  /** Undefined: what it belongs to is gone. */
  read(deps: PlanDeps, step: Step): Promise<V | undefined>;
  /** Sets it if it still is as it was found, in one guarded write; false: it is not. */
  write(deps: PlanDeps, step: Step, found: V, to: V): Promise<boolean>;
  /** Whether two values mean the same; without it they are compared as JSON. */
  same?(a: V, b: V): boolean;
  /** Why it cannot be done where it is gone. */
  gone?: string;
}

const asJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * A step from one value to another: found there it is done, found as expected it is set, else it was changed
 * meanwhile. Taken back by the two swapped.
 */
export function swapStep<S extends z.ZodObject, V>(
  shape: S,
  { between, read, write, same = asJson, gone = "changed_meanwhile" }: Swapped<z.output<S>, V>,
): PlanStepKind<S, never> {
  const swap = async (deps: PlanDeps, step: z.output<S>, from: V, to: V): Promise<Outcome> => {
    const found = await read(deps, step);
    if (found === undefined) return not(gone);
    if (same(found, to)) return done;
    if (!same(found, from)) return not("changed_meanwhile");
    if (await write(deps, step, found, to)) return done;
    // Somebody was quicker: perhaps this very step, in another process.
    const now = await read(deps, step);
    return now !== undefined && same(now, to) ? done : not("changed_meanwhile");
  };
  return definePlanStep({
    shape,
    take(deps, _plan, step) {
      const [from, to] = between(step);
      return swap(deps, step, from, to);
    },
    takeBack(deps, _plan, step) {
      const [from, to] = between(step);
      return swap(deps, step, to, from);
    },
  });
}
