import { Types } from "mongoose";
import type { Clock } from "../engine/time.ts";
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
        if (entry.by === "system" || !["booked", "moved", "cancelled"].includes(entry.kind)) continue;
        const key = `notice-${task.appointmentId}-${entry.revision}`;
        all =
          (await sendOnce(models, { ...message, key, kind: "notice" }, () =>
            announcer.notice(master, appointment, entry),
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
      const key = `reminder-${task.appointmentId}-${task.start}-${task.minutes}`;
      await sendOnce(models, { ...message, key, kind: "reminder" }, async () => {
        const due =
          appointment.status === "booked" &&
          appointment.start === task.start &&
          clock.now() < appointment.start;
        return due ? announcer.reminder(master, appointment) : "skip";
      });
      return;
    }
  }
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
