import { z } from "zod";
import { changePrices } from "../../../dialogue/catalog/prices.ts";
import { planFacts } from "../plans/planned.ts";
import { readServices } from "../services-read.ts";
import { masterTool, refusal } from "../tool.ts";

export const changePricesTool = masterTool({
  name: "change_prices",
  kind: "propose",
  description:
    "Plan new prices: by a percentage, or one price for named services. Nothing changes before the master's tap.",
  input: z.strictObject({
    services: z
      .array(z.string().regex(/^V\d+$/))
      .max(50)
      .describe("References of services; empty: all of them."),
    percent: z.number().min(-90).max(300).nullable().describe("By how many percent; negative: cheaper."),
    value: z.number().min(0).max(100_000_000).nullable().describe("The new price; null with a percentage."),
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
