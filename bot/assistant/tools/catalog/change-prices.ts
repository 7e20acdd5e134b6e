import { z } from "zod";
import { changePrices } from "../../../dialogue/catalog/prices.ts";
import { asNamed } from "../../../dialogue/desk.ts";
import { say } from "../../../dialogue/reply.ts";
import { matchServices } from "../../../reading/match-services.ts";
import { readPriceChange } from "../../../reading/price-change.ts";
import { unsaid } from "../fields.ts";
import { planFacts } from "../plans/planned.ts";
import { readServices } from "../services-read.ts";
import { masterTool, refusal } from "../tool.ts";

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
    // The number is the master's: one they did not say changes no price.
    const said = context.text.replace(/(?<=\d)[\s\u00a0](?=\d{3})/g, "");
    if (!said.includes(String(Math.abs(percent ?? value ?? 0))))
      return refusal("not_their_words", "use the number the master said");
    const { desk, text } = context;
    const named = asNamed(desk.services);
    // Whoever reads it: up is what the master calls up, and what is meant for one is not done to all.
    const change = readPriceChange(text, {
      number: Math.abs(percent ?? value ?? 0),
      isThing: (word) => matchServices(word, named).length > 0,
      isAbout: (piece) => matchServices(piece, named).some(({ id }) => read.serviceIds.includes(id)),
    });
    if (change.forSome)
      return {
        facts: { ok: false, code: "not_for_everybody" },
        reply: say(desk.t.catalog.forEverybody),
      };
    const isChange = percent !== null || change.difference === value;
    if (isChange && change.way === null && (percent ?? 1) > 0)
      return { facts: { ok: false, code: "which_way" }, reply: say(desk.t.catalog.whichWay) };
    const way = change.way === "up" ? 1 : -1;
    if (!isChange && read.serviceIds.length === 0) return refusal("which_service", "ask for which service");
    return planFacts(
      await changePrices(desk, {
        serviceIds: read.serviceIds,
        percent: percent === null ? null : way * Math.abs(percent),
        value: isChange ? null : value,
        by: percent === null && isChange ? way * (value ?? 0) : null,
      }),
    );
  },
});
