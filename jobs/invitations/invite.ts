import { Types } from "mongoose";
import { DAY } from "../../engine/time.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import { toAppointment } from "../../models/appointment-as-known.ts";
import type { Master } from "../../models/master.ts";
import type { JobDeps } from "../deps.ts";
import { sendOnce } from "../ledger.ts";
import type { LedgerRow } from "../task.ts";

/** Between two invitations of one client. */
const MONTH_MS = 30 * DAY;

/**
 * At most one invitation a client and month, none to those who want none, and none to ask back who comes
 * anyway.
 */
export async function invite(
  { models, clock, announcer }: JobDeps,
  master: Master,
  appointmentId: string,
  row: LedgerRow<"review" | "nudge">,
): Promise<void> {
  const masterId = master._id;
  const document = await models.appointments
    .findOne({
      masterId,
      _id: new Types.ObjectId(appointmentId),
      internalStatus: { $in: ["booked", "completed"] },
    })
    .lean<AppointmentDocument>();
  if (!document?.clientId) return;
  const { clientId } = document;
  const now = clock.now();
  await sendOnce(models, { ...row, appointmentId, clientId: String(clientId), at: now }, async () => {
    const [client, lately, ahead] = await Promise.all([
      models.clients.findOne({ masterId, _id: clientId, deletedAt: null, optedOut: { $ne: true } }).lean(),
      models.notifications
        .findOne({
          masterId,
          clientId,
          kind: { $in: ["review", "nudge"] },
          status: "sent",
          saidAt: { $gt: new Date(now - MONTH_MS) },
        })
        .lean(),
      models.appointments
        .findOne({ masterId, clientId, internalStatus: "booked", startTime: { $gt: new Date(now) } })
        .lean(),
    ]);
    if (!client || lately || (row.kind === "nudge" && ahead)) return "skip";
    return announcer.tell(
      master,
      { client: String(clientId) },
      { kind: row.kind, appointment: toAppointment(document) },
    );
  });
}
