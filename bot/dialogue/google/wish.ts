import { cancelVisit } from "../../../engine/booking/cancel.ts";
import { confirmMove, keepAsIs, proposeMove } from "../../../engine/booking/move.ts";
import type { AppointmentDocument } from "../../../models/appointment.ts";
import { toAppointment } from "../../../models/appointment-as-known.ts";
import { forMaster, type MasterDesk } from "../desk.ts";
import { type Reply, say, stale } from "../reply.ts";

/** The visit a question about Google was asked of, while the question stands. */
async function questioned(desk: MasterDesk, id: string): Promise<AppointmentDocument | null> {
  const document = await desk.models.appointments
    .findOne({ masterId: desk.master._id, _id: id, internalStatus: "booked" })
    .lean<AppointmentDocument>();
  return document?.googleWish?.revision === document?.revision ? document : null;
}

/**
 * «Перенести и написать»: the visit goes where its event stands; «Отменить и написать» where there is none.
 * The client hears of it.
 */
export async function takeFromGoogle(desk: MasterDesk, id: string, start: number): Promise<Reply> {
  const document = await questioned(desk, id);
  if (!document || (document.googleWish?.start?.getTime() ?? 0) !== start) return stale(desk);
  const visit = toAppointment(document);
  const { actor: by, master, booking, key } = desk;
  const cutoffHours = master.cancelCutoffHours;
  const who = await forMaster(desk, visit);
  if (start === 0) {
    const cancelled = await cancelVisit(booking, { appointmentId: id, by, cutoffHours, key });
    return cancelled.ok
      ? { screen: { kind: "cancelled", appointment: cancelled.value, ...who } }
      : { screen: { kind: "refused", refusal: cancelled.refusal, appointment: visit } };
  }
  const { timeZone } = master;
  const kept = await proposeMove(booking, { appointmentId: id, start, by, timeZone, cutoffHours });
  if (!kept.ok) return { screen: { kind: "refused", refusal: kept.refusal, appointment: visit } };
  const token = kept.value.move?.token ?? "";
  const moved = await confirmMove(booking, { token, by, timeZone, cutoffHours });
  if (moved.ok) return { screen: { kind: "moved", appointment: moved.value } };
  await keepAsIs(booking, { token, by });
  return { screen: { kind: "refused", refusal: moved.refusal, appointment: visit } };
}

/** «Оставить как было»: the diary is right, and the event goes back to where the visit is. */
export async function putBackInGoogle(desk: MasterDesk, id: string): Promise<Reply> {
  const document = await questioned(desk, id);
  if (!document) return stale(desk);
  await desk.models.appointments.updateOne(
    { masterId: desk.master._id, _id: document._id, revision: document.revision },
    { $set: { googleWish: null }, $addToSet: { pending: "google" } },
  );
  return say(desk.t.google.kept(desk.f.moment(document.startTime.getTime())));
}
