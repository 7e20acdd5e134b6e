import { HOUR } from "../../engine/time.ts";
import { closeSandboxes } from "../../models/sandbox.ts";
import type { JobDeps } from "../deps.ts";

/** A trial that nobody ended is over after so long. */
const TRIAL_LASTS_MS = 24 * HOUR;

/** Ends trials that were forgotten. */
export const endOldTrials = ({ models, clock }: Pick<JobDeps, "models" | "clock">): Promise<void> =>
  closeSandboxes(models, { before: new Date(clock.now() - TRIAL_LASTS_MS) });
