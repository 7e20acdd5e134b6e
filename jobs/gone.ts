import { Types } from "mongoose";
import { SPOKEN_WORDS } from "../models/appointment.ts";
import type { Models } from "../models/connect.ts";

/**
 * Nothing of a master who is gone is due any more: what still waits for them is ticked off, nothing of it is
 * deleted.
 */
export async function settleGone(models: Models, id: string): Promise<void> {
  const masterId = new Types.ObjectId(id);
  const now = new Date();
  await Promise.all([
    models.appointments.updateMany(
      { masterId, pending: { $in: SPOKEN_WORDS } },
      { $pull: { pending: { $in: SPOKEN_WORDS } } },
    ),
    models.relays.updateMany({ masterId, status: "open" }, { $set: { status: "closed", closedAt: now } }),
    models.budgets.updateMany({ masterId, toldAt: null }, { $set: { toldAt: now } }),
    models.googleLinks.updateMany({ masterId }, { $set: { connectedAt: null } }),
    models.plans.updateMany(
      { masterId, status: { $in: ["running", "undoing", "done"] } },
      { $set: { status: "dropped", deadline: null, remindAt: null, demand: null, ask: false } },
    ),
    models.imports.updateMany(
      { masterId, status: { $in: ["reading", "running"] } },
      { $set: { status: "failed" } },
    ),
  ]);
}
