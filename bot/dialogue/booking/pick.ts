import type { ClientDesk } from "../desk.ts";
import type { Reply } from "../reply.ts";
import { openDays, openTimes } from "./choose.ts";
import { newFlow } from "./flow.ts";
import { groupAmong, openSessions } from "./groups.ts";
import { answerWish } from "./wish.ts";

/** A service is picked: on to what was said of when, or to the days. */
export async function pickService(desk: ClientDesk, serviceId: string): Promise<Reply> {
  const flow = desk.state.flow ?? newFlow(desk.key);
  desk.state.flow = flow;
  const group = groupAmong(desk, [serviceId]);
  if (group) return openSessions(desk, group, { from: flow.date, to: flow.date });
  const { wish } = flow;
  if (wish && flow.serviceIds.length === 0)
    return answerWish(desk, { serviceIds: [serviceId], movingId: null, wishes: [wish] });
  if (!flow.serviceIds.includes(serviceId)) flow.serviceIds.push(serviceId);
  return flow.date ? openTimes(desk, flow.date, flow.part) : openDays(desk, 0);
}
