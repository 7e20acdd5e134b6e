import { z } from "zod";
import type { UnmetWish } from "../../../dialogue/booking/flow.ts";
import { askToWait } from "../../../dialogue/waiting/waiting.ts";
import { whenMeant } from "../../../dialogue/when-said.ts";
import type { TimeWish } from "../../../reading/time-wish.ts";
import { servicesField, whenField } from "../fields.ts";
import { replyFacts } from "../reply-facts.ts";
import { readServices } from "../services-read.ts";
import { clientTool, refusal } from "../tool.ts";

export const wait = clientTool({
  name: "wait",
  kind: "propose",
  input: z.strictObject({
    services: servicesField,
    when: whenField,
  }),
  about: () => "wait",
  async run({ services, when }, context) {
    const read = readServices(context, services);
    if ("refused" in read) return read.refused;
    const { desk } = context;
    const { flow } = desk.state;
    const serviceIds = read.serviceIds.length > 0 ? read.serviceIds : (flow?.serviceIds ?? []);
    if (serviceIds.length === 0) return refusal("which_service", "say which service they wait for");
    if (when === null)
      return replyFacts(
        askToWait(desk, serviceIds, [...(flow?.unmet ? [flow.unmet] : []), ...(flow?.alsoUnmet ?? [])]),
        context,
      );
    const meant = whenMeant(desk, when, {});
    if ("problem" in meant) return refusal("when_not_read", meant.problem);
    if ("whyNot" in meant) return refusal("which_day", "say which day they mean");
    return replyFacts(askToWait(desk, serviceIds, meant.wishes.flatMap(unmetOf)), context);
  },
});

/** What would do, a wish of single days as one each. */
function unmetOf({ from, to, days, exact, notBefore, notAfter }: TimeWish): Partial<UnmetWish>[] {
  const hours = {
    ...(exact === null ? {} : { notBefore: exact, notAfter: exact + 60 }),
    ...(notBefore === null ? {} : { notBefore }),
    ...(notAfter === null ? {} : { notAfter }),
  };
  if (days !== null && days.length > 0) return days.map((day) => ({ from: day, to: day, ...hours }));
  return [{ ...(from !== null && to !== null ? { from, to } : {}), ...hours }];
}
