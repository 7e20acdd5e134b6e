import { z } from "zod";
import { changePrices } from "../../../dialogue/catalog/prices.ts";
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
    if (value !== null && read.serviceIds.length === 0)
      return refusal("which_service", "ask for which service");
    return planFacts(await changePrices(context.desk, { serviceIds: read.serviceIds, percent, value }));
  },
});
