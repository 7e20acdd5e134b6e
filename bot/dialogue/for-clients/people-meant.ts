import { Types } from "mongoose";
import type { Appointment } from "../../../engine/booking/appointment.ts";
import { wallTimeAt } from "../../../engine/time.ts";
import type { AppointmentDocument } from "../../../models/appointment.ts";
import { toAppointment } from "../../../models/appointment-as-known.ts";
import type { Client } from "../../../models/client.ts";
import { peopleSaid } from "../../reading/deeds/people.ts";
import { peopleKnown } from "../clients/known.ts";
import type { MasterDesk } from "../desk.ts";
import type { PlanChoice } from "../plans/screens.ts";
import { type Reply, say } from "../reply.ts";

/** Clients that words name, in any case form and either script: those who fit the most of the words. */
export async function peopleIn(desk: MasterDesk, words: string): Promise<Client[]> {
  const known = await peopleKnown(desk);
  const said = peopleSaid(words, known);
  const ids = said.flatMap((one) => one.ids);
  return ids.length === 0
    ? []
    : desk.models.clients
        .find({
          masterId: desk.master._id,
          _id: { $in: ids.map((id) => new Types.ObjectId(id)) },
          deletedAt: null,
        })
        .lean<Client[]>();
}

export const named = (desk: MasterDesk, people: readonly Client[]): Reply =>
  people.length === 0
    ? say(desk.t.forClients.noVisitOf)
    : {
        screen: {
          kind: "clients",
          clients: people.slice(0, 8).map(({ _id, name, phone }) => ({ id: String(_id), name, phone })),
        },
      };

/** What says which visit of somebody is meant: days of it, or the hour. */
export interface Which {
  days: readonly string[] | null;
  from?: string | null;
  to?: string | null;
  exact?: number | null;
}

/**
 * The visit that is meant: of whom the words name, on the day they name. Whom or which of several is asked;
 * that there is none on that day is said, and which there are.
 */
export async function visitMeant(
  desk: MasterDesk,
  words: string,
  which: Which,
): Promise<{ visit: Appointment } | { reply: Reply }> {
  const { timeZone } = desk.master;
  const people = await peopleIn(desk, words);
  const whose = new Set<string>();
  const found = (
    await desk.models.appointments
      .find({
        masterId: desk.master._id,
        clientId: { $in: people.map((one) => one._id) },
        internalStatus: "booked",
        endTime: { $gt: new Date(desk.booking.clock.now()) },
      })
      .sort({ startTime: 1 })
      .limit(20)
      .lean<AppointmentDocument[]>()
  ).map(toAppointment);
  if (found.length === 0) return { reply: named(desk, []) };
  for (const { clientId } of found) if (clientId) whose.add(clientId);
  const isNamed = which.days !== null || (which.from ?? null) !== null;
  const fits = found.filter(({ start }) => {
    const { date, minutes } = wallTimeAt(timeZone, start);
    if (which.days) return which.days.includes(date);
    if (which.from && (date < which.from || date > (which.to ?? which.from))) return false;
    return (which.exact ?? null) === null || minutes === which.exact;
  });
  const [only] = fits;
  if (only && fits.length === 1) return { visit: only };
  const [who] = people;
  if (whose.size > 1) return { reply: named(desk, people) };
  return {
    reply: {
      screen: {
        kind: "visits",
        appointments: fits.length > 1 ? fits : found,
        which: true,
        ...(people.length === 1 && who ? { of: who.name } : {}),
        ...(isNamed && fits.length === 0 ? { notThen: true } : {}),
      },
    },
  };
}

/** Someone without Telegram cannot be written to: the master calls. */
export async function whoHears(
  { models, master }: MasterDesk,
  visit: Appointment,
  canAsk = false,
): Promise<readonly PlanChoice[]> {
  const reached = await models.clients.exists({
    masterId: master._id,
    _id: visit.clientId,
    telegramUserId: { $ne: null },
  });
  if (!reached) return ["silent", "no"];
  return canAsk ? ["yes", "ask", "silent", "no"] : ["yes", "silent", "no"];
}
