import type { Appointment } from "../../engine/booking/appointment.ts";
import { MINUTE } from "../../engine/time.ts";
import { nameOf } from "../dialogue/desk.ts";
import type { Format } from "../i18n/format.ts";
import { insideSentence } from "../i18n/words.ts";
import type { Reader } from "./reader.ts";
import { button, lines, type View } from "./view.ts";

/** A booked visit: what, when, where, the reminders still to come, and what can be done with it. */
export function visitCard(head: string, appointment: Appointment, reader: Reader): View {
  const { t, master } = reader;
  const online = appointment.services.every((service) => service.format === "online");
  const place = online ? "" : [master.address, master.addressNote].filter(Boolean).join(", ");
  // Only the reminders that are still to come.
  const reminders = master.reminderMinutes.filter(
    (minutes) => appointment.start - minutes * MINUTE > reader.now,
  );
  return {
    text: lines(head, [place && `${place}.`, t.booking.willRemind(reminders)].filter(Boolean).join(" ")),
    buttons: [
      [
        ...(appointment.session ? [] : [button(t.visits.move, "visits.move", { visit: appointment.id })]),
        button(t.visits.cancel, "visits.cancel", { visit: appointment.id }),
      ],
      [
        button(t.visits.toCalendar, "visits.file", { visit: appointment.id }),
        ...(online || !master.address
          ? []
          : [button(t.visits.directions, "visits.place", { visit: appointment.id })]),
      ],
    ],
  };
}

/** The visit as it is now, beside what it would become: «Сейчас у вас: …». */
export const currently = (appointment: Appointment, reader: Reader) =>
  reader.t.visits.currently(inText(appointment, reader), reader.f.moment(appointment.start));
/** The services' names as they stand inside a sentence. */
export const inText = ({ services }: Pick<Appointment, "services">, { language }: Pick<Reader, "language">) =>
  services.map((service) => insideSentence(language, service.name)).join(" + ");
/** A visit on a button. */
export const visitLabel = (visit: Appointment, f: Format) =>
  `${f.moment(visit.start)} · ${nameOf(visit.services)}`;
export const priceText = (appointment: Appointment, f: Format) => f.price(appointment.price);

/** «ср, 4 марта, 17:30–19:00»; online the place whose clock it is. */
export function when(appointment: Appointment, { f, master }: Reader): string {
  const span = f.span(appointment.start, appointment.end);
  const online = appointment.services.every((service) => service.format === "online");
  return online ? `${span} (${master.timeZone.split("/").at(-1)?.replaceAll("_", " ")})` : span;
}

/** The address on a card; online it is said instead. */
export function placeText(appointment: Appointment, { t, master }: Reader): string {
  return appointment.services.every((service) => service.format === "online")
    ? t.booking.online
    : master.address;
}
