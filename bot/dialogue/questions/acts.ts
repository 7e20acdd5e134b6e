import { act } from "../act.ts";
import type { ClientDesk } from "../desk.ts";
import { type ReplyToTap, stale } from "../reply.ts";

/** Questions of a service, put after booking. */
export const questionActs = {
  skip: act("sq", { by: ["client"], fields: { visit: "text" } }, (desk, { visit }) => skip(desk, visit)),
};

function skip(desk: ClientDesk, visit: string): ReplyToTap {
  if (desk.state.asking?.appointmentId !== visit) return stale(desk);
  return { stale: true, also: [{ do: "skip_question" }] };
}
