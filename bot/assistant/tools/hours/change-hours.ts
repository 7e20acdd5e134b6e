import { z } from "zod";
import { closeHours } from "../../../dialogue/hours/close.ts";
import { meantTime, planFacts } from "../plans/planned.ts";
import { theirWords } from "../quoted.ts";
import { masterTool } from "../tool.ts";

export const changeHoursTool = masterTool({
  name: "change_hours",
  kind: "propose",
  description:
    "Plan to close time (illness, a day off, a holiday, away from three) or to open more. Shows what would change and whose visits it touches; nothing happens before the master's tap.",
  input: z.strictObject({
    what: z.enum(["close", "open"]),
    when: z.string().max(200).describe("The master's words about day and hours, unchanged."),
  }),
  async run({ what, when }, { desk, text }) {
    const asked = meantTime(desk, theirWords(when, text));
    return "facts" in asked ? asked : planFacts(await closeHours(desk, what, asked));
  },
});
