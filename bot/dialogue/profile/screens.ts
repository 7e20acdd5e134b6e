import type { StandingOf } from "../standing.ts";

/** What people decide about themselves: messages, name and number, and being forgotten. */
export type ProfileScreen =
  | { kind: "opted_out" }
  /** The name the master will see; with `askPhone` the number is asked for, too. */
  | { kind: "contact"; name: string; askPhone: boolean }
  /** Whether all that is known of them is to be erased. */
  | { kind: "forget_me_question" };

export const profileStanding: StandingOf<ProfileScreen> = {
  opted_out: "passing",
  contact: "passing",
  forget_me_question: "passing",
};
