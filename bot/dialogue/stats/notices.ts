import type { BudgetNotice } from "../../../jobs/budget/notices.ts";
import type { NoticesOf } from "../notice.ts";

export const budgetNotices: NoticesOf<BudgetNotice, "master"> = {
  budget_spent: ({ t }) => ({ screen: { kind: "say", text: t.stats.budgetSpent } }),
};
