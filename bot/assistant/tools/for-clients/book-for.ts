import { z } from "zod";
import { countryOf } from "../../../../models/country.ts";
import { nameOf } from "../../../dialogue/desk.ts";
import { bookFor } from "../../../dialogue/for-clients/book.ts";
import { say } from "../../../dialogue/reply.ts";
import { nameQuoted } from "../../../reading/name-said.ts";
import { phoneSaid } from "../../../reading/phone-said.ts";
import { servicesField, unsaid, wordsField } from "../fields.ts";
import { meantTime, planFacts } from "../plans/planned.ts";
import { quoted, theirWords } from "../quoted.ts";
import { readServices } from "../services-read.ts";
import { masterTool, refusal } from "../tool.ts";

export const bookForTool = masterTool({
  name: "book_for",
  kind: "propose",
  input: z.strictObject({
    person: unsaid(z.string().min(2).max(60)),
    services: servicesField,
    when: z.string().max(200),
    notes: wordsField,
  }),
  async run({ person, services, when, notes }, context) {
    const read = readServices(context, services);
    if ("refused" in read) return read.refused;
    const { desk, text } = context;
    if (person === null) {
      const chosen = desk.services.filter(({ _id }) => read.serviceIds.includes(String(_id)));
      return planFacts(say(desk.t.forClients.bookWhom(nameOf(chosen))));
    }
    const name = nameQuoted(person, text);
    if (name === null) return refusal("not_their_words", "use the name the master said");
    const asked = meantTime(desk, theirWords(when, text));
    if ("facts" in asked) return asked;
    const { serviceIds } = read;
    const phone = phoneSaid(text, countryOf(desk.master.currency));
    const wished = { person: name, serviceIds, notes: quoted(notes, text) ?? "", phone };
    return planFacts(await bookFor(desk, { ...asked, ...wished }));
  },
});
