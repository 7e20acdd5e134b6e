import { Types } from "mongoose";
import type { Master } from "../models/master.ts";
import type { JobDeps } from "./deps.ts";
import { settleGone } from "./gone.ts";
import { kindOf, type Task, taskId } from "./tasks.ts";

/**
 * Does one task from the diary as it is now; running it twice says nothing twice. Returns until when it is
 * put off, if it is. What is due of a master who is gone is ticked off.
 */
export async function runTask(deps: JobDeps, task: Task): Promise<{ until: number } | undefined> {
  const master = await deps.models.masters.findOne({ _id: new Types.ObjectId(task.masterId) }).lean<Master>();
  if (!master) {
    await settleGone(deps.models, task.masterId);
    return undefined;
  }
  const row = { masterId: master._id, key: taskId(task), kind: task.kind };
  return kindOf(task).run(deps, master, task, row);
}
