import { z } from "zod";
import { cancelFor } from "../../../dialogue/for-clients/cancel.ts";
import { wordsField } from "../fields.ts";
import { meantTime, planFacts } from "../plans/planned.ts";
import { quoted } from "../quoted.ts";
import { masterTool } from "../tool.ts";

export const cancelForTool = masterTool({
  name: "cancel_for",
  kind: "propose",
  input: z.strictObject({
    person: z.string().min(2).max(60),
    when: wordsField,
  }),
  async run({ person, when }, { desk, text }) {
    const asked = meantTime(desk, quoted(when, text) ?? "");
    return "facts" in asked ? asked : planFacts(await cancelFor(desk, person, asked));
  },
});
