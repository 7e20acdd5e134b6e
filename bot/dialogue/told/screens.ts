import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { StandingOf } from "../standing.ts";

/**
 * What was told: `late` or `not_coming` to a visit, about their `health`, a `note` on the visit, or another
 * thing.
 */
export type ToldKind = "late" | "not_coming" | "health" | "note" | "other";

/** Words that ask for nothing the bot can do: what the client hears of them, and what the master reads. */
export type ToldScreen =
  /**
   * To the client. `passed`: they lie in the master's chat; `counted`: there is no room for more words of
   * this hour, the master only reads how many there are; `nobody`: there is nobody to tell. `mayAsk`: the
   * visit is the master's to call off by now, and they can be asked to.
   */
  | {
      kind: "words_passed";
      of: ToldKind;
      became: "passed" | "counted" | "nobody";
      appointment: Appointment | null;
      mayAsk: boolean;
    }
  /** To the master: who says what, each with the visit it is about; `more` are said and not shown. */
  | {
      kind: "client_told";
      who: string;
      username: string | null;
      pieces: readonly { words: string; appointment: Appointment | null }[];
      more: number;
    };

export const toldStanding: StandingOf<ToldScreen> = {
  words_passed: "passing",
  client_told: "passing",
};
