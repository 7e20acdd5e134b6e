import { act } from "../act.ts";
import { answerByTap, giveBack, keepAnswer } from "./answer.ts";
import { askPrice } from "./haggle.ts";
import { askMay } from "./may.ts";

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
  /** Too late to move or to call a visit off: the master is asked. */
  may: act(
    "aq",
    { by: ["client"], fields: { visit: "text", start: "minute", does: ["move", "cancel"] } },
    (desk, about) => askMay(desk, about),
  ),
  /** The price is the master's: they are asked about it. */
  askPrice: act("ap", { by: ["client"] }, askPrice),
  keepAnswer: act("ka", { by: ["master"], fields: { relay: "text" } }, (desk, { relay }) =>
    keepAnswer(desk, relay),
  ),
  giveBack: act("gb", { by: ["master"], fields: { relay: "text" } }, (desk, { relay }) =>
    giveBack(desk, relay),
  ),
};
