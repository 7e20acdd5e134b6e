import type { Budget } from "../../models/budget.ts";
import type { JobDeps } from "../deps.ts";
import type { Each } from "../round.ts";
import type { Task } from "../tasks.ts";

const AT_ONCE = 500;

type Deps = Pick<JobDeps, "models" | "clock">;

/** Months whose money for models is spent, and whose master does not know yet. */
export async function spentBudgets({ models }: Deps, each: Each): Promise<Task[]> {
  const spent = models.budgets
    .find({ scope: "master_month", exhaustedAt: { $type: "date", $gt: new Date(0) }, toldAt: null })
    .lean<Budget>()
    .cursor({ batchSize: AT_ONCE });
  return each("budget", spent, ({ _id, masterId }) => [
    { kind: "budget_spent", masterId: String(masterId), period: _id.split(":").at(-1) ?? "" },
  ]);
}
