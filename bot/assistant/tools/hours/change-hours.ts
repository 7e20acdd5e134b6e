import { z } from "zod";
import { closeHours } from "../../../dialogue/hours/close.ts";
import { namesDays } from "../../../reading/time/names-days.ts";
import { meantTime, planFacts, whichDay } from "../plans/planned.ts";
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
    const words = theirWords(when, text);
    const asked = meantTime(desk, words);
    if ("facts" in asked) return asked;
    // Days that were named and not read are asked about: none is guessed.
    if (asked.meaning.either.length === 0 && namesDays(words)) return whichDay(desk);
    return planFacts(await closeHours(desk, what, asked));
  },
});
