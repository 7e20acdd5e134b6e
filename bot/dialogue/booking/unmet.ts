import { DateTime } from "luxon";
import { Types } from "mongoose";
import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { VisitPlan } from "../../../engine/booking/visit.ts";
import { localDate, weekdayOf } from "../../../engine/time.ts";
import type { WishedPart } from "../../../models/unmet-wish.ts";
import type { ClientDesk, Desk } from "../desk.ts";

/** Notes down a wish that could not be met. Each client counts once for a week, day and part of the day. */
export async function countUnmet(
  { models, master, client, booking }: ClientDesk,
  visit: VisitPlan,
  wish: { dates: readonly string[]; notBefore: number; notAfter: number },
): Promise<void> {
  const { price } = visit;
  for (const date of wish.dates.slice(0, 7))
    await models.wishes.updateOne(
      {
        masterId: master._id,
        clientId: client._id,
        week: DateTime.fromISO(date, { zone: "utc" }).toFormat("kkkk-'W'WW"),
        weekday: weekdayOf(date),
        part: partOf(wish),
      },
      {
        $set: {
          notBefore: wish.notBefore,
          notAfter: wish.notAfter,
          serviceIds: visit.services.map((one) => new Types.ObjectId(one.serviceId)),
          durationMinutes: visit.durationMinutes,
          value: price.type === "on_request" ? 0 : price.value,
          currency: price.currency,
          at: new Date(booking.clock.now()),
        },
        $setOnInsert: { offeredAt: null },
      },
      { upsert: true },
    );
}

function partOf({ notBefore, notAfter }: { notBefore: number; notAfter: number }): WishedPart {
  if (notBefore >= 17 * 60) return "evening";
  if (notBefore >= 12 * 60) return "day";
  return notAfter <= 12 * 60 ? "morning" : "any";
}

/** Marks the client's wishes that this visit meets as met, with those that were to do instead of them. */
export async function meetWishes(desk: Desk, visit: Appointment): Promise<void> {
  if (!visit.clientId) return;
  const date = localDate(desk.master.timeZone, visit.start);
  const own = {
    masterId: desk.master._id,
    clientId: new Types.ObjectId(visit.clientId),
    status: "waiting" as const,
  };
  const met = await desk.models.waitlist
    .find(
      {
        ...own,
        from: { $lte: date },
        until: { $gte: date },
        serviceIds: { $in: visit.services.map((service) => new Types.ObjectId(service.serviceId)) },
      },
      { key: 1 },
    )
    .lean();
  if (met.length === 0) return;
  const keys = met.flatMap(({ key }) => alternativesOf(key));
  await desk.models.waitlist.updateMany({ ...own, key: { $in: keys } }, { $set: { status: "met" } });
}

/** Alternatives of one wish that are waited for. */
export const WAITED_FOR_AT_MOST = 4;
const PARTED = "+or+";

/** The key of one of the alternatives that were wished for in one message, by its number from 0. */
export const alternativeKey = (key: string, nth: number) => (nth === 0 ? key : `${key}${PARTED}${nth}`);

function alternativesOf(key: string): string[] {
  const [first = key] = key.split(PARTED);
  return Array.from({ length: WAITED_FOR_AT_MOST }, (_, nth) => alternativeKey(first, nth));
}
