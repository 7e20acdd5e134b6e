import type { StandingOf } from "../standing.ts";
/** A person was called, or a question passed on; `reached` when it lies in the master's chat. */
export type CallScreen =
  /** A person was called, or a question passed on; `reached` when it lies in the master's chat. */
  { kind: "called"; reached: boolean } | { kind: "question_passed"; reached: boolean };

export const callStanding: StandingOf<CallScreen> = {
  called: "passing",
  question_passed: "passing",
};
