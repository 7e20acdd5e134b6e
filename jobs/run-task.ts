import { Types } from "mongoose";
import { type Appointment, type HistoryEntry, visitIn } from "../engine/booking/appointment.ts";
import { type Clock, MINUTE } from "../engine/time.ts";
import { type AppointmentDocument, toAppointment } from "../models/appointment.ts";
import type { Models } from "../models/connect.ts";
import type { Master } from "../models/master.ts";
import type { Announcer } from "./announcer.ts";
import { sendOnce } from "./ledger.ts";
import type { Task } from "./tasks.ts";

export interface JobDeps {
  models: Models;
  clock: Clock;
  announcer: Announcer;
}

/** Does one task from the diary as it is now. Running it twice says nothing twice. */
export async function runTask(deps: JobDeps, task: Task): Promise<void> {
  const { models, clock, announcer } = deps;
  const masterId = new Types.ObjectId(task.masterId);
  const [master, document] = await Promise.all([
    models.masters.findOne({ _id: masterId }).lean<Master>(),
    models.appointments
      .findOne({ masterId, _id: new Types.ObjectId(task.appointmentId) })
      .lean<AppointmentDocument>(),
  ]);
  if (!master || !document) return;
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
