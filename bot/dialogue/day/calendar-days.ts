import type { Appointment } from "../../../engine/booking/appointment.ts";
import { addDays, localDate, wallTimeAt } from "../../../engine/time.ts";
import type { MasterDesk } from "../desk.ts";
import { nameOf, whoComes } from "../desk.ts";
import { visitsBetween, workingPieces } from "./day.ts";
import { isOn, ownTimeOf } from "./own-time.ts";

/**
 * How a visit stands: booked, said "I'll come", to be phoned, took place, did not come; or time of the
 * master's own.
 */
export type VisitState = "booked" | "confirmed" | "phone" | "completed" | "no_show" | "busy";

/** A local date as it is drawn; minutes of the day. */
export interface CalendarDay {
  date: string;
  today: boolean;
  working: { start: number; end: number }[];
  visits: { start: number; end: number; who: string; what: string; state: VisitState }[];
}

const DAY_END = 24 * 60;

/** So many days from a date on, with all that takes time in them. */
export async function calendarDays(desk: MasterDesk, from: string, count: number): Promise<CalendarDay[]> {
  const { models, master, booking } = desk;
  const { timeZone } = master;
  const dates = Array.from({ length: count }, (_, index) => addDays(from, index));
  const visits = await visitsBetween(desk, from, dates.at(-1) ?? from);
  const clients = await models.clients
    .find({
      masterId: master._id,
      _id: {
        $in: visits.flatMap((one) => one.session?.seats.map((seat) => seat.clientId) ?? [one.clientId]),
      },
    })
    .lean();
  const own = await ownTimeOf(desk, from, dates.at(-1) ?? from);
  /** Minutes of its day; what goes on past midnight ends there. */
  const within = (date: string, start: number, end: number) => {
    const [a, b] = [wallTimeAt(timeZone, start), wallTimeAt(timeZone, end)];
    return {
      start: a.date < date ? 0 : a.minutes,
      end: b.date > date ? DAY_END : b.minutes,
    };
  };
  const stateOf = (visit: Appointment): VisitState => {
    if (visit.status === "no_show" || visit.status === "completed") return visit.status;
    const client = clients.find((one) => String(one._id) === visit.clientId);
    if (client && client.telegramUserId === null) return "phone";
    return visit.confirmedAt === null ? "booked" : "confirmed";
  };
  return Promise.all(
    dates.map(async (date) => ({
      date,
      today: date === localDate(timeZone, booking.clock.now()),
      working: (await workingPieces(desk, date)).map(({ start, end }) => within(date, start, end)),
      visits: [
        ...visits
          .filter((one) => localDate(timeZone, one.start) === date)
          .map((one) => ({
            ...within(date, one.start, one.end),
            who: whoComes(desk, one, clients),
            what: nameOf(one.services),
            state: stateOf(one),
          })),
        ...own
          .filter((one) => isOn(timeZone, one, date))
          .map((one) => ({
            ...within(date, one.start, one.end),
            who: one.words ?? desk.t.day.busy,
            what: "",
            state: "busy" as const,
          })),
      ].sort((a, b) => a.start - b.start),
    })),
  );
}
