import { act } from "../act.ts";
import { answerByTap, giveBack, keepAnswer } from "./answer.ts";

export const callActs = {
  person: act("cp", { by: ["client"] }, ({ t }) => ({
    call: { kind: "person", reason: "asked", question: t.call.callPerson },
  })),
  /** The master's one-tap answer to a question. */
  answer: act(
    "ma",
    { by: ["master"], fields: { relay: "text", answer: ["yes", "no"] }, fresh: true },
    (desk, args) => answerByTap(desk, args.relay, args.answer),
  ),
  keepAnswer: act("ka", { by: ["master"], fields: { relay: "text" } }, (desk, { relay }) =>
    keepAnswer(desk, relay),
  ),
  giveBack: act("gb", { by: ["master"], fields: { relay: "text" } }, (desk, { relay }) =>
    giveBack(desk, relay),
  ),
};
