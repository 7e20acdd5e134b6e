import { totalPrice } from "../../../engine/booking/visit.ts";
import { addDays, DAY, MINUTE } from "../../../engine/time.ts";
import type { AppointmentDocument } from "../../../models/appointment.ts";
import { toAppointment } from "../../../models/appointment-as-known.ts";
import { workingPieces } from "../day/day.ts";
import { type MasterDesk, today } from "../desk.ts";
import type { Reply } from "../reply.ts";

const DAYS = 30;

export async function showStats(desk: MasterDesk): Promise<Reply> {
  const { models, master, booking } = desk;
  const now = booking.clock.now();
  const since = new Date(now - DAYS * DAY);
  const own = { masterId: master._id };
  const visits = (
    await models.appointments
      .find({ ...own, startTime: { $gte: since, $lte: new Date(now) } })
      .lean<AppointmentDocument[]>()
  ).map(toAppointment);
  const came = visits.filter(
    ({ status, end }) => status === "completed" || (status === "booked" && end <= now),
  );
  const prices = came.flatMap(({ price, session }) =>
    session ? session.seats.map((seat) => seat.price) : [price],
  );
  let open = 0;
  const first = addDays(today(desk), -DAYS);
  for (let day = 0; day < DAYS; day++)
    for (const piece of await workingPieces(desk, addDays(first, day))) open += piece.end - piece.start;
  const full = visits.filter(({ status }) => ["booked", "completed", "no_show"].includes(status));
  const taken = full
    .filter(({ end }) => end <= now)
    .reduce((sum, { durationMinutes }) => sum + durationMinutes * MINUTE, 0);
  const [newClients, writers, offered, bookers] = await Promise.all([
    models.clients.countDocuments({ ...own, deletedAt: null, createdAt: { $gte: since } }),
    models.messages.distinct("user", {
      master: master._id,
      user: { $ne: master.userId },
      role: "user",
      timestamp: { $gte: since },
    }),
    models.appointments.distinct("clientId", {
      ...own,
      history: { $elemMatch: { by: "client", kind: { $in: ["held", "booked"] }, at: { $gte: since } } },
    }),
    models.appointments.distinct("clientId", {
      ...own,
      history: { $elemMatch: { by: "client", kind: "booked", at: { $gte: since } } },
    }),
  ]);
  return {
    screen: {
      kind: "stats",
      stats: {
        days: DAYS,
        came: came.length,
        noShows: visits.filter((one) => one.status === "no_show").length,
        cancelled: visits.filter((one) => one.status === "cancelled").length,
        revenue: prices.length > 0 ? totalPrice(prices) : null,
        utilisation: open === 0 ? null : Math.round((100 * taken) / open),
        newClients,
        // Who booked by buttons alone wrote nothing: nobody is counted less at the beginning than at the end.
        wrote: Math.max(writers.length, offered.length),
        offered: offered.length,
        booked: bookers.length,
      },
    },
  };
}
