import { HOUR, wallTimeAt } from "../../engine/time.ts";
import type { Master } from "../../models/master.ts";
import type { JobDeps } from "../deps.ts";
import type { Each } from "../round.ts";
import type { Task } from "../tasks.ts";
import { unsaid } from "../unsaid.ts";

const AT_ONCE = 500;

type Deps = Pick<JobDeps, "models" | "clock">;

/** An invitation comes within a day of its moment, or not at all. */
const WINDOW_HOURS = 24;

/** Where the master switched it on: who is asked how it was, and who has not come for long. */
export async function dueInvitations({ models, clock }: Deps, each: Each): Promise<Task[]> {
  const now = clock.now();
  type Inviting = Pick<Master, "_id" | "timeZone" | "reviewAfterHours" | "nudgeAfterDays">;
  const masters = models.masters
    .find(
      { $or: [{ reviewAfterHours: { $gt: 0 } }, { nudgeAfterDays: { $gt: 0 } }] },
      { timeZone: 1, reviewAfterHours: 1, nudgeAfterDays: 1 },
    )
    .lean<Inviting>()
    .cursor({ batchSize: AT_ONCE });
  const invitations = async ({ _id: masterId, timeZone, reviewAfterHours, nudgeAfterDays }: Inviting) => {
    // By day only: nobody is invited at night.
    const { minutes } = wallTimeAt(timeZone, now);
    if (minutes < 10 * 60 || minutes >= 20 * 60) return [];
    const tasks: Task[] = [];
    const invite = async (kind: "review" | "nudge", hours: number) => {
      for (const one of await models.appointments
        .find(
          {
            masterId,
            internalStatus: { $in: ["booked", "completed"] as const },
            clientId: { $ne: null },
            endTime: {
              $lte: new Date(now - hours * HOUR),
              $gt: new Date(now - (hours + WINDOW_HOURS) * HOUR),
            },
            // A visit lasts a day at most; the index is of starts.
            startTime: {
              $lt: new Date(now - hours * HOUR),
              $gt: new Date(now - (hours + WINDOW_HOURS + 24) * HOUR),
            },
          },
          { _id: 1 },
        )
        .limit(AT_ONCE)
        .lean())
        tasks.push({ kind, masterId: String(masterId), appointmentId: String(one._id) });
    };
    if (typeof reviewAfterHours === "number") await invite("review", reviewAfterHours);
    if (typeof nudgeAfterDays === "number") await invite("nudge", nudgeAfterDays * 24);
    return tasks;
  };
  return unsaid(models, await each("inviting", masters, invitations, Number.POSITIVE_INFINITY));
}
