import { z } from "zod";
import { moveFor } from "../../../dialogue/for-clients/move.ts";
import { meantTime, planFacts } from "../plans/planned.ts";
import { theirWords } from "../quoted.ts";
import { masterTool } from "../tool.ts";

export const moveForTool = masterTool({
  name: "move_for",
  kind: "propose",
  input: z.strictObject({
    person: z.string().min(2).max(60),
    when: z.string().max(200),
  }),
  async run({ person, when }, { desk, text }) {
    const asked = meantTime(desk, theirWords(when, text));
    return "facts" in asked ? asked : planFacts(await moveFor(desk, person, asked));
  },
});
