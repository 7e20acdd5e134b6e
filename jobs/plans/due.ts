import type { Plan } from "../../models/plan.ts";
import type { JobDeps } from "../deps.ts";
import type { Each } from "../round.ts";
import type { Task } from "../tasks.ts";
import { answersOf, askedBy } from "./answers.ts";

const AT_ONCE = 500;
/** A plan that stands still for so long was left by a process that died; real time. */
const LEFT_MS = 15_000;

type Deps = Pick<JobDeps, "models" | "clock">;

/**
 * Plans that were left in the middle, those whose clients answer, are asked once more, or had time enough.
 */
export async function duePlans({ models, clock }: Deps, each: Each): Promise<Task[]> {
  const now = new Date(clock.now());
  const left = new Date(Date.now() - LEFT_MS);
  const done = "done" as const;
  const dated = { $type: "date" as const, $gt: new Date(0) };
  // One question, a branch for each index.
  const plans = models.plans
    .find({
      $or: [
        { status: { $in: ["running", "undoing"] }, updatedAt: { $lt: left } },
        { status: done, deadline: { ...dated, $lte: now } },
        { status: done, deadline: { ...dated, $gt: now }, messageId: { $ne: null } },
        { status: done, deadline: { ...dated, $gt: now }, remindAt: { $ne: null } },
        { status: done, "demand.date": { $type: "string", $gt: "" } },
        { status: done, ask: true, askedAt: null },
      ],
    })
    .lean<Plan>()
    .cursor({ batchSize: AT_ONCE });
  return each("plan", plans, async (plan) => {
    const { _id, masterId, status, deadline } = plan;
    const task = (
      kind: "plan" | "plan_deadline" | "plan_answers" | "plan_remind" | "plan_offer" | "plan_ask",
    ): Task => ({ kind, masterId: String(masterId), planId: String(_id) });
    if (status !== done) return [task("plan")];
    const tasks: Task[] = [];
    const open = deadline && deadline > now;
    if (deadline && !open) tasks.push(task("plan_deadline"));
    if (open && plan.messageId !== null) {
      const master = { _id: masterId };
      if (answersOf(await askedBy({ models, master }, plan)) !== plan.answersShown)
        tasks.push(task("plan_answers"));
    }
    if (open && plan.remindAt) tasks.push(task("plan_remind"));
    if (plan.demand?.date) tasks.push(task("plan_offer"));
    if (plan.ask && !plan.askedAt) tasks.push(task("plan_ask"));
    return tasks;
  });
}
