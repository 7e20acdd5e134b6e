import { DAY } from "../../../engine/time.ts";
import { type MasterDesk, today } from "../desk.ts";
import type { Reply } from "../reply.ts";

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
