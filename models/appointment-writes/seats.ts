import { Types } from "mongoose";
import type { AppointmentWrites } from "../../engine/ports.ts";
import type { AppointmentDocument } from "../appointment.ts";
import { newIcsToken, type WriteContext } from "./context.ts";

/** Group sessions: opened by the master, their seats taken and given back. */
export function seatWrites({
  appointments,
  own,
  entry,
  pushed,
  found,
  contend,
  visitFields,
  insert,
}: WriteContext): Pick<AppointmentWrites, "openSession" | "takeSeat" | "leaveSeat"> {
  return {
    async openSession({ visit, start, maxParticipants, key, by, now }) {
      const fields = visitFields(visit, start);
      const sessionKey = `${visit.services.map((service) => service.serviceId).join("+")}@${start}`;
      const won = await contend(
        fields.claims,
        now,
        () => false,
        key,
        () =>
          insert({
            ...fields,
            clientId: null,
            internalStatus: "booked",
            idempotencyKey: key,
            sessionKey,
            maxParticipants,
            seats: [],
            seatsTaken: 0,
            pending: ["google"],
            history: [entry(now, { by: by.kind, kind: "booked", to: start, key }, 1)],
          }),
      );
      return won ?? { ok: false };
    },

    async takeSeat({ appointmentId, clientId, key, now }) {
      const me = new Types.ObjectId(clientId);
      const session = await appointments
        .findOne(
          { ...own, _id: new Types.ObjectId(appointmentId), internalStatus: "booked" },
          { totalPrice: 1, maxParticipants: 1, startTime: 1, revision: 1 },
        )
        .lean<AppointmentDocument>();
      if (session?.maxParticipants === undefined) return null;
      const line = entry(
        now,
        { by: "client", kind: "seat_taken", to: session.startTime.getTime(), key, clientId },
        session.revision + 1,
      );
      // Seats are the only record of taking part: one update, guarded by their number and by the person not
      // being in.
      const taken = await appointments
        .findOneAndUpdate(
          {
            ...own,
            _id: session._id,
            internalStatus: "booked",
            seatsTaken: { $lt: session.maxParticipants },
            "seats.clientId": { $ne: me },
          },
          {
            $inc: { seatsTaken: 1, revision: 1 },
            $push: {
              seats: {
                clientId: me,
                icsToken: newIcsToken(),
                price: session.totalPrice,
                takenAt: new Date(now),
                confirmedAt: null,
              },
              ...pushed(line),
            },
            $addToSet: { pending: { $each: ["notice", "google"] } },
          },
          { returnDocument: "after" },
        )
        .lean<AppointmentDocument>();
      return found(
        taken ??
          (await appointments
            .findOne({ ...own, _id: session._id, "seats.clientId": me })
            .lean<AppointmentDocument>()),
      );
    },

    async leaveSeat({ appointmentId, clientId, by, key, now }) {
      const me = new Types.ObjectId(clientId);
      const guard = {
        ...own,
        _id: new Types.ObjectId(appointmentId),
        internalStatus: "booked" as const,
        "seats.clientId": me,
      };
      const session = await appointments
        .findOne(guard, { startTime: 1, revision: 1 })
        .lean<AppointmentDocument>();
      if (!session) return null;
      const line = entry(
        now,
        { by: by.kind, kind: "seat_left", from: session.startTime.getTime(), key, clientId },
        session.revision + 1,
      );
      return found(
        await appointments
          .findOneAndUpdate(
            guard,
            {
              $inc: { seatsTaken: -1, revision: 1 },
              $pull: { seats: { clientId: me } },
              $push: pushed(line),
              $addToSet: { pending: { $each: ["notice", "google"] } },
            },
            { returnDocument: "after" },
          )
          .lean<AppointmentDocument>(),
      );
    },
  };
}
