import type { Model, Types } from "mongoose";
import type { AppointmentWrites } from "../engine/ports.ts";
import type { AppointmentDocument } from "./appointment.ts";
import { writeContext } from "./appointment-writes/context.ts";
import { holdWrites } from "./appointment-writes/holds.ts";
import { moveWrites } from "./appointment-writes/moves.ts";
import { appointmentReads } from "./appointment-writes/reads.ts";
import { seatWrites } from "./appointment-writes/seats.ts";
import { visitWrites } from "./appointment-writes/visits.ts";

/**
 * The guarded writes of one master's appointments. Every state change is one document write; an index is the
 * judge.
 */
export function appointmentWrites(
  appointments: Model<AppointmentDocument>,
  masterId: Types.ObjectId,
): AppointmentWrites {
  const context = writeContext(appointments, masterId);
  return {
    ...holdWrites(context),
    ...visitWrites(context),
    ...seatWrites(context),
    ...moveWrites(context),
    ...appointmentReads(context),
  };
}
