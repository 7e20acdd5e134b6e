import { HOUR, MINUTE, parseWallTime, wallTimeAt } from "../../engine/time.ts";
import type { Master } from "../../models/master.ts";
import type { JobDeps } from "../deps.ts";
import type { Task } from "../tasks.ts";
import { unsaid } from "./reminders.ts";

/** After so long a morning message is no morning's any more, minutes. */
const STILL_WORTH_MINUTES = 4 * 60;

/** Masters whose day begins or ends about now. One message each, and none to those who have no day. */
export async function dueDays({ models, clock }: Pick<JobDeps, "models" | "clock">): Promise<Task[]> {
  const now = clock.now();
  const masters = await models.masters
    .find(
      { userId: { $ne: null }, setup: null, sandbox: null },
      { timeZone: 1, morningAt: 1, eveningAt: 1, liveSince: 1 },
    )
    .lean<Pick<Master, "_id" | "timeZone" | "morningAt" | "eveningAt" | "liveSince">[]>();
  const tasks = masters.flatMap(({ _id, timeZone, morningAt, eveningAt, liveSince }) => {
    const { date, minutes } = wallTimeAt(timeZone, now);
    const masterId = String(_id);
    // A bot that went live after that hour has nothing to say of this morning.
    const due = (at: string | null, wall: number) => {
      const late = at === null ? -1 : wall - parseWallTime(at);
      return late >= 0 && late < STILL_WORTH_MINUTES && now - late * MINUTE > (liveSince?.getTime() ?? 0);
    };
    return [
      ...(due(morningAt, minutes) ? [{ kind: "morning" as const, masterId, date }] : []),
      ...(due(eveningAt, minutes) ? [{ kind: "evening" as const, masterId, date }] : []),
    ];
  });
  return unsaid(models, tasks);
}

const AT_ONCE = 500;
/** An invitation comes within a day of its moment, or not at all. */
const WINDOW_HOURS = 24;

/** Where the master switched it on: who is asked how it was, and who has not come for long. */
export async function dueInvitations({ models, clock }: Pick<JobDeps, "models" | "clock">): Promise<Task[]> {
  const now = clock.now();
  const masters = await models.masters
    .find(
      { $or: [{ reviewAfterHours: { $ne: null } }, { nudgeAfterDays: { $ne: null } }] },
      { timeZone: 1, reviewAfterHours: 1, nudgeAfterDays: 1 },
    )
    .lean<Pick<Master, "_id" | "timeZone" | "reviewAfterHours" | "nudgeAfterDays">[]>();
  const tasks: Task[] = [];
  for (const { _id: masterId, timeZone, reviewAfterHours, nudgeAfterDays } of masters) {
    // By day only: nobody is invited at night.
    const { minutes } = wallTimeAt(timeZone, now);
    if (minutes < 10 * 60 || minutes >= 20 * 60) continue;
    const ended = (hours: number) => ({
      endTime: { $lte: new Date(now - hours * HOUR), $gt: new Date(now - (hours + WINDOW_HOURS) * HOUR) },
    });
    const came = {
      masterId,
      internalStatus: { $in: ["booked", "completed"] as const },
      clientId: { $ne: null },
    };
    if (reviewAfterHours !== null)
      for (const one of await models.appointments
        .find({ ...came, ...ended(reviewAfterHours) }, { _id: 1 })
        .limit(AT_ONCE)
        .lean())
        tasks.push({ kind: "review", masterId: String(masterId), appointmentId: String(one._id) });
    if (nudgeAfterDays !== null)
      for (const one of await models.appointments
        .find({ ...came, ...ended(nudgeAfterDays * 24) }, { _id: 1 })
        .limit(AT_ONCE)
        .lean())
        tasks.push({ kind: "nudge", masterId: String(masterId), appointmentId: String(one._id) });
  }
  return unsaid(models, tasks);
}
