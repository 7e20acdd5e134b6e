import { z } from "zod";
import { proposeErrand } from "../../../dialogue/errands/propose.ts";
import { planFacts } from "../plans/planned.ts";
import { theirWords } from "../quoted.ts";
import { masterTool } from "../tool.ts";

export const planErrandTool = masterTool({
  name: "plan_errand",
  kind: "propose",
  description:
    "Plan time for something of the master's own (dentist, school meeting): closed for clients, who never read what it is. Not for a client's visit (book_for), nor to close hours without a reason of their own (change_hours). Nothing happens before the master's tap.",
  input: z.strictObject({
    what: z.string().max(200).describe("What it is, in the master's own words, without the time."),
    when: z.string().max(200).describe("The master's words about day and hours, unchanged."),
  }),
  async run({ what, when }, { desk, text }) {
    const said = { what: theirWords(what, text), when: theirWords(when, text) };
    return planFacts(await proposeErrand(desk, said));
  },
});
