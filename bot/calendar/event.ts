import { createEvent } from "ics";
import type { Appointment } from "../../engine/booking/appointment.ts";
import type { Master } from "../../models/master.ts";
import { nameOf } from "../dialogue/desk.ts";
import { fold, harmless, harmlessName } from "./fold.ts";

/** What an event says, and to whom. */
export interface EventWords {
  title: string;
  description: string;
  /** Null: nobody's business. */
  location: string | null;
  url: string | null;
}

/**
 * The lines of one VEVENT, unfolded, in UTC. The `ics` package writes it and escapes what is in it; what it
 * gets wrong is put right here: it stamps the moment of writing (a feed would change with every fetch) and
 * folds by characters instead of octets.
 */
export function eventLines(appointment: Appointment, words: EventWords): string[] {
  const utc = (instant: number) => {
    const date = new Date(instant);
    return [
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      date.getUTCHours(),
      date.getUTCMinutes(),
    ] as [number, number, number, number, number];
  };
  // A value of nothing but spaces is none: libical finds it wrong.
  const title = harmlessName(words.title).trim() || "·";
  const description = harmless(words.description).trim();
  const location = harmlessName(words.location ?? "").trim();
  const { error, value } = createEvent({
    uid: `${appointment.id}@zapis`,
    sequence: appointment.revision,
    start: utc(appointment.start),
    startInputType: "utc",
    startOutputType: "utc",
    end: utc(appointment.end),
    endInputType: "utc",
    endOutputType: "utc",
    title,
    ...(description ? { description } : {}),
    ...(location ? { location } : {}),
    ...(words.url ? { url: words.url } : {}),
    status: appointment.status === "cancelled" ? "CANCELLED" : "CONFIRMED",
  });
  if (error || !value) throw new Error("the calendar event could not be written", { cause: error });
  const changed = appointment.history.at(-1)?.at ?? appointment.createdAt;
  const stamp = new Date(changed).toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = value.replace(/\r\n[ \t]/g, "").split("\r\n");
  return lines
    .slice(lines.indexOf("BEGIN:VEVENT"), lines.indexOf("END:VEVENT") + 1)
    .flatMap((line) =>
      line.startsWith("DTSTAMP:") ? [`DTSTAMP:${stamp}`, `LAST-MODIFIED:${stamp}`] : [line],
    );
}

/**
 * Events as a whole calendar. No METHOD: that is for invitations, and wants an organizer in each event (RFC
 * 5546).
 */
export function calendar(head: readonly string[], events: readonly string[]): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "CALSCALE:GREGORIAN",
    "PRODID:-//Zapis//Zapis//EN",
    ...head,
    ...events,
    "END:VCALENDAR",
    "",
  ]
    .flatMap((line) => (line === "" ? [""] : fold(line)))
    .join("\r\n");
}

/** The .ics file of one visit, for the one whose visit it is. */
export function calendarFile(appointment: Appointment, master: Master): string {
  const { address, addressNote, contacts } = master;
  const online = appointment.services.every((service) => service.format === "online");
  return calendar(
    [],
    eventLines(appointment, {
      title: `${nameOf(appointment.services)} · ${master.masterName}`,
      description: [master.businessName, contacts.phone].filter(Boolean).join("\n"),
      location: online || !address ? null : [address, addressNote].filter(Boolean).join(", "),
      url: master.botLink || null,
    }),
  );
}
