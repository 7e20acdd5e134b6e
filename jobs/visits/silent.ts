import { HOUR } from "../../engine/time.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import { appointmentWrites } from "../../models/appointment-writes.ts";
import type { JobDeps } from "../deps.ts";
import type { Each } from "../round.ts";

const AT_ONCE = 500;

/** Visits that nobody spoke about so long after their end took place. */
const COMPLETED_AFTER_MS = 48 * HOUR;

type Deps = Pick<JobDeps, "models" | "clock">;

/** The master was asked in the evening; what nobody spoke about for two days took place. */
export async function completeSilent({ models, clock }: Deps, each: Each): Promise<void> {
  const now = clock.now();
  const before = new Date(now - COMPLETED_AFTER_MS);
  const found = models.appointments
    // The start is said for the index.
    .find(
      { internalStatus: "booked", startTime: { $lt: before }, endTime: { $lte: before } },
      { masterId: 1 },
    )
    .lean<AppointmentDocument>()
    .cursor({ batchSize: AT_ONCE });
  await each("silent", found, async ({ _id, masterId }) => {
    await appointmentWrites(models.appointments, masterId).finish({
      appointmentId: String(_id),
      outcome: "completed",
      by: { kind: "system" },
      key: `silent-${_id}`,
      now,
    });
    return [];
  });
}
