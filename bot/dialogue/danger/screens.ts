import type { Danger } from "../../../models/relay.ts";
import type { StandingOf } from "../standing.ts";

/** Danger comes first: who helps, and that the master knows. */
export type DangerScreen =
  /** To the client. `reached`: it lies in the master's chat. */
  | {
      kind: "danger";
      of: Danger;
      emergency: string;
      helplines: readonly string[];
      reached: boolean;
    }
  /** To the master; of who may harm themselves no word is quoted. */
  | {
      kind: "danger_told";
      of: Danger;
      who: string;
      username: string | null;
      phone: string | null;
      words: string | null;
      emergency: string;
    };

export const dangerStanding: StandingOf<DangerScreen> = {
  danger: "passing",
  danger_told: "passing",
};
