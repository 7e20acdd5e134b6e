import { z } from "zod";
import { bookFor } from "../../../dialogue/for-clients/book.ts";
import { meantTime, planFacts } from "../plans/planned.ts";
import { readServices } from "../services-read.ts";
import { masterTool } from "../tool.ts";

export const bookForTool = masterTool({
  name: "book_for",
  kind: "propose",
  description:
    "Plan a visit that the master writes down for somebody who phoned or asked elsewhere. Nothing is booked before the master's tap.",
  input: z.strictObject({
    person: z.string().min(2).max(60).describe("The name as the master said it, in the nominative."),
    services: z
      .array(z.string().regex(/^V\d+$/))
      .max(6)
      .describe("References of services; empty: what that person usually has."),
    when: z.string().max(200).describe("The master's words about day and time, unchanged."),
    notes: z.string().max(300).nullable().describe("A remark for the visit; null when there is none."),
  }),
  async run({ person, services, when, notes }, context) {
    const read = readServices(context, services);
    if ("refused" in read) return read.refused;
    const asked = meantTime(context.desk, when);
    if ("facts" in asked) return asked;
    const { serviceIds } = read;
    return planFacts(await bookFor(context.desk, { ...asked, person, serviceIds, notes: notes ?? "" }));
  },
});
