import { spentBudgets } from "./budget/due.ts";
import { waitingRelays } from "./call/due.ts";
import { dueDays } from "./day/due.ts";
import type { JobDeps } from "./deps.ts";
import { dueCalendars } from "./google/due.ts";
import { dueImports } from "./imports/due.ts";
import { dueInvitations } from "./invitations/due.ts";
import { duePlans } from "./plans/due.ts";
import type { Each } from "./round.ts";
import type { Task } from "./tasks.ts";
import { endOldTrials } from "./trial/old-trials.ts";
import { completeSilent } from "./visits/silent.ts";

type DueDeps = Pick<JobDeps, "models" | "clock"> & Partial<Pick<JobDeps, "calendars">>;

/**
 * What falls due in a room, and how often that is asked: by every round of two seconds, twice a minute, or
 * once.
 */
export interface Due {
  every: "round" | "half_minute" | "minute";
  /** The tasks that are due. */
  find(deps: DueDeps, each: Each): Promise<Task[]>;
}

/** Ends what needs nobody to hear of it. */
const ending =
  (work: (deps: DueDeps, each: Each) => Promise<unknown>): Due["find"] =>
  async (deps, each) => {
    await work(deps, each);
    return [];
  };

/**
 * All that rooms look for, in this order, beside visits and their reminders, which the sweep itself follows.
 */
export const DUE = {
  // Talks wait for half an hour and more.
  relays: { every: "half_minute", find: waitingRelays },
  plans: { every: "round", find: duePlans },
  imports: { every: "round", find: dueImports },
  calendars: { every: "round", find: async (deps, each) => (deps.calendars ? dueCalendars(deps, each) : []) },
  silent: { every: "minute", find: ending(completeSilent) },
  trials: { every: "minute", find: ending(endOldTrials) },
  budgets: { every: "minute", find: spentBudgets },
  days: { every: "minute", find: dueDays },
  invitations: { every: "minute", find: dueInvitations },
} as const satisfies Record<string, Due>;
