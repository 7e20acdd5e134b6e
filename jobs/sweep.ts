import { HOUR, MINUTE } from "../engine/time.ts";
import { type AppointmentDocument, SPOKEN_WORDS } from "../models/appointment.ts";
import { endHold, endMove } from "../models/appointment-writes/lapse.ts";
import { appointmentWrites } from "../models/appointment-writes.ts";
import type { JobDeps } from "./deps.ts";
import { dueDays, dueInvitations } from "./due/days.ts";
import { dueCalendars, newsOfCalendars } from "./due/google.ts";
import { dueImports } from "./due/imports.ts";
import { duePlans } from "./due/plans.ts";
import { dueReminders } from "./due/reminders.ts";
import { endOldTrials } from "./due/sandboxes.ts";
import { spentBudgets, waitingRelays } from "./due/talks.ts";
import type { Task } from "./tasks.ts";

const AT_ONCE = 500;
/** Handled updates are kept so long, for telling repeats: Telegram forgets an update after a day. */
const INBOX_KEPT_MS = 48 * HOUR;
/** Visits that nobody spoke about so long after their end took place. */
const COMPLETED_AFTER_MS = 48 * HOUR;
/** How often everything is asked, however little time has passed: what a crash lost is found then. */
const EVERYTHING_EVERY_MS = MINUTE;

type Deps = Pick<JobDeps, "models" | "clock"> & Partial<Pick<JobDeps, "calendars">>;

/** Ends what lapsed, then says what is due now, by asking the diary. Nothing is scheduled ahead, so nothing can be lost. */
export type Sweep = () => Promise<Task[]>;

/** Between two full rounds only what newly fell due is looked for: a sweep costs what there is to do. */
export function createSweep(deps: Deps): Sweep {
  let fullAt: { real: number; business: number } | null = null;
  let upTo: number | null = null;
  return async () => {
    const now = deps.clock.now();
    const full =
      fullAt === null ||
      performance.now() - fullAt.real >= EVERYTHING_EVERY_MS ||
      now - fullAt.business >= EVERYTHING_EVERY_MS ||
      now < fullAt.business;
    await endLapsed(deps);
    const tasks = [
      ...(await pendingTasks(deps)),
      ...(await dueReminders(deps, full ? null : upTo)),
      ...(await waitingRelays(deps)),
      ...(await spentBudgets(deps)),
      ...(await newsOfCalendars(deps)),
      ...(await duePlans(deps)),
      ...(await dueImports(deps)),
      ...(deps.calendars ? await dueCalendars(deps) : []),
    ];
    if (full) {
      await completeSilent(deps);
      await endOldTrials(deps);
      tasks.push(...(await dueDays(deps)), ...(await dueInvitations(deps)));
      fullAt = { real: performance.now(), business: now };
    }
    upTo = now;
    return tasks;
  };
}

async function endLapsed({ models, clock }: Deps): Promise<void> {
  const now = new Date(clock.now());
  const held = await models.appointments
    .find({ internalStatus: "held", holdExpiresAt: { $lte: now } })
    .limit(AT_ONCE)
    .lean<AppointmentDocument[]>();
  for (const one of held) await endHold(models.appointments, one, now.getTime(), "expired");
  const moving = await models.appointments
    .find({ "move.expiresAt": { $lte: now } })
    .limit(AT_ONCE)
    .lean<AppointmentDocument[]>();
  for (const one of moving) await endMove(models.appointments, one, now.getTime(), "system");
}

/** The master was asked in the evening; what nobody spoke about for two days took place. */
async function completeSilent({ models, clock }: Deps): Promise<void> {
  const now = clock.now();
  const over = await models.appointments
    .find(
      { internalStatus: "booked", endTime: { $lte: new Date(now - COMPLETED_AFTER_MS) } },
      { masterId: 1 },
    )
    .limit(AT_ONCE)
    .lean<AppointmentDocument[]>();
  for (const { _id, masterId } of over)
    await appointmentWrites(models.appointments, masterId).finish({
      appointmentId: String(_id),
      outcome: "completed",
      by: { kind: "system" },
      key: `silent-${_id}`,
      now,
    });
}

async function pendingTasks({ models }: Deps): Promise<Task[]> {
  const waiting = await models.appointments
    .find({ pending: { $in: SPOKEN_WORDS } }, { masterId: 1, pending: 1, revision: 1 })
    .sort({ updatedAt: 1 })
    .limit(AT_ONCE)
    .lean<AppointmentDocument[]>();
  return waiting.flatMap(({ _id, masterId, pending, revision }) =>
    SPOKEN_WORDS.filter((kind) => pending.includes(kind)).map((kind) => ({
      kind,
      masterId: String(masterId),
      appointmentId: String(_id),
      revision,
    })),
  );
}

/** Forgets handled updates that can no longer be repeated. Real MongoDB would do it by TTL; the embedded engine does not. */
export async function forgetHandledUpdates({ models }: Pick<JobDeps, "models">): Promise<void> {
  await models.inbox.deleteMany({ doneAt: { $type: "date", $lt: new Date(Date.now() - INBOX_KEPT_MS) } });
}
