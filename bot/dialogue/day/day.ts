import { type Appointment, occupied } from "../../../engine/booking/appointment.ts";
import { totalPrice } from "../../../engine/booking/visit.ts";
import { applyOverride } from "../../../engine/schedule/day-override.ts";
import { type Interval, subtract, union } from "../../../engine/schedule/interval.ts";
import { weeklyPieces } from "../../../engine/schedule/working-schedule.ts";
import { addDays, DAY, instantOf, localDate, weekdayOf } from "../../../engine/time.ts";
import type { AppointmentDocument } from "../../../models/appointment.ts";
import { toAppointment } from "../../../models/appointment-as-known.ts";
import { type Desk, type MasterDesk, nameOf, today, whoComes } from "../desk.ts";
import type { Reply } from "../reply.ts";
import { isOn, namedOwnTime } from "./own-time.ts";

/** Visits of local dates, in order; cancelled ones are no visits. */
export async function visitsBetween(desk: Desk, from: string, to: string) {
  const { timeZone } = desk.master;
  const since = new Date(Date.parse(from) - DAY);
  const until = new Date(Date.parse(to) + 2 * DAY);
  const documents = await desk.models.appointments
    .find({
      masterId: desk.master._id,
      internalStatus: { $in: ["booked", "completed", "no_show"] },
      startTime: { $gte: since, $lt: until },
    })
    .sort({ startTime: 1 })
    .lean<AppointmentDocument[]>();
  return documents.map(toAppointment).filter((visit) => {
    const date = localDate(timeZone, visit.start);
    return from <= date && date <= to;
  });
}

/** Working time of local dates as instants, overrides applied. */
export async function workingPieces(desk: Desk, ...dates: string[]): Promise<Interval[]> {
  const { timeZone, workingSchedule, _id } = desk.master;
  const overrides = await desk.models.overrides.find({ masterId: _id, date: { $in: dates } }).lean();
  return dates.flatMap((date) => {
    const override = overrides.find((one) => one.date === date);
    const wall = applyOverride(weeklyPieces(workingSchedule)[weekdayOf(date)] ?? [], override);
    return wall.flatMap(({ start, end }) => {
      const [from, to] = [instantOf(timeZone, date, start), instantOf(timeZone, date, end)];
      return from === undefined || to === undefined ? [] : [{ start: from, end: to }];
    });
  });
}

/** What a visit brings: its price, or that of each seat taken. */
const pricesOf = ({ price, session }: Appointment) =>
  session ? session.seats.map((seat) => seat.price) : [price];

/** One day: who comes when, and what is free. */
export async function showDay(desk: MasterDesk, date: string): Promise<Reply> {
  const [visits, pieces, near] = await Promise.all([
    visitsBetween(desk, date, date),
    workingPieces(desk, date),
    namedOwnTime(desk, date, date),
  ]);
  const own = near.filter((one) => isOn(desk.master.timeZone, one, date));
  const clients = await desk.models.clients
    .find({
      masterId: desk.master._id,
      _id: {
        $in: visits.flatMap((visit) => visit.session?.seats.map((seat) => seat.clientId) ?? [visit.clientId]),
      },
    })
    .lean();
  const now = desk.booking.clock.now();
  const taken = union([...visits.map((visit) => occupied(visit.start, visit)), ...own]);
  const gaps = subtract(pieces, taken).flatMap(({ start, end }) =>
    end > now ? [{ start: Math.max(start, Math.ceil(now / 300_000) * 300_000), end }] : [],
  );
  return {
    screen: {
      kind: "day",
      date,
      works: pieces.length > 0,
      gaps: gaps.filter((gap) => gap.start < gap.end),
      total: visits.flatMap(pricesOf).length > 0 ? totalPrice(visits.flatMap(pricesOf)) : null,
      visits: visits.map((visit) => {
        const client = clients.find((one) => String(one._id) === visit.clientId);
        return {
          id: visit.id,
          start: visit.start,
          end: visit.end,
          who: whoComes(desk, visit, clients),
          what: nameOf(visit.services),
          confirmed: visit.confirmedAt !== null,
          phone: client && client.telegramUserId === null ? client.phone : null,
        };
      }),
      ...(own.length > 0 ? { own } : {}),
    },
  };
}

/** Seven days from a date on. */
export async function showWeek(desk: MasterDesk, from: string = today(desk)): Promise<Reply> {
  const dates = Array.from({ length: 7 }, (_, index) => addDays(from, index));
  const [visits, named] = await Promise.all([
    visitsBetween(desk, from, dates[6] ?? from),
    namedOwnTime(desk, from, dates[6] ?? from),
  ]);
  const days = await Promise.all(
    dates.map(async (date) => {
      const ofDay = visits.filter((visit) => localDate(desk.master.timeZone, visit.start) === date);
      const own = named.filter((one) => isOn(desk.master.timeZone, one, date));
      return {
        date,
        works: (await workingPieces(desk, date)).length > 0,
        count: ofDay.length,
        total: ofDay.flatMap(pricesOf).length > 0 ? totalPrice(ofDay.flatMap(pricesOf)) : null,
        ...(own.length > 0 ? { own } : {}),
      };
    }),
  );
  return { screen: { kind: "week", days } };
}

/** Visits of a date, soonest first. */
export const dayOf = (desk: Desk, date: string): Promise<Appointment[]> => visitsBetween(desk, date, date);

/** Who has no Telegram and comes that day: number, and a text to send. */
export async function callList(desk: MasterDesk, date: string): Promise<Reply> {
  const { screen } = await showDay(desk, date);
  if (screen?.kind !== "day") return {};
  return { screen: { kind: "call_list", visits: screen.visits.filter((one) => one.phone !== null) } };
}
