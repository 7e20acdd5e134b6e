import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { Relay } from "../../../models/relay.ts";
import type { StandingOf } from "../standing.ts";

/** A person is called in: what the client reads, and what the master does. */
export type CallScreen =
  /** A person was called, or a question passed on; `reached` when it lies in the master's chat. */
  | { kind: "called"; reached: boolean }
  | { kind: "question_passed"; reached: boolean }
  /** To the master: who wants them and why, in their words; `next` is the visit they have ahead. */
  | {
      kind: "called_in";
      relay: string;
      who: string;
      reason: Relay["reason"];
      question: string;
      username: string | null;
      phone: string | null;
      next: Appointment | null;
    }
  | { kind: "question_asked"; relay: string; who: string; question: string }
  /** Someone still waits. `talk` is what can be given back to the assistant; null: a question only. */
  | { kind: "relay_nudge"; who: string; question: string; talk: string | null }
  /** The master's words have reached the client; what can be done next. */
  | { kind: "passed_on"; relay: string; next: "keep" | "give_back" | null };

export const callStanding: StandingOf<CallScreen> = {
  called: "passing",
  question_passed: "passing",
  called_in: "passing",
  question_asked: "passing",
  relay_nudge: "passing",
  passed_on: "passing",
};
