import type { StandingOf } from "../standing.ts";
/** A person was called, or a question passed on; `reached` when it lies in the master's chat. */
export type CallScreen =
  | { kind: "called"; reached: boolean }
  | { kind: "question_passed"; reached: boolean }
  /** To the master: someone still waits. `talk` is what can be given back to the assistant; null: a question only. */
  | { kind: "relay_nudge"; who: string; question: string; talk: string | null };

export const callStanding: StandingOf<CallScreen> = {
  called: "passing",
  question_passed: "passing",
  relay_nudge: "passing",
};
