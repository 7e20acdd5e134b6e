import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { UnmetWish } from "../booking/flow.ts";
import type { StandingOf } from "../standing.ts";

/** Waiting for time to free up: the question, the answer, and the master's list of who waits. */
export type WaitingScreen =
  /** Asks whether to tell them when such a time frees up; `also`: others that would do as well. */
  | { kind: "wait_offer"; flow: string; what: string; wish: UnmetWish; also?: readonly UnmetWish[] }
  | { kind: "waiting"; what: string; wish: UnmetWish; also?: readonly UnmetWish[] }
  /** Such a time is kept for them until then. */
  | { kind: "freed"; held: Appointment; until: number }
  | { kind: "waiting_list"; lines: readonly string[] };

export const waitingStanding: StandingOf<WaitingScreen> = {
  wait_offer: "flow_asks",
  waiting: "passing",
  waiting_list: "passing",
  freed: "passing",
};
