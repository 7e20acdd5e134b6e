import { actOfFlow } from "../act.ts";
import { joinWaitlist } from "./waiting.ts";

/** «Сообщить, когда освободится», below a refusal and below the question. */
export const waitingActs = {
  join: actOfFlow("wt", { by: ["client"] }, (desk) => joinWaitlist(desk)),
  joinYes: actOfFlow("wy", { by: ["client"] }, (desk) => joinWaitlist(desk)),
};
