import { z } from "zod";
import { judgeStart } from "../../../../engine/booking/list-slots.ts";
import { instantOf } from "../../../../engine/time.ts";
import { chosen, except } from "../../../dialogue/booking/chosen.ts";
import { newFlow } from "../../../dialogue/booking/flow.ts";
import { times } from "../../../dialogue/booking/times.ts";
import { whenSaid } from "../../../dialogue/when-said.ts";
import { replyFacts } from "../reply-facts.ts";
import { readServices } from "../services-read.ts";
import { clientTool } from "../tool.ts";
import { wishOf } from "./find-slots.ts";

export const explainTime = clientTool({
  name: "explain_time",
  kind: "read",
  description:
    "Say whether an exact time can be had and, if not, why (closed, break, taken, too soon, too far), with the nearest free ones. Pass the client's own words.",
  input: z.strictObject({
    services: z
      .array(z.string().regex(/^V\d+$/))
      .max(6)
      .describe("References of services, in the order wanted."),
    when: z.string().max(300).describe("The client's words about day and time, unchanged."),
  }),
  async run({ services, when }, context) {
    const read = readServices(context, services);
    if ("refused" in read) return read.refused;
    const { desk } = context;
    const { timeZone } = desk.master;
    const asked = whenSaid(desk, when);
    const date = asked.from ?? desk.state.flow?.date ?? null;
    const start =
      date === null || asked.exact === null || asked.doubt
        ? undefined
        : instantOf(timeZone, date, asked.exact);
    const serviceIds = read.serviceIds.length > 0 ? read.serviceIds : (desk.state.flow?.serviceIds ?? []);
    // Without an exact start, or a service to measure it by, it is a question about free times.
    if (start === undefined || serviceIds.length === 0)
      return wishOf(context, { serviceIds, movingId: null, words: when });
    const flow = newFlow(desk.key, { serviceIds: [...serviceIds], date });
    const choice = await chosen(desk, flow);
    if (!choice) return wishOf(context, { serviceIds, movingId: null, words: when });
    desk.state.flow = flow;
    const verdict = await judgeStart(desk.booking, choice.visit, start, timeZone, except(desk, flow));
    if (verdict.ok) {
      const slot = { start, end: start + choice.visit.durationMinutes * 60_000 };
      return replyFacts({ screen: times(desk, flow, choice, [slot], { kind: "found" }) }, context);
    }
    const { refusal } = verdict;
    const nearest = "nearest" in refusal ? refusal.nearest : [];
    return replyFacts(
      { screen: times(desk, flow, choice, nearest, { kind: "refused", refusal, start }) },
      context,
    );
  },
});
