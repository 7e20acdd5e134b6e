import { MINUTE } from "../engine/time.ts";
import type { AppointmentDocument } from "../models/appointment.ts";
import { endHold, endMove } from "../models/appointment-writes/lapse.ts";
import type { JobDeps } from "./run-task.ts";
import type { Task } from "./tasks.ts";

const AT_ONCE = 500;
/** Handled updates are kept so long, for telling repeats: Telegram forgets an update after a day. */
const INBOX_KEPT_MS = 48 * 3_600_000;

/** Ends what lapsed, then says what is due now, by asking the diary. Nothing is scheduled ahead, so nothing can be lost. */
export async function sweep(deps: Pick<JobDeps, "models" | "clock">): Promise<Task[]> {
  await endLapsed(deps);
  return [
    ...(await pendingTasks(deps)),
    ...(await dueReminders(deps)),
    ...(await waitingRelays(deps)),
    ...(await spentBudgets(deps)),
  ];
}

async function endLapsed({ models, clock }: Pick<JobDeps, "models" | "clock">): Promise<void> {
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

async function pendingTasks({ models }: Pick<JobDeps, "models">): Promise<Task[]> {
  const waiting = await models.appointments
    .find({ pending: { $in: ["notice", "hold_ended"] } }, { masterId: 1, pending: 1, revision: 1 })
    .sort({ updatedAt: 1 })
    .limit(AT_ONCE)
    .lean<AppointmentDocument[]>();
  return waiting.flatMap(({ _id, masterId, pending, revision }) =>
    pending.map((kind) => ({ kind, masterId: String(masterId), appointmentId: String(_id), revision })),
  );
}

/**
 * Reminders whose moment has come and whose visit has not. After an outage only the latest of a visit's is said; one whose
 * moment lay before the booking itself never was due.
 */
async function dueReminders({ models, clock }: Pick<JobDeps, "models" | "clock">): Promise<Task[]> {
  const now = clock.now();
  const masters = await models.masters
    .find({ "reminderMinutes.0": { $exists: true } }, { reminderMinutes: 1 })
    .lean();
  const tasks: Task[] = [];
  for (const { _id: masterId, reminderMinutes } of masters) {
    const furthest = Math.max(...reminderMinutes);
    const visits = await models.appointments
      .find(
        {
          masterId,
          internalStatus: "booked",
          startTime: { $gt: new Date(now), $lte: new Date(now + furthest * MINUTE) },
        },
        { startTime: 1, history: 1 },
      )
      .lean<AppointmentDocument[]>();
    for (const { _id, startTime, history } of visits) {
      const start = startTime.getTime();
      const fixedAt = Math.max(
        ...history
          .filter((entry) => entry.kind === "booked" || entry.kind === "moved")
          .map((entry) => entry.at.getTime()),
      );
      const due = reminderMinutes.filter(
        (minutes) => start - minutes * MINUTE <= now && start - minutes * MINUTE > fixedAt,
      );
      if (due.length > 0)
        tasks.push({
          kind: "reminder",
          masterId: String(masterId),
          appointmentId: String(_id),
          start,
          minutes: Math.min(...due),
        });
    }
  }
  if (tasks.length === 0) return tasks;
  const keys = tasks.map((one) =>
    one.kind === "reminder" ? `reminder-${one.appointmentId}-${one.start}-${one.minutes}` : "",
  );
  const said = new Set(
    (
      await models.notifications
        .find({ key: { $in: keys }, status: { $in: ["sent", "skipped", "failed"] } }, { key: 1 })
        .lean()
    ).map((one) => one.key),
  );
  return tasks.filter((_, index) => !said.has(keys[index] as string));
}

/** A person who was called is reminded once that someone waits. */
const NUDGE_AFTER_MS = 30 * MINUTE;
/** After so long a silence the assistant has the chat again. */
const BACK_AFTER_MS = 120 * MINUTE;
/** A question that nobody answered for so long is not waited for any more. */
const QUESTION_KEPT_MS = 7 * 24 * 60 * MINUTE;

async function waitingRelays({ models, clock }: Pick<JobDeps, "models" | "clock">): Promise<Task[]> {
  const before = (ms: number) => new Date(clock.now() - ms);
  const relays = await models.relays
    .find({
      status: "open",
      $or: [
        { nudgedAt: null, waitingSince: { $lte: before(NUDGE_AFTER_MS) } },
        { kind: "person", lastAt: { $lte: before(BACK_AFTER_MS) } },
        { kind: "question", lastAt: { $lte: before(QUESTION_KEPT_MS) } },
      ],
    })
    .limit(AT_ONCE)
    .lean();
  return relays.map(({ _id, masterId, kind, lastAt, waitingSince }) => {
    const over = lastAt <= before(kind === "person" ? BACK_AFTER_MS : QUESTION_KEPT_MS);
    return {
      kind: over ? ("relay_back" as const) : ("relay_nudge" as const),
      masterId: String(masterId),
      relayId: String(_id),
      since: (over ? lastAt : (waitingSince ?? lastAt)).getTime(),
    };
  });
}

/** Months whose money for models is spent, and whose master does not know yet. */
async function spentBudgets({ models }: Pick<JobDeps, "models" | "clock">): Promise<Task[]> {
  const spent = await models.budgets
    .find({ scope: "master_month", exhaustedAt: { $type: "date" }, toldAt: null })
    .limit(AT_ONCE)
    .lean();
  return spent.map(({ _id, masterId }) => ({
    kind: "budget_spent" as const,
    masterId: String(masterId),
    period: _id.split(":").at(-1) ?? "",
  }));
}

/** Forgets handled updates that can no longer be repeated. Real MongoDB would do it by TTL; the embedded engine does not. */
export async function forgetHandledUpdates({ models }: Pick<JobDeps, "models">): Promise<void> {
  await models.inbox.deleteMany({ doneAt: { $type: "date", $lt: new Date(Date.now() - INBOX_KEPT_MS) } });
}
