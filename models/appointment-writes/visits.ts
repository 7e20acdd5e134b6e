import { Types } from "mongoose";
import { occupied, ticksOf } from "../../engine/booking/appointment.ts";
import type { AppointmentWrites } from "../../engine/ports.ts";
import type { AppointmentDocument } from "../appointment.ts";
import { toAppointment } from "../appointment-as-known.ts";
import { TRIES, type WriteContext } from "./context.ts";
import { dates } from "./lapse.ts";

/** Visits written down by the master, and the ends a visit may have. */
export function visitWrites({
  appointments,
  own,
  entry,
  pushed,
  contend,
  visitFields,
  insert,
  stillFree,
}: WriteContext): Pick<AppointmentWrites, "book" | "cancel" | "restore" | "finish"> {
  return {
    async book({ clientId, visit, start, key, by, now, notes, squeezeIn = false }) {
      const { claims: wanted, ...fields } = visitFields(visit, start);
      const isOwn = () => squeezeIn; // squeezed in, no holder is in the way: what is left is tried again
      const won = await contend(wanted, now, isOwn, key, async () => {
        const claims = squeezeIn ? await stillFree(wanted) : wanted;
        return insert({
          ...fields,
          ...(claims.length > 0 ? { claims } : {}), // absent, never empty: empty arrays would collide
          clientId: clientId === null ? null : new Types.ObjectId(clientId),
          internalStatus: "booked",
          idempotencyKey: key,
          notes: notes ?? "",
          pending: by.kind === "system" ? ["google"] : ["notice", "google"],
          history: [entry(now, { by: by.kind, kind: "booked", to: start, key }, 1)],
        });
      });
      return won ?? { ok: false };
    },

    async cancel({ appointmentId, by, reason, key, now }) {
      const guard = { ...own, _id: new Types.ObjectId(appointmentId), internalStatus: "booked" as const };
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const current = await appointments
          .findOne(guard, { revision: 1, startTime: 1 })
          .lean<AppointmentDocument>();
        if (!current) return null;
        const line = {
          by: by.kind,
          kind: "cancelled",
          from: current.startTime.getTime(),
          key,
          ...(reason ? { reason } : {}),
        } as const;
        const cancelled = await appointments
          .findOneAndUpdate(
            { ...guard, revision: current.revision },
            {
              $set: { internalStatus: "cancelled", occupies: [], move: null },
              $unset: { claims: 1 },
              $inc: { revision: 1 },
              $addToSet: {
                pending: {
                  $each:
                    by.kind === "system"
                      ? (["freed", "google"] as const)
                      : (["notice", "freed", "google"] as const),
                },
              },
              $push: pushed(entry(now, line, current.revision + 1)),
            },
            { returnDocument: "after" },
          )
          .lean<AppointmentDocument>();
        if (cancelled) return toAppointment(cancelled);
      }
      return null;
    },

    async restore({ appointmentId, by, key, now }) {
      const guard = { ...own, _id: new Types.ObjectId(appointmentId), internalStatus: "cancelled" as const };
      const current = await appointments.findOne(guard).lean<AppointmentDocument>();
      if (!current) return null;
      const visit = toAppointment(current);
      const taken = occupied(visit.start, visit);
      const claims = ticksOf(taken);
      const line = { by: by.kind, kind: "booked", to: visit.start, key } as const;
      return contend(
        claims,
        now,
        () => false,
        null,
        () =>
          appointments
            .findOneAndUpdate(
              { ...guard, revision: current.revision },
              {
                $set: { internalStatus: "booked", claims, occupies: [dates(taken)] },
                $inc: { revision: 1 },
                $addToSet: {
                  pending: {
                    $each: by.kind === "system" ? ["google" as const] : (["notice", "google"] as const),
                  },
                },
                $push: pushed(entry(now, line, current.revision + 1)),
              },
              { returnDocument: "after" },
            )
            .lean<AppointmentDocument>(),
      );
    },

    async finish({ appointmentId, outcome, by, key, now }) {
      const guard = {
        ...own,
        _id: new Types.ObjectId(appointmentId),
        internalStatus: { $in: ["booked", "completed", "no_show"] as const },
      };
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const current = await appointments
          .findOne(guard, { revision: 1, startTime: 1 })
          .lean<AppointmentDocument>();
        if (!current) return null;
        const line = { by: by.kind, kind: outcome, from: current.startTime.getTime(), key } as const;
        const finished = await appointments
          .findOneAndUpdate(
            { ...guard, revision: current.revision },
            {
              $set: { internalStatus: outcome },
              $inc: { revision: 1 },
              $push: pushed(entry(now, line, current.revision + 1)),
            },
            { returnDocument: "after" },
          )
          .lean<AppointmentDocument>();
        if (finished) return toAppointment(finished);
      }
      return null;
    },
  };
}
