import { Types } from "mongoose";
import { z } from "zod";
import type { Appointment } from "../../engine/booking/appointment.ts";
import type { AppointmentDocument, SPOKEN_WORDS } from "../../models/appointment.ts";
import { toAppointment } from "../../models/appointment-as-known.ts";
import type { Master } from "../../models/master.ts";
import type { JobDeps } from "../deps.ts";
import { defineTask, type LedgerRow, type TaskKind } from "../task.ts";

const data = z.strictObject({ appointmentId: z.string(), revision: z.number() });

/** The visit a word is about, as it is now. */
export interface Spoken {
  document: AppointmentDocument;
  appointment: Appointment;
}

/**
 * A task about a word that waits in a visit's `pending`. `say` returns whether it was said to all: the word
 * then leaves the list, if nothing happened to the visit meanwhile. A word that is off the list was said, or
 * is void.
 */
export const defineWord = <const K extends (typeof SPOKEN_WORDS)[number]>(
  kind: K,
  say: (
    deps: JobDeps,
    master: Master,
    visit: Spoken,
    row: LedgerRow<K>,
  ) => Promise<boolean | { until: number }>,
): TaskKind<K, typeof data> =>
  defineTask({
    kind,
    data,
    id: ({ appointmentId, revision }) => `${appointmentId}-${revision}`,
    async run(deps, master, { appointmentId }, row) {
      const own = { masterId: master._id, _id: new Types.ObjectId(appointmentId) };
      const document = await deps.models.appointments.findOne(own).lean<AppointmentDocument>();
      if (!document?.pending.includes(kind)) return undefined;
      const said = await say(deps, master, { document, appointment: toAppointment(document) }, row);
      if (typeof said === "object") return said;
      if (said)
        await deps.models.appointments.updateOne(
          { ...own, revision: document.revision },
          { $pull: { pending: kind } },
        );
      return undefined;
    },
  });
