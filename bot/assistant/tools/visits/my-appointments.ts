import { z } from "zod";
import { showVisits } from "../../../dialogue/visits/mine.ts";
import { replyFacts } from "../reply-facts.ts";
import { clientTool } from "../tool.ts";

export const myAppointments = clientTool({
  name: "my_appointments",
  kind: "read",
  description: "Show the client their booked visits.",
  input: z.strictObject({}),
  run: async (_input, context) => replyFacts(await showVisits(context.desk), context),
});
