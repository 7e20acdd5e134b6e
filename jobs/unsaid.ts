import type { JobDeps } from "./deps.ts";
import { type Task, taskId } from "./tasks.ts";

/** Tasks that the ledger does not know as done. */
export async function unsaid<T extends Task>(models: JobDeps["models"], tasks: readonly T[]): Promise<T[]> {
  if (tasks.length === 0) return [];
  const said = new Set(
    (
      await models.notifications
        .find({ key: { $in: tasks.map(taskId) }, status: { $in: ["sent", "skipped", "failed"] } }, { key: 1 })
        .lean()
    ).map((one) => one.key),
  );
  return tasks.filter((one) => !said.has(taskId(one)));
}
