import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { StandingOf } from "../standing.ts";

/** What a client is asked after a visit, and long after it; what they answer. */
export type InvitationScreen =
  | { kind: "review_asked"; visit: string }
  | { kind: "nudged"; appointment: Appointment }
  /** To the master: what a client wrote of a visit. */
  | { kind: "reviewed"; who: string; words: string; appointment: Appointment | null };

export const invitationsStanding: StandingOf<InvitationScreen> = {
  review_asked: "passing",
  nudged: "passing",
  reviewed: "passing",
};
