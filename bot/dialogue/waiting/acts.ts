import { actOfFlow } from "../act.ts";
import { command } from "../command.ts";
import { joinWaitlist, showWaiting } from "./waiting.ts";

/** «Сообщить, когда освободится», below a refusal and below the question. */
export const waitingActs = {
  join: actOfFlow("wt", { by: ["client"] }, (desk) => joinWaitlist(desk)),
  joinYes: actOfFlow("wy", { by: ["client"] }, (desk) => joinWaitlist(desk)),
};

export const waitingCommands = [
  command("waitlist", { by: ["master"], about: (t) => t.waiting.command }, showWaiting),
];
