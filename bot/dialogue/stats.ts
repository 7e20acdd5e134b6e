import { totalPrice } from "../../engine/booking/visit.ts";
import { addDays, DAY, MINUTE } from "../../engine/time.ts";
import { type AppointmentDocument, toAppointment } from "../../models/appointment.ts";
import { type MasterDesk, today } from "./desk.ts";
import { workingPieces } from "./master-day.ts";
import type { Reply } from "./reply.ts";

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

export async function showUsage(desk: MasterDesk): Promise<Reply> {
  const { models, master, booking } = desk;
  const month = `${today(desk).slice(0, 7)}-01`;
  const since = new Date(`${month}T00:00:00Z`);
  const rows = await models.usageLogs.aggregate<{
    _id: string;
    usd: number;
    calls: number;
    errors: number;
    unpriced: number;
  }>([
    { $match: { masterId: master._id, createdAt: { $gte: since } } },
    {
      $group: {
        _id: "$layer",
        usd: { $sum: "$totalCostUSD" },
        calls: { $sum: 1 },
        errors: { $sum: { $cond: ["$wasError", 1, 0] } },
        unpriced: {
          $sum: { $cond: [{ $and: [{ $eq: ["$totalCostUSD", null] }, { $not: "$wasError" }] }, 1, 0] },
        },
      },
    },
    { $sort: { usd: -1 } },
  ]);
  const [lately] = await models.usageLogs.aggregate<{ usd: number }>([
    {
      $match: {
        masterId: master._id,
        createdAt: { $gte: new Date(booking.clock.now() - 7 * DAY) },
      },
    },
    { $group: { _id: null, usd: { $sum: "$totalCostUSD" } } },
  ]);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0);
  const bookings = await models.appointments.countDocuments({
    masterId: master._id,
    history: {
      $elemMatch: { by: "client", kind: "booked", at: { $gte: since, $lte: new Date(booking.clock.now()) } },
    },
  });
  return {
    screen: {
      kind: "usage",
      usage: {
        total: sum((row) => row.usd),
        week: lately?.usd ?? 0,
        rate: desk.usdRate,
        currency: master.currency,
        byLayer: rows.map(({ _id, usd }) => ({ layer: _id, usd })),
        calls: sum((row) => row.calls),
        errors: sum((row) => row.errors),
        unpriced: sum((row) => row.unpriced),
        bookings,
      },
    },
  };
}
