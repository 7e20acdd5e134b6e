import { z } from "zod";
import { closeHours } from "../../../dialogue/hours/close.ts";
import { meantTime, planFacts } from "../plans/planned.ts";
import { theirWords } from "../quoted.ts";
import { masterTool } from "../tool.ts";

export const changeHoursTool = masterTool({
  name: "change_hours",
  kind: "propose",
  input: z.strictObject({
    what: z.enum(["close", "open"]),
    when: z.string().max(200),
  }),
  async run({ what, when }, { desk, text }) {
    const asked = meantTime(desk, theirWords(when, text));
    return "facts" in asked ? asked : planFacts(await closeHours(desk, what, asked));
  },
});
