import { z } from "zod";
import { sendOnce } from "../ledger.ts";
import { defineTask } from "../task.ts";

/** The master's day at its beginning: who comes, what is free, whom to call. */
export const morning = defineTask({
  kind: "morning",
  data: z.strictObject({ date: z.string() }),
  id: ({ date }, masterId) => `${masterId}-${date}`,
  async run({ models, announcer }, master, { date }, row) {
    await sendOnce(models, row, () => announcer.tell(master, "master", { kind: "morning", date }));
    return undefined;
  },
});
