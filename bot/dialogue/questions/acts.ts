import { act } from "../act.ts";
import type { ClientDesk } from "../desk.ts";
import { type Reply, stale } from "../reply.ts";
import { takeAnswer } from "./questions.ts";

/** Questions of a service, put after booking. */
export const questionActs = {
  skip: act("sq", { by: ["client"], fields: { visit: "text" }, fresh: true }, (desk, { visit }) =>
    skip(desk, visit),
  ),
};

async function skip(desk: ClientDesk, visit: string): Promise<Reply> {
  if (desk.state.asking?.appointmentId !== visit) return stale(desk);
  return { ...(await takeAnswer(desk, null)), stale: true };
}
