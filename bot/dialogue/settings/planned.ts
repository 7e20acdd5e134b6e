import type { Describe } from "../plans/planned.ts";

/** How another setting reads in a plan. */
export const settingsSteps: Describe<"set"> = { set: { line: (_desk, step) => step } };
