import { z } from "zod";
import { askToWait } from "../../../dialogue/waiting/waiting.ts";
import { whenSaid } from "../../../dialogue/when-said.ts";
import { replyFacts } from "../reply-facts.ts";
import { readServices } from "../services-read.ts";
import { clientTool, refusal } from "../tool.ts";

export const joinWaitlist = clientTool({
  name: "join_waitlist",
  kind: "propose",
  description:
    "Offer to tell the client when a time frees up that is not free now. Asks them first; nothing is noted until they agree.",
  input: z.strictObject({
    services: z
      .array(z.string().regex(/^V\d+$/))
      .max(6)
      .describe("References of services, in the order wanted; empty: the ones being chosen."),
    when: z.string().max(300).nullable().describe("The client's words about day and time; null: any time."),
  }),
  async run({ services, when }, context) {
    const read = readServices(context, services);
    if ("refused" in read) return read.refused;
    const { desk } = context;
    const { flow } = desk.state;
    const serviceIds = read.serviceIds.length > 0 ? read.serviceIds : (flow?.serviceIds ?? []);
    if (serviceIds.length === 0) return refusal("which_service", "ask which service they wait for");
    const wish = whenSaid(desk, when ?? "");
    if (wish.doubt) return refusal("which_day", "ask which day they mean");
    const said =
      wish.from !== null || wish.exact !== null || wish.notBefore !== null || wish.notAfter !== null;
    const { unmet } = flow ?? {};
    if (!said && unmet) return replyFacts(askToWait(desk, serviceIds, unmet), context);
    return replyFacts(
      askToWait(desk, serviceIds, {
        ...(wish.from && wish.to ? { from: wish.from, to: wish.to } : {}),
        ...(wish.exact === null ? {} : { notBefore: wish.exact, notAfter: wish.exact + 60 }),
        ...(wish.notBefore === null ? {} : { notBefore: wish.notBefore }),
        ...(wish.notAfter === null ? {} : { notAfter: wish.notAfter }),
      }),
      context,
    );
  },
});
