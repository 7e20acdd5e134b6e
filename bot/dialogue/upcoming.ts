import { type Appointment, visitIn } from "../../engine/booking/appointment.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import { toAppointment } from "../../models/appointment-as-known.ts";
import type { ClientDesk } from "./desk.ts";

/** The client's booked visits that are not over, soonest first. */
export async function upcoming(desk: ClientDesk): Promise<Appointment[]> {
  const documents = await desk.models.appointments
    .find({
      masterId: desk.master._id,
      $or: [{ clientId: desk.client._id }, { "seats.clientId": desk.client._id }],
      internalStatus: "booked",
      endTime: { $gt: new Date(desk.booking.clock.now()) },
    })
    .sort({ startTime: 1 })
    .limit(20)
    .lean<AppointmentDocument[]>();
  const me = String(desk.client._id);
  return documents.flatMap((document) => visitIn(toAppointment(document), me) ?? []);
}
