import { Types } from "mongoose";
import { type Appointment, type HistoryEntry, visitIn } from "../engine/booking/appointment.ts";
import { type Clock, MINUTE } from "../engine/time.ts";
import { type AppointmentDocument, toAppointment } from "../models/appointment.ts";
import type { Models } from "../models/connect.ts";
import type { Master } from "../models/master.ts";
import type { Relay } from "../models/relay.ts";
import type { Announcer } from "./announcer.ts";
import { sendOnce } from "./ledger.ts";
import { type Task, taskId } from "./tasks.ts";

export interface JobDeps {
  models: Models;
  clock: Clock;
  announcer: Announcer;
}

/** Does one task from the diary as it is now. Running it twice says nothing twice. */
export async function runTask(deps: JobDeps, task: Task): Promise<void> {
  const master = await deps.models.masters.findOne({ _id: new Types.ObjectId(task.masterId) }).lean<Master>();
  if (!master) return;
  switch (task.kind) {
    case "notice":
    case "hold_ended":
    case "reminder":
      return aboutVisit(deps, master, task);
    case "relay_nudge":
    case "relay_back":
      return aboutRelay(deps, master, task);
    case "budget_spent":
      await sendOnce(deps.models, { masterId: master._id, key: taskId(task), kind: task.kind }, () =>
        deps.announcer.budgetSpent(master),
      );
      await deps.models.budgets.updateMany(
        { masterId: master._id, scope: "master_month", exhaustedAt: { $ne: null }, toldAt: null },
        { $set: { toldAt: new Date() } },
      );
  }
}

/** A talk that a person was called into, as it is now: an answer meanwhile makes the task void. */
async function aboutRelay(
  { models, announcer, clock }: JobDeps,
  master: Master,
  task: Extract<Task, { kind: "relay_nudge" | "relay_back" }>,
): Promise<void> {
  const own = { masterId: master._id, _id: new Types.ObjectId(task.relayId), status: "open" as const };
  const now = new Date(clock.now());
  const message = { masterId: master._id, key: taskId(task), kind: task.kind };
  if (task.kind === "relay_nudge") {
    const relay = await models.relays
      .findOne({ ...own, waitingSince: new Date(task.since), nudgedAt: null })
      .lean<Relay>();
    if (!relay) return;
    await sendOnce(models, message, () => announcer.relayNudge(master, relay));
    await models.relays.updateOne({ ...own, waitingSince: relay.waitingSince }, { $set: { nudgedAt: now } });
    return;
  }
  const relay = await models.relays.findOne({ ...own, lastAt: new Date(task.since) }).lean<Relay>();
  if (!relay) return;
  const closed =
    relay.kind === "question" || (await sendOnce(models, message, () => announcer.relayBack(master, relay)));
  if (closed)
    await models.relays.updateOne(
      { ...own, lastAt: relay.lastAt },
      { $set: { status: "closed", closedAt: now } },
    );
}

/** What is to be said of a visit. */
async function aboutVisit(
  { models, clock, announcer }: JobDeps,
  master: Master,
  task: Extract<Task, { appointmentId: string }>,
): Promise<void> {
  const masterId = master._id;
  const document = await models.appointments
    .findOne({ masterId, _id: new Types.ObjectId(task.appointmentId) })
    .lean<AppointmentDocument>();
  if (!document) return;
  const appointment = toAppointment(document);
  const message = { masterId, appointmentId: task.appointmentId };
  switch (task.kind) {
    case "notice": {
      let all = true;
      for (const entry of appointment.history) {
        if (entry.by === "system" || !NOTICED.has(entry.kind)) continue;
        for (const [key, visit] of noticesOf(appointment, entry))
          all =
            (await sendOnce(models, { ...message, key, kind: "notice" }, () =>
              announcer.notice(master, visit, entry),
            )) && all;
      }
      if (all) await settle(models, document, "notice");
      return;
    }
    case "hold_ended": {
      const key = `hold-ended-${task.appointmentId}-${document.revision}`;
      if (
        await sendOnce(models, { ...message, key, kind: "hold_ended" }, () =>
          announcer.holdEnded(master, appointment),
        )
      )
        await settle(models, document, "hold_ended");
      return;
    }
    case "reminder": {
      for (const [key, visit] of remindersOf(appointment, task)) {
        await sendOnce(models, { ...message, key, kind: "reminder" }, async () => {
          const due = visit.status === "booked" && visit.start === task.start && clock.now() < visit.start;
          return due ? announcer.reminder(master, visit) : "skip";
        });
      }
      return;
    }
  }
}

const NOTICED = new Set<HistoryEntry["kind"]>(["booked", "moved", "cancelled", "seat_taken", "seat_left"]);

/** Who hears of a change, and under which key: one message, or one to each person of a group that the master changed. */
function noticesOf(appointment: Appointment, entry: HistoryEntry): [key: string, visit: Appointment][] {
  const key = `notice-${appointment.id}-${entry.revision}`;
  if (entry.clientId) return [[`${key}-${entry.clientId}`, appointment]];
  if (!appointment.session || entry.kind !== "cancelled") return [[key, appointment]];
  return appointment.session.seats.flatMap(({ clientId }) => {
    const visit = visitIn(appointment, clientId);
    return visit ? [[`${key}-${clientId}`, visit] as [string, Appointment]] : [];
  });
}

/** A reminder of a visit, or one to each person of a group who was in when it fell due. */
function remindersOf(
  appointment: Appointment,
  { start, minutes }: { start: number; minutes: number },
): [key: string, visit: Appointment][] {
  const key = `reminder-${appointment.id}-${start}-${minutes}`;
  if (!appointment.session) return [[key, appointment]];
  return appointment.session.seats.flatMap(({ clientId, takenAt }) => {
    const visit = visitIn(appointment, clientId);
    return visit && takenAt < start - minutes * MINUTE
      ? [[`${key}-${clientId}`, visit] as [string, Appointment]]
      : [];
  });
}

/** Takes the word off the visit's list, if nothing happened to it meanwhile. */
async function settle(
  models: Models,
  document: AppointmentDocument,
  word: "notice" | "hold_ended",
): Promise<void> {
  await models.appointments.updateOne(
    { masterId: document.masterId, _id: document._id, revision: document.revision },
    { $pull: { pending: word } },
  );
}
