import type { Appointment } from "../../../engine/booking/appointment.ts";
import { listSlots } from "../../../engine/booking/list-slots.ts";
import { addDays, localDate, wallTimeAt } from "../../../engine/time.ts";
import { answerSince } from "../../../jobs/plans/answer-since.ts";
import type { AppointmentDocument } from "../../../models/appointment.ts";
import { toAppointment } from "../../../models/appointment-as-known.ts";
import type { ClientDesk } from "../desk.ts";
import { type Reply, stale } from "../reply.ts";
import { newFlow } from "./flow.ts";
import { propose } from "./offer.ts";

/**
 * Another time instead of a visit that was called off: offered with a hold, as any time. Who has chosen one
 * already, and taps another, means to move that visit, not to come twice.
 */
export async function takeInstead(desk: ClientDesk, visitId: string, start: number): Promise<Reply> {
  const visit = await desk.booking.appointments.byId(visitId);
  if (visit?.clientId !== desk.actor.clientId) return stale(desk);
  // Put back by the master, it is on again.
  if (visit.status === "booked") return { screen: { kind: "visit", appointment: visit } };
  const off = visit.history.findLast((entry) => entry.kind === "cancelled");
  const chosen = off ? await answerSince(desk, new Date(off.at), visit.clientId) : null;
  if (chosen?.start === start) return { screen: { kind: "visit", appointment: chosen } };
  desk.state.flow = newFlow(desk.key, {
    serviceIds: (chosen ?? visit).services.map((one) => one.serviceId),
    movingId: chosen?.id ?? null,
  });
  return propose(desk, start);
}

/**
 * The visit that the master called off and that its client has not chosen another time for: their words are
 * about it.
 */
export async function calledOff(desk: ClientDesk): Promise<Appointment | null> {
  const { models, master, client, booking } = desk;
  const found = await models.appointments
    .findOne({
      masterId: master._id,
      clientId: client._id,
      internalStatus: "cancelled",
      startTime: { $gt: new Date(booking.clock.now()) },
      history: { $elemMatch: { kind: "cancelled", reason: "day_closed" } },
    })
    .sort({ updatedAt: -1 })
    .lean<AppointmentDocument>();
  const visit = found && toAppointment(found);
  const off = visit?.history.findLast((entry) => entry.kind === "cancelled");
  return visit && off && !(await answerSince(desk, new Date(off.at), visit.clientId)) ? visit : null;
}

/**
 * Instead of a visit: a time of each of the next three days with room, at the same hour or as near to it as
 * can be.
 */
export async function timesLike(
  { booking, master }: ClientDesk,
  visit: Appointment,
  start: number,
): Promise<number[]> {
  const now = booking.clock.now();
  const { timeZone, planningHorizon } = master;
  const hour = wallTimeAt(timeZone, start).minutes;
  // Not before the day they had kept for it.
  const [today, day] = [localDate(timeZone, now), localDate(timeZone, start)];
  const [, from = today] = [today, day].sort();
  const range = { from, to: addDays(from, Math.min(planningHorizon, 21)) };
  const slots = await listSlots(booking, visit, range, visit.clientId ? { clientId: visit.clientId } : {});
  const days = Map.groupBy(slots, (slot) => localDate(timeZone, slot.start));
  const best = [...days.values()].map((ofDay) => {
    const [nearest] = ofDay
      .map((slot) => ({
        start: slot.start,
        distance: Math.abs(wallTimeAt(timeZone, slot.start).minutes - hour),
      }))
      .sort((a, b) => a.distance - b.distance);
    return nearest as { start: number; distance: number };
  });
  // The usual hour first, whatever the day; then the days that follow.
  const usual = best.filter((one) => one.distance === 0);
  const others = best.filter((one) => one.distance !== 0);
  return [...usual, ...others]
    .slice(0, 3)
    .map((one) => one.start)
    .sort((a, b) => a - b);
}
