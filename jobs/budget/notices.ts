/** The model's money for the month is spent: the rules answer. */
export interface BudgetNotice {
  kind: "budget_spent";
}
