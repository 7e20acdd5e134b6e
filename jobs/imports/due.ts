import type { ClientImport } from "../../models/client-import.ts";
import type { JobDeps } from "../deps.ts";
import type { Each } from "../round.ts";
import type { Task } from "../tasks.ts";

const AT_ONCE = 500;

/** Lists of people that are to be read, or taken in. */
export async function dueImports({ models }: Pick<JobDeps, "models">, each: Each): Promise<Task[]> {
  const lists = models.imports
    .find({ status: { $in: ["reading", "running"] } }, { masterId: 1 })
    .lean<Pick<ClientImport, "_id" | "masterId">>()
    .cursor({ batchSize: AT_ONCE });
  return each("list", lists, ({ _id, masterId }) => [
    { kind: "import", masterId: String(masterId), importId: String(_id) },
  ]);
}
