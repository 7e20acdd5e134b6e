import { sendOnce } from "../ledger.ts";
import { defineWord } from "./word.ts";

/** A kept time was let go because nobody confirmed. */
export const holdEnded = defineWord(
  "hold_ended",
  ({ models, announcer }, master, { document, appointment }, row) => {
    const key = `hold-ended-${appointment.id}-${document.revision}`;
    const client = appointment.clientId;
    const moves = appointment.history.filter((one) => one.kind === "move_dropped");
    const tokens = [appointment.offerToken, ...moves.map((one) => one.key)].filter((one) => one != null);
    return sendOnce(models, { ...row, key, appointmentId: appointment.id }, async () => {
      await announcer.hush(master, client, tokens);
      return announcer.tell(master, { client }, { kind: "hold_ended", appointment });
    });
  },
);
