import { z } from "zod";
import { changePrices } from "../../../dialogue/catalog/prices.ts";
import { changeTerms } from "../../../dialogue/catalog/terms.ts";
import { readHere } from "../../../dialogue/clients/known.ts";
import { named, peopleIn } from "../../../dialogue/for-clients/people-meant.ts";
import { say } from "../../../dialogue/reply.ts";
import type { PriceDeed } from "../../../reading/deeds/deed.ts";
import { readDeeds } from "../../../reading/deeds/read.ts";
import { unsaid } from "../fields.ts";
import { planFacts } from "../plans/planned.ts";
import { readServices } from "../services-read.ts";
import { masterTool, refusal } from "../tool.ts";

/**
 * Whoever reads it, the change is the one the words say: its number, which way it goes, which services it
 * leaves out, and for whom it is. What is meant for one is not done to all.
 */
export const changePricesTool = masterTool({
  name: "change_prices",
  kind: "propose",
  input: z.strictObject({
    services: z
      .array(z.string().regex(/^V\d+$/))
      .max(50)
      .default([]),
    percent: unsaid(z.number().min(-90).max(300)),
    value: unsaid(z.number().min(0).max(100_000_000)),
  }),
  async run({ services, percent, value }, context) {
    const read = readServices(context, services);
    if ("refused" in read) return read.refused;
    if ((percent === null) === (value === null)) return refusal("one_of_two", "either percent or value");
    const { desk, text } = context;
    const t = desk.t.plans.unable;
    const said = readDeeds(text, await readHere(desk));
    const cannot = said.find((one) => one.deed === "cannot");
    if (cannot?.deed === "cannot" && (cannot.what === "later" || cannot.what === "for_some"))
      return { facts: { ok: false, code: "not_for_everybody" }, reply: say(t[cannot.what]) };
    const all = said.flatMap((one) => (one.deed === "price" ? [one.price] : []));
    const price = all.find(
      (one) => sumOf(one) === Math.abs(percent ?? value ?? 0) && fits(one, read.serviceIds),
    );
    // A number they did not say, or not of a price, changes none.
    if (!price)
      return refusal("not_their_words", "use the number the master said, and the services it is of");
    if (price.isDoubtful)
      return { facts: { ok: false, code: "which_way" }, reply: say(desk.t.catalog.whichWay) };
    const left = new Set(price.except);
    const chosen = price.services.length > 0 ? price.services : desk.services.map(({ _id }) => String(_id));
    const wish = {
      serviceIds: chosen.filter((id) => !left.has(id)),
      percent: price.percent,
      value: price.to,
      by: price.by,
    };
    if (price.person === null) return planFacts(await changePrices(desk, wish));
    const people = await peopleIn(desk, price.person.said);
    const [client] = people;
    if (!client || people.length > 1) return planFacts(named(desk, people));
    return planFacts(await changeTerms(desk, String(client._id), { ...wish, minutes: null }));
  },
});

const sumOf = ({ percent, by, to }: PriceDeed): number => Math.abs(percent ?? by ?? to ?? 0);

/** Whether these services are those of the change; none stand for all of them. */
const fits = ({ services, except }: PriceDeed, ids: readonly string[]): boolean =>
  ids.length === 0 ||
  (services.length > 0 ? services.some((id) => ids.includes(id)) : !ids.every((id) => except.includes(id)));
