import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { StandingOf } from "../standing.ts";

/** What a client is asked after a visit, and long after it. */
export type InvitationScreen = { kind: "review_asked" } | { kind: "nudged"; appointment: Appointment };

export const invitationsStanding: StandingOf<InvitationScreen> = {
  review_asked: "passing",
  nudged: "passing",
};
