import { z } from "zod";
import { bookFor } from "../../../dialogue/for-clients/book.ts";
import { nameQuoted } from "../../../reading/name-said.ts";
import { servicesField, wordsField } from "../fields.ts";
import { meantTime, planFacts } from "../plans/planned.ts";
import { quoted, theirWords } from "../quoted.ts";
import { readServices } from "../services-read.ts";
import { masterTool, refusal } from "../tool.ts";

export const bookForTool = masterTool({
  name: "book_for",
  kind: "propose",
  input: z.strictObject({
    person: z.string().min(2).max(60),
    services: servicesField,
    when: z.string().max(200),
    notes: wordsField,
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
