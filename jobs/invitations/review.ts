import { z } from "zod";
import { defineTask } from "../task.ts";
import { invite } from "./invite.ts";

/** After a visit: how was it? Only where the master switched it on. */
export const review = defineTask({
  kind: "review",
  data: z.strictObject({ appointmentId: z.string() }),
  id: ({ appointmentId }) => appointmentId,
  async run(deps, master, { appointmentId }, row) {
    await invite(deps, master, appointmentId, row);
    return undefined;
  },
});
