import { z } from "zod";
import { sendOnce } from "../ledger.ts";
import { defineTask } from "../task.ts";

/** The end of the master's day: did all come, and tomorrow. */
export const evening = defineTask({
  kind: "evening",
  data: z.strictObject({ date: z.string() }),
  id: ({ date }, masterId) => `${masterId}-${date}`,
  async run({ models, announcer }, master, { date }, row) {
    await sendOnce(models, row, () => announcer.tell(master, "master", { kind: "evening", date }));
    return undefined;
  },
});
