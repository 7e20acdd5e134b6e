import { z } from "zod";
import { cancelFor } from "../../../dialogue/for-clients/cancel.ts";
import { meantTime, planFacts } from "../plans/planned.ts";
import { quoted } from "../quoted.ts";
import { masterTool } from "../tool.ts";

export const cancelForTool = masterTool({
  name: "cancel_for",
  kind: "propose",
  description:
    "Plan to cancel somebody's visit. The master then chooses whether the client is told. Nothing is cancelled before that.",
  input: z.strictObject({
    person: z.string().min(2).max(60).describe("Whose visit, as the master said it."),
    when: z
      .string()
      .max(200)
      .nullable()
      .describe("The master's words about which visit, when there may be several; null when not said."),
  }),
  async run({ person, when }, { desk, text }) {
    const asked = meantTime(desk, quoted(when, text) ?? "");
    return "facts" in asked ? asked : planFacts(await cancelFor(desk, person, asked));
  },
});
