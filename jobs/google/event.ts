import type { Appointment } from "../../engine/booking/appointment.ts";
import type { Interval } from "../../engine/schedule/interval.ts";
import { instantOf } from "../../engine/time.ts";
import type { GoogleEvent } from "./google-api.ts";

/** Google wants base32hex, five characters and more: the visit's own id is one. */
export const eventIdOf = (visitId: string) => `v${visitId}`;

/**
 * The visit an event id would belong to; null for any other. A copy that someone made of our event has
 * another id.
 */
export const visitIdOf = (eventId: string): string | null => /^v([0-9a-f]{24})$/.exec(eventId)?.[1] ?? null;

/**
 * A visit as the event we write. Only what is named here is ours: colour, reminders and the like are the
 * master's.
 */
export function eventOf(
  visit: Appointment,
  words: { title: string; description: string },
  timeZone: string,
  masterId: string,
): GoogleEvent {
  return {
    status: "confirmed",
    summary: words.title,
    description: words.description,
    start: { dateTime: new Date(visit.start).toISOString(), timeZone },
    end: { dateTime: new Date(visit.end).toISOString(), timeZone },
    extendedProperties: {
      private: { zapisMaster: masterId, zapisVisit: visit.id, zapisRevision: String(visit.revision) },
    },
  };
}

/**
 * The same for an event that is there: a patch leaves what it does not name, and a whole day must be named to
 * go.
 */
export const patchOf = (event: GoogleEvent): GoogleEvent => ({
  ...event,
  start: { ...event.start, date: null },
  end: { ...event.end, date: null },
});

/** When an event is; null when it has no time. A whole day is one in the calendar's own zone. */
export function timeOf(event: GoogleEvent, timeZone: string): Interval | null {
  const at = (point: GoogleEvent["start"]) =>
    point?.dateTime
      ? Date.parse(point.dateTime)
      : point?.date
        ? (instantOf(timeZone, point.date, 0) ?? Date.parse(point.date))
        : Number.NaN;
  const start = at(event.start);
  const end = at(event.end);
  return start < end ? { start, end } : null;
}

/**
 * Whether someone else's event takes time: not when it is off, marked as free, declined, or says only where
 * one works.
 */
export function takesTime(event: GoogleEvent): boolean {
  if (event.status === "cancelled" || event.transparency === "transparent") return false;
  if (event.eventType === "workingLocation" || event.eventType === "birthday") return false;
  return !event.attendees?.some((one) => one.self && one.responseStatus === "declined");
}
