import { Types } from "mongoose";
import type { Appointment } from "../../engine/booking/appointment.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import { toAppointment } from "../../models/appointment-as-known.ts";
import type { Client } from "../../models/client.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import type { Plan } from "../../models/plan.ts";

type Deps = { models: Models; master: Pick<Master, "_id"> };

/** The visit that somebody has booked, or was given, since theirs was called off; null while they have not answered. */
export async function answerSince(
  { models, master }: Deps,
  since: Date,
  clientId: string | null,
): Promise<Appointment | null> {
  if (!clientId) return null;
  const found = await models.appointments
    .findOne({
      masterId: master._id,
      clientId: new Types.ObjectId(clientId),
      internalStatus: "booked",
      history: { $elemMatch: { kind: "booked", by: { $in: ["client", "master"] }, at: { $gte: since } } },
    })
    .sort({ createdAt: -1 })
    .lean<AppointmentDocument>();
  return found && toAppointment(found);
}

/** Somebody whose visit a plan called off and to whom other times were offered. */
export interface Asked {
  visit: Appointment;
  client: Client;
  answer: Appointment | null;
  /** The master has told them in person. */
  told: boolean;
}

/** All whom a plan offered other times, and what they chose; visits that are on again were put back. */
export async function askedBy({ models, master }: Deps, plan: Plan): Promise<Asked[]> {
  const ids = plan.lines.flatMap(({ step, status }) =>
    step.do === "cancel" && step.instead && status === "done" ? [new Types.ObjectId(step.visit)] : [],
  );
  if (ids.length === 0 || !plan.decidedAt) return [];
  const visits = await models.appointments
    .find({ masterId: master._id, _id: { $in: ids }, internalStatus: "cancelled" })
    .sort({ startTime: 1 })
    .lean<AppointmentDocument[]>();
  const asked: Asked[] = [];
  for (const document of visits) {
    const client = await models.clients
      .findOne({ masterId: master._id, _id: document.clientId, deletedAt: null })
      .lean<Client>();
    if (client)
      asked.push({
        visit: toAppointment(document),
        client,
        answer: await answerSince({ models, master }, plan.decidedAt, String(client._id)),
        told: (plan.told ?? []).includes(String(client._id)),
      });
  }
  return asked;
}

/** Who has chosen what, in short: differs when something of it changes. */
export const answersOf = (asked: readonly Asked[]): string =>
  asked.flatMap(({ client, answer }) => (answer ? [`${client._id} ${answer.start}`] : [])).join(", ");
