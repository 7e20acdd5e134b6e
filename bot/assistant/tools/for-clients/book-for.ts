import { z } from "zod";
import { bookFor } from "../../../dialogue/for-clients/book.ts";
import { nameQuoted } from "../../../reading/name-said.ts";
import { meantTime, planFacts } from "../plans/planned.ts";
import { quoted, theirWords } from "../quoted.ts";
import { readServices } from "../services-read.ts";
import { masterTool, refusal } from "../tool.ts";

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
    const { desk, text } = context;
    const name = nameQuoted(person, text);
    if (name === null) return refusal("not_their_words", "use the name the master said");
    const asked = meantTime(desk, theirWords(when, text));
    if ("facts" in asked) return asked;
    const { serviceIds } = read;
    const wished = { person: name, serviceIds, notes: quoted(notes, text) ?? "" };
    return planFacts(await bookFor(desk, { ...asked, ...wished }));
  },
});
