import { z } from "zod";
import {
  addService,
  changeLength,
  offerService,
  showOwnServices,
} from "../../../dialogue/catalog/services.ts";
import { changeTerms } from "../../../dialogue/catalog/terms.ts";
import { named, peopleIn } from "../../../dialogue/for-clients/people-meant.ts";
import { say } from "../../../dialogue/reply.ts";
import { lengthSaid } from "../../../reading/deeds/figures.ts";
import { unsaid } from "../fields.ts";
import { planFacts } from "../plans/planned.ts";
import { pieceOf } from "../quoted.ts";
import { masterTool, refusal } from "../tool.ts";

export const changeServiceTool = masterTool({
  name: "change_service",
  kind: "propose",
  input: z.strictObject({
    what: z.enum(["show", "add", "hide", "offer", "length"]),
    service: unsaid(z.string().regex(/^V\d+$/)),
    name: unsaid(z.string().max(100)),
    length: unsaid(z.string().max(60)),
    price: unsaid(z.number().min(0).max(100_000_000)),
    /** Whose visits take as long; for everybody it is not said. */
    person: unsaid(z.string().max(60)),
  }),
  async run({ what, service, name, length, price, person }, { desk, refs, text }) {
    if (what === "show") return planFacts(await showOwnServices(desk));
    const minutes = length === null ? null : lengthSaid(length);
    const fits = minutes !== null && minutes >= 5 && minutes <= 1440 && minutes % 5 === 0;
    if (what === "add") {
      const said = name === null ? null : pieceOf(text, name);
      if (said === null) return refusal("not_their_words", "use the name the master said");
      if (!fits || price === null) return planFacts(say(desk.t.catalog.ownHint));
      return planFacts(await addService(desk, { name: said, minutes, price }));
    }
    const id = service === null ? undefined : refs.read(service);
    if (!id) return refusal("unknown_reference", "use references of services from the list");
    if (what !== "length") return planFacts(await offerService(desk, id, what === "offer"));
    if (!fits) return planFacts(say(desk.t.catalog.ownHint));
    if (person === null) return planFacts(await changeLength(desk, id, minutes));
    const people = await peopleIn(desk, person);
    const [client] = people;
    if (!client || people.length > 1) return planFacts(named(desk, people));
    const wish = { serviceIds: [id], percent: null, value: null, by: null, minutes };
    return planFacts(await changeTerms(desk, String(client._id), wish));
  },
});
