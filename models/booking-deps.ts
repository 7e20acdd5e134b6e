import { randomBytes } from "node:crypto";
import type { Types } from "mongoose";
import type { BookingDeps } from "../engine/booking/deps.ts";
import type { Clock } from "../engine/time.ts";
import { appointmentWrites } from "./appointment-writes.ts";
import type { Models } from "./connect.ts";
import { createDiary, type KnownMaster } from "./diary.ts";

/**
 * What the engine's use cases need for one master: their diary, the guarded writes, unguessable tokens of 12
 * characters.
 */
export function bookingFor(
  { models, clock }: { models: Models; clock: Clock },
  masterId: Types.ObjectId,
  known?: KnownMaster,
): BookingDeps {
  return {
    diary: createDiary(models, masterId, known),
    appointments: appointmentWrites(models.appointments, masterId),
    clock,
    newToken: () => randomBytes(9).toString("base64url"),
  };
}
