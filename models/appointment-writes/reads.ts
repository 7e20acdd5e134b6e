import { Types } from "mongoose";
import type { AppointmentWrites } from "../../engine/ports.ts";
import type { AppointmentDocument } from "../appointment.ts";
import type { WriteContext } from "./context.ts";

/** An appointment by its id, or by any token that was issued for it. */
export function appointmentReads({
  appointments,
  own,
  found,
}: WriteContext): Pick<AppointmentWrites, "byId" | "byToken"> {
  return {
    async byId(id) {
      return Types.ObjectId.isValid(id)
        ? found(
            await appointments.findOne({ ...own, _id: new Types.ObjectId(id) }).lean<AppointmentDocument>(),
          )
        : null;
    },

    async byToken(token) {
      return found(
        await appointments
          .findOne({ ...own, $or: [{ offerToken: token }, { "history.key": token }] })
          .sort({ updatedAt: -1 })
          .lean<AppointmentDocument>(),
      );
    },
  };
}
