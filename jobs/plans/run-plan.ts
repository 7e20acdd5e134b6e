import type { Types } from "mongoose";
import type { z } from "zod";
import type { PlanDeps, PlanStepKind } from "./step.ts";
import { type KnownLine, type KnownPlan, STEPS } from "./steps.ts";

/** How a line ends, and how it stands before. */
const TAKEN = { waits: "todo", done: "done", not: "impossible" } as const;
const TAKEN_BACK = { waits: "done", done: "undone", not: "not_undone" } as const;

/**
 * The kind of a line's step. The cast: a step and its kind are of one `do`, which the compiler cannot follow
 * through a table.
 */
const kindOf = ({ step }: KnownLine) => STEPS[step.do] as unknown as PlanStepKind<z.ZodObject, unknown>;

/**
 * Carries a plan to its end, from wherever it was left: each step is guarded and does nothing the second
 * time, so a crash, or two processes at once, change nothing. Returns the plan as it then is; null when it is
 * not running.
 */
export async function runPlan(deps: PlanDeps, planId: Types.ObjectId): Promise<KnownPlan | null> {
  const { plans } = deps.models;
  const own = { masterId: deps.master._id, _id: planId };
  const plan = await plans.findOne({ ...own, status: { $in: ["running", "undoing"] } }).lean<KnownPlan>();
  if (!plan) return plans.findOne(own).lean<KnownPlan>();
  const undoing = plan.status === "undoing";
  const ends = undoing ? TAKEN_BACK : TAKEN;
  // Taken back in the opposite order: the last change first.
  const order = plan.lines.map((_, index) => index);
  for (const index of undoing ? order.reverse() : order) {
    const line = plan.lines[index];
    if (line?.status !== ends.waits) continue;
    const kind = kindOf(line);
    const key = `plan-${planId}-${index}`;
    const outcome = await (undoing
      ? kind.takeBack(deps, plan, line.step, key, kind.left.fromText(line.made))
      : kind.take(deps, plan, line.step, key));
    await plans.updateOne(
      { ...own, [`lines.${index}.status`]: ends.waits },
      {
        $set: {
          [`lines.${index}.status`]: outcome.done ? ends.done : ends.not,
          [`lines.${index}.reason`]: outcome.done ? null : outcome.reason,
          ...(outcome.done && outcome.left !== undefined
            ? { [`lines.${index}.made`]: kind.left.toText(outcome.left) }
            : {}),
        },
      },
    );
  }
  await plans.updateOne(
    { ...own, status: plan.status },
    { $set: { status: undoing ? "undone" : "done", ...(undoing ? { deadline: null } : {}) } },
  );
  return plans.findOne(own).lean<KnownPlan>();
}
