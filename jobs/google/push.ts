import type { AppointmentDocument } from "../../models/appointment.ts";
import { toAppointment } from "../../models/appointment-as-known.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import { eventIdOf, eventOf, patchOf } from "./event.ts";
import { type GoogleCalendar, GoogleError, type GoogleFailure } from "./google-api.ts";
import type { EventWords } from "./ports.ts";

const LIVE = new Set<AppointmentDocument["internalStatus"]>(["booked", "completed", "no_show"]);

/**
 * Makes the event what the diary says, whatever became of it meanwhile: the diary wins. A lost answer changes
 * nothing, the event's id is the visit's. Throws `GoogleError` when Google is away or refuses.
 */
export async function pushVisit(
  models: Models,
  calendar: GoogleCalendar,
  master: Master,
  document: AppointmentDocument,
  words: EventWords,
): Promise<void> {
  const own = { masterId: master._id, _id: document._id };
  const eventId = eventIdOf(String(document._id));
  const visit = toAppointment(document);
  let etag: string | null = null;
  if (LIVE.has(document.internalStatus)) {
    const event = eventOf(visit, await words(master, visit), master.timeZone, String(master._id));
    // Marked first: a visit that is called off while the answer is lost must know that there may be an event.
    if (document.googleEventId === null)
      await models.appointments.updateOne(own, { $set: { googleEventId: eventId } });
    etag = (await upsert(calendar, eventId, event, document.googleEtag)).etag ?? null;
  } else if (document.googleEventId !== null) await remove(calendar, eventId, document.googleEtag);
  await models.busyEvents.deleteMany({ masterId: master._id, visitId: document._id });
  const state = { googleEtag: etag, googleEventId: etag === null ? null : eventId };
  const settled = await models.appointments.updateOne(
    { ...own, revision: document.revision },
    { $set: { ...state, googleWish: null }, $pull: { pending: { $in: ["google", "google_wish"] } } },
  );
  // Changed meanwhile: its word stays, for the next round.
  if (settled.matchedCount === 0) await models.appointments.updateOne(own, { $set: state });
}

async function upsert(
  calendar: GoogleCalendar,
  eventId: string,
  event: Parameters<GoogleCalendar["insert"]>[0],
  etag: string | null,
) {
  const insert = () => calendar.insert({ ...event, id: eventId });
  const overwrite = async () => {
    const there = await calendar.get(eventId);
    return calendar.patch(eventId, patchOf(event), there.etag ?? "*");
  };
  if (etag === null) return otherwise("exists", insert, overwrite);
  return otherwise(
    "gone", // another calendar was connected since
    () => otherwise("changed", () => calendar.patch(eventId, patchOf(event), etag), overwrite),
    () => otherwise("exists", insert, overwrite),
  );
}

async function remove(calendar: GoogleCalendar, eventId: string, etag: string | null): Promise<void> {
  const again = async () => {
    const there = await calendar.get(eventId);
    if (there.status !== "cancelled") await calendar.remove(eventId, there.etag ?? "*");
  };
  const removing = () =>
    etag === null ? again() : otherwise("changed", () => calendar.remove(eventId, etag), again);
  await otherwise("gone", removing, async () => {});
}

/** Does the second thing when the first fails for this reason. */
async function otherwise<T>(
  failure: GoogleFailure,
  first: () => Promise<T>,
  second: () => Promise<T>,
): Promise<T> {
  try {
    return await first();
  } catch (error) {
    if (error instanceof GoogleError && error.failure === failure) return second();
    throw error;
  }
}
