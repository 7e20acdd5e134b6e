import { z } from "zod";
import { askToWait } from "../../../dialogue/waiting/waiting.ts";
import { whenMeant } from "../../../dialogue/when-said.ts";
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
    if (when === null) return replyFacts(askToWait(desk, serviceIds, flow?.unmet ?? {}), context);
    const meant = whenMeant(desk, when, {});
    if ("problem" in meant) return refusal("when_not_read", meant.problem);
    if ("whyNot" in meant) return refusal("which_day", "say which day they mean");
    const [wish] = meant.wishes;
    return replyFacts(
      askToWait(desk, serviceIds, {
        ...(wish?.from && wish.to ? { from: wish.from, to: wish.to } : {}),
        ...(wish?.exact == null ? {} : { notBefore: wish.exact, notAfter: wish.exact + 60 }),
        ...(wish?.notBefore == null ? {} : { notBefore: wish.notBefore }),
        ...(wish?.notAfter == null ? {} : { notAfter: wish.notAfter }),
      }),
      context,
    );
  },
});
