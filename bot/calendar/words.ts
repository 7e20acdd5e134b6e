import type { Appointment } from "../../engine/booking/appointment.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import { nameOf } from "../dialogue/desk.ts";
import { isLanguage } from "../i18n/format.ts";
import { messages } from "../i18n/messages.ts";

/** Who is behind an id, as far as a calendar says it. */
export type PersonOf = (clientId: string | null) => { name: string; phone: string | null } | undefined;

/** A master's calendar speaks the master's own language. */
export const languageOfCalendar = (master: Master) => {
  const own = master.languages[0];
  return messages[isLanguage(own) ? own : "ru"];
};

/** What the master reads in their own calendar: what it is and who comes. */
export function visitWords(
  master: Master,
  visit: Appointment,
  personOf: PersonOf,
): { title: string; description: string } {
  const t = languageOfCalendar(master);
  const who = visit.session
    ? t.booking.roster(
        visit.session.seats.length,
        visit.session.maxParticipants,
        visit.session.seats.map((seat) => personOf(seat.clientId)?.name || t.common.noName).join(", "),
      )
    : personOf(visit.clientId)?.name || t.common.noName;
  const phone = personOf(visit.clientId)?.phone ?? "";
  return {
    title: `${nameOf(visit.services)} · ${who}`,
    description: [phone, visit.notes].filter(Boolean).join("\n"),
  };
}

/** The people of these visits, read at once. */
export async function peopleOf(
  models: Models,
  master: Master,
  visits: readonly Appointment[],
): Promise<PersonOf> {
  const ids = visits.flatMap((one) => one.session?.seats.map((seat) => seat.clientId) ?? one.clientId ?? []);
  const people = await models.clients
    .find({ masterId: master._id, _id: { $in: ids } }, { name: 1, phone: 1 })
    .lean();
  const byId = new Map(people.map((one) => [String(one._id), one]));
  return (id) => byId.get(String(id));
}
