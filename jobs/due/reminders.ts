import { MINUTE } from "../../engine/time.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import type { Service } from "../../models/service.ts";
import type { JobDeps } from "../deps.ts";
import { type Each, mastersOf } from "../round.ts";
import { type Task, taskId } from "../tasks.ts";

const AT_ONCE = 1_000;

/** How long before a visit its client may be reminded: all lengths that are in use, and the services that have their own. */
export interface ReminderLengths {
  minutes: readonly number[];
  ofServices: readonly Pick<Service, "_id" | "reminderMinutes">[];
}

/** The lengths as they are set now. They change seldom: once a minute is often enough to ask. */
export async function reminderLengths(models: JobDeps["models"]): Promise<ReminderLengths> {
  const [ofMasters, ofServices] = await Promise.all([
    models.masters.distinct("reminderMinutes"),
    models.services.find({ reminderMinutes: { $gte: 0 } }, { reminderMinutes: 1 }).lean(),
  ]);
  const all = [...ofMasters, ...ofServices.flatMap((one) => one.reminderMinutes ?? [])];
  return { minutes: [...new Set(all.filter(isMinutes))], ofServices };
}

/**
 * Reminders whose moment has come and whose visit has not. `since` is when the diary was last asked: what fell due before was
 * said or found then, so only a narrow band of starts is read; null asks for all, as after a pause. After an outage only the
 * latest of a visit's is said; one whose moment lay before the booking itself never was due.
 */
export async function dueReminders(
  { models, clock }: Pick<JobDeps, "models" | "clock">,
  each: Each,
  { minutes: offsets, ofServices }: ReminderLengths,
  since: number | null,
): Promise<Task[]> {
  const now = clock.now();
  if (offsets.length === 0) return [];
  const bands = offsets.map((minutes) => ({
    startTime: {
      $gt: new Date(since === null ? now : Math.max(now, since + minutes * MINUTE)),
      $lte: new Date(now + minutes * MINUTE),
    },
  }));
  const found = models.appointments
    .find(
      { internalStatus: "booked", $or: bands },
      { masterId: 1, startTime: 1, history: 1, "services.serviceId": 1 },
    )
    .lean<AppointmentDocument>()
    .cursor({ batchSize: AT_ONCE });
  // All of them, a portion at a time: most of a full round were said before, and must not hide the one that was not.
  const tasks: Task[] = [];
  let portion: AppointmentDocument[] = [];
  const work = async () => {
    tasks.push(...(await unsaid(models, await remindersOf(models, each, portion, ofServices, now))));
    portion = [];
  };
  for await (const visit of found) {
    portion.push(visit);
    if (portion.length >= AT_ONCE) await work();
  }
  if (portion.length > 0) await work();
  return tasks;
}

/** Settings are older than the code that reads them: what is no length of time is none. */
const isMinutes = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;

/** The latest reminder of each visit whose moment has come since the visit was fixed. */
async function remindersOf(
  models: JobDeps["models"],
  each: Each,
  visits: readonly AppointmentDocument[],
  ofServices: readonly Pick<Service, "_id" | "reminderMinutes">[],
  now: number,
): Promise<Task[]> {
  const masters = await models.masters
    .find({ _id: { $in: mastersOf(visits) } }, { reminderMinutes: 1 })
    .lean();
  const ofMaster = new Map(masters.map((one) => [String(one._id), one.reminderMinutes]));
  const minutesOf = (visit: AppointmentDocument): readonly number[] => {
    const own = ofServices.filter((one) =>
      visit.services.some((service) => service.serviceId.equals(one._id)),
    );
    const minutes =
      own.length > 0
        ? own.flatMap((one) => one.reminderMinutes ?? [])
        : (ofMaster.get(String(visit.masterId)) ?? []);
    return minutes.filter(isMinutes);
  };
  const reminder = (visit: AppointmentDocument): Task[] => {
    const start = visit.startTime.getTime();
    const fixedAt = Math.max(
      ...visit.history
        .filter((entry) => entry.kind === "booked" || entry.kind === "moved")
        .map((entry) => entry.at.getTime()),
    );
    const due = minutesOf(visit).filter(
      (minutes) => start - minutes * MINUTE <= now && start - minutes * MINUTE > fixedAt,
    );
    if (due.length === 0) return [];
    return [
      {
        kind: "reminder",
        masterId: String(visit.masterId),
        appointmentId: String(visit._id),
        start,
        minutes: Math.min(...due),
      },
    ];
  };
  return each("visit", visits, reminder, Number.POSITIVE_INFINITY);
}

/** Tasks that the ledger does not know as done. */
export async function unsaid<T extends Task>(models: JobDeps["models"], tasks: readonly T[]): Promise<T[]> {
  if (tasks.length === 0) return [];
  const said = new Set(
    (
      await models.notifications
        .find({ key: { $in: tasks.map(taskId) }, status: { $in: ["sent", "skipped", "failed"] } }, { key: 1 })
        .lean()
    ).map((one) => one.key),
  );
  return tasks.filter((one) => !said.has(taskId(one)));
}
