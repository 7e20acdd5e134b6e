import { z } from "zod";
import { proposeErrand } from "../../../dialogue/errands/propose.ts";
import { planFacts } from "../plans/planned.ts";
import { theirWords } from "../quoted.ts";
import { masterTool } from "../tool.ts";

export const planErrandTool = masterTool({
  name: "plan_errand",
  kind: "propose",
  input: z.strictObject({
    what: z.string().max(200),
    when: z.string().max(200),
  }),
  async run({ what, when }, { desk, text }) {
    const said = { what: theirWords(what, text), when: theirWords(when, text) };
    return planFacts(await proposeErrand(desk, said));
  },
});
