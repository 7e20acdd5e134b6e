import { visitIn } from "../../engine/booking/appointment.ts";
import { DAY } from "../../engine/time.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import { toAppointment } from "../../models/appointment-as-known.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import { calendar, calendarFile, eventLines } from "./event.ts";
import { textValue } from "./fold.ts";
import { languageOfCalendar, peopleOf, visitWords } from "./words.ts";

/** What a subscriber sees: a month back, half a year ahead. */
const BACK_MS = 31 * DAY;
const AHEAD_MS = 183 * DAY;
/** A cancelled visit is shown as cancelled so long, for readers that fetch seldom; then it is gone. */
const CANCELLED_KEPT_MS = 28 * DAY;
const AT_MOST = 3_000;
/** How often readers are asked to come; most decide for themselves. */
const REFRESH = "PT1H";

/** A master's visits as a calendar to subscribe to. `busy` says only that the time is taken. */
export async function masterFeed(
  models: Models,
  master: Master,
  kind: "full" | "busy",
  now: number,
): Promise<string> {
  const documents = await models.appointments
    .find({
      masterId: master._id,
      startTime: { $gte: new Date(now - BACK_MS), $lt: new Date(now + AHEAD_MS) },
      $or: [
        { internalStatus: { $in: ["booked", "completed", "no_show"] } },
        { internalStatus: "cancelled", "history.kind": { $in: ["booked", "seat_taken"] } },
      ],
    })
    .sort({ startTime: 1, _id: 1 })
    .limit(AT_MOST)
    .lean<AppointmentDocument[]>();
  const shown = documents
    .map(toAppointment)
    .filter((one) => one.status !== "cancelled" || (one.history.at(-1)?.at ?? 0) > now - CANCELLED_KEPT_MS);
  const personOf = await peopleOf(models, master, shown);
  const t = languageOfCalendar(master);
  const nowhere = { location: null, url: null };
  const events = shown.flatMap((visit) =>
    eventLines(
      visit,
      kind === "busy"
        ? { title: t.day.busy, description: "", ...nowhere }
        : { ...visitWords(master, visit, personOf), ...nowhere },
    ),
  );
  const name = textValue(kind === "busy" ? `${master.masterName}: ${t.day.busy}` : master.businessName);
  return calendar(
    [
      `NAME:${name}`,
      `X-WR-CALNAME:${name}`,
      `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
      `X-PUBLISHED-TTL:${REFRESH}`,
    ],
    events,
  );
}

/**
 * The file of one visit behind its own token, or of one seat in a group; null for a token that is nobody's.
 */
export async function visitFile(models: Models, token: string): Promise<string | null> {
  const document = await models.appointments
    .findOne({ $or: [{ icsToken: token }, { seatsTaken: { $gte: 0 }, "seats.icsToken": token }] })
    .lean<AppointmentDocument>();
  const master = document && (await models.masters.findOne({ _id: document.masterId }).lean<Master>());
  if (!document || !master || !["booked", "completed", "cancelled"].includes(document.internalStatus))
    return null;
  const appointment = toAppointment(document);
  const seat = appointment.session?.seats.find((one) => one.icsToken === token);
  return calendarFile((seat && visitIn(appointment, seat.clientId)) || appointment, master);
}
