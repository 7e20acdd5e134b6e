import type { JobDeps } from "../deps.ts";
import type { Task } from "../tasks.ts";

const AT_ONCE = 200;

/** Lists of people that are to be read, or taken in. */
export async function dueImports({ models }: Pick<JobDeps, "models">): Promise<Task[]> {
  const lists = await models.imports
    .find({ status: { $in: ["reading", "running"] } }, { masterId: 1 })
    .limit(AT_ONCE)
    .lean();
  return lists.map(({ _id, masterId }) => ({
    kind: "import",
    masterId: String(masterId),
    importId: String(_id),
  }));
}
