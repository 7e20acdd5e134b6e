import { z } from "zod";
import { defineTask } from "../task.ts";
import { invite } from "./invite.ts";

/** Long since the last visit: a time like it. Only where the master switched it on. */
export const nudge = defineTask({
  kind: "nudge",
  data: z.strictObject({ appointmentId: z.string() }),
  id: ({ appointmentId }) => appointmentId,
  async run(deps, master, { appointmentId }, row) {
    await invite(deps, master, appointmentId, row);
    return undefined;
  },
});
