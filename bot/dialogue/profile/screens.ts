import type { StandingOf } from "../standing.ts";

/** What is not written any more: time for the next visit, and reminders of those they have. */
export interface Stopped {
  invitations: boolean;
  reminders: boolean;
}

/** What people decide about themselves: messages, name and number, and being forgotten. */
export type ProfileScreen =
  | { kind: "opted_out" }
  /** The name the master will see; with `askPhone` the number is asked for, too. */
  | { kind: "contact"; name: string; askPhone: boolean }
  /** What is not written any more. */
  | ({ kind: "stopped" } & Stopped)
  /** Whether all that is known of them is to be erased; what was stopped before is said with it. */
  | { kind: "forget_me_question"; stopped?: Stopped };

export const profileStanding: StandingOf<ProfileScreen> = {
  opted_out: "passing",
  stopped: "passing",
  contact: "passing",
  forget_me_question: "passing",
};
