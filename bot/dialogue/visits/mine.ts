import { type Appointment, visitIn } from "../../../engine/booking/appointment.ts";
import type { AppointmentDocument } from "../../../models/appointment.ts";
import { toAppointment } from "../../../models/appointment-as-known.ts";
import { type ClientDesk, type Desk, forMaster } from "../desk.ts";
import { type Reply, say, visitGone } from "../reply.ts";
import { upcoming } from "../upcoming.ts";

/** The visit "as last time" means: the latest that took place, else the latest booked one. */
export async function lastVisit(desk: ClientDesk): Promise<Appointment | null> {
  const mine = { masterId: desk.master._id, clientId: desk.client._id };
  const now = new Date(desk.booking.clock.now());
  const before = await desk.models.appointments
    .findOne({ ...mine, internalStatus: { $in: ["booked", "completed"] }, startTime: { $lte: now } })
    .sort({ startTime: -1 })
    .lean<AppointmentDocument>();
  const found =
    before ??
    (await desk.models.appointments
      .findOne({ ...mine, internalStatus: "booked" })
      .sort({ createdAt: -1 })
      .lean<AppointmentDocument>());
  return found && toAppointment(found);
}

/** Shows the visits ahead: «Мои записи». */
export async function showVisits(desk: ClientDesk): Promise<Reply> {
  const visits = await upcoming(desk);
  if (visits.length === 0) return say(desk.t.visits.none, { doors: true });
  const [only] = visits;
  return {
    screen:
      visits.length === 1 && only
        ? { kind: "visit", appointment: only }
        : { kind: "visits", appointments: visits },
  };
}

/** The visit behind an id, if it belongs to the person at the desk. */
export async function ownVisit(desk: Desk, id: string): Promise<Appointment | null> {
  const found = await desk.booking.appointments.byId(id);
  return found && desk.side === "client" ? visitIn(found, desk.actor.clientId) : found;
}

export async function showVisit(desk: Desk, id: string): Promise<Reply> {
  const found = await ownVisit(desk, id);
  if (found?.status !== "booked") return visitGone(desk);
  return {
    screen: {
      kind: "visit",
      appointment: found,
      ...(await forMaster(desk, found)),
      ...(desk.side === "master" ? { answers: await answersOf(desk, id) } : {}),
    },
  };
}

/** What was answered to the questions put after booking. */
async function answersOf({ models, master }: Desk, id: string) {
  const document = await models.appointments
    .findOne({ masterId: master._id, _id: id }, { answers: 1 })
    .lean<Pick<AppointmentDocument, "answers">>();
  return document?.answers ?? [];
}
