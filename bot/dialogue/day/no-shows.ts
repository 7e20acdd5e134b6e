import { finishVisit } from "../../../engine/booking/finish.ts";
import { type MasterDesk, whoComes } from "../desk.ts";
import { type Reply, say, visitGone } from "../reply.ts";
import { dayOf } from "./day.ts";

/** The visits of a date that have begun and that nobody spoke about. */
const unspoken = async (desk: MasterDesk, date: string) =>
  (await dayOf(desk, date)).filter(
    (one) => one.status === "booked" && one.start <= desk.booking.clock.now() && one.session === null,
  );

/** «Все»: the visits of the day took place. */
export async function allCame(desk: MasterDesk, date: string): Promise<Reply> {
  for (const visit of await unspoken(desk, date))
    await finishVisit(desk.booking, {
      appointmentId: visit.id,
      outcome: "completed",
      by: { kind: "master" },
      key: `${desk.key}-${visit.id}`,
    });
  return say(desk.t.common.noted);
}

/** «Кто-то нет»: who did not come? The others did. */
export async function whoDidNotCome(desk: MasterDesk, date: string): Promise<Reply> {
  const visits = (await dayOf(desk, date)).filter(
    (one) => one.start <= desk.booking.clock.now() && one.session === null && one.status !== "cancelled",
  );
  const clients = await desk.models.clients
    .find({ masterId: desk.master._id, _id: { $in: visits.map((one) => one.clientId) } })
    .lean();
  return {
    screen: {
      kind: "who_not",
      date,
      visits: visits.map((one) => ({
        id: one.id,
        start: one.start,
        who: whoComes(desk, one, clients),
        noShow: one.status === "no_show",
      })),
    },
  };
}

/** One who did not come, or did after all. */
export async function turnNoShow(desk: MasterDesk, id: string, date: string): Promise<Reply> {
  const visit = await desk.booking.appointments.byId(id);
  if (!visit) return visitGone(desk);
  await finishVisit(desk.booking, {
    appointmentId: id,
    outcome: visit.status === "no_show" ? "completed" : "no_show",
    by: { kind: "master" },
    key: desk.key,
  });
  return whoDidNotCome(desk, date);
}
