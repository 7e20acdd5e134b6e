import { Types } from "mongoose";
import { DAY } from "../../engine/time.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import type { Models } from "../../models/connect.ts";
import type { GoogleLink } from "../../models/google-link.ts";
import type { Master } from "../../models/master.ts";
import { eventIdOf, takesTime, timeOf, visitIdOf } from "./event.ts";
import { type GoogleCalendar, GoogleError, type GoogleEvent } from "./google-api.ts";

/** What was pulled lasts so much longer than the master's horizon, before everything is read again. */
const AHEAD_DAYS = 35;
const PAGES_AT_MOST = 200;

interface Pull {
  models: Models;
  calendar: GoogleCalendar;
  master: Master;
  link: GoogleLink;
  now: number;
  /** Called before each page: the sides are still ours to bring together. */
  stillMine(): Promise<void>;
}

/**
 * Takes over what changed in Google since the last time. The token is stored after the data, so a crash only
 * reads again. Returns what is to be remembered of it. Throws `GoogleError`.
 */
export async function pull(deps: Pull): Promise<{ syncToken: string; windowEnd: Date }> {
  const { link, master, now } = deps;
  const needed = now + master.planningHorizon * DAY;
  if (link.syncToken && link.windowEnd && needed < link.windowEnd.getTime())
    try {
      const { syncToken } = await readPages(deps, { syncToken: link.syncToken }, false);
      return { syncToken, windowEnd: link.windowEnd };
    } catch (error) {
      if (!(error instanceof GoogleError) || error.failure !== "token_lost") throw error;
    }
  const windowEnd = new Date(needed + AHEAD_DAYS * DAY);
  const { syncToken, seen } = await readPages(
    deps,
    { timeMin: new Date(now - DAY).toISOString(), timeMax: windowEnd.toISOString() },
    true,
  );
  await deps.models.busyEvents.deleteMany({ masterId: master._id, eventId: { $nin: [...seen] } });
  await lookForMissing(deps, seen, windowEnd);
  return { syncToken, windowEnd };
}

async function readPages(
  deps: Pull,
  listing: { syncToken: string } | { timeMin: string; timeMax: string },
  all: boolean,
): Promise<{ syncToken: string; seen: Set<string> }> {
  const seen = new Set<string>();
  let pageToken: string | null = null;
  for (let page = 0; page < PAGES_AT_MOST; page++) {
    await deps.stillMine();
    const { items, timeZone, nextPageToken, nextSyncToken } = await deps.calendar.list({
      ...listing,
      ...(pageToken === null ? {} : { pageToken }),
    });
    for (const event of items) {
      await takeOver(deps, event, timeZone ?? deps.master.timeZone);
      if (all && event.id && event.status !== "cancelled") seen.add(event.id);
    }
    if (nextSyncToken) return { syncToken: nextSyncToken, seen };
    pageToken = nextPageToken;
    if (pageToken === null) throw new GoogleError("refused", "a listing without an end");
  }
  throw new GoogleError("refused", `more than ${PAGES_AT_MOST} pages of events`);
}

/** One event as Google has it now. */
async function takeOver(deps: Pull, event: GoogleEvent, timeZone: string): Promise<void> {
  const { models, master } = deps;
  if (!event.id) return;
  const visitId = visitIdOf(event.id);
  const document =
    visitId &&
    (await models.appointments
      .findOne({ masterId: master._id, _id: new Types.ObjectId(visitId) })
      .lean<AppointmentDocument>());
  if (document) return ownEvent(deps, document, event, timeZone);
  const time = takesTime(event) ? timeOf(event, timeZone) : null;
  await keepBusy(deps, event.id, time, null);
}

async function keepBusy(
  { models, master }: Pull,
  eventId: string,
  time: { start: number; end: number } | null,
  visitId: Types.ObjectId | null,
): Promise<void> {
  const own = { masterId: master._id, eventId };
  if (time === null) await models.busyEvents.deleteOne(own);
  else
    await models.busyEvents.updateOne(
      own,
      { $set: { start: new Date(time.start), end: new Date(time.end), visitId } },
      { upsert: true },
    );
}

/**
 * The event of a visit. As we wrote it: nothing. Moved or deleted by the master: they are asked, and until
 * they answer both times are taken. A change of the diary that is still to be pushed wins.
 */
async function ownEvent(
  deps: Pull,
  document: AppointmentDocument,
  event: GoogleEvent,
  timeZone: string,
): Promise<void> {
  const { models, master, now } = deps;
  const own = { masterId: master._id, _id: document._id, revision: document.revision };
  if (document.pending.includes("google") || event.etag === document.googleEtag) return;
  const off = event.status === "cancelled";
  if (document.internalStatus !== "booked") {
    // Someone brought back the event of a visit that is off: it goes again.
    if (document.internalStatus === "cancelled" && !off)
      await models.appointments.updateOne(own, {
        $set: { googleEventId: event.id ?? null, googleEtag: event.etag ?? null },
        $addToSet: { pending: "google" },
      });
    return;
  }
  // Made a whole day of: that is no time to move to, so it is written anew.
  if (!off && !event.start?.dateTime)
    return void (await models.appointments.updateOne(own, {
      $set: { googleEtag: event.etag ?? null },
      $addToSet: { pending: "google" },
    }));
  const time = off ? null : timeOf(event, timeZone);
  const start = time?.start ?? null;
  const there = document.startTime.getTime();
  const stands = time?.start === there && time.end === document.endTime.getTime();
  await keepBusy(deps, event.id as string, stands ? null : time, document._id);
  // Longer or shorter at the same hour is no question: what is longer takes its time.
  const asked = start !== there && document.endTime.getTime() > now;
  const known = document.googleWish;
  const same = known && known.revision === document.revision && (known.start?.getTime() ?? null) === start;
  if (asked && same)
    return void (await models.appointments.updateOne(own, { $set: { googleEtag: event.etag ?? null } }));
  await models.appointments.updateOne(
    own,
    asked
      ? {
          $set: {
            googleEtag: event.etag ?? null,
            googleWish: { start: start === null ? null : new Date(start), revision: document.revision },
          },
          $addToSet: { pending: "google_wish" },
        }
      : { $set: { googleEtag: event.etag ?? null, googleWish: null }, $pull: { pending: "google_wish" } },
  );
}

/**
 * After everything was read again: visits whose event should have been there. Just connected, they are pushed
 * (it may be another calendar); else Google is asked what became of each. Missing outside the window means
 * nothing.
 */
async function lookForMissing(deps: Pull, seen: ReadonlySet<string>, windowEnd: Date): Promise<void> {
  const { models, calendar, master, link, now } = deps;
  const missing = await models.appointments
    .find({
      masterId: master._id,
      internalStatus: "booked",
      startTime: { $gt: new Date(now), $lt: windowEnd },
      googleEtag: { $ne: null },
      pending: { $ne: "google" },
    })
    .lean<AppointmentDocument[]>();
  for (const document of missing) {
    const eventId = eventIdOf(String(document._id));
    if (seen.has(eventId)) continue;
    if (link.fresh)
      await models.appointments.updateOne(
        { masterId: master._id, _id: document._id, revision: document.revision },
        { $addToSet: { pending: "google" } },
      );
    else
      await ownEvent(
        deps,
        document,
        await calendar.get(eventId).catch((error) => {
          if (error instanceof GoogleError && error.failure === "gone")
            return { id: eventId, status: "cancelled", etag: null };
          throw error;
        }),
        master.timeZone,
      );
  }
}
