import { Types } from "mongoose";
import { occupied, ticksOf } from "../../engine/booking/appointment.ts";
import type { AppointmentWrites } from "../../engine/ports.ts";
import { MINUTE } from "../../engine/time.ts";
import type { AppointmentDocument } from "../appointment.ts";
import type { WriteContext } from "./context.ts";
import { dates, endMove } from "./lapse.ts";

/**
 * A new time kept for a visit: its claims are the old ticks and the new ones, until it is confirmed or
 * dropped.
 */
export function moveWrites({
  appointments,
  own,
  entry,
  pushed,
  found,
  contend,
  planFields,
  visitFields,
}: WriteContext): Pick<AppointmentWrites, "proposeMove" | "confirmMove" | "dropMove"> {
  return {
    async proposeMove({ appointment, start, becomes, token, expiresAt, by, now }) {
      const current = occupied(appointment.start, appointment);
      const wanted = occupied(start, becomes ?? appointment);
      const held = await appointments
        .findOne({ ...own, _id: new Types.ObjectId(appointment.id) }, { claims: 1 })
        .lean<AppointmentDocument>();
      // What it holds now, not what it would take: a visit squeezed in holds only a part.
      const claims = [...new Set([...(held?.claims ?? []), ...ticksOf(wanted)])];
      const line = {
        by: by.kind,
        kind: "move_proposed",
        from: appointment.start,
        to: start,
        key: token,
      } as const;
      return contend(
        claims,
        now,
        (holder) => String(holder._id) === appointment.id,
        null,
        () =>
          appointments
            .findOneAndUpdate(
              {
                ...own,
                _id: new Types.ObjectId(appointment.id),
                internalStatus: "booked",
                revision: appointment.revision,
              },
              {
                $set: {
                  claims,
                  occupies: [dates(current), dates(wanted)],
                  move: {
                    startTime: new Date(start),
                    endTime: new Date(start + (becomes ?? appointment).durationMinutes * MINUTE),
                    token,
                    expiresAt: new Date(expiresAt),
                    ...(becomes ? { becomes: planFields(becomes) } : {}),
                  },
                },
                $inc: { revision: 1 },
                $push: pushed(entry(now, line, appointment.revision + 1)),
              },
              { returnDocument: "after" },
            )
            .lean<AppointmentDocument>(),
      );
    },

    async confirmMove({ appointment, token, by, now }) {
      if (!appointment.move) return null;
      const { start, end, becomes } = appointment.move;
      const taken = occupied(start, appointment);
      const fields = becomes
        ? visitFields(becomes, start)
        : {
            startTime: new Date(start),
            endTime: new Date(end),
            claims: ticksOf(taken),
            occupies: [dates(taken)],
          };
      const was = becomes ? { was: appointment.services.map(({ name }) => name).join(" + ") } : {};
      const line = {
        by: by.kind,
        kind: "moved",
        from: appointment.start,
        to: start,
        key: token,
        ...was,
      } as const;
      // Another service at the same time gives no time up.
      const freed = start === appointment.start ? [] : (["freed"] as const);
      return found(
        await appointments
          .findOneAndUpdate(
            {
              ...own,
              _id: new Types.ObjectId(appointment.id),
              internalStatus: "booked",
              revision: appointment.revision,
              "move.token": token,
              "move.expiresAt": { $gt: new Date(now) },
            },
            {
              $set: {
                ...fields,
                move: null,
                confirmedAt: null,
              },
              $inc: { revision: 1 },
              $addToSet: {
                pending: {
                  $each:
                    by.kind === "system"
                      ? [...freed, "google" as const]
                      : ["notice" as const, ...freed, "google" as const],
                },
              },
              $push: pushed(entry(now, line, appointment.revision + 1)),
            },
            { returnDocument: "after" },
          )
          .lean<AppointmentDocument>(),
      );
    },

    async dropMove({ appointment, by, now }) {
      const document = await appointments
        .findOne({ ...own, _id: new Types.ObjectId(appointment.id) })
        .lean<AppointmentDocument>();
      return document ? found(await endMove(appointments, document, now, by.kind)) : null;
    },
  };
}
