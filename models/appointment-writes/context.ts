import { randomBytes } from "node:crypto";
import { type Model, Types } from "mongoose";
import { type HistoryEntry, occupied, ticksOf } from "../../engine/booking/appointment.ts";
import type { VisitPlan } from "../../engine/booking/visit.ts";
import type { Won } from "../../engine/ports.ts";
import { MINUTE } from "../../engine/time.ts";
import type { AppointmentDocument, StoredPlan } from "../appointment.ts";
import { storedPrice, toAppointment } from "../appointment-as-known.ts";
import { isDuplicateKey } from "../schema.ts";
import { clearLapsed, dates, HISTORY_KEPT, isLive } from "./lapse.ts";

/** How often a write that others got in the way of is tried. */
export const TRIES = 3;

export const newIcsToken = () => randomBytes(18).toString("base64url");

/**
 * What all guarded writes of one master share: its filter, the line of history, contending for ticks,
 * inserting.
 */
export type WriteContext = ReturnType<typeof writeContext>;

export function writeContext(appointments: Model<AppointmentDocument>, masterId: Types.ObjectId) {
  const own = { masterId };
  const entry = (now: number, line: Omit<HistoryEntry, "at" | "revision">, revision: number) => {
    const { from, to, ...rest } = line;
    return {
      ...rest,
      revision,
      at: new Date(now),
      ...(from === undefined ? {} : { from: new Date(from) }),
      ...(to === undefined ? {} : { to: new Date(to) }),
    };
  };
  const pushed = (line: ReturnType<typeof entry>) => ({ history: { $each: [line], $slice: -HISTORY_KEPT } });
  const found = (document: AppointmentDocument | null) => (document ? toAppointment(document) : null);
  const byKey = async (key: string) =>
    found(await appointments.findOne({ ...own, idempotencyKey: key }).lean<AppointmentDocument>());

  /**
   * Runs a write that the index may refuse. On a refusal the holders of the wanted ticks decide: a live one
   * has won; lapsed holds and lapsed moves are cleared away, and the write is tried again.
   */
  async function contend(
    ticks: readonly number[],
    now: number,
    isOwn: (holder: AppointmentDocument) => boolean,
    key: string | null,
    write: () => Promise<AppointmentDocument | null>,
  ): Promise<Won | null> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      try {
        const document = await write();
        return document ? { ok: true, appointment: toAppointment(document) } : null;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        // Which index the error names is chance: the key is asked first.
        const earlier = key === null ? null : await byKey(key);
        if (earlier) return { ok: true, appointment: earlier };
        const holders = await appointments
          .find({ ...own, resourceId: masterId, claims: { $in: ticks } })
          .lean<AppointmentDocument[]>();
        const others = holders.filter((holder) => !isOwn(holder));
        const live = others.some((holder) => isLive(holder, ticks, now));
        if (live) return { ok: false };
        for (const holder of others) await clearLapsed(appointments, holder, now);
      }
    }
    return { ok: false };
  }

  const planFields = (visit: VisitPlan): StoredPlan => ({
    services: visit.services.map(({ durationMinutes, price, serviceId, stepMinutes: _, ...service }) => ({
      ...service,
      serviceId: new Types.ObjectId(serviceId),
      price: storedPrice(price),
      duration: { type: "minutes" as const, value: durationMinutes },
    })),
    totalDuration: { type: "minutes" as const, value: visit.durationMinutes },
    totalPrice: storedPrice(visit.price),
    bufferBeforeMinutes: visit.bufferBeforeMinutes,
    bufferAfterMinutes: visit.bufferAfterMinutes,
  });

  const visitFields = (visit: VisitPlan, start: number) => {
    const taken = occupied(start, visit);
    return {
      startTime: new Date(start),
      endTime: new Date(start + visit.durationMinutes * MINUTE),
      ...planFields(visit),
      occupies: [dates(taken)],
      claims: ticksOf(taken),
    };
  };

  /**
   * Inserts a whole document, every field named: the driver's own insert, because casting and validating by
   * mongoose cost more than the write itself (`npm run bench`); the compiler has checked the shape, the
   * engine the values.
   */
  const insert = async (
    made: Pick<AppointmentDocument, "clientId" | "internalStatus" | "history" | "idempotencyKey"> &
      Omit<ReturnType<typeof visitFields>, "claims"> &
      Partial<AppointmentDocument>,
  ): Promise<AppointmentDocument> => {
    const document: AppointmentDocument = {
      _id: new Types.ObjectId(),
      masterId,
      resourceId: masterId,
      googleEventId: null,
      googleEtag: null,
      googleWish: null,
      icsToken: newIcsToken(),
      notes: "",
      masterNotes: "",
      revision: 1,
      pending: [],
      offerToken: null,
      heldAt: null,
      holdExpiresAt: null,
      move: null,
      confirmedAt: null,
      createdAt: new Date(),
      updatedAt: new Date(),
      ...made,
    };
    await appointments.collection.insertOne(document as never);
    return document;
  };

  const stillFree = async (ticks: readonly number[]) => {
    const holders = await appointments
      .find({ ...own, resourceId: masterId, claims: { $in: ticks } }, { claims: 1 })
      .lean<AppointmentDocument[]>();
    const taken = new Set(holders.flatMap((holder) => holder.claims ?? []));
    return ticks.filter((tick) => !taken.has(tick));
  };

  return {
    appointments,
    own,
    entry,
    pushed,
    found,
    byKey,
    contend,
    planFields,
    visitFields,
    insert,
    stillFree,
  };
}
