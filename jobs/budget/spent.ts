import { z } from "zod";
import { sendOnce } from "../ledger.ts";
import { defineTask } from "../task.ts";

/** The model's money for the month is spent: the rules answer. */
export const budgetSpent = defineTask({
  kind: "budget_spent",
  data: z.strictObject({ period: z.string() }),
  id: ({ period }, masterId) => `${masterId}-${period}`,
  async run({ models, announcer }, master, _, row) {
    await sendOnce(models, row, () => announcer.tell(master, "master", { kind: "budget_spent" }));
    await models.budgets.updateMany(
      { masterId: master._id, scope: "master_month", exhaustedAt: { $ne: null }, toldAt: null },
      { $set: { toldAt: new Date() } },
    );
    return undefined;
  },
});
