import type { StandingOf } from "../standing.ts";

/** A line of a list that could not be taken. */
export interface RejectedLine {
  line: number;
  text: string;
  reason: string;
}

/** A list of people: what is in it, and how far it is. */
export type ImportScreen =
  /** How many people and visits can be taken in, and every line that cannot be. */
  | {
      kind: "import_found";
      list: string;
      people: number;
      known: number;
      doubles: number;
      visits: number;
      rejected: readonly RejectedLine[];
    }
  | { kind: "import_progress"; done: number; people: number }
  | {
      kind: "import_done";
      list: string;
      done: number;
      visits: number;
      visitsBooked: number;
      rejected: readonly RejectedLine[];
    };

export const importsStanding: StandingOf<ImportScreen> = {
  import_found: "passing",
  import_progress: "passing",
  import_done: "passing",
};
