import type { Describe } from "../plans/planned.ts";

/** How other hours of a date, or of every week, read in a plan. */
export const hoursSteps: Describe<"close" | "open" | "hours"> = {
  close: { line: (_desk, step) => step },
  open: { line: (_desk, step) => step },
  hours: { line: (_desk, { to }) => ({ do: "hours", to }) },
};
