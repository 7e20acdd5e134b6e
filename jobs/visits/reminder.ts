import { Types } from "mongoose";
import { z } from "zod";
import { type Appointment, visitIn } from "../../engine/booking/appointment.ts";
import { MINUTE } from "../../engine/time.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import { toAppointment } from "../../models/appointment-as-known.ts";
import type { Master } from "../../models/master.ts";
import type { JobDeps } from "../deps.ts";
import { sendOnce } from "../ledger.ts";
import { defineTask } from "../task.ts";
import { toEverybody } from "./everybody.ts";
import { tellClient } from "./tell-client.ts";

/** Reminders of one day to one person; more would be noise, whatever is booked. */
const REMINDERS_A_DAY = 6;

/** So many minutes before the visit, to whoever comes; nothing of a visit that moved, began or is off. */
export const reminder = defineTask({
  kind: "reminder",
  data: z.strictObject({ appointmentId: z.string(), start: z.number(), minutes: z.number() }),
  id: ({ appointmentId, start, minutes }) => `${appointmentId}-${start}-${minutes}`,
  async run(deps, master, task, row) {
    const { models, clock } = deps;
    const document = await models.appointments
      .findOne({ masterId: master._id, _id: new Types.ObjectId(task.appointmentId) })
      .lean<AppointmentDocument>();
    if (!document) return undefined;
    await toEverybody(
      remindersOf(toAppointment(document), task).map(([key, visit]) => () => {
        const { clientId } = visit;
        const whom = { appointmentId: task.appointmentId, ...(clientId ? { clientId } : {}) };
        return sendOnce(models, { ...row, ...whom, key, at: clock.now() }, async () => {
          const due = visit.status === "booked" && visit.start === task.start && clock.now() < visit.start;
          if (!due || (clientId && (await unwanted(deps, master, clientId)))) return "skip";
          return tellClient(deps, master, { kind: "reminder", appointment: visit });
        });
      }),
    );
    return undefined;
  },
});

/** The person wants no reminders, or had enough of them today. */
async function unwanted({ models, clock }: JobDeps, master: Master, clientId: string): Promise<boolean> {
  const own = { masterId: master._id, clientId: new Types.ObjectId(clientId) };
  const [client, today] = await Promise.all([
    models.clients.findOne({ masterId: master._id, _id: own.clientId }, { noReminders: 1 }).lean(),
    models.notifications.countDocuments({
      ...own,
      kind: "reminder",
      status: "sent",
      saidAt: { $gt: new Date(clock.now() - 24 * 60 * MINUTE) },
    }),
  ]);
  return client?.noReminders === true || today >= REMINDERS_A_DAY;
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
