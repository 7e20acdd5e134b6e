import { createEvent } from "ics";
import type { Appointment } from "../engine/booking/appointment.ts";
import type { Master } from "../models/master.ts";
import { nameOf } from "./dialogue/desk.ts";

/** Octets of a content line, CRLF not counted (RFC 5545 §3.1). */
const LINE_OCTETS = 75;

/** Control characters and line separators end a content line early in one reader or another; quotes end a parameter. */
function harmless(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, " ");
}
const harmlessName = (text: string) => harmless(text).replaceAll("\n", " ").replaceAll('"', "'");

/**
 * The .ics file of one visit, in UTC. The `ics` package writes it; what it gets wrong is put right here: it folds by
 * characters instead of octets, stamps the moment of writing, and says METHOD:PUBLISH without the organizer that asks for.
 */
export function calendarFile(appointment: Appointment, master: Master): string {
  const { address, addressNote, contacts } = master;
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
  const online = appointment.services.every((service) => service.format === "online");
  const { error, value } = createEvent({
    uid: `${appointment.id}@zapis`,
    sequence: appointment.revision,
    start: utc(appointment.start),
    startInputType: "utc",
    startOutputType: "utc",
    end: utc(appointment.end),
    endInputType: "utc",
    endOutputType: "utc",
    title: harmlessName(`${nameOf(appointment.services)} · ${master.masterName}`),
    description: harmless([master.businessName, contacts.phone].filter(Boolean).join("\n")),
    ...(online || !address
      ? {}
      : { location: harmlessName([address, addressNote].filter(Boolean).join(", ")) }),
    ...(master.botLink ? { url: master.botLink } : {}),
    status: appointment.status === "cancelled" ? "CANCELLED" : "CONFIRMED",
    productId: "-//Zapis//Zapis//EN",
    calName: harmlessName(master.businessName),
  });
  if (error || !value) throw new Error("the calendar file could not be written", { cause: error });
  const changed = appointment.history.at(-1)?.at ?? appointment.createdAt;
  const stamp = new Date(changed).toISOString().replace(/[-:]|\.\d+/g, "");
  return value
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .filter((line) => !line.startsWith("METHOD:"))
    .map((line) => (line.startsWith("DTSTAMP:") ? `DTSTAMP:${stamp}` : line))
    .flatMap(fold)
    .join("\r\n");
}

/** Folds a content line at 75 octets, never inside a character. */
function fold(line: string): string[] {
  const folded: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      folded.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current];
}
