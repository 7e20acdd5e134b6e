import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { CallReason } from "../../../jobs/call/notices.ts";
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
      reason: CallReason;
      question: string;
      username: string | null;
      phone: string | null;
      next: Appointment | null;
    }
  | {
      kind: "question_asked";
      relay: string;
      who: string;
      question: string;
      may: boolean;
      next: Appointment | null;
      topic: string;
    }
  /** The same, of a visit: whether it may be moved or called off so late. */
  | { kind: "may_asked"; relay: string; who: string; appointment: Appointment; does: "move" | "cancel" }
  /** To the client: what the master answered to that. */
  | { kind: "may_answered"; answer: "yes" | "no"; does: "move" | "cancel"; appointment: Appointment }
  /** Someone still waits. `talk` is what can be given back to the assistant; null: a question only. */
  | { kind: "relay_nudge"; who: string; question: string; talk: string | null }
  /** The master's words have reached the client; what can be done next. */
  | { kind: "passed_on"; relay: string; next: "keep" | "give_back" | null }
  /** The client heard that they may; `moving`: the visit that is the master's to move now. */
  | { kind: "may_passed"; moving: string | null }
  /** To the client: the price is the master's; whether to ask. */
  | { kind: "ask_master" };

export const callStanding: StandingOf<CallScreen> = {
  called: "passing",
  question_passed: "passing",
  called_in: "passing",
  question_asked: "passing",
  relay_nudge: "passing",
  may_asked: "passing",
  may_answered: "passing",
  passed_on: "passing",
  may_passed: "passing",
  ask_master: "passing",
};
