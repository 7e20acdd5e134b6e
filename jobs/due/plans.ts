import type { JobDeps } from "../run-task.ts";
import type { Task } from "../tasks.ts";

const AT_ONCE = 200;
/** A plan that stands still for so long was left by a process that died; real time. */
const LEFT_MS = 15_000;

/** Plans that were left in the middle, and those whose clients had time enough to answer. */
export async function duePlans({ models, clock }: Pick<JobDeps, "models" | "clock">): Promise<Task[]> {
  const [left, over] = await Promise.all([
    models.plans
      .find(
        { status: { $in: ["running", "undoing"] }, updatedAt: { $lt: new Date(Date.now() - LEFT_MS) } },
        { masterId: 1 },
      )
      .limit(AT_ONCE)
      .lean(),
    models.plans
      .find({ deadline: { $lte: new Date(clock.now()) }, status: "done" }, { masterId: 1 })
      .limit(AT_ONCE)
      .lean(),
  ]);
  const task = (kind: "plan" | "plan_deadline") => (one: { _id: unknown; masterId: unknown }) => ({
    kind,
    masterId: String(one.masterId),
    planId: String(one._id),
  });
  return [...left.map(task("plan")), ...over.map(task("plan_deadline"))];
}
