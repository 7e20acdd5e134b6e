import { type Appointment, visitIn } from "../../../engine/booking/appointment.ts";
import { seatsLeft, takeSeat } from "../../../engine/booking/session.ts";
import { localDate } from "../../../engine/time.ts";
import type { AppointmentDocument } from "../../../models/appointment.ts";
import { toAppointment } from "../../../models/appointment-as-known.ts";
import type { Service } from "../../../models/service.ts";
import type { ClientDesk } from "../desk.ts";
import { type Reply, say, visitGone } from "../reply.ts";
import { newFlow } from "./flow.ts";

const AT_ONCE = 9;

/** The group service among the chosen ones; groups are booked one at a time. */
export function groupAmong(desk: ClientDesk, serviceIds: readonly string[]): Service | undefined {
  return desk.services.find(
    (service) => service.interactionType === "group" && serviceIds.includes(String(service._id)),
  );
}

/**
 * The open groups of a service that still have a seat, soonest first; only those of the wished days, if any
 * are.
 */
export async function openSessions(
  desk: ClientDesk,
  service: Service,
  wish: { from: string | null; to: string | null } = { from: null, to: null },
): Promise<Reply> {
  const flow = newFlow(desk.key, { serviceIds: [String(service._id)] });
  desk.state.flow = flow;
  const documents = await desk.models.appointments
    .find({
      masterId: desk.master._id,
      internalStatus: "booked",
      seatsTaken: { $gte: 0 },
      "services.serviceId": service._id,
      startTime: { $gt: new Date(desk.booking.clock.now()) },
    })
    .sort({ startTime: 1 })
    .limit(60)
    .lean<AppointmentDocument[]>();
  const open = documents.map(toAppointment).filter((session) => seatsLeft(session) > 0);
  const { from, to } = wish;
  const date = (session: Appointment) => localDate(desk.master.timeZone, session.start);
  const wished = open.filter(
    (session) => from === null || to === null || (from <= date(session) && date(session) <= to),
  );
  const shown = (wished.length > 0 ? wished : open).slice(0, AT_ONCE);
  if (shown.length === 0) return say(desk.t.booking.noSessions, { doors: true });
  return { screen: { kind: "sessions", flow: flow.id, what: service.name, sessions: shown } };
}

/** The card of a group: nothing is taken until the tap. */
export async function showSession(desk: ClientDesk, id: string): Promise<Reply> {
  const session = await desk.booking.appointments.byId(id);
  if (!session?.session || session.status !== "booked") return visitGone(desk);
  const mine = visitIn(session, desk.actor.clientId);
  if (mine) return { screen: { kind: "visit", appointment: mine } };
  if (seatsLeft(session) === 0)
    return { screen: { kind: "refused", refusal: { code: "full" }, appointment: null } };
  return { screen: { kind: "seat_offer", flow: desk.state.flow?.id ?? "", session } };
}

export async function joinSession(desk: ClientDesk, id: string): Promise<Reply> {
  const taken = await takeSeat(desk.booking, {
    appointmentId: id,
    clientId: desk.actor.clientId,
    key: desk.key,
  });
  desk.state.flow = null;
  if (taken.ok) return { screen: { kind: "booked", appointment: taken.value } };
  return { screen: { kind: "refused", refusal: taken.refusal, appointment: null } };
}
