import { Types } from "mongoose";
import type { AppointmentWrites } from "../../engine/ports.ts";
import type { AppointmentDocument } from "../appointment.ts";
import type { WriteContext } from "./context.ts";
import { endHold } from "./lapse.ts";

/** A time kept for a client while they decide: made or rewritten, confirmed, given up. */
export function holdWrites({
  appointments,
  own,
  entry,
  pushed,
  found,
  byKey,
  contend,
  visitFields,
  insert,
}: WriteContext): Pick<AppointmentWrites, "hold" | "confirm" | "letGo"> {
  return {
    async hold({ clientId, visit, start, token, expiresAt, key, now, notes, waitlistId }) {
      const earlier = await byKey(key);
      if (earlier) return { ok: true, appointment: earlier };
      const mine = { ...own, clientId: new Types.ObjectId(clientId), internalStatus: "held" as const };
      const fields = {
        ...visitFields(visit, start),
        offerToken: token,
        heldAt: new Date(now),
        holdExpiresAt: new Date(expiresAt),
        idempotencyKey: key,
        pending: [],
        ...(notes === undefined ? {} : { notes }),
        ...(waitlistId === undefined ? {} : { waitlistId: new Types.ObjectId(waitlistId) }),
      };
      const line = { by: "client", kind: "held", to: start, key: token } as const;
      const isOwn = (holder: AppointmentDocument) =>
        holder.internalStatus === "held" && String(holder.clientId) === clientId;
      const won = await contend(fields.claims, now, isOwn, key, async () => {
        const held = await appointments.findOne(mine, { revision: 1 }).lean<AppointmentDocument>();
        if (held) {
          const rewritten = await appointments
            .findOneAndUpdate(
              { ...mine, _id: held._id, revision: held.revision },
              { $set: fields, $inc: { revision: 1 }, $push: pushed(entry(now, line, held.revision + 1)) },
              { returnDocument: "after", runValidators: true },
            )
            .lean<AppointmentDocument>();
          if (rewritten) return rewritten;
        }
        return insert({
          ...fields,
          clientId: mine.clientId,
          internalStatus: "held",
          history: [entry(now, line, 1)],
        });
      });
      return won ?? { ok: false };
    },

    async confirm({ clientId, token, now, held }) {
      const guard = {
        ...own,
        clientId: new Types.ObjectId(clientId),
        offerToken: token,
        internalStatus: "held" as const,
        holdExpiresAt: { $gt: new Date(now) },
      };
      return found(
        await appointments
          .findOneAndUpdate(
            { ...guard, revision: held.revision },
            {
              $set: { internalStatus: "booked", holdExpiresAt: null },
              $inc: { revision: 1 },
              $addToSet: { pending: { $each: ["notice", "google"] } },
              $push: pushed(
                entry(now, { by: "client", kind: "booked", to: held.start, key: token }, held.revision + 1),
              ),
            },
            { returnDocument: "after" },
          )
          .lean<AppointmentDocument>(),
      );
    },

    async letGo({ clientId, token, now }) {
      const held = await appointments
        .findOne({
          ...own,
          clientId: new Types.ObjectId(clientId),
          offerToken: token,
          internalStatus: "held",
        })
        .lean<AppointmentDocument>();
      return held ? found(await endHold(appointments, held, now, "let_go")) : null;
    },
  };
}
