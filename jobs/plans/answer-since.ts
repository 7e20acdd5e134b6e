import { Types } from "mongoose";
import type { Appointment } from "../../engine/booking/appointment.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import { toAppointment } from "../../models/appointment-as-known.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";

interface Deps {
  models: Models;
  master: Pick<Master, "_id">;
}

/**
 * What each of these clients has booked, or was given, since then: the visit made last. Who has nothing is
 * not in it.
 */
export async function answersSince(
  { models, master }: Deps,
  since: Date,
  clients: readonly string[],
): Promise<Map<string, Appointment>> {
  const found =
    clients.length === 0
      ? []
      : await models.appointments
          .find({
            masterId: master._id,
            clientId: { $in: clients.map((one) => new Types.ObjectId(one)) },
            internalStatus: "booked",
            history: {
              $elemMatch: { kind: "booked", by: { $in: ["client", "master"] }, at: { $gte: since } },
            },
          })
          .sort({ createdAt: 1 })
          .lean<AppointmentDocument[]>();
  // The last made of each stays.
  return new Map(found.map((document) => [String(document.clientId), toAppointment(document)]));
}

/**
 * The visit that somebody has booked, or was given, since theirs was called off; null while they have not
 * answered.
 */
export async function answerSince(
  deps: Deps,
  since: Date,
  clientId: string | null,
): Promise<Appointment | null> {
  return clientId ? ((await answersSince(deps, since, [clientId])).get(clientId) ?? null) : null;
}
