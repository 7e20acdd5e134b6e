import { sendOnce } from "../ledger.ts";
import { defineWord } from "./word.ts";

/** A kept time was let go because nobody confirmed. */
export const holdEnded = defineWord(
  "hold_ended",
  ({ models, announcer }, master, { document, appointment }, row) => {
    const key = `hold-ended-${appointment.id}-${document.revision}`;
    return sendOnce(models, { ...row, key, appointmentId: appointment.id }, () =>
      announcer.holdEnded(master, appointment),
    );
  },
);
