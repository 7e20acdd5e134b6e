import { MINUTE } from "../../engine/time.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import type { Service } from "../../models/service.ts";
import type { JobDeps } from "../deps.ts";
import { type Each, mastersOf } from "../round.ts";
import type { Task } from "../tasks.ts";
import { unsaid } from "../unsaid.ts";
import { isMinutes, type ReminderLengths } from "./reminder-lengths.ts";

const AT_ONCE = 1_000;
/** A question of more than a few hundred is slower than reading what lies between. */
const BANDS_AT_MOST = 300;

/**
 * Reminders whose moment has come and whose visit has not. `since` is when the diary was last asked: what
 * fell due before was said or found then, so only a narrow band of starts is read; null asks for all, as
 * after a pause. After an outage only the latest of a visit's is said; one whose moment lay before the
 * booking itself never was due.
 */
export async function dueReminders(
  { models, clock }: Pick<JobDeps, "models" | "clock">,
  each: Each,
  { minutes: offsets, ofServices }: ReminderLengths,
  since: number | null,
): Promise<Task[]> {
  const now = clock.now();
  if (offsets.length === 0) return [];
  // Without `since` the longest band holds the others; so it does where somebody has set more than are used.
  const all = since === null || offsets.length > BANDS_AT_MOST;
  const asked = all ? [offsets.reduce((longest, one) => Math.max(longest, one))] : offsets;
  const bands = asked.map((minutes) => ({
    startTime: {
      $gt: new Date(all ? now : Math.max(now, since + minutes * MINUTE)),
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
  // All of them, a portion at a time: most of a full round were said before, and must not hide the one that
  // was not.
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
