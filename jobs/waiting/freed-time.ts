import type { Types } from "mongoose";
import { type Appointment, occupied } from "../../engine/booking/appointment.ts";
import { onTermsOf, planVisit } from "../../engine/booking/visit.ts";
import { offerToNext } from "../../engine/booking/waitlist.ts";
import type { Diary } from "../../engine/ports.ts";
import { isQuiet, quietEnds } from "../../engine/quiet-hours.ts";
import type { Interval } from "../../engine/schedule/interval.ts";
import { addDays, localDate } from "../../engine/time.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import { toAppointment } from "../../models/appointment-as-known.ts";
import { bookingFor } from "../../models/booking-deps.ts";
import { termsOf } from "../../models/client.ts";
import type { Master } from "../../models/master.ts";
import { type Service, snapshotOf } from "../../models/service.ts";
import { toWish } from "../../models/waitlist.ts";
import type { JobDeps } from "../deps.ts";
import { sendOnce } from "../ledger.ts";
import { defineWord } from "../visits/word.ts";

/** How long each who waits is given to decide. */
const HOLD_MINUTES = 60;

/** Time came free: whoever waits for it is asked. */
export const freed = defineWord("freed", (deps, master, { appointment }) =>
  offerFreed(deps, master, appointment),
);

/**
 * Offers the time a visit gave up to whoever waits for it and fits best, with a hold; the next one is asked
 * when that hold is given up or lapses. Returns false while another process has it in hand, and until when it
 * is put off at night.
 */
async function offerFreed(
  deps: JobDeps,
  master: Master,
  visit: Appointment,
): Promise<boolean | { until: number }> {
  const { models, clock, announcer } = deps;
  const now = clock.now();
  const gone = visit.history.findLast((one) =>
    ["cancelled", "moved", "expired", "let_go"].includes(one.kind),
  );
  const start = gone?.from ?? visit.start;
  if (start <= now) return true;
  const { timeZone, _id: masterId } = master;
  const waiting = await models.waitlist
    .find({ masterId, status: "waiting", until: { $gte: localDate(timeZone, now) } })
    .sort({ since: 1 })
    .limit(200)
    .lean();
  if (waiting.length === 0) return true;
  // Nobody is asked about freed time at night.
  if (isQuiet(timeZone, now)) return { until: quietEnds(timeZone, now) };

  const key = `freed-${visit.id}-${visit.revision}`;
  // Kept for someone already, before a crash: they are told, not the next one.
  const kept = await models.appointments
    .findOne({ masterId, idempotencyKey: { $regex: `^${key}-` }, internalStatus: "held" })
    .lean<AppointmentDocument>();
  const tell = (held: Appointment) =>
    sendOnce(
      models,
      {
        masterId,
        appointmentId: held.id,
        ...(held.clientId ? { clientId: held.clientId } : {}),
        key: `freed-${held.id}-${held.revision}`,
        kind: "freed",
      },
      () => announcer.tell(master, { client: held.clientId }, { kind: "freed", held }),
    );
  if (kept) return tell(toAppointment(kept));

  const booking = bookingFor(deps, masterId);
  const freed = await gapAround(booking.diary, occupied(start, visit), timeZone, now);
  const busyDeciding = await decidingNow(deps, masterId);
  const [services, clients] = await Promise.all([
    models.services.find({ master: masterId, isActive: true }).lean<Service[]>(),
    models.clients
      .find({ masterId, _id: { $in: waiting.map((one) => one.clientId) }, deletedAt: null })
      .lean(),
  ]);
  const asked = new Set(
    waiting
      .filter((one) =>
        (one.asked ?? []).some((at) => at.getTime() >= freed.start && at.getTime() < freed.end),
      )
      .map((one) => String(one._id)),
  );
  const wishes = waiting.flatMap((one) => {
    const client = clients.find((person) => person._id.equals(one.clientId));
    const chosen = one.serviceIds.map((id) => services.find((service) => service._id.equals(id)));
    // Whoever is deciding about a time has one hold: an offer would take it from them.
    if (
      !client?.telegramUserId ||
      busyDeciding.has(String(one.clientId)) ||
      chosen.some((service) => !service)
    )
      return [];
    const snapshots = (chosen as Service[]).map((service) =>
      onTermsOf(snapshotOf(service, master), termsOf(client)),
    );
    return [{ wish: toWish(one), visit: planVisit(snapshots) }];
  });
  const offer = await offerToNext(booking, {
    wishes,
    freed,
    timeZone,
    asked,
    key,
    holdMinutes: HOLD_MINUTES,
  });
  if (!offer) return true;
  await models.waitlist.updateOne(
    { masterId, _id: offer.wish.id },
    { $addToSet: { asked: new Date(offer.start) } },
  );
  return tell(offer.held);
}

/** The free time that a visit left, with what is free beside it on that day. */
async function gapAround(diary: Diary, left: Interval, timeZone: string, now: number): Promise<Interval> {
  const date = localDate(timeZone, left.start);
  const { busy } = await diary.facts({ from: date, to: addDays(date, 1) }, now);
  const before = busy.filter((one) => one.end <= left.start).map((one) => one.end);
  const after = busy.filter((one) => one.start >= left.end).map((one) => one.start);
  return {
    start: Math.max(...before, left.start - 12 * 3_600_000),
    end: Math.min(...after, left.end + 12 * 3_600_000),
  };
}

/** Clients with a hold that still stands. */
async function decidingNow({ models, clock }: JobDeps, masterId: Types.ObjectId): Promise<Set<string>> {
  const held = await models.appointments
    .find(
      { masterId, internalStatus: "held", holdExpiresAt: { $gt: new Date(clock.now()) } },
      { clientId: 1 },
    )
    .lean();
  return new Set(held.map((one) => String(one.clientId)));
}
